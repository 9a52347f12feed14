#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Where people see what no test reports.
enum StandardError {
    /// Writes a line.
    static func write(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = systemWrite(STDERR_FILENO, bytes, bytes.count)
    }
}

/// The system's function, under a name that the type's own does not hide.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(file, bytes, count)
}
