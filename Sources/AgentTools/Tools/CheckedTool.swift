internal import JSONText

/// A tool that may be registered: its texts and schemas hold what they should.
struct CheckedTool {
    let name: String
    let title: String?
    let description: String?
    let input: ToolSchema
    let output: ToolSchema?
    let annotations: ToolAnnotations
    let tags: [String]

    /// How much a tool may say, in bytes.
    enum Limit {
        static let title = 256
        static let description = 65_536
        static let schema = 1_048_576
        static let tag = 64
        static let tags = 64
    }

    /// - Throws: ``ToolError/invalidTool(name:place:reason:)``.
    init(_ tool: Tool, names: ToolNames) throws(ToolError) {
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
                throw fault(
                    place,
                    "is \(text.utf8.count) bytes long, and may have \(maximum) at most"
                )
            }
            if let control = text.firstControl(allowingLines: true) {
                throw fault(place, "has the control character \(control)")
            }
            return text
        }
        func schema(
            _ place: String,
            _ read: () throws(SchemaFault) -> ToolSchema
        ) throws(ToolError) -> ToolSchema {
            do {
                return try read()
            } catch {
                throw fault(place + error.place, error.reason)
            }
        }

        guard names.allows(tool.name) else {
            throw fault("name", "must match \(names.pattern)" + Self.remedy(for: tool.name, names))
        }
        name = tool.name
        title = try checked(tool.title, "title", Limit.title)
        description = try checked(tool.description, "description", Limit.description)
        switch tool.input {
        case .parameters(let parameters):
            input = try schema("inputSchema") { () throws(SchemaFault) in
                try ToolSchema(parameters)
            }
        case .schema(let text):
            input = try schema("inputSchema") { () throws(SchemaFault) in try ToolSchema(text) }
        }
        output = try tool.outputSchema.map { text throws(ToolError) in
            try schema("outputSchema") { () throws(SchemaFault) in
                try ToolSchema(text, of: .output)
            }
        }
        var annotations = tool.annotations
        annotations.title = try checked(annotations.title, "annotations/title", Limit.title)
        self.annotations = annotations
        var tags: [String] = []
        for tag in tool.tags.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard let tag = try checked(tag, "tags", Limit.tag) else {
                throw fault("tags", "has an empty tag")
            }
            // Byte for byte: texts that only look alike are two.
            if tags.last.map({ !$0.utf8.elementsEqual(tag.utf8) }) ?? true { tags.append(tag) }
        }
        self.tags = tags
        guard tags.count <= Limit.tags else {
            throw fault("tags", "are \(tags.count), and may be \(Limit.tags) at most")
        }
    }

    private static func remedy(for name: String, _ names: ToolNames) -> String {
        names == .portable && ToolNames.wide.allows(name)
            ? "; open the registry for wide names to take it" : ""
    }
}

extension ToolSchema {
    /// Reads a schema from JSON text.
    init(_ text: String, of role: Role = .input) throws(SchemaFault) {
        try Self.checkSize(text.utf8.count)
        let json: OrderedJSON
        do {
            json = try OrderedJSON(scanning: Array(text.utf8))
        } catch {
            throw SchemaFault(
                place: "",
                reason: "is no JSON: line \(error.line), column \(error.column): \(error.reason)"
            )
        }
        try self.init(checking: json, of: role)
    }
}
