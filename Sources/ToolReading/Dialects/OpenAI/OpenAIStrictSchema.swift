internal import JSONText
internal import OrderedCollections

/// The subset of JSON Schema that OpenAI's strict mode takes: closed objects with required properties. A
/// property that may be left out becomes one that may be null.
struct OpenAIStrictSchema {
    /// The limits of one schema, from OpenAI's documents of August 2026. A year before, they were 100
    /// properties and 5 levels.
    private enum Limit {
        static let properties = 5_000
        static let levels = 10
        static let characters = 120_000
        static let choices = 1_000
        static let longEnum = (choices: 250, characters: 15_000)
        /// How many references may be replaced, as each may bring others. This limit is ours; OpenAI states
        /// none.
        static let replacements = (within: 64, all: 1_000)
    }

    private let references: SchemaReferences
    /// The references that were replaced between the root and the present schema.
    private var replaced: [String] = []
    private var properties = 0
    private var characters = 0
    private var choices = 0
    private var replacements = 0

    private init(_ root: OrderedJSON) { references = SchemaReferences(root: root) }

    /// The strict schema of an input schema.
    static func of(_ schema: OrderedJSON) throws(Refusal) -> OrderedJSON {
        for keyword in ["anyOf", "oneOf", "$ref"] where schema[keyword] != nil {
            throw Refusal(rule: "a strict schema has no \"\(keyword)\" at its root")
        }
        var strict = OpenAIStrictSchema(schema)
        let result = try strict.closed(schema, level: 0)
        try strict.checkLimits()
        try Refusal.ifDangling(result)
        return result
    }

    /// The strict schema of an inner schema.
    private mutating func closed(
        _ schema: OrderedJSON,
        level: Int,
        within steps: [String]
    ) throws(Refusal) -> OrderedJSON {
        do throws(Refusal) { return try closed(schema, level: level) } catch {
            throw error.within(steps)
        }
    }

    private mutating func closed(
        _ schema: OrderedJSON,
        level: Int
    ) throws(Refusal) -> OrderedJSON {
        guard var members = schema.members else {
            throw Refusal(rule: "a strict schema says which type each value has")
        }
        let before = replaced
        defer { replaced = before }
        members = try resolved(members)
        for keyword in ["$schema", "$id", "$comment", "examples"] { members[keyword] = nil }
        if members["default"] == .null { members["default"] = nil }
        try refuseForeign(members)
        var changed = OrderedJSON.Members()
        for (name, value) in members {
            switch name {
            case "properties":
                changed[name] = try each(
                    of: value,
                    level: level + 1,
                    required: members["required"],
                    within: name
                )
            case "$defs", "definitions":
                for inner in value.members?.keys ?? [] { characters += inner.count }
                changed[name] = try each(of: value, level: 0, required: nil, within: name)
            case "items", "contains":
                changed[name] = try closed(value, level: level, within: [name])
            case "anyOf", "prefixItems":
                var schemas: [OrderedJSON] = []
                for (index, element) in (value.elements ?? []).enumerated() {
                    let place = [name, "\(index)"]
                    schemas.append(try closed(element, level: level, within: place))
                }
                changed[name] = .array(schemas)
            default: changed[name] = value
            }
        }
        count(changed)
        if isObject(changed) {
            guard level < Limit.levels else {
                throw Refusal(rule: "a strict schema nests \(Limit.levels) objects at most")
            }
            changed["properties"] = changed["properties"] ?? [:]
            let names = changed["properties"]?.members?.keys ?? []
            let required = members["required"]?.elements?.compactMap(\.string) ?? []
            guard names.isSuperset(of: required) else {
                throw Refusal(rule: "a strict schema requires only properties that it states")
            }
            changed["required"] = .array(names.map { .string($0) })
            changed["additionalProperties"] = false
        }
        return changed.inOrder
    }

    /// The strict schemas of properties or definitions. Properties that are not required may be null.
    private mutating func each(
        of value: OrderedJSON,
        level: Int,
        required: OrderedJSON?,
        within keyword: String
    ) throws(Refusal) -> OrderedJSON {
        var schemas = OrderedJSON.Members()
        let areProperties = level > 0
        for (name, schema) in value.members ?? [:] {
            let strict = try closed(schema, level: level, within: [keyword, name])
            let isRequired = required?.elements?.contains(.string(name)) == true
            schemas[name] = areProperties && !isRequired ? Self.nullable(strict) : strict
            guard areProperties else { continue }
            properties += 1
            characters += name.count
        }
        return .object(schemas)
    }

    /// The schema, changed so that it takes null as well.
    private static func nullable(_ schema: OrderedJSON) -> OrderedJSON {
        guard var members = schema.members else { return schema }
        let null: OrderedJSON = ["type": "null"]
        if members["$ref"] != nil { return ["anyOf": [schema, null]] }
        if let branches = members["anyOf"]?.elements {
            let takesNull = branches.contains { $0["type"] == "null" }
            members["anyOf"] = .array(takesNull ? branches : branches + [null])
        }
        if let type = members["type"] {
            let types = type.elements ?? [type]
            members["type"] = .array(types.contains("null") ? types : types + ["null"])
        }
        if let value = members["const"] {
            members["const"] = nil
            members["enum"] = value == .null ? [.null] : [value, .null]
        } else if let values = members["enum"]?.elements {
            members["enum"] = .array(values.contains(.null) ? values : values + [.null])
        }
        return members.inOrder
    }

