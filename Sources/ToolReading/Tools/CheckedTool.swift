internal import JSONText

/// A tool that may be registered: its texts and schemas are valid.
package struct CheckedTool {
    package let record: ToolRecord
    /// The input schema, its keywords in their order.
    let input: OrderedJSON
    /// The output schema; nil where it is not stated.
    let output: OrderedJSON?

    var name: String { record.name }
    var title: String? { record.title }
    var description: String? { record.description }
    var annotations: ToolAnnotations { record.annotations }
    var tags: [String] { record.tags }

    /// The limits of a tool: sizes in bytes, and the number of tags.
    enum Limit {
        static let title = 256
        static let description = 65_536
        static let schema = 1_048_576
        static let tag = 64
        static let tags = 64
    }

    /// - Throws: ``ToolError/invalidTool(name:place:reason:)``.
    package init(_ tool: Tool, names: ToolNamePolicy) throws(ToolError) {
        func fault(_ place: String, _ reason: String) -> ToolError {
            .invalidTool(name: tool.name, place: place, reason: reason)
        }
        func checked(
            _ text: String?,
            _ place: String,
            _ maximum: Int
        ) throws(ToolError) -> String? {
            guard let text, !text.isEmpty else { return nil }
            guard text.utf8.count <= maximum else {
                let reason = "is \(text.utf8.count) bytes long, and may have \(maximum) at most"
                throw fault(place, reason)
            }
            if let control = text.firstControl(allowingLines: true) {
                throw fault(place, "has the control character \(control)")
            }
            return text
        }
        func schema(
            _ place: String,
            _ text: () throws(SchemaFault) -> String,
            of role: ToolSchema.Role
        ) throws(ToolError) -> OrderedJSON {
            do {
                return try ToolSchema(text(), of: role).json
            } catch {
                throw fault(place + error.place, error.reason)
            }
        }

        try names.check(tool.name)
        let title = try checked(tool.title, "title", Limit.title)
        let description = try checked(tool.description, "description", Limit.description)
        let input = try schema(
            "inputSchema",
            { () throws(SchemaFault) in try tool.input.schema },
            of: .input
        )
        let output = try tool.outputSchema.map { text throws(ToolError) in
            try schema("outputSchema", { text }, of: .output)
        }
        var annotations = tool.annotations
        annotations.title = try checked(annotations.title, "annotations/title", Limit.title)
        for tag in tool.tags where try checked(tag, "tags", Limit.tag) == nil {
            throw fault("tags", "has an empty tag")
        }
        let tags = ToolRecord.ordered(tool.tags)
        guard tags.count <= Limit.tags else {
            throw fault("tags", "are \(tags.count), and may be \(Limit.tags) at most")
        }
        record = ToolRecord(
            name: tool.name,
            title: title,
            description: description,
            inputSchema: input.text,
            outputSchema: output?.text,
            annotations: annotations,
            tags: tags
        )
        self.input = input
        self.output = output
    }
}

extension ToolNamePolicy {
    /// - Throws: ``ToolError/invalidTool(name:place:reason:)`` where a tool may not have that name.
    package func check(_ name: String) throws(ToolError) {
        guard !allows(name) else { return }
        let isWide = self == .portable && Self.wide.allows(name)
        let remedy = isWide ? "; open the registry for wide names to take it" : ""
        throw .invalidTool(name: name, place: "name", reason: "must match \(pattern)" + remedy)
    }
}

extension Tool.Input {
    /// The input as the text of a JSON Schema.
    var schema: String {
        get throws(SchemaFault) {
            switch self {
            case .schema(let text): text
            case .parameters(let parameters): try ParameterSchema(parameters).text
            }
        }
    }
}
