internal import CImage

extension RawSpan {
    /// The number of rows of a section.
    func rowCount(_ section: catalog_section) -> UInt32 { image_count(self, section.rawValue) }
}

/// Hands a string's bytes to a C function that takes a key.
func withKey<Result>(_ key: String, _ body: (RawSpan) -> Result) -> Result {
    var key = key
    // The bytes are borrowed for the call.
    return key.withUTF8 { unsafe body(RawSpan(_unsafeElements: $0)) }
}
