import CImage
import CatalogCompiler
import TestCatalog

/// An image whose bytes a test changes, seal by seal.
struct Image {
    var bytes: [UInt8]

    static func acme() throws -> Image { Image(bytes: try TestCatalog.acmeImage()) }

    func header() -> image_header { image_read_header(bytes.span.bytes) }

    /// The end of the directory, where the sections begin.
    var directoryEnd: Int { Self.entry(of: header().sections) }

    /// The offset of a section's entry in the directory.
    static func entry(of section: UInt32) -> Int {
        MemoryLayout<image_header>.size + Int(section) * MemoryLayout<image_section>.size
    }

    func section(_ section: UInt32) -> image_section {
        image_read_section(bytes.span.bytes, section)
    }

    func section(_ section: catalog_section) -> image_section { self.section(section.rawValue) }

    /// The offset of a row.
    func row(_ row: Int, of section: UInt32) -> Int {
        let place = self.section(section)
        return Int(place.offset) + row * Int(place.stride)
    }

    func row(_ row: Int, of section: catalog_section) -> Int { self.row(row, of: section.rawValue) }

    /// The offset of a field of a row, by its offset in the row: of models, in the line that the row
    /// begins with, or in the rest.
    func place(of field: Int, row: Int, of section: catalog_section) -> Int {
        guard section == .CATALOG_SECTION_MODEL else { return self.row(row, of: section) + field }
        return field < Int(IMAGE_LINE)
            ? self.row(row, of: .CATALOG_SECTION_MODEL_LINE) + field
            : self.row(row, of: section) + field - Int(IMAGE_LINE)
    }

    func load<Value: BitwiseCopyable>(_ type: Value.Type, at offset: Int) -> Value {
        bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: type) }
    }

    mutating func store<Value: BitwiseCopyable>(_ value: Value, at offset: Int) {
        withUnsafeBytes(of: value) { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
    }

    mutating func change<Value: BitwiseCopyable>(
        _ type: Value.Type,
        at offset: Int,
        _ change: (inout Value) -> Void
    ) {
        var value = load(type, at: offset)
        change(&value)
        store(value, at: offset)
    }

    /// Changes what the directory says of a section.
    mutating func changeEntry(of section: UInt32, _ change: (inout image_section) -> Void) {
        self.change(image_section.self, at: Self.entry(of: section), change)
    }

    /// Recomputes the checksums of the content, unless told otherwise, of the directory and of the
    /// header.
    mutating func seal(content: Bool = true) {
        let header = MemoryLayout<image_header>.self
        let (whole, directory) = checksums()
        if content { store(whole, at: header.offset(of: \.content_checksum)!) }
        store(directory, at: header.offset(of: \.directory_checksum)!)
        stamp()
    }

    /// The checksums of all that is behind the header, and of the directory.
    private func checksums() -> (UInt64, UInt64) {
        let behind = bytes.span.bytes.extracting(droppingFirst: MemoryLayout<image_header>.size)
        let sections = Int(image_section_count(bytes.span.bytes))
        let directory = behind.extracting(first: sections * MemoryLayout<image_section>.size)
        return (image_checksum(behind), image_checksum(directory))
    }

    /// Recomputes the checksum of the header.
    mutating func stamp() {
        let header = self.header()
        bytes.withUnsafeMutableBytes {
            image_stamp($0.baseAddress!, $0.count, header.generation, header.created)
        }
    }

    /// The offsets of the index's slots.
    var slots: [Int] { (0..<Int(section(IMAGE_INDEX).count)).map { row($0, of: IMAGE_INDEX) } }

    /// What marks a slot's row: of a catalog, that its spec reads both ways.
    static let mark: UInt32 = 1 << 31

    /// Takes a row out of the index.
    mutating func free(slotOf row: UInt32) {
        for slot in slots where load(image_slot.self, at: slot).row & ~Self.mark == row {
            store(UInt32.max, at: slot + 4)
        }
    }

    /// Adds a key to the index, in the first free slot where it is looked for.
    mutating func index(_ key: [UInt8], as row: UInt32) {
        let hash = image_hash(key.span.bytes, header().seed)
        let slots = self.slots
        var slot = Int(image_first_slot(hash, UInt32(slots.count)))
        while load(image_slot.self, at: slots[slot]).row != .max { slot = (slot + 1) % slots.count }
        store(image_slot(tag: UInt32(truncatingIfNeeded: hash), row: row), at: slots[slot])
    }

    /// The bytes of a text.
    func bytes(of text: image_text) -> [UInt8] {
        let place = image_text_place(bytes.span.bytes, text)
        return Array(bytes[Int(place.offset)..<Int(place.offset + place.length)])
    }

    func accept(headerOnly: Bool = false) -> image_fault {
        catalog_accept(bytes.span.bytes, .IMAGE_CATALOG, headerOnly)
    }

    func verify() -> catalog_finding { catalog_verify(bytes.span.bytes, .IMAGE_CATALOG) }
}

extension catalog_section {
    static let strings = Self(rawValue: IMAGE_STRINGS)!
    static let wordLists = Self(rawValue: IMAGE_WORD_LISTS)!
    static let index = Self(rawValue: IMAGE_INDEX)!

    /// The sections of every catalog's image, without the reserved ones.
    static let all = [0..<IMAGE_INDEX + 1, 16..<41].joined().compactMap(Self.init(rawValue:))

    /// Those that say nothing of what the rows of others are like.
    static let ofRows = all.filter { $0.rawValue > IMAGE_FIELDS }

    /// Those that are derived from the models' rows: from the sets of capabilities to the tiers.
    static let derived = (27..<40).compactMap(Self.init(rawValue:))
}
