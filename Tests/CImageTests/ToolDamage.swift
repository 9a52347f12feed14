import CImage

/// Changes of an image of tools, which a seal makes look as if it was built so.
extension Image {
    /// The offset of a field of a tool, in the line that its row begins with, or in the rest.
    private func place(of field: Int, row: Int) -> Int {
        field < Int(IMAGE_LINE)
            ? self.row(row, of: .TOOLS_SECTION_LINE) + field
            : self.row(row, of: .TOOLS_SECTION_TOOL) + field - Int(IMAGE_LINE)
    }

    mutating func change(
        text: tools_text,
        of row: Int,
        _ change: (inout image_text) -> Void
    ) {
        let place = place(of: tools_text_offset(text), row: row)
        self.change(image_text.self, at: place, change)
    }

    mutating func changeTags(of row: Int, _ change: (inout image_range) -> Void) {
        let tags = MemoryLayout<tools_tool>.offset(of: \.tags)!
        let place = place(of: tags, row: row)
        self.change(image_range.self, at: place, change)
    }

    /// Changes the line that a tool begins with.
    mutating func changeLine(of row: Int, _ change: (inout tools_tool) -> Void) {
        self.change(tools_tool.self, at: self.row(row, of: .TOOLS_SECTION_LINE), change)
    }

    mutating func changePiece(
        _ rendering: tools_rendering,
        of row: Int,
        _ change: (inout tools_piece) -> Void
    ) {
        let first = tools_rendering_of(bytes.span.bytes, rendering).pieces
        let place = self.row(Int(first) + row, of: .TOOLS_SECTION_PIECE)
        self.change(tools_piece.self, at: place, change)
    }

    mutating func changeRendering(
        _ rendering: tools_rendering,
        _ change: (inout tools_rendering_row) -> Void
    ) {
        let place = row(Int(rendering.rawValue), of: .TOOLS_SECTION_RENDERING)
        self.change(tools_rendering_row.self, at: place, change)
    }

    mutating func changeCount(of section: tools_section, _ change: (UInt32) -> UInt32) {
        changeEntry(of: section.rawValue) { $0.count = change($0.count) }
    }
}
