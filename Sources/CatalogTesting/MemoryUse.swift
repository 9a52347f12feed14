internal import CTestProcess

/// The memory that this process does not share, or its growth.
struct MemoryUse {
    /// Allocated and not freed memory, in bytes; nil: unknown on this system.
    let heap: Int?
    /// Pages that were written to and are not shared, in bytes; nil: unknown.
    let privatePages: Int?
    /// Freed memory that is kept for later, in bytes; some of it is in those pages.
    private let unused: Int

    /// The present use.
    static var current: MemoryUse {
        let memory = test_process_measure()
        return MemoryUse(
            heap: known(memory.heap),
            privatePages: known(memory.private_),
            unused: Int(memory.unused)
        )
    }

    /// The most memory that the process has had at once, in bytes; nil: unknown.
    static var peak: Int? { known(test_process_peak()) }

    /// The growth since an earlier use, without freed memory that is kept for later.
    func growth(since before: MemoryUse) -> MemoryUse {
        func difference(_ now: Int?, _ then: Int?) -> Int? {
            guard let now, let then else { return nil }
            return now - then
        }
        let kept = max(0, unused - before.unused)
        return MemoryUse(
            heap: difference(heap, before.heap),
            privatePages: difference(privatePages, before.privatePages).map { $0 - kept },
            unused: 0
        )
    }

    /// The larger of the two numbers, in bytes.
    var most: Int { max(heap ?? 0, privatePages ?? 0) }

    private static func known(_ bytes: Int64) -> Int? { bytes < 0 ? nil : Int(bytes) }
}

extension MemoryUse: CustomStringConvertible {
    /// Such as `6.0 MB allocated, 6.1 MB of private memory`.
    var description: String {
        "\(megabytes(heap)) allocated, \(megabytes(privatePages)) of private memory"
    }
}

/// A number of bytes as megabytes (millions of bytes), with one decimal.
func megabytes(_ bytes: Int?) -> String {
    guard let bytes else { return "an unknown amount" }
    let tenths = (bytes.magnitude + 50_000) / 100_000
    return "\(bytes < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10) MB"
}
