internal import JSONText
internal import OrderedCollections

/// A schema within a tool's schema. The meaning of its keywords is worked out once, at the first use, as
/// thousands of values may be checked against one schema.
final class SchemaNode {
    /// The keywords; none where the schema is true or false.
    let keywords: OrderedJSON.Members
    /// Whether it is `false`, which allows no value.
    let isFalse: Bool
    // The check keeps the tree for as long as its nodes.
    private unowned let tree: SchemaTree
    /// The schemas under the keywords that were used so far.
    private var inner: [String: [SchemaNode]] = [:]
    private var properties: [String: SchemaNode] = [:]
    private var knownChoices: Choices?

    fileprivate init(
        _ schema: OrderedJSON,
        of tree: SchemaTree,
        _ work: inout CheckWork
    ) throws(TooMuchWork) {
        keywords = schema.members ?? [:]
        isFalse = schema == false
        self.tree = tree
        try work.spend(2 + keywords.count)
    }

    // MARK: Schemas within

    /// The schema of a keyword; nil where the keyword is not stated.
    func schema(_ keyword: String, _ work: inout CheckWork) throws(TooMuchWork) -> SchemaNode? {
        guard let schema = keywords[keyword] else { return nil }
        return try nodes(keyword, of: [schema], &work).first
    }

    /// The schemas that a keyword lists.
    func schemas(_ keyword: String, _ work: inout CheckWork) throws(TooMuchWork) -> [SchemaNode] {
        guard let schemas = keywords[keyword]?.elements else { return [] }
        return try nodes(keyword, of: schemas, &work)
    }

    /// The named schemas of a keyword, in their order.
    func namedSchemas(
        _ keyword: String,
        _ work: inout CheckWork
    ) throws(TooMuchWork) -> [(String, SchemaNode)] {
        guard let schemas = keywords[keyword]?.members else { return [] }
        return Array(zip(schemas.keys, try nodes(keyword, of: schemas.values.elements, &work)))
    }

    /// The schema of the property of that name; nil where it is not stated.
    func property(
        _ name: String,
        _ work: inout CheckWork
    ) throws(TooMuchWork) -> SchemaNode? {
        if let node = properties[name] { return node }
        guard let schema = keywords["properties"]?.members?[name] else { return nil }
        let node = try SchemaNode(schema, of: tree, &work)
        properties[name] = node
        return node
    }

    /// The schema that its reference leads to; nil without a reference.
    func target(_ work: inout CheckWork) throws(TooMuchWork) -> SchemaNode? {
        guard let reference = keywords["$ref"]?.string else { return nil }
        return try tree.target(of: reference, &work)
    }

    private func nodes(
        _ keyword: String,
        of schemas: [OrderedJSON],
        _ work: inout CheckWork
    ) throws(TooMuchWork) -> [SchemaNode] {
        if let nodes = inner[keyword] { return nodes }
        var nodes: [SchemaNode] = []
        for schema in schemas { nodes.append(try SchemaNode(schema, of: tree, &work)) }
        inner[keyword] = nodes
        return nodes
    }

    // MARK: Keywords

    /// The types that it allows; nil where it allows all.
    private(set) lazy var types: [String]? = keywords["type"].map { stated in
        (stated.elements ?? [stated]).compactMap(\.string)
    }

    /// The properties that a value must have.
    private(set) lazy var required = keywords["required"]?.elements?.compactMap(\.string) ?? []
    private(set) lazy var requiredNames = Set(required)

    /// The numbers that keywords state, with their texts.
    private(set) lazy var numbers: [String: (number: JSONNumber, text: String)] = {
        var numbers: [String: (number: JSONNumber, text: String)] = [:]
        for case (let keyword, .number(let digits)) in keywords {
            numbers[keyword] = JSONNumber(digits).map { ($0, digits) }
        }
        return numbers
    }()

    /// The size that a keyword states; nil where the keyword is not stated.
    func size(_ keyword: String) -> Int? {
        guard let text = numbers[keyword]?.text else { return nil }
        return Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
    }

