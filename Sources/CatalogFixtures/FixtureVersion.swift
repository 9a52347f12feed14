internal import CatalogImport

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A state of a fixture's rows; equal states have the same rows.
enum FixtureVersion: Hashable {
    /// The state of rows that never change.
    case fixed
    /// A file, and its write-ahead log if it has one, as they were last written.
    case file(FileState, log: FileState?)

    /// The present state of a file.
    init(ofFile path: String) throws(CatalogFileError) {
        let state = try FileState(of: path)
        // The last commit may be only in the log.
        self = .file(state, log: try? FileState(of: path + "-wal"))
    }
}

/// The status of a plain file that shows whether it was written to.
struct FileState: Hashable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int
    /// When its content changed, and when its status changed, which no program can set back.
    private let times: [Int]

    /// The present state of a file.
    init(of path: String) throws(CatalogFileError) {
        var status = stat()
        // A path with a NUL is refused, as the system would cut it there. The call fills the
        // struct, which is alive for it.
        guard !path.utf8.contains(0), unsafe stat(path, &status) == 0 else {
            throw .unreadable(file: path, code: errno == EACCES ? .notPermitted : .fileNotFound)
        }
        // Only plain files: opening a pipe would wait for its writer.
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(file: path, code: .inputOutput)
        }
        #if canImport(Darwin)
            let (content, all) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (content, all) = (status.st_mtim, status.st_ctim)
        #endif
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        times = [content.tv_sec, content.tv_nsec, all.tv_sec, all.tv_nsec]
    }
}
