import CImage

/// An image taken apart into its sections, to be put together as another version would have written it.
package struct ImageParts {
    /// A section: rows, whose first `width` bytes have a meaning.
    package struct Part {
        package var name: String
        package var rows: [[UInt8]]
        package var width: Int
        /// 0: dropped, 1: carried, else refused.
        package var policy: UInt32

        package init(_ name: String, _ rows: [[UInt8]], width: Int? = nil, policy: UInt32 = 0) {
            self.name = name
            self.rows = rows
            self.width = width ?? rows.first?.count ?? 0
            self.policy = policy
        }

        var stride: Int { rows.first?.count ?? 0 }
    }

    package var sections: [UInt32: Part] = [:]
    private var header: image_header

    /// The seed of the hash that the index was built with.
    var seed: UInt64 { header.seed }

    package init(_ image: [UInt8]) {
        let span = image.span.bytes
        header = image_read_header(span)
        for number in 0..<image_section_count(span) {
            let place = image_read_section(span, number)
            let name = image_text_place(span, place.name)
            let start = Int(place.offset)
            let rows = (0..<Int(place.count)).map { row in
                Array(
                    image[start + row * Int(place.stride)..<start + (row + 1) * Int(place.stride)]
                )
            }
            let text = image[Int(name.offset)..<Int(name.offset + name.length)]
            sections[number] = Part(
                String(decoding: text, as: UTF8.self),
                rows,
                width: Int(place.width),
                policy: place.policy
            )
        }
    }

    /// A section that is there.
    package subscript(section: UInt32) -> Part {
        get { sections[section] ?? Part("", []) }
        set { sections[section] = newValue }
    }

    /// Its text, added to the strings; as an image has it, 8 bytes.
    package mutating func text(_ text: String) -> [UInt8] {
        let offset = UInt32(self[IMAGE_STRINGS].rows.count)
        self[IMAGE_STRINGS].rows += text.utf8.map { [$0] }
        return Self.bytes(offset) + Self.bytes(UInt32(text.utf8.count))
    }

    /// The bytes of a number as images have it.
    package static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number) { Array($0) }
    }

    /// The number at a place of a row.
    package func number<Number: FixedWidthInteger>(
        _ type: Number.Type = UInt32.self,
        at offset: Int,
        of row: Int,
        in section: UInt32
    ) -> Number {
        self[section].rows[row].withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: offset, as: type)
        }
    }

    /// Puts bytes at a place of a row.
    package mutating func put(_ bytes: [UInt8], at offset: Int, of row: Int, in section: UInt32) {
        self[section].rows[row].replaceSubrange(offset..<offset + bytes.count, with: bytes)
    }

    /// The image that the parts make, sealed.
    package var image: [UInt8] {
        var parts = self
        let last = sections.keys.max() ?? 0
        let names = (0...last).map { number in
            parts.sections[number].map { parts.text($0.name) } ?? [UInt8](repeating: 0, count: 8)
        }
        var directory: [UInt8] = []
        var content: [UInt8] = []
        let start = MemoryLayout<image_header>.size + (Int(last) + 1) * 32
        for number in 0...last {
            guard let part = parts.sections[number] else {
                directory += [UInt8](repeating: 0, count: 32)
                continue
            }
            while (start + content.count) % 64 != 0 { content.append(0) }
            directory += Self.bytes(UInt64(start + content.count))
            for field in [UInt32(part.rows.count), UInt32(part.stride), UInt32(part.width)] {
                directory += Self.bytes(field)
            }
            directory += Self.bytes(part.policy) + names[Int(number)]
            content += part.rows.joined()
        }
        while (start + content.count) % 64 != 0 || start + content.count < IMAGE_MINIMUM_SIZE {
            content.append(0)
        }
        return sealed(directory, content)
    }

    private func sealed(_ directory: [UInt8], _ content: [UInt8]) -> [UInt8] {
        var header = header
        let behind = directory + content
        header.sections = UInt32(directory.count / 32)
        header.size = UInt64(MemoryLayout<image_header>.size + behind.count)
        header.content_checksum = image_checksum(behind.span.bytes)
        header.directory_checksum = image_checksum(directory.span.bytes)
        var image = withUnsafeBytes(of: header) { Array($0) } + behind
        image.withUnsafeMutableBytes {
            image_stamp($0.baseAddress!, $0.count, header.generation, header.created)
        }
        return image
    }
}
