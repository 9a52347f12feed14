internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that is replaced as a whole or not at all: it is written under another name and then renamed.
package enum WholeFile {
    /// The number of files that this process has begun to write.
    private static let writes = Atomic(0)

    /// Replaces a file by the one that `write` makes at the path that it is handed.
    ///
    /// For a symbolic link, the file that it leads to is replaced. A device or a pipe is not replaced: `stream`
    /// writes to it, and without a `stream` it is refused. A directory is always refused.
    static func replace(
        _ file: String,
        by write: (_ path: String) throws(CatalogFileError) -> Void,
        orTo stream: ((_ path: String) throws(CatalogFileError) -> Void)? = nil
    ) throws(CatalogFileError) {
        let target = InputFile.resolved(file) ?? file
        let status = status(target)
        if let status, status.st_mode & S_IFMT != S_IFREG {
            guard let stream, status.st_mode & S_IFMT != S_IFDIR else {
                throw .unwritable(
                    file: file,
                    reason: "only a plain file can be replaced; choose another name"
                )
            }
            return try stream(target)
        }
        // The number keeps concurrent writes apart, also those of two processes.
        let number = writes.add(1, ordering: .relaxed).newValue
        let part = "\(target).\(getpid()).\(number).part"
        // The paths are read during the calls only. SQLite may leave a journal.
        defer {
            unsafe unlink(part)
            unsafe unlink(part + "-journal")
        }
        unsafe unlink(part)
        try write(part)
        if let status { unsafe chmod(part, status.st_mode & 0o7777) }
        guard sync(part), unsafe rename(part, target) == 0 else { throw writeError(file) }
    }

    /// Removes a file, if it exists.
    static func remove(_ path: String) {
        // The path is read during the call only.
        unsafe unlink(path)
    }

    /// Whether two paths lead to the same existing file.
    static func isSame(_ one: String, _ other: String) -> Bool {
        guard let one = status(one), let other = status(other) else { return false }
        return one.st_dev == other.st_dev && one.st_ino == other.st_ino
    }

    /// Whether a path leads to an existing file.
    static func isThere(_ path: String) -> Bool { status(path) != nil }

    /// The status of the file that a path leads to; nil where no file exists.
    private static func status(_ path: String) -> stat? {
        var status = stat()
        // The call fills the struct, which is alive for it.
        return unsafe stat(path, &status) == 0 ? status : nil
    }

    /// Writes bytes to a new file or to an existing device or pipe.
    static func write(
        _ bytes: [UInt8],
        to path: String,
        for file: String,
        isNew: Bool = true
    ) throws(CatalogFileError) {
        let creation = isNew ? O_CREAT | O_EXCL : 0
        // The path is read during the call only.
        let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | creation, 0o666)
        guard descriptor >= 0 else { throw writeError(file) }
        defer { close(descriptor) }
        if let number = OpenFile.write(bytes, to: descriptor) { throw writeError(file, number) }
    }

    private static func sync(_ path: String) -> Bool {
        // The path is read during the call only.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }

    /// The error of a write to the file that failed with this error number, by default the last
    /// one.
    private static func writeError(_ file: String, _ number: Int32 = errno) -> CatalogFileError {
        let isForbidden = [EACCES, EPERM, EROFS].contains(number)
        let remedy =
            switch number {
            case EACCES, EPERM: "this user may not write there; choose another directory"
            case EROFS: "the file system is read-only; choose another directory"
            case ENOENT, ENOTDIR: "the directory does not exist; make it first"
            case ENOSPC, EDQUOT: "the disk is full; free some space"
            case EFBIG: "it is larger than this process may write; raise its limit (ulimit -f)"
            default: "\(OpenFile.errorText(number)); choose another place"
            }
        return .unwritable(
            file: file,
            code: isForbidden ? .notPermitted : .inputOutput,
            reason: remedy
        )
    }
}
