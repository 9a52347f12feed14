#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that is replaced whole or not at all: it is written beside its place, and then moved there.
enum WholeFile {
    /// Replaces a file by what `write` puts into the file of the path that it is handed.
    ///
    /// A symbolic link stays one: what it leads to is replaced. What is no plain file is not replaced:
    /// `stream` writes to it or, without one, it is refused.
    static func replace(
        _ file: String,
        by write: (_ path: String) throws(FormError) -> Void,
        orTo stream: ((_ path: String) throws(FormError) -> Void)? = nil
    ) throws(FormError) {
        let target = InputFile.resolved(file) ?? file
        let status = status(target)
        if let status, status.st_mode & S_IFMT != S_IFREG {
            guard let stream, status.st_mode & S_IFMT != S_IFDIR else {
                throw .unwritable(
                    file: file,
                    reason: "it is no plain file; choose another name"
                )
            }
            return try stream(target)
        }
        // Its own name: two exports at once do not write into one file.
        let part = "\(target).\(getpid()).part"
        // The paths are read during the calls only. SQLite may leave a journal.
        defer {
            unsafe unlink(part)
            unsafe unlink(part + "-journal")
        }
        unsafe unlink(part)
        try write(part)
        if let status { unsafe chmod(part, status.st_mode & 0o7777) }
        guard sync(part), unsafe rename(part, target) == 0 else { throw failure(file) }
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
    ) throws(FormError) {
        let creation = isNew ? O_CREAT | O_EXCL : 0
        // The path is read during the call only.
        let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | creation, 0o666)
        guard descriptor >= 0 else { throw failure(file) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            // The array is alive for the call.
            let count = unsafe bytes[written...].withUnsafeBytes { buffer in
                unsafe systemWrite(descriptor, buffer.baseAddress!, buffer.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(file)
            }
            written += count
        }
    }

    private static func sync(_ path: String) -> Bool {
        // The path is read during the call only.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }

    /// What the last error number means for the file.
    private static func failure(_ file: String) -> FormError {
        let number = errno
        let isForbidden = [EACCES, EPERM, EROFS].contains(number)
        let remedy =
            switch number {
            case EACCES, EPERM: "this user may not write there; choose another directory"
            case EROFS: "the file system is read-only; choose another directory"
            case ENOENT, ENOTDIR: "there is no such directory; make it first"
            case ENOSPC, EDQUOT: "the disk is full; free some space"
            case EFBIG: "it is larger than this process may write; raise its limit (ulimit -f)"
            default: "\(errorText(number)); choose another place"
            }
        return .unwritable(
            file: file,
            code: isForbidden ? .notPermitted : .inputOutput,
            reason: remedy
        )
    }
}

/// The system's text for an error number.
private func errorText(_ number: Int32) -> String {
    // The text is static or the thread's own, and is copied at once.
    unsafe String(cString: strerror(number))
}

/// The system's function, under a name that the type's own does not hide.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    unsafe write(file, bytes, count)
}