    /// Writes `oneOf` as `anyOf`, merges an `allOf` of one schema, and replaces a reference that has other
    /// keywords beside it or leads to something other than a definition.
    private mutating func resolved(
        _ members: OrderedJSON.Members
    ) throws(Refusal) -> OrderedJSON.Members {
        var members = members
        while true {
            if let only = members["allOf"]?.elements, only.count == 1 {
                members["allOf"] = nil
                members = try merge(only[0], below: members)
            } else if let reference = members["$ref"]?.string,
                members.count > 1 || !Self.leadsToDefinition(reference)
            {
                try replace(reference)
                members["$ref"] = nil
                members = try merge(references.target(of: reference), below: members)
            } else {
                break
            }
        }
        if let branches = members["oneOf"] {
            guard members["anyOf"] == nil else {
                throw Refusal(rule: "a strict schema has no \"oneOf\" beside \"anyOf\"")
            }
            members["oneOf"] = nil
            members["anyOf"] = branches
        }
        return members
    }

    /// Counts a reference that is replaced by what it leads to, so that the replacing ends.
    private mutating func replace(_ reference: String) throws(Refusal) {
        guard !replaced.contains(reference), replaced.count < Limit.replacements.within else {
            throw Refusal(
                rule: """
                    a strict schema states nothing beside a \"$ref\" that leads back to itself
                    """
            )
        }
        replaced.append(reference)
        replacements += 1
        guard replacements <= Limit.replacements.all else {
            throw Refusal(
                rule: """
                    a strict schema states something beside \"$ref\" \(Limit.replacements.all) times \
                    at most
                    """
            )
        }
    }

    /// Whether a reference leads to a definition or the whole schema. All other places move as the schema
    /// becomes strict.
    private static func leadsToDefinition(_ reference: String) -> Bool {
        reference == "#" || reference.hasPrefix("#/$defs/") || reference.hasPrefix("#/definitions/")
    }

    /// Merges the members with those of another schema. Refuses two different constraints of one keyword.
    private func merge(
        _ schema: OrderedJSON?,
        below members: OrderedJSON.Members
    ) throws(Refusal) -> OrderedJSON.Members {
        guard let merged = members.adding(schema?.members ?? [:]) else {
            throw Refusal(
                rule:
                    "a strict schema states no keyword both beside and behind an \"allOf\" or \"$ref\""
            )
        }
        return merged
    }

    private func refuseForeign(_ members: OrderedJSON.Members) throws(Refusal) {
        let foreign = [
            "allOf", "not", "if", "then", "else", "dependentRequired", "dependentSchemas",
            "patternProperties", "propertyNames", "unevaluatedProperties",
        ]
        for keyword in foreign where members[keyword] != nil {
            throw Refusal(rule: "a strict schema has no \"\(keyword)\"")
        }
        if let open = members["additionalProperties"], open != false {
            throw Refusal(rule: "the objects of a strict schema take no additional properties")
        }
        guard ["type", "enum", "const", "anyOf", "$ref"].contains(where: { members[$0] != nil })
        else { throw Refusal(rule: "a strict schema says which type each value has") }
        if Self.types(of: members).contains("array"), members["items"] == nil {
            throw Refusal(rule: "a strict schema says what the items of an array are")
        }
    }

    private func isObject(_ members: OrderedJSON.Members) -> Bool {
        Self.types(of: members).contains("object") || members["properties"] != nil
    }

    private static func types(of members: OrderedJSON.Members) -> [OrderedJSON] {
        guard let type = members["type"] else { return [] }
        return type.elements ?? [type]
    }

    // MARK: Limits

    private mutating func count(_ members: OrderedJSON.Members) {
        let values = members["enum"]?.elements ?? members["const"].map { [$0] } ?? []
        let length = values.reduce(0) { $0 + ($1.string?.count ?? $1.text.count) }
        characters += length
        choices += values.count
        if values.count > Limit.longEnum.choices, length > Limit.longEnum.characters {
            longEnumIsTooLong = true
        }
    }

    private var longEnumIsTooLong = false

    private func checkLimits() throws(Refusal) {
        let bounds = [
            (properties, Limit.properties, "properties"),
            (characters, Limit.characters, "characters of names and choices"),
            (choices, Limit.choices, "choices"),
        ]
        for (number, limit, of) in bounds where number > limit {
            throw Refusal(rule: "a strict schema has \(limit) \(of) at most, and not \(number)")
        }
        if longEnumIsTooLong {
            throw Refusal(
                rule: """
                    an \"enum\" of more than \(Limit.longEnum.choices) choices has \
                    \(Limit.longEnum.characters) characters at most
                    """
            )
        }
    }
}
