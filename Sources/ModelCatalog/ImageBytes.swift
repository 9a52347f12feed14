internal import CImage

extension RawSpan {
    /// The number of rows of a section.
    func rowCount(_ section: catalog_section) -> UInt32 { image_count(self, section.rawValue) }

    /// The rows of a range that the section has; no damage makes them more.
    func rows(_ range: image_range, of section: catalog_section) -> Range<UInt32> {
        let count = rowCount(section)
        guard range.first < count else { return 0..<0 }
        return range.first..<range.first + min(range.count, count - range.first)
    }
}

/// Hands a string's bytes to a C function that takes a key.
func withKey<Result>(_ key: String, _ body: (RawSpan) -> Result) -> Result {
    var key = key
    // The bytes are borrowed for the call.
    return key.withUTF8 { unsafe body(RawSpan(_unsafeElements: $0)) }
}
