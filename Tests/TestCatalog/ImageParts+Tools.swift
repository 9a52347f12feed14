import CImage

/// Images of tools as a version to come may write them.
extension ImageParts {
    /// Adds a tool with unknown needs behind all others. Its pieces lie behind the wholes of their renderings,
    /// which hold those alone that need nothing.
    ///
    /// - Parameter name: of 40 bytes at most, and not less than the last one's.
    package mutating func addTool(_ name: String, needing need: String) {
        let tools = tools_section.TOOLS_SECTION_TOOL.rawValue
        let lines = tools_section.TOOLS_SECTION_LINE.rawValue
        let renderings = tools_section.TOOLS_SECTION_RENDERING.rawValue
        let pieces = tools_section.TOOLS_SECTION_PIECE.rawValue
        let rendered = tools_section.TOOLS_SECTION_RENDERED.rawValue
        let count = self[tools].rows.count
        let absent = Self.bytes(UInt64(IMAGE_ABSENT))

        let line = Int(IMAGE_LINE)
        var row = [UInt8](repeating: 0, count: line + self[tools].stride)
        for text in 0..<tools_text.TOOLS_TEXT_annotated_title.rawValue + 1 {
            let offset = tools_text_offset(tools_text(rawValue: text)!)
            row.replaceSubrange(offset..<offset + 8, with: absent)
        }
        row.replaceSubrange(0..<2, with: Self.bytes(UInt16(name.utf8.count)))
        row.replaceSubrange(24..<24 + name.utf8.count, with: name.utf8)
        self[lines].rows.append(Array(row[..<line]))
        self[tools].rows.append(Array(row[line...]))
        self.need(need, at: Int(IMAGE_LINE_NEEDS), of: [count], in: lines)

        let old = self[pieces].rows
        self[pieces].rows = []
        for rendering in self[renderings].rows.indices {
            let first = Int(number(UInt32.self, at: 24, of: rendering, in: renderings))
            put(Self.bytes(UInt32(self[pieces].rows.count)), at: 24, of: rendering, in: renderings)
            let run = [UInt32(self[rendered].rows.count), UInt32(name.utf8.count)]
            self[rendered].rows += name.utf8.map { [$0] }
            self[pieces].rows += old[first..<first + count]
            self[pieces].rows.append(run.flatMap { Self.bytes($0) } + absent)
        }
        index(name, as: count)
    }

    /// Puts a row into the index, in the first free slot where its key is looked for.
    private mutating func index(_ key: String, as row: Int) {
        let bytes = Array(key.utf8)
        let hash = image_hash(bytes.span.bytes, seed)
        let slots = self[IMAGE_INDEX].rows.count
        var slot = Int(image_first_slot(hash, UInt32(slots)))
        while number(UInt32.self, at: 4, of: slot, in: IMAGE_INDEX) != .max {
            slot = (slot + 1) % slots
        }
        let tag = Self.bytes(UInt32(truncatingIfNeeded: hash))
        self[IMAGE_INDEX].rows[slot] = tag + Self.bytes(UInt32(row))
    }

    /// Puts another text of the same length in the place of one in what tools look like.
    package mutating func replaceRendered(_ text: String, by other: String) {
        let rendered = tools_section.TOOLS_SECTION_RENDERED.rawValue
        let (old, new) = (Array(text.utf8), Array(other.utf8))
        precondition(old.count == new.count)
        for place in 0...self[rendered].rows.count - old.count
        where self[rendered].rows[place..<place + old.count].elementsEqual(old.map { [$0] }) {
            for (index, byte) in new.enumerated() { self[rendered].rows[place + index] = [byte] }
        }
    }

    /// Takes the last renderings away, as a version wrote it that did not know them.
    package mutating func removeRenderings(_ count: Int) {
        let renderings = tools_section.TOOLS_SECTION_RENDERING.rawValue
        let pieces = tools_section.TOOLS_SECTION_PIECE.rawValue
        let tools = self[tools_section.TOOLS_SECTION_TOOL.rawValue].rows.count
        self[renderings].rows.removeLast(count)
        self[pieces].rows.removeLast(count * tools)
    }
}
