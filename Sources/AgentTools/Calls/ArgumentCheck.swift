internal import JSONText

/// Checks a call's arguments against the input schema of a tool, and finds every fault.
///
/// It follows JSON Schema (draft 2020-12), with one addition: an object takes no properties but those
/// that its schema names, unless the schema says otherwise or several schemas say it together. A model
/// that states another one means something that the tool does not do. And with one leniency: null stands
/// for a property that may be left out, as models in strict mode state it. Formats are not checked.
struct ArgumentCheck {
    let references: SchemaReferences
    /// Whether the addition holds for the values that are being checked.
    private(set) var closesObjects = true
    private(set) var faults: [ArgumentFault] = []
    /// How many suggestions were sought.
    var suggestions = 0
    private var depth = 0
    /// How often a value was held against a schema.
    private var steps = 0

    enum Limit {
        static let depth = 200
        /// Each suggestion is sought among all properties.
        static let suggestions = 20
        /// A schema may ask for as many steps as there are ways through its alternatives.
        static let steps = 100_000
    }

    /// The faults of arguments that are JSON text; none where they fit. Empty text means no arguments.
    static func faults(of arguments: String, against schema: OrderedJSON) -> [ArgumentFault] {
        let isBlank = arguments.utf8.allSatisfy {
            $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 9
        }
        var check = ArgumentCheck(references: SchemaReferences(root: schema))
        do {
            let json = isBlank ? [:] : try OrderedJSON(scanning: Array(arguments.utf8))
            check.check(json, against: schema, at: [])
            guard check.steps <= Limit.steps else {
                return [ArgumentFault(path: "", reason: "take too long to be checked")]
            }
            return check.faults
        } catch {
            let place = "line \(error.line), column \(error.column)"
            return [ArgumentFault(path: "", reason: "are no JSON: \(place): \(error.reason)")]
        }
    }

    private init(references: SchemaReferences) { self.references = references }

    mutating func check(
        _ json: OrderedJSON,
        against schema: OrderedJSON,
        at path: [String]
    ) {
        if case .bool(let allows) = schema {
            if !allows { fault(path, "is not a parameter") }
            return
        }
        guard let members = schema.members else { return }
        let closed = closesObjects
        closesObjects = closed && SchemaParts(of: members).speakAlone
        depth += 1
        steps += 1
        defer {
            closesObjects = closed
            depth -= 1
        }
        guard depth <= Limit.depth else { return fault(path, "is nested too deep to be checked") }
        guard steps <= Limit.steps else { return }
        if let reference = members["$ref"]?.string,
            let target = references.target(of: reference)
        {
            check(json, against: target, at: path)
        }
        guard checkType(json, members, path) else { return }
        checkChoices(json, members, path)
        switch json {
        case .number(let digits): checkNumber(digits, members, path)
        case .string(let text): checkText(text, members, path)
        case .array(let elements): checkElements(elements, members, path)
        case .object(let object): checkProperties(object, members, path)
        case .null, .bool: break
        }
        checkCombined(json, members, path)
    }

    // MARK: Any value

    /// Whether the value has the schema's type; the other keywords say little of one that has not.
    private mutating func checkType(
        _ json: OrderedJSON,
        _ schema: OrderedJSON.Members,
        _ path: [String]
    ) -> Bool {
        guard let stated = schema["type"] else { return true }
        let types = (stated.elements ?? [stated]).compactMap(\.string)
        let own = SchemaCheck.type(of: json)
        if types.contains(own) || (own == "integer" && types.contains("number")) { return true }
        if json == .null, schema["nullable"] == true { return true }
        let expected = types.map(Self.article).joined(separator: " or ")
        fault(path, "must be \(expected), and not \(kind(of: json))")
        return false
    }

