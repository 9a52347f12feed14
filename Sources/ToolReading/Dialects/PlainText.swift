internal import JSONText
internal import OrderedCollections

extension Rendering {
    static let plainText = Rendering(
        name: "text",
        frame: Frame(separator: "\n\n", nothing: "No tools available."),
        text: { PlainText.of($0) }
    )
}

/// A tool as text, for models without function calling.
private struct PlainText {
    private let references: SchemaReferences
    /// The references that were followed between the root and the present schema.
    private var path: [String] = []
    private var followed = 0

    /// How deep and how often references are followed. Anything beyond is left out of the text.
    private enum Limit {
        static let path = 16
        static let followed = 200
    }

    private init(_ root: OrderedJSON) { references = SchemaReferences(root: root) }

    /// The tool's name, its description, and a line for each parameter.
    static func of(_ tool: CheckedTool) -> String {
        var lines = ["## \(tool.name)"]
        if let description = tool.description { lines.append(description) }
        var text = PlainText(tool.input)
        lines += text.properties(of: tool.input, indent: "")
        return lines.joined(separator: "\n")
    }

    private mutating func properties(of schema: OrderedJSON, indent: String) -> [String] {
        let required = schema["required"]?.elements ?? []
        var lines: [String] = []
        for (name, stated) in schema["properties"]?.members ?? [:] {
            let before = path
            defer { path = before }
            let resolved = resolved(stated)
            let schema = resolved.schema
            let need = required.contains(.string(name)) ? "required" : "optional"
            var line = "\(indent)- \(name): \(type(of: schema)) (\(need))"
            let told = [
                schema["description"]?.string.map(Self.inOneLine), Self.choices(of: schema),
            ]
            let description = told.compactMap { $0 }.joined(separator: " ")
            if !description.isEmpty { line += " - \(description)" }
            lines.append(line)
            guard resolved.isWhole else { continue }
            if schema["properties"] != nil {
                lines += properties(of: schema, indent: indent + "  ")
            } else if let items = schema["items"] {
                let items = self.resolved(items)
                guard items.isWhole else { continue }
                lines += properties(of: items.schema, indent: indent + "  ")
            }
        }
        return lines
    }

    /// The schema merged with the one that its reference leads to, which is noted. It is not whole if the
    /// reference leads back to itself or too far.
    private mutating func resolved(_ schema: OrderedJSON) -> (schema: OrderedJSON, isWhole: Bool) {
        guard var members = schema.members, let reference = members["$ref"]?.string,
            let target = references.target(of: reference)
        else { return (schema, true) }
        guard !path.contains(reference), path.count < Limit.path, followed < Limit.followed else {
            return (target, false)
        }
        path.append(reference)
        followed += 1
        members["$ref"] = nil
        for (name, value) in target.members ?? [:] where members[name] == nil {
            members[name] = value
        }
        return resolved(.object(members))
    }

    private mutating func type(of schema: OrderedJSON) -> String {
        if let types = schema["type"] {
            var words: [String] = []
            for word in (types.elements ?? [types]).compactMap(\.string) {
                words.append(
                    word == "array" ? "array of " + innerType(of: schema["items"] ?? .null) : word
                )
            }
            return words.joined(separator: " or ")
        }
        var words: [String] = []
        if let branches = schema["anyOf"]?.elements ?? schema["oneOf"]?.elements {
            for branch in branches {
                let word = innerType(of: branch)
                if !words.contains(word) { words.append(word) }
            }
            return words.joined(separator: " or ")
        }
        let values = schema["enum"]?.elements ?? schema["const"].map { [$0] } ?? []
        for word in values.map(\.schemaType) where !words.contains(word) { words.append(word) }
        return words.isEmpty ? "any" : words.joined(separator: " or ")
    }

    /// The type of a schema within another.
    private mutating func innerType(of schema: OrderedJSON) -> String {
        let before = path
        defer { path = before }
        let resolved = resolved(schema)
        return resolved.isWhole ? type(of: resolved.schema) : "object"
    }

    private static func choices(of schema: OrderedJSON) -> String? {
        guard let values = schema["enum"]?.elements else { return nil }
        // Texts are escaped as in JSON, so that each stays on its line.
        let words = values.map { value in
            value.string == nil ? value.text : String(value.text.dropFirst().dropLast())
        }
        return "One of: \(words.joined(separator: ", "))."
    }

    private static func inOneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}
