#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes that end where memory ends: a read beyond them ends the process.
final class GuardedBytes {
    private let start: UnsafeMutableRawPointer
    private let length: Int
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ content: [UInt8]) {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let pages = (content.count + page - 1) / page * page
        length = pages + page
        start = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
        precondition(start != MAP_FAILED, "No memory for \(length) bytes.")
        precondition(mprotect(start + pages, page, PROT_NONE) == 0, "No guard page.")
        bytes = UnsafeMutableRawBufferPointer(
            start: start + pages - content.count,
            count: content.count
        )
        bytes.copyBytes(from: content)
    }

    deinit { munmap(start, length) }

    var span: RawSpan {
        @_lifetime(borrow self)
        get { _overrideLifetime(bytes.bytes, borrowing: self) }
    }
}