    /// The values of its `enum`; nil without one.
    func choices(_ work: inout CheckWork) throws(TooMuchWork) -> Choices? {
        if let knownChoices { return knownChoices }
        guard let values = keywords["enum"]?.elements else { return nil }
        try work.spend(5 * values.count)
        knownChoices = Choices(values)
        return knownChoices
    }

    /// The pattern that texts must match; nil without one.
    func pattern(_ work: inout CheckWork) throws(TooMuchWork) -> SchemaPattern? {
        guard let text = keywords["pattern"]?.string else { return nil }
        return try tree.pattern(text, &work)
    }

    /// The patterns of properties' names, each with the schema of those properties.
    func patternProperties(
        _ work: inout CheckWork
    ) throws(TooMuchWork) -> [(SchemaPattern, SchemaNode)] {
        var patterns: [(SchemaPattern, SchemaNode)] = []
        for (text, schema) in try namedSchemas("patternProperties", &work) {
            if let pattern = try tree.pattern(text, &work) { patterns.append((pattern, schema)) }
        }
        return patterns
    }

    // MARK: Parts

    private static let ofContents = [
        "properties", "patternProperties", "additionalProperties", "unevaluatedProperties",
        "items", "prefixItems", "unevaluatedItems",
    ]
    private static let ofParts = [
        "$ref", "allOf", "anyOf", "oneOf", "then", "else", "dependentSchemas",
    ]

    /// The schemas that are checked against the same value as this one, always or under a condition.
    func parts(_ work: inout CheckWork) throws(TooMuchWork) -> [SchemaNode] {
        var parts: [SchemaNode] = []
        for keyword in ["allOf", "anyOf", "oneOf"] { parts += try schemas(keyword, &work) }
        for keyword in ["if", "then", "else"] {
            if let part = try schema(keyword, &work) { parts.append(part) }
        }
        for (_, part) in try namedSchemas("dependentSchemas", &work) { parts.append(part) }
        if let target = try target(&work) { parts.append(target) }
        return parts
    }

    /// Whether at most one schema among this one and its parts describes the contents of an object or an array;
    /// alternatives count as one.
    private(set) lazy var speaksAlone: Bool = {
        let own = [Self.ofContents.contains { keywords[$0] != nil }, keywords["$ref"] != nil]
        let all = (keywords["allOf"]?.elements ?? []).map(Self.speaks)
        let alternatives = ["anyOf", "oneOf"].map {
            (keywords[$0]?.elements ?? []).contains(where: Self.speaks)
        }
        let conditional = [
            [keywords["then"], keywords["else"]].contains { $0.map(Self.speaks) ?? false },
            (keywords["dependentSchemas"]?.members ?? [:]).values.contains(where: Self.speaks),
        ]
        return (own + all + alternatives + conditional).count { $0 } < 2
    }()

    private static func speaks(_ schema: OrderedJSON) -> Bool {
        (ofContents + ofParts).contains { schema[$0] != nil }
    }
}

/// The nodes of a tool's input schema that were used so far.
final class SchemaTree {
    private let references: SchemaReferences
    private var targets: [String: SchemaNode] = [:]
    private var patterns: [String: SchemaPattern?] = [:]

    init(_ schema: OrderedJSON) { references = SchemaReferences(root: schema) }

    /// The schema of the whole input.
    func root(_ work: inout CheckWork) throws(TooMuchWork) -> SchemaNode {
        try SchemaNode(references.root, of: self, &work)
    }

    fileprivate func target(
        of reference: String,
        _ work: inout CheckWork
    ) throws(TooMuchWork) -> SchemaNode? {
        if let node = targets[reference] { return node }
        try work.spend(reference.utf8.count)
        guard let target = references.target(of: reference) else { return nil }
        let node = try SchemaNode(target, of: self, &work)
        targets[reference] = node
        return node
    }

    /// A compiled pattern.
    fileprivate func pattern(
        _ text: String,
        _ work: inout CheckWork
    ) throws(TooMuchWork) -> SchemaPattern? {
        try work.spend(1 + text.utf8.count / 32)
        if let pattern = patterns[text] { return pattern }
        // Patterns were checked when the tool was registered, so they compile.
        let pattern = SchemaPattern(text)
        patterns[text] = pattern
        try work.spend(text.utf8.count + 4 * (pattern?.size ?? 0))
        return pattern
    }
}
