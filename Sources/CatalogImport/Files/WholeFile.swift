internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that is replaced whole or not at all: it is written beside its place, and then moved there.
package enum WholeFile {
    /// How many files this process has begun to write.
    private static let writes = Atomic(0)

    /// Replaces a file by what `write` puts into the file of the path that it is handed.
    ///
    /// A symbolic link stays one: what it leads to is replaced. Only a plain file is replaced: to a device or
    /// a pipe `stream` writes; without a `stream` it is refused, as a directory always is.
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
        // Two writes at once, of this process or of two, write into two files.
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

    /// Removes a file, if it is there.
    static func remove(_ path: String) {
        // The path is read during the call only.
        unsafe unlink(path)
    }

    /// Whether two paths lead to one file that is there.
    static func isSame(_ one: String, _ other: String) -> Bool {
        guard let one = status(one), let other = status(other) else { return false }
        return one.st_dev == other.st_dev && one.st_ino == other.st_ino
    }

    /// Whether a path leads to something.
    static func isThere(_ path: String) -> Bool { status(path) != nil }

    /// What a path leads to; nil where that is nothing.
    private static func status(_ path: String) -> stat? {
        var status = stat()
        // The call fills the struct, which is alive for it.
        return unsafe stat(path, &status) == 0 ? status : nil
    }

    /// Writes bytes to a new file or, where it is there, to a device or a pipe.
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

    /// What an error number, or the last one, means for the file.
    private static func writeError(_ file: String, _ number: Int32 = errno) -> CatalogFileError {
        let isForbidden = [EACCES, EPERM, EROFS].contains(number)
        let remedy =
            switch number {
            case EACCES, EPERM: "this user may not write there; choose another directory"
            case EROFS: "the file system is read-only; choose another directory"
            case ENOENT, ENOTDIR: "there is no such directory; make it first"
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
