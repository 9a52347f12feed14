internal import CImage

extension RawSpan {
    /// The number of rows of a section.
    func rowCount(_ section: catalog_section) -> UInt32 { image_count(self, section.rawValue) }
}

/// Calls `body`, such as a C function that takes a key, with a string's bytes.
@inlinable
@inline(__always)
package func withKey<Result>(_ key: String, _ body: (RawSpan) -> Result) -> Result {
    // The bytes are borrowed for the call. Only strings that bridge from Objective-C are copied.
    let found = unsafe key.utf8.withContiguousStorageIfAvailable {
        unsafe body(RawSpan(_unsafeElements: $0))
    }
    return found ?? withCopiedKey(key, body)
}

/// Does the same for a string without contiguous UTF-8. Out of line, as it is rare.
@usableFromInline
@inline(never)
package func withCopiedKey<Result>(_ key: String, _ body: (RawSpan) -> Result) -> Result {
    var key = key
    return key.withUTF8 { unsafe body(RawSpan(_unsafeElements: $0)) }
}
