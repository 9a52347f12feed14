internal import CImage
internal import CatalogReading

/// A tool as a registry stores it, without its renderings.
package struct ToolRecord {
    let name: String
    let title: String?
    let description: String?
    let inputSchema: String
    let outputSchema: String?
    let annotations: ToolAnnotations
    let tags: [String]

    /// A text of the tool's row.
    func text(_ text: tools_text) -> String? {
        switch text {
        case .TOOLS_TEXT_title: title
        case .TOOLS_TEXT_description: description
        case .TOOLS_TEXT_input_schema: inputSchema
        case .TOOLS_TEXT_output_schema: outputSchema
        case .TOOLS_TEXT_annotated_title: annotations.title
        }
    }

    /// An answer of the tool's row; nil where the tool does not state it.
    func flag(_ flag: tools_flag) -> Bool? {
        switch flag {
        case .TOOLS_FLAG_read_only: annotations.isReadOnly
        case .TOOLS_FLAG_destructive: annotations.isDestructive
        case .TOOLS_FLAG_idempotent: annotations.isIdempotent
        case .TOOLS_FLAG_open_world: annotations.isOpenWorld
        }
    }
}

extension ToolRecord {
    /// The record of a tool that is not checked yet: if a registry has stored an equal one, the tool is valid.
    /// nil where the input cannot be written as JSON Schema.
    package init?(unchecked tool: Tool) {
        guard let schema = try? tool.input.schema else { return nil }
        inputSchema = schema
        name = tool.name
        title = tool.title.stated
        description = tool.description.stated
        outputSchema = tool.outputSchema
        var annotations = tool.annotations
        annotations.title = annotations.title.stated
        self.annotations = annotations
        tags = Self.ordered(tool.tags)
    }

    /// Tags in byte order, without duplicates. Tags that only look alike are different.
    static func ordered(_ tags: [String]) -> [String] {
        var ordered: [String] = []
        for tag in tags.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        where ordered.last.map({ !$0.utf8.elementsEqual(tag.utf8) }) ?? true {
            ordered.append(tag)
        }
        return ordered
    }
}

extension String? {
    /// The text; an empty one counts as not stated.
    fileprivate var stated: String? { self?.isEmpty == false ? self : nil }
}

extension tools_text {
    /// All texts of a row.
    static let all = (0..<tools_text_count()).compactMap { tools_text(rawValue: $0) }
}

extension tools_flag {
    /// All flags of a row.
    static let all = (0..<tools_flag_count()).compactMap { tools_flag(rawValue: $0) }
}

extension ToolView {
    /// Whether it equals a record in every field.
    package func says(_ record: ToolRecord) -> Bool {
        guard name == record.name else { return false }
        for text in tools_text.all {
            let stated = TextView(stored(text), in: image)
            guard let own = stated, let other = record.text(text) else {
                if stated == nil, record.text(text) == nil { continue }
                return false
            }
            guard own == other else { return false }
        }
        for flag in tools_flag.all where answer(flag) != record.flag(flag) { return false }
        guard tagCount == record.tags.count else { return false }
        var number = 0
        var areSame = true
        visitTags { tag in
            if !(tag == record.tags[number]) { areSame = false }
            number += 1
        }
        return areSame
    }
}
