internal import JSONText
internal import OrderedCollections

/// The subset of JSON Schema that Anthropic's strict mode takes: closed objects and few keywords. The other
/// keywords become part of the description, as in Anthropic's own clients.
enum AnthropicStrictSchema {
    private static let formats: Set<String> = [
        "date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid",
    ]
    private static let kept: Set<String> = [
        "$ref", "$defs", "definitions", "type", "title", "description", "enum", "items",
        "properties", "required", "additionalProperties", "anyOf", "allOf",
    ]
    private static let dropped: Set<String> = ["$schema", "$id", "$comment"]

    static func of(_ schema: OrderedJSON) throws(Refusal) -> OrderedJSON {
        guard SchemaReferences(root: schema).areFinite else {
            throw Refusal(rule: "a strict schema must not be recursive or nested too deep")
        }
        // Keywords that become part of the description are taken as the author wrote them.
        let changed = try schema.mappingSchemas(in: kept.union(["oneOf"])) {
            members,
            path throws(Refusal) in
            do throws(Refusal) { return try strict(members) } catch {
                throw error.within(path)
            }
        }
        try Refusal.ifDangling(changed)
        return changed
    }

    /// Makes a schema strict whose inner schemas are strict already.
    private static func strict(_ members: OrderedJSON.Members) throws(Refusal) -> OrderedJSON {
        var members = members
        if let value = members["const"], members["enum"] == nil {
            members["const"] = nil
            members["enum"] = [value]
        }
        if let branches = members["oneOf"], members["anyOf"] == nil {
            members["oneOf"] = nil
            members["anyOf"] = branches
        }
        let typed = ["type", "enum", "anyOf", "allOf", "$ref"]
        guard typed.contains(where: { members[$0] != nil }), !holdsBoolean(members) else {
            throw Refusal(rule: "a strict schema says which type each value has")
        }
        if members["type"] == "object" || members["properties"] != nil
            || members["type"]?.elements?.contains("object") == true
        {
            guard members["additionalProperties"] ?? false == false else {
                throw Refusal(rule: "the objects of a strict schema take no additional properties")
            }
            members["additionalProperties"] = false
            let names = members["properties"]?.members?.keys ?? []
            let required = members["required"]?.elements?.compactMap(\.string) ?? []
            guard names.isSuperset(of: required) || members["allOf"] != nil else {
                throw Refusal(rule: "a strict schema requires only properties that it states")
            }
        }
        guard !isClosedTwice(members) else {
            throw Refusal(
                rule:
                    "the properties of a strict schema's object are stated in one place, as it is closed"
            )
        }
        var strict = OrderedJSON.Members()
        var told: [String] = []
        for name in SchemaKeyword.sorted(members.keys) where !dropped.contains(name) {
            guard let value = members[name] else { continue }
            if takes(name, value) {
                strict[name] = value
            } else {
                told.append("\(name): \(value.text)")
            }
        }
        if !told.isEmpty {
            let text = "{" + told.joined(separator: ", ") + "}"
            let before = strict["description"]?.string.map { $0 + "\n\n" } ?? ""
            strict["description"] = .string(before + text)
        }
        return strict.inOrder
    }

    /// Whether an object gets its properties from several schemas, so that each one, being closed, excludes
    /// those of the others.
    private static func isClosedTwice(_ members: OrderedJSON.Members) -> Bool {
        let own = members["properties"]?.members?.isEmpty == false ? 1 : 0
        let parts = members["allOf"]?.elements ?? []
        let others = parts.count { $0["properties"] != nil || $0["$ref"] != nil }
        return own + others + (members["$ref"] == nil ? 0 : own) > 1
    }

    /// Whether a schema within this one is true or false, which strict mode does not take.
    private static func holdsBoolean(_ members: OrderedJSON.Members) -> Bool {
        let listed = (members["anyOf"]?.elements ?? []) + (members["allOf"]?.elements ?? [])
        let named = ["properties", "$defs", "definitions"].flatMap {
            members[$0]?.members?.values.elements ?? []
        }
        return (listed + named + [members["items"]].compactMap { $0 }).contains {
            $0.members == nil
        }
    }

    private static func takes(_ keyword: String, _ value: OrderedJSON) -> Bool {
        switch keyword {
        case "format": formats.contains(value.string ?? "")
        case "minItems": value == .number("0") || value == .number("1")
        default: kept.contains(keyword)
        }
    }
}
