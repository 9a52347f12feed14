#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A file that is already open, such as standard output, given by its descriptor.
package enum OpenFile {
    /// Writes all bytes; returns the system's error number where that fails.
    package static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
        var written = 0
        while written < bytes.count {
            // The array is alive for the call.
            let count = unsafe bytes[written...].withUnsafeBytes { buffer in
                unsafe systemWrite(file, buffer.baseAddress!, buffer.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            written += count
        }
        return nil
    }

    /// The system's text for an error number.
    package static func errorText(_ number: Int32) -> String {
        // The text is static or the thread's own, and is copied at once.
        unsafe String(cString: strerror(number))
    }
}

/// Calls the system's `write`, which `OpenFile.write` hides inside the type.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    unsafe write(file, bytes, count)
}
