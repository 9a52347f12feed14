import CImage

/// Changes of an image of tools, which a seal makes look as if it was built so.
extension Image {
    mutating func change<Value: BitwiseCopyable>(
        _ type: Value.Type,
        at offset: Int,
        _ change: (inout Value) -> Void
    ) {
        var value = load(type, at: offset)
        change(&value)
        store(value, at: offset)
    }

    mutating func change(
        text: tools_text,
        of row: Int,
        _ change: (inout image_text) -> Void
    ) {
        let place = self.row(row, of: .TOOLS_SECTION_TOOL) + Int(text.rawValue) * 8
        self.change(image_text.self, at: place, change)
    }

    mutating func changeTags(of row: Int, _ change: (inout image_range) -> Void) {
        let tags = MemoryLayout<tools_tool>.offset(of: \.tags)!
        let place = self.row(row, of: .TOOLS_SECTION_TOOL) + tags
        self.change(image_range.self, at: place, change)
    }

    mutating func changePiece(
        _ form: tools_form,
        of row: Int,
        _ change: (inout tools_piece) -> Void
    ) {
        let number = row * tools_form.all.count + Int(form.rawValue)
        self.change(tools_piece.self, at: self.row(number, of: .TOOLS_SECTION_PIECE), change)
    }

    mutating func changeWhole(
        _ form: tools_form,
        _ change: (inout tools_whole) -> Void
    ) {
        let place = row(Int(form.rawValue), of: .TOOLS_SECTION_WHOLE)
        self.change(tools_whole.self, at: place, change)
    }

    mutating func changeCount(
        of section: tools_section,
        _ change: (UInt32) -> UInt32
    ) {
        let place = 64 + Int(section.rawValue) * 16 + 8
        self.change(UInt32.self, at: place) { $0 = change($0) }
    }

    /// The offsets of the index's slots.
    var slots: [Int] {
        (0..<Int(section(.TOOLS_SECTION_INDEX).count)).map { row($0, of: .TOOLS_SECTION_INDEX) }
    }

    /// Lets the index find a tool by one of its texts.
    mutating func index(_ text: tools_text, of row: UInt32) {
        let place = tools_text_of(bytes.span.bytes, row, text)
        index(place, as: row, in: section(.TOOLS_SECTION_INDEX))
    }
}
