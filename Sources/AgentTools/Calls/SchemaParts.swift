internal import JSONText

/// The schemas that a schema is put together of: those that are held against the same value.
struct SchemaParts {
    private let members: OrderedJSON.Members

    private static let ofContents = [
        "properties", "patternProperties", "additionalProperties", "unevaluatedProperties",
        "items", "prefixItems", "unevaluatedItems",
    ]
    private static let ofParts = [
        "$ref", "allOf", "anyOf", "oneOf", "then", "else", "dependentSchemas",
    ]

    init(of members: OrderedJSON.Members) { self.members = members }

    /// All of them, where a value need not fit each.
    func all(_ references: SchemaReferences) -> [OrderedJSON] {
        var parts = ["allOf", "anyOf", "oneOf"].flatMap { members[$0]?.elements ?? [] }
        parts += ["if", "then", "else"].compactMap { members[$0] }
        parts += members["dependentSchemas"]?.members?.pairs.map(\.value) ?? []
        if let target = members["$ref"]?.string.flatMap(references.target) { parts.append(target) }
        return parts
    }

    /// Whether one of them at most, or one of several alternatives, says what an object or an array holds.
    var speakAlone: Bool {
        let own = [Self.ofContents.contains { members[$0] != nil }, members["$ref"] != nil]
        let all = (members["allOf"]?.elements ?? []).map(Self.speaks)
        let alternatives = ["anyOf", "oneOf"].map {
            (members[$0]?.elements ?? []).contains(where: Self.speaks)
        }
        let conditional = [
            [members["then"], members["else"]].contains { $0.map(Self.speaks) ?? false },
            (members["dependentSchemas"]?.members?.pairs ?? []).contains { Self.speaks($0.value) },
        ]
        return (own + all + alternatives + conditional).count { $0 } < 2
    }

    private static func speaks(_ schema: OrderedJSON) -> Bool {
        (ofContents + ofParts).contains { schema[$0] != nil }
    }
}
