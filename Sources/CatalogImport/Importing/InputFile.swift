#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Reads a plain file or a pipe from its start.
package enum InputFile {
    /// The largest size of an input, in bytes, larger than any catalog. So a device that never ends
    /// is refused.
    package static let limit = 1 << 29

    /// All bytes of a file.
    package static func bytes(of file: String) throws(ImportError) -> [UInt8] {
        let bytes = try bytes(of: file, atMost: limit + 1)
        if bytes.count > limit { throw .unreadable(file: file, code: .tooLarge) }
        return bytes
    }

    /// All bytes that are left of standard input; errors call it `-`.
    package static func standardInput() throws(ImportError) -> [UInt8] {
        let bytes = try bytes(of: STDIN_FILENO, named: "-", atMost: limit + 1)
        if bytes.count > limit { throw .unreadable(file: "-", code: .tooLarge) }
        return bytes
    }

    /// The path of a file without symbolic links; nil where the file does not exist.
    static func resolved(_ file: String) -> String? {
        // The system hands out memory, which is copied and freed.
        guard let path = unsafe realpath(file, nil) else { return nil }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }

    /// The first bytes of a file.
    static func bytes(of file: String, atMost most: Int) throws(ImportError) -> [UInt8] {
        // The path is read during the call only.
        let descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(file, errno) }
        defer { close(descriptor) }
        return try bytes(of: descriptor, named: file, atMost: most)
    }

    private static func bytes(
        of descriptor: Int32,
        named file: String,
        atMost most: Int
    ) throws(ImportError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: min(most, 1 << 20))
        while bytes.count < most {
            let wanted = min(chunk.count, most - bytes.count)
            // The chunk is alive for the call, and at least as large as it says.
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe read(descriptor, $0.baseAddress, wanted)
            }
            if count == 0 { return bytes }
            if count > 0 {
                bytes += chunk[..<count]
            } else if errno != EINTR {
                throw unreadable(file, errno)
            }
        }
        return bytes
    }

    private static func unreadable(_ file: String, _ number: Int32) -> ImportError {
        switch number {
        case ENOENT, ENOTDIR: .unreadable(file: file, code: .fileNotFound)
        case EACCES, EPERM: .unreadable(file: file, code: .notPermitted)
        default: .unreadable(file: file, code: .inputOutput)
        }
    }
}
