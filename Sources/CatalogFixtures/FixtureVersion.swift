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
    /// A file as it was last written.
    case file(device: UInt64, inode: UInt64, size: Int, seconds: Int, nanoseconds: Int)

    /// That of a file as it is now.
    init(ofFile path: String) throws(FormError) {
        var status = stat()
        // The call fills the struct, which is alive for it.
        guard unsafe stat(path, &status) == 0 else {
            let kind: ImportError.Unreadable = errno == EACCES ? .permission : .missing
            throw .unreadable(file: path, kind: kind)
        }
        // A pipe would be waited for.
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(file: path, kind: .inputOutput)
        }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        self = .file(
            device: UInt64(status.st_dev),
            inode: UInt64(status.st_ino),
            size: Int(status.st_size),
            seconds: time.tv_sec,
            nanoseconds: time.tv_nsec
        )
    }
}
