/// A keyword of JSON Schema (draft 2020-12, OpenAPI or older drafts) and the type of its value.
struct SchemaKeyword {
    enum Value {
        /// The name of a type, or several.
        case types
        case string
        /// A regular expression.
        case pattern
        case bool
        /// A number; ≥ 0 and whole; > 0.
        case number, count, positive
        /// Any value; any values, at least one.
        case any, values, examples
        /// Distinct names; such a list for each of some names.
        case names, namesOfNames
        /// A schema; schemas, at least one; a schema for each of some names.
        case schema, schemas, namedSchemas
    }

    let name: String
    let value: Value

    /// All known keywords in the order in which they are written; unknown ones follow in byte order.
    static let all: [SchemaKeyword] = [
        .init("$schema", .string), .init("$id", .string), .init("$anchor", .string),
        .init("$comment", .string), .init("$ref", .string), .init("type", .types),
        .init("nullable", .bool), .init("title", .string), .init("description", .string),
        .init("format", .string), .init("pattern", .pattern), .init("minLength", .count),
        .init("maxLength", .count), .init("minimum", .number), .init("exclusiveMinimum", .number),
        .init("maximum", .number), .init("exclusiveMaximum", .number),
        .init("multipleOf", .positive), .init("enum", .values), .init("const", .any),
        .init("items", .schema), .init("prefixItems", .schemas), .init("contains", .schema),
        .init("minContains", .count), .init("maxContains", .count), .init("minItems", .count),
        .init("maxItems", .count), .init("uniqueItems", .bool), .init("properties", .namedSchemas),
        .init("patternProperties", .namedSchemas), .init("propertyNames", .schema),
        .init("required", .names), .init("dependentRequired", .namesOfNames),
        .init("dependentSchemas", .namedSchemas), .init("additionalProperties", .schema),
        .init("unevaluatedItems", .schema), .init("unevaluatedProperties", .schema),
        .init("minProperties", .count), .init("maxProperties", .count), .init("anyOf", .schemas),
        .init("oneOf", .schemas), .init("allOf", .schemas), .init("not", .schema),
        .init("if", .schema), .init("then", .schema), .init("else", .schema),
        .init("default", .any), .init("examples", .examples), .init("deprecated", .bool),
        .init("readOnly", .bool), .init("writeOnly", .bool), .init("contentEncoding", .string),
        .init("contentMediaType", .string), .init("contentSchema", .schema),
        .init("$defs", .namedSchemas), .init("definitions", .namedSchemas),
    ]

    /// The known keywords by name, each with its index in the order.
    static let named: [String: (index: Int, value: Value)] = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { ($1.name, ($0, $1.value)) }
    )

    /// The keywords whose schemas apply to the same value as the schema around them.
    static let ofSameValue: Set<String> = [
        "anyOf", "oneOf", "allOf", "not", "if", "then", "else", "dependentSchemas",
    ]

    /// The names of types.
    static let types = ["string", "integer", "number", "boolean", "array", "object", "null"]

    /// Keywords in the order in which they are written.
    static func sorted(_ names: some Sequence<String>) -> [String] {
        let unknown = all.count
        return names.map { (index: named[$0]?.index ?? unknown, name: $0) }.sorted { one, other in
            one.index == other.index
                ? one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
                : one.index < other.index
        }
        .map(\.name)
    }

    private init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }
}
