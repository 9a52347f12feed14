internal import JSONText
internal import OrderedCollections

/// A schema as Gemini's `parameters`, which are a subset of OpenAPI without references. For one unknown keyword
/// Gemini refuses all tools of a request.
struct GeminiSchema {
    enum Input {
        /// The tool has no parameters.
        case nothing
        /// The schema as `parameters`.
        case parameters(OrderedJSON)
        /// `parameters` cannot express the schema exactly, so it goes into `parametersJsonSchema`
        /// as it is.
        case jsonSchema
    }

    /// `parameters` cannot express the schema exactly.
    private struct Inexact: Error {}

    private static let kept: Set<String> = [
        "type", "nullable", "title", "description", "format", "enum", "items", "minItems",
        "maxItems", "properties", "required", "minProperties", "maxProperties", "minimum",
        "maximum", "minLength", "maxLength", "pattern", "anyOf", "default",
    ]
    /// Keywords that are left out: they only annotate, or are not needed once references are
    /// resolved.
    private static let dropped: Set<String> = [
        "$schema", "$id", "$anchor", "$comment", "examples", "deprecated", "readOnly", "writeOnly",
        "$defs", "definitions",
    ]
    private static let formats: [String: Set<String>] = [
        "string": ["date-time"], "number": ["float", "double"], "integer": ["int32", "int64"],
    ]

    private let references: SchemaReferences

    static func of(_ schema: OrderedJSON) throws(Refusal) -> Input {
        try checkNames(in: schema)
        if schema["properties"]?.members?.isEmpty ?? true,
            schema.members?.keys.allSatisfy({
                ["type", "properties", "additionalProperties", "title", "description", "required"]
                    .contains($0) || dropped.contains($0)
            }) == true, schema["additionalProperties"]?.members == nil
        {
            return .nothing
        }
        let references = SchemaReferences(root: schema)
        guard references.areFinite,
            let parameters = try? GeminiSchema(references: references).exact(schema)
        else { return .jsonSchema }
        return .parameters(parameters)
    }

    private static let propertyNames = NameRule(
        first: "A-Za-z_",
        others: "A-Za-z0-9_",
        maximum: 64
    )

    private static func checkNames(in schema: OrderedJSON) throws(Refusal) {
        _ = try schema.mappingSchemas { members, path throws(Refusal) in
            let names = members["properties"]?.members?.keys ?? []
            for name in names where !propertyNames.allows(name) {
                throw Refusal(
                    rule: "names of properties match \(propertyNames.pattern)",
                    at: path + ["properties", name]
                )
            }
            return .object(members)
        }
    }

    private func exact(_ schema: OrderedJSON) throws(Inexact) -> OrderedJSON {
        guard var members = schema.members else { throw Inexact() }
        members = try resolved(members)
        for keyword in Self.dropped { members[keyword] = nil }
        if case .bool = members["additionalProperties"] { members["additionalProperties"] = nil }
        try checkTypes(&members)
        try checkValues(&members)
        guard members.keys.allSatisfy(Self.kept.contains) else { throw Inexact() }
        for name in members.keys {
            guard let value = members[name] else { continue }
            members[name] = try exactMember(name, value)
        }
        if let names = members["required"]?.elements {
            let properties = members["properties"]?.members
            guard names.allSatisfy({ properties?[$0.string ?? ""] != nil }) else { throw Inexact() }
        }
        return members.inOrder
    }

    private func exactMember(
        _ name: String,
        _ value: OrderedJSON
    ) throws(Inexact) -> OrderedJSON {
        switch name {
        case "type": return .string(value.string?.uppercased() ?? "")
        case "items": return try exact(value)
        case "anyOf":
            var branches: [OrderedJSON] = []
            for branch in value.elements ?? [] { branches.append(try exact(branch)) }
            return .array(branches)
        case "properties":
            var properties = OrderedJSON.Members()
            for (name, schema) in value.members ?? [:] {
                properties[name] = try exact(schema)
            }
            return .object(properties)
        default: return value
        }
    }

    /// Replaces references by what they lead to, writes `oneOf` as `anyOf` and its null as `nullable`, and
    /// merges an `anyOf` of one schema.
    private func resolved(
        _ members: OrderedJSON.Members
    ) throws(Inexact) -> OrderedJSON.Members {
        var members = members
        while true {
            if let reference = members["$ref"]?.string {
                members["$ref"] = nil
                let target = references.target(of: reference)?.members ?? [:]
                guard let merged = members.adding(target) else { throw Inexact() }
                members = merged
                continue
            }
            if let branches = members["oneOf"] {
                guard members["anyOf"] == nil else { throw Inexact() }
                members["oneOf"] = nil
                members["anyOf"] = branches
            }
            guard let branches = members["anyOf"]?.elements else { return members }
            let null: OrderedJSON = ["type": "null"]
            let others = branches.filter { $0 != null }
            if others.count < branches.count { members["nullable"] = true }
            members["anyOf"] = .array(others)
            guard others.count == 1, let only = others[0].members else { return members }
            members["anyOf"] = nil
            for (name, value) in only {
                guard members[name] == nil || members[name] == value else { throw Inexact() }
                members[name] = value
            }
        }
    }

    /// Writes null among the types as `nullable`, and checks that one other type is left, or that only `anyOf`
    /// is stated.
    private func checkTypes(_ members: inout OrderedJSON.Members) throws(Inexact) {
        if let branches = members["anyOf"]?.elements {
            guard !branches.isEmpty,
                members.keys.allSatisfy({ $0 == "anyOf" || $0 == "nullable" })
            else { throw Inexact() }
        }
        if let types = members["type"]?.elements {
            let others = types.filter { $0 != "null" }
            guard others.count == 1 else { throw Inexact() }
            if others.count < types.count { members["nullable"] = true }
            members["type"] = others[0]
        }
    }

    /// Checks types, choices and formats.
    private func checkValues(_ members: inout OrderedJSON.Members) throws(Inexact) {
        if let value = members["const"] {
            guard members["enum"] == nil else { throw Inexact() }
            members["const"] = nil
            members["enum"] = [value]
        }
        if let values = members["enum"]?.elements {
            let others = values.filter { $0 != .null }
            if others.count < values.count { members["nullable"] = true }
            guard !others.isEmpty, others.allSatisfy({ $0.string?.isEmpty == false }),
                members["type"] ?? "string" == "string"
            else { throw Inexact() }
            members["type"] = "string"
            members["enum"] = .array(others)
        }
        guard members["anyOf"] == nil else { return }
        guard let type = members["type"]?.string, type != "null" else { throw Inexact() }
        if type == "array", members["items"] == nil { throw Inexact() }
        if type == "object", members["properties"]?.members?.isEmpty ?? true { throw Inexact() }
        if let format = members["format"]?.string {
            guard Self.formats[type]?.contains(format) == true else { throw Inexact() }
        }
    }
}
