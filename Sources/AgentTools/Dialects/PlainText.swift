internal import JSONText

/// A tool as text, for models without function calling.
struct PlainText {
    let tool: CheckedTool

    /// Its name, its description, and a line for each parameter.
    var text: String {
        var lines = ["## \(tool.name)"]
        if let description = tool.description { lines.append(description) }
        lines += properties(of: tool.input.json, indent: "", within: [])
        return lines.joined(separator: "\n")
    }

    private var references: SchemaReferences { SchemaReferences(root: tool.input.json) }

    private func properties(
        of schema: OrderedJSON,
        indent: String,
        within references: [String]
    ) -> [String] {
        let required = schema["required"]?.elements ?? []
        return (schema["properties"]?.members?.pairs ?? []).flatMap { name, schema in
            let (schema, path) = resolved(schema, within: references)
            let need = required.contains(.string(name)) ? "required" : "optional"
            var line = "\(indent)- \(name): \(type(of: schema, path)) (\(need))"
            let told = [
                schema["description"]?.string.map(Self.inOneLine), Self.choices(of: schema),
            ]
            let description = told.compactMap { $0 }.joined(separator: " ")
            if !description.isEmpty { line += " - \(description)" }
            guard path.count == Set(path).count else { return [line] }
            let (items, itemPath) = resolved(schema["items"] ?? .null, within: path)
            let inner = schema["properties"] == nil ? items : schema
            guard itemPath.count == Set(itemPath).count else { return [line] }
            return [line]
                + properties(of: inner, indent: indent + "  ", within: itemPath)
        }
    }

    /// What a schema is without its reference, and the references that led there.
    private func resolved(
        _ schema: OrderedJSON,
        within path: [String]
    ) -> (OrderedJSON, [String]) {
        guard var members = schema.members, let reference = members["$ref"]?.string,
            let target = references.target(of: reference)
        else { return (schema, path) }
        guard !path.contains(reference) else { return (target, path + [reference]) }
        members["$ref"] = nil
        for (name, value) in target.members?.pairs ?? [] where members[name] == nil {
            members[name] = value
        }
        return resolved(.object(members), within: path + [reference])
    }

    private func type(of schema: OrderedJSON, _ path: [String]) -> String {
        if let types = schema["type"] {
            let words = (types.elements ?? [types]).compactMap(\.string)
            return words.map { word in
                guard word == "array" else { return word }
                let (item, itemPath) = resolved(schema["items"] ?? .null, within: path)
                guard itemPath.count == Set(itemPath).count else { return "array of object" }
                return "array of \(type(of: item, itemPath))"
            }.joined(separator: " or ")
        }
        if let branches = schema["anyOf"]?.elements ?? schema["oneOf"]?.elements {
            var words: [String] = []
            for branch in branches {
                let (branch, path) = resolved(branch, within: path)
                let word = path.count == Set(path).count ? type(of: branch, path) : "object"
                if !words.contains(word) { words.append(word) }
            }
            return words.joined(separator: " or ")
        }
        let values = schema["enum"]?.elements ?? schema["const"].map { [$0] } ?? []
        var words: [String] = []
        for word in values.map(SchemaCheck.type) where !words.contains(word) { words.append(word) }
        return words.isEmpty ? "any" : words.joined(separator: " or ")
    }

    private static func choices(of schema: OrderedJSON) -> String? {
        guard let values = schema["enum"]?.elements else { return nil }
        // Texts are escaped as in JSON, so that each stays in the line.
        let words = values.map { $0.string == nil ? $0.text : String($0.text.dropFirst().dropLast()) }
        return "One of: \(words.joined(separator: ", "))."
    }

    private static func inOneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}
