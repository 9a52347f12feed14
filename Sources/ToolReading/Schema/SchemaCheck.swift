internal import JSONText
internal import OrderedCollections

/// Checks that a JSON value is a valid JSON Schema, and sorts its keywords.
struct SchemaCheck {
    private let references: SchemaReferences
    private let reach: ReferenceReach

    /// The most levels of nested schemas.
    private static let depthLimit = 64

    /// - Parameter root: The schema in which references are looked up.
    init(root: OrderedJSON) {
        references = SchemaReferences(root: root)
        reach = ReferenceReach(references: references, ofOneValue: true)
    }

    /// The schema with its keywords in order.
    func ordered(_ schema: OrderedJSON, at path: [String]) throws(SchemaFault) -> OrderedJSON {
        if case .bool = schema { return schema }
        guard let members = schema.members else {
            throw fault(
                path,
                "must be a schema: an object, true or false, and not \(schema.typeInWords)"
            )
        }
        guard path.count <= Self.depthLimit else {
            throw fault(path, "is nested deeper than \(Self.depthLimit) levels")
        }
        var ordered = OrderedJSON.Members()
        for name in SchemaKeyword.sorted(members.keys) {
            guard let value = members[name] else { continue }
            ordered[name] = try check(value, of: name, at: path + [name])
        }
        return .object(ordered)
    }

    private func check(
        _ value: OrderedJSON,
        of keyword: String,
        at path: [String]
    ) throws(SchemaFault) -> OrderedJSON {
        switch SchemaKeyword.named[keyword]?.value {
        case .schema: return try ordered(value, at: path)
        case .schemas:
            guard let elements = value.elements, !elements.isEmpty else {
                throw fault(path, "must be an array of schemas, at least one")
            }
            var schemas: [OrderedJSON] = []
            for (index, element) in elements.enumerated() {
                schemas.append(try ordered(element, at: path + ["\(index)"]))
            }
            return .array(schemas)
        case .namedSchemas:
            guard let members = value.members else {
                throw fault(path, "must be an object with a schema for each name")
            }
            var schemas = OrderedJSON.Members()
            for (name, schema) in members {
                try checkText(name, at: path + [name], allowingLines: false)
                if keyword == "patternProperties", SchemaPattern(name) == nil {
                    throw fault(path + [name], "must have a regular expression as its name")
                }
                schemas[name] = try ordered(schema, at: path + [name])
            }
            return .object(schemas)
        default:
            try checkPlain(value, of: keyword, at: path)
            return value
        }
    }

    /// Checks the value of a keyword that is not a schema.
    private func checkPlain(
        _ value: OrderedJSON,
        of name: String,
        at path: [String]
    ) throws(SchemaFault) {
        switch SchemaKeyword.named[name]?.value {
        case .types:
            let words = value.elements ?? [value]
            guard !words.isEmpty, Self.areDistinct(words),
                words.allSatisfy({ SchemaKeyword.types.contains($0.string ?? "") })
            else {
                let types = SchemaKeyword.types.joined(separator: ", ")
                throw fault(path, "must be one of \(types), or an array of some of them")
            }
        case .string:
            guard let text = value.string else { throw fault(path, "must be a string") }
            try checkText(text, at: path, allowingLines: true)
            if name == "$ref" { try checkReference(text, at: path) }
        case .pattern:
            guard let text = value.string else { throw fault(path, "must be a string") }
            guard SchemaPattern(text) != nil else {
                throw fault(path, "must be a regular expression, and not \"\(text)\"")
            }
        case .bool:
            guard case .bool = value else { throw fault(path, "must be true or false") }
        case .number:
            guard case .number = value else { throw fault(path, "must be a number") }
        case .count:
            guard case .number(let digits) = value, let number = JSONNumber(digits), number.isWhole,
                !number.isNegative
            else { throw fault(path, "must be a whole number, 0 or more") }
        case .positive:
            guard case .number(let digits) = value, let number = JSONNumber(digits),
                !number.isNegative, !number.isZero
            else { throw fault(path, "must be a number greater than 0") }
        case .values:
            guard let values = value.elements, !values.isEmpty else {
                throw fault(path, "must be an array of values, at least one")
            }
            guard Self.areDistinct(values) else { throw fault(path, "states a value twice") }
        case .examples:
            guard value.elements != nil else { throw fault(path, "must be an array of values") }
        case .names: try checkNames(value, at: path)
        case .namesOfNames:
            guard let members = value.members else {
                throw fault(path, "must be an object with a list of names for each name")
            }
            for (name, names) in members { try checkNames(names, at: path + [name]) }
        case .any, .schema, .schemas, .namedSchemas, nil: break
        }
    }

    private func checkNames(_ value: OrderedJSON, at path: [String]) throws(SchemaFault) {
        guard let names = value.elements, names.allSatisfy({ $0.string != nil }) else {
            throw fault(path, "must be an array of names")
        }
        guard Self.areDistinct(names) else { throw fault(path, "states a name twice") }
    }

    /// Whether all values differ, byte for byte: texts that only look alike are different.
    private static func areDistinct(_ values: [OrderedJSON]) -> Bool {
        Set(values.map { Array($0.text.utf8) }).count == values.count
    }

    private func checkReference(_ reference: String, at path: [String]) throws(SchemaFault) {
        guard reference.hasPrefix("#") else {
            throw fault(
                path,
                "leads out of this schema, to \"\(reference)\": move that into \"$defs\""
            )
        }
        guard references.target(of: reference) != nil else {
            throw fault(path, "leads to \"\(reference)\", which this schema does not have")
        }
        // Checking a value against it would never end.
        guard reach.extent(of: ["$ref": .string(reference)]) != nil else {
            throw fault(
                path,
                """
                leads back to itself before any property or item, or to more than \
                \(ReferenceReach.Limit.schemas) schemas
                """
            )
        }
    }

    private func checkText(
        _ text: String,
        at path: [String],
        allowingLines: Bool
    ) throws(SchemaFault) {
        if let control = text.firstControl(allowingLines: allowingLines) {
            throw fault(path, "has the control character \(control)")
        }
    }

    private func fault(_ path: [String], _ reason: String) -> SchemaFault {
        SchemaFault(place: JSONPointer.text(path), reason: reason)
    }
}

extension String {
    /// The first control character, as `U+0007`; lines and tabs may be allowed.
    func firstControl(allowingLines: Bool) -> String? {
        let found = unicodeScalars.first {
            $0.properties.generalCategory == .control
                && !(allowingLines && ($0 == "\n" || $0 == "\r" || $0 == "\t"))
        }
        return found.map { scalar in
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
