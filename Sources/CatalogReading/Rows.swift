internal import CImage

/// Neighbouring rows of a section.
///
/// A sequence of its own, as the iteration of a `Range` allocates where it is not optimized.
struct Rows: Sequence {
    let first: UInt32
    let end: UInt32

    var count: Int { Int(end - first) }

    func makeIterator() -> Iterator { Iterator(row: first, end: end) }

    struct Iterator: IteratorProtocol {
        fileprivate var row: UInt32
        fileprivate let end: UInt32

        mutating func next() -> UInt32? {
            guard row < end else { return nil }
            defer { row += 1 }
            return row
        }
    }
}

extension RawSpan {
    /// All rows of a section.
    func rows(of section: catalog_section) -> Rows { Rows(first: 0, end: rowCount(section)) }

    /// The rows of a range that exist in the section: a damaged range is cut down to them.
    func rows(_ range: image_range, of section: catalog_section) -> Rows {
        let count = rowCount(section)
        guard range.first < count else { return Rows(first: 0, end: 0) }
        return Rows(first: range.first, end: range.first + min(range.count, count - range.first))
    }
}
