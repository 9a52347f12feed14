internal import CatalogImport

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A state of a fixture's rows; two that are equal have the same rows.
enum FixtureVersion: Hashable {
    /// The only state of rows that never change.
    case fixed
    /// A file as it was last written, with its write-ahead log, if there is one.
    case file(FileState, log: FileState?)

    /// The present state of a file.
    init(ofFile path: String) throws(CatalogFileError) {
        let state = try FileState(of: path)
        // The last commit may be in the log alone.
        self = .file(state, log: try? FileState(of: path + "-wal"))
    }
}

/// What tells whether a plain file was written to.
struct FileState: Hashable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int
    /// When its content was changed, and when anything of it was, which nobody can set back.
    private let times: [Int]

    /// The present state of a file.
    init(of path: String) throws(CatalogFileError) {
        var status = stat()
        // The system would end the path at a NUL. The call fills the struct, which is alive for it.
        guard !path.utf8.contains(0), unsafe stat(path, &status) == 0 else {
            throw .unreadable(file: path, code: errno == EACCES ? .notPermitted : .fileNotFound)
        }
        // To open a pipe would wait for a writer.
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
