internal import JSONText
internal import OrderedCollections

extension OrderedJSON {
    /// Changes a schema and each schema within it, innermost first, by a function of its members and of the
    /// steps to it.
    ///
    /// - Parameters:
    ///   - keywords: Those whose schemas are changed; all unless stated.
    ///   - path: The steps to this schema.
    func mappingSchemas<E: Error>(
        in keywords: Set<String>? = nil,
        at path: [String] = [],
        _ change: (Members, _ path: [String]) throws(E) -> OrderedJSON
    ) throws(E) -> OrderedJSON {
        guard let members else { return self }
        var changed = Members()
        for (name, value) in members {
            guard keywords?.contains(name) ?? true else {
                changed[name] = value
                continue
            }
            switch SchemaKeyword.named[name]?.value {
            case .schema:
                changed[name] = try value.mappingSchemas(in: keywords, at: path + [name], change)
            case .schemas:
                var schemas: [OrderedJSON] = []
                for (index, schema) in (value.elements ?? []).enumerated() {
                    let place = path + [name, "\(index)"]
                    schemas.append(try schema.mappingSchemas(in: keywords, at: place, change))
                }
                changed[name] = .array(schemas)
            case .namedSchemas:
                var schemas = Members()
                for (inner, schema) in value.members ?? [:] {
                    let place = path + [name, inner]
                    schemas[inner] = try schema.mappingSchemas(in: keywords, at: place, change)
                }
                changed[name] = .object(schemas)
            default: changed[name] = value
            }
        }
        return try change(changed, path)
    }
}

extension OrderedJSON.Members {
    /// The members merged with those of another schema that applies as well; nil where both state different
    /// values of a keyword. For keywords that only annotate, the own values stay.
    func adding(_ others: OrderedJSON.Members) -> OrderedJSON.Members? {
        let annotations: Set<String> = [
            "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly",
            "$comment", "$defs", "definitions", "$schema", "$id", "$anchor",
        ]
        var sum = self
        for (name, value) in others {
            if let own = self[name], own != value, !annotations.contains(name) { return nil }
            if self[name] == nil { sum[name] = value }
        }
        return sum
    }

    /// The schema of these members, its keywords in their order.
    var inOrder: OrderedJSON {
        .object(
            OrderedJSON.Members(
                uniqueKeysWithValues: SchemaKeyword.sorted(keys).map { ($0, self[$0] ?? .null) }
            )
        )
    }
}