    private mutating func checkChoices(
        _ json: OrderedJSON,
        _ schema: OrderedJSON.Members,
        _ path: [String]
    ) {
        if let values = schema["enum"]?.elements, !values.contains(where: { json.isSame(as: $0) }) {
            if json == .null, schema["nullable"] == true { return }
            fault(path, "must be one of \(values.map(\.text).joined(separator: ", "))")
        }
        if let value = schema["const"], !json.isSame(as: value) {
            fault(path, "must be \(value.text)")
        }
    }

    private mutating func checkCombined(
        _ json: OrderedJSON,
        _ schema: OrderedJSON.Members,
        _ path: [String]
    ) {
        for part in schema["allOf"]?.elements ?? [] { check(json, against: part, at: path) }
        if let branches = schema["anyOf"]?.elements {
            var found: [[ArgumentFault]] = []
            for branch in branches { found.append(faults(of: json, against: branch, at: path)) }
            if !found.contains([]) { add(nearest: found, at: path) }
        }
        if let branches = schema["oneOf"]?.elements {
            var found: [[ArgumentFault]] = []
            for branch in branches { found.append(faults(of: json, against: branch, at: path)) }
            let fitting = found.count { $0.isEmpty }
            if fitting == 0 { add(nearest: found, at: path) }
            if fitting > 1 { fault(path, "fits \(fitting) forms of which it may fit only one") }
        }
        if let other = schema["not"], meets(json, other, at: path) {
            fault(path, "must not be what \"not\" rules out")
        }
        if let condition = schema["if"] {
            let holds = meets(json, condition, at: path)
            if let part = schema[holds ? "then" : "else"] { check(json, against: part, at: path) }
        }
    }

    /// Adds the faults of the branch that the value is nearest to: one with faults further inside, of
    /// those one with the fewest.
    private mutating func add(nearest found: [[ArgumentFault]], at path: [String]) {
        let own = JSONPointer.text(path)
        let inside = found.filter { $0.allSatisfy { $0.path != own } }
        if let nearest = inside.min(by: { $0.count < $1.count }) {
            faults += nearest
        } else {
            let reasons = found.compactMap(\.first?.reason)
            var distinct: [String] = []
            for reason in reasons where !distinct.contains(reason) { distinct.append(reason) }
            fault(path, distinct.joined(separator: ", or "))
        }
    }

    /// The faults against a schema, apart from those found so far.
    private mutating func faults(
        of json: OrderedJSON,
        against schema: OrderedJSON,
        at path: [String]
    ) -> [ArgumentFault] {
        let before = faults
        defer { faults = before }
        faults = []
        check(json, against: schema, at: path)
        return faults
    }

    /// Whether a value fits a schema that only asks what it is like, and does not say what it may be.
    mutating func meets(_ json: OrderedJSON, _ schema: OrderedJSON, at path: [String]) -> Bool {
        let before = closesObjects
        defer { closesObjects = before }
        closesObjects = false
        return faults(of: json, against: schema, at: path).isEmpty
    }

    private static func article(_ type: String) -> String {
        switch type {
        case "null": "null"
        case "integer": "a whole number"
        case "array", "object": "an \(type)"
        default: "a \(type)"
        }
    }

    mutating func fault(_ path: [String], _ reason: String) {
        faults.append(ArgumentFault(path: JSONPointer.text(path), reason: reason))
    }
}

extension OrderedJSON {
    /// The value as all values are written that are the same in JSON Schema.
    var normal: OrderedJSON {
        switch self {
        case .null, .bool, .string: self
        case .number(let digits): .number(JSONNumber(digits)?.text ?? digits)
        case .array(let elements): .array(elements.map(\.normal))
        case .object(let members):
            .object(
                members.pairs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
                    .reduce(into: Members()) { $0[$1.name] = $1.value.normal }
            )
        }
    }

    /// Whether two values are the same in JSON Schema: numbers by their value, texts byte for byte,
    /// objects whatever their order.
    func isSame(as other: OrderedJSON) -> Bool {
        normal.text.utf8.elementsEqual(other.normal.text.utf8)
    }
}
