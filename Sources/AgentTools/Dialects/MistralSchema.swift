internal import JSONText

/// The schemas that Mistral takes: it refuses three keywords, none of which it needs.
enum MistralSchema {
    static func of(_ schema: OrderedJSON) -> OrderedJSON {
        schema.mappingSchemas { members, _ in
            var members = members
            members["$schema"] = nil
            members["$id"] = nil
            if members["additionalProperties"] == false { members["additionalProperties"] = nil }
            return .object(members)
        }
    }
}
