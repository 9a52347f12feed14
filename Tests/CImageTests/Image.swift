import CImage
import CatalogCompiler
import TestCatalog

/// An image whose bytes a test changes, seal by seal.
struct Image {
    var bytes: [UInt8]

    static func acme() throws -> Image { Image(bytes: try TestCatalog.acmeImage()) }

    func header() -> image_header { image_read_header(bytes.span.bytes) }

    func section(_ section: catalog_section) -> image_section {
        image_read_section(bytes.span.bytes, section.rawValue)
    }

    /// The offset of a row.
    func row(_ row: Int, of section: catalog_section) -> Int {
        let place = self.section(section)
        return Int(place.offset) + row * Int(place.stride)
    }

    func load<Value: BitwiseCopyable>(_ type: Value.Type, at offset: Int) -> Value {
        bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: type) }
    }

    mutating func store<Value: BitwiseCopyable>(_ value: Value, at offset: Int) {
        withUnsafeBytes(of: value) { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
    }

    /// Recomputes the checksums of the content, unless told otherwise, and of the header.
    mutating func seal(content: Bool = true) {
        if content {
            let sum = image_checksum(bytes.span.bytes.extracting(droppingFirst: 512))
            store(sum, at: MemoryLayout<image_header>.offset(of: \.content_checksum)!)
        }
        let header = self.header()
        bytes.withUnsafeMutableBytes {
            image_stamp($0.baseAddress!, $0.count, header.generation, header.created)
        }
    }

    /// Adds a text to an index, in the first free slot where it is looked for.
    mutating func index(_ text: image_text, as row: UInt32, in index: image_section) {
        let strings = image_read_section(bytes.span.bytes, IMAGE_STRINGS)
        let start = Int(strings.offset) + Int(text.offset)
        let key = Array(bytes[start..<start + Int(text.length)])
        let hash = image_hash(key.span.bytes, header().seed)
        var slot = image_first_slot(hash, index.count)
        func place() -> Int { Int(index.offset) + Int(slot) * MemoryLayout<image_slot>.size }
        while load(image_slot.self, at: place()).row != .max { slot = (slot + 1) % index.count }
        let entry = image_slot(tag: image_tag(hash, key.count), row: row, key: text.offset)
        store(entry, at: place())
    }

    func accept(headerOnly: Bool = false) -> image_fault {
        catalog_accept(bytes.span.bytes, .IMAGE_CATALOG, headerOnly)
    }

    func verify() -> catalog_finding { catalog_verify(bytes.span.bytes, .IMAGE_CATALOG) }
}

extension catalog_section {
    /// The sections of every image.
    static let all = (0..<CATALOG_SECTION_END.rawValue).compactMap(catalog_section.init(rawValue:))
}
