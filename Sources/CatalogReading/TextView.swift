// Public, as reading a text is inlined into the code that reads.
public import CImage

/// A text of the catalog, in place: UTF-8 bytes that can be compared and copied.
///
/// Valid inside the read that it came from.
public struct TextView: ~Escapable {
    /// The UTF-8 bytes.
    public let bytes: RawSpan

    @inlinable
    @_lifetime(copy bytes)
    package init(bytes: RawSpan) { self.bytes = bytes }

    /// The text in the image's string section, or nil where it is absent.
    @inlinable
    @_lifetime(copy image)
    package init?(_ text: image_text, in image: RawSpan) {
        let place = image_text_place(image, text)
        guard place.offset != 0 else { return nil }
        self.init(place, in: image)
    }

    /// A text that all rows of its table have; empty where the image is damaged.
    @inlinable
    @_lifetime(copy image)
    package init(stated text: image_text, in image: RawSpan) {
        self.init(image_text_place(image, text), in: image)
    }

    /// The text at a place that an accessor of the image returned.
    @inlinable
    @_lifetime(copy image)
    package init(_ place: image_place, in image: RawSpan) {
        // In bounds: the accessor compares both ends with the image's size, and returns 0 and 0 for a missing
        // text.
        let start = Int(place.offset)
        let end = start + Int(place.length)
        self.init(bytes: unsafe image.extracting(unchecked: start..<end))
    }

    /// Whether the text has just these characters, byte by byte. Allocates nothing.
    public static func == (left: borrowing TextView, right: String) -> Bool {
        var right = right
        let bytes = left.bytes
        return right.withUTF8 { other in
            guard other.count == bytes.byteCount else { return false }
            // Byte by byte, as a sequence's comparison allocates where it is not optimized.
            var index = 0
            while index < other.count {
                // In bounds: both have as many bytes.
                guard unsafe other[index] == bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
                else { return false }
                index += 1
            }
            return true
        }
    }

    /// Whether two texts have the same characters, byte by byte. Allocates nothing.
    public static func == (left: borrowing TextView, right: borrowing TextView) -> Bool {
        let (bytes, others) = (left.bytes, right.bytes)
        guard bytes.byteCount == others.byteCount else { return false }
        var index = 0
        while index < bytes.byteCount {
            // In bounds: both have as many bytes.
            guard
                unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
                    == others.unsafeLoad(fromByteOffset: index, as: UInt8.self)
            else { return false }
            index += 1
        }
        return true
    }
}

extension String {
    /// A copy of a text of the catalog.
    public init(_ text: borrowing TextView) {
        let bytes = text.bytes
        // The bytes are copied before the view's read can end.
        self = unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

/// A copy of a text that may be absent.
func copy(_ text: borrowing TextView?) -> String? {
    switch text {
    case .some(let text): String(text)
    case .none: nil
    }
}
