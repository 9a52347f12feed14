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
    static func replace(
        _ file: String,
        by write: (_ path: String) throws(FormError) -> Void
    ) throws(FormError) {
        // Its own name: two exports at once do not write into one file.
        let part = "\(file).\(getpid()).part"
        // The paths are read during the calls only.
        defer { unsafe unlink(part) }
        unsafe unlink(part)
        try write(part)
        guard sync(part), unsafe rename(part, file) == 0 else { throw failure(file) }
    }

    /// Writes bytes to a new file.
    static func write(_ bytes: [UInt8], to path: String, for file: String) throws(FormError) {
        // The path is read during the call only.
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
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
        let isPermission = [EACCES, EPERM, EROFS].contains(number)
        let remedy =
            switch number {
            case EACCES, EPERM: "this user may not write there; choose another directory"
            case EROFS: "the file system is read-only; choose another directory"
            case ENOENT, ENOTDIR: "there is no such directory; make it first"
            case ENOSPC, EDQUOT: "the disk is full; free some space"
            default: "\(errorText(number)); choose another place"
            }
        return .unwritable(file: file, isPermission: isPermission, reason: remedy)
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
