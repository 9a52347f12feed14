internal import CatalogImport

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Which state of a fixture's rows it is.
enum FixtureVersion: Hashable {
    /// That never changes.
    case fixed
    /// A file as it was last written, with its write-ahead log, if there is one.
    case file(FileState, log: FileState?)

    /// That of a file as it is now.
    init(ofFile path: String) throws(FormError) {
        let state = try FileState(of: path)
        // What was committed last may be nowhere else.
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

    /// That of a file as it is now.
    init(of path: String) throws(FormError) {
        var status = stat()
        // The system takes what is behind a NUL for none of the path. The call fills the struct, which
        // is alive for it.
        guard !path.utf8.contains(0), unsafe stat(path, &status) == 0 else {
            throw .unreadable(file: path, code: errno == EACCES ? .notPermitted : .fileNotFound)
        }
        // A pipe would be waited for.
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
