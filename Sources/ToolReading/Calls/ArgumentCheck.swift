internal import JSONText
internal import OrderedCollections

/// Checks a call's arguments against the input schema of a tool, and finds every fault.
///
/// It follows JSON Schema (draft 2020-12) with two differences. An object takes only the properties that its
/// schema names, unless the schema says otherwise or several schemas describe the object: a model that states
/// another property expects something that the tool does not do. And null is allowed for a property that may be
/// left out, as models in strict mode state it. Formats are not checked.
struct ArgumentCheck {
    /// Whether unnamed properties are faults in the value that is being checked.
    private(set) var closesObjects = true
    private var faults: [FoundFault] = []
    /// The number of suggestions that were sought.
    var suggestions = 0
    var work = CheckWork()
    private var depth = 0

    enum Limit {
        static let depth = 200
        /// Few, as each suggestion is sought among all properties.
        static let suggestions = 20
    }

    /// The result of a check: its faults, and how much work it was.
    struct Outcome {
        /// All faults; empty where the arguments fit.
        let faults: [ArgumentFault]
        let work: CheckWork
    }

    /// Checks arguments that are JSON text. Empty text means no arguments.
    static func outcome(of arguments: String, against schema: OrderedJSON) -> Outcome {
        var check = ArgumentCheck()
        let faults = check.faults(of: arguments, against: schema)
        return Outcome(faults: faults, work: check.work)
    }

    private mutating func faults(
        of arguments: String,
        against schema: OrderedJSON
    ) -> [ArgumentFault] {
        let isBlank = arguments.utf8.allSatisfy {
            $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 9
        }
        let json: OrderedJSON
        do {
            json = isBlank ? [:] : try OrderedJSON(scanning: Array(arguments.utf8))
        } catch {
            let place = "line \(error.line), column \(error.column)"
            return [ArgumentFault(path: "", reason: "must be JSON; \(place): \(error.reason)")]
        }
        let tree = SchemaTree(schema)
        do {
            try check(json, against: tree.root(&work), at: .arguments)
            return faults.map { ArgumentFault(path: $0.path.pointer, reason: $0.reason) }
        } catch {
            return [.tooMuchWork]
        }
    }

    mutating func check(
        _ json: OrderedJSON,
        against schema: SchemaNode,
        at path: ValuePath
    ) throws(TooMuchWork) {
        if schema.isFalse { return try fault(path, "is not allowed") }
        if schema.keywords.isEmpty { return try work.spend(1) }
        try work.spend(5)
        let closed = closesObjects
        closesObjects = closed && schema.speaksAlone
        depth += 1
        defer {
            closesObjects = closed
            depth -= 1
        }
        guard depth <= Limit.depth else {
            return try fault(path, "is nested too deep to be checked")
        }
        if let target = try schema.target(&work) { try check(json, against: target, at: path) }
        guard try checkType(json, schema, path) else { return }
        try checkChoices(json, schema, path)
        switch json {
        case .number(let digits): try checkNumber(digits, schema, path)
        case .string(let text): try checkText(text, schema, path)
        case .array(let elements): try checkElements(elements, schema, path)
        case .object(let object): try checkProperties(object, schema, path)
        case .null, .bool: break
        }
        try checkCombined(json, schema, path)
    }

    // MARK: Any value

    /// Whether the value has the schema's type. If not, other keywords are not checked.
    private mutating func checkType(
        _ json: OrderedJSON,
        _ schema: SchemaNode,
        _ path: ValuePath
    ) throws(TooMuchWork) -> Bool {
        guard let types = schema.types else { return true }
        let own = json.schemaType
        if types.contains(own) || (own == "integer" && types.contains("number")) { return true }
        if json == .null, schema.keywords["nullable"] == true { return true }
        let expected = types.map(Self.article).joined(separator: " or ")
        try fault(path, "must be \(expected), and not \(json.typeInWords)")
        return false
    }

    private mutating func checkChoices(
        _ json: OrderedJSON,
        _ schema: SchemaNode,
        _ path: ValuePath
    ) throws(TooMuchWork) {
        if let choices = try schema.choices(&work), try !choices.contain(json, &work) {
            if json == .null, schema.keywords["nullable"] == true { return }
            try fault(path, "must be one of \(choices.told)")
        }
        if let value = schema.keywords["const"], try !json.isSame(as: value, &work) {
            try fault(path, "must be \(value.text)")
        }
    }

    // MARK: Several schemas

    private mutating func checkCombined(
        _ json: OrderedJSON,
        _ schema: SchemaNode,
        _ path: ValuePath
    ) throws(TooMuchWork) {
        for part in try schema.schemas("allOf", &work) { try check(json, against: part, at: path) }
        let anyOf = try faults(of: json, againstEach: schema.schemas("anyOf", &work), at: path)
        if !anyOf.isEmpty, !anyOf.contains(where: \.isEmpty) { try add(nearest: anyOf, at: path) }
        let oneOf = try faults(of: json, againstEach: schema.schemas("oneOf", &work), at: path)
        let fitting = oneOf.count { $0.isEmpty }
        if !oneOf.isEmpty, fitting == 0 { try add(nearest: oneOf, at: path) }
        if fitting > 1 {
            try fault(path, "must fit only one of the schemas in \"oneOf\", and fits \(fitting)")
        }
        if let other = try schema.schema("not", &work), try meets(json, other, at: path) {
            try fault(path, "must not fit the schema in \"not\"")
        }
        if let condition = try schema.schema("if", &work) {
            let keyword = try meets(json, condition, at: path) ? "then" : "else"
            if let part = try schema.schema(keyword, &work) {
                try check(json, against: part, at: path)
            }
        }
    }

    /// Adds the faults of the alternative that is nearest to the value: the one with the fewest faults among
    /// those whose faults are all inside the value.
    private mutating func add(
        nearest found: [[FoundFault]],
        at path: ValuePath
    ) throws(TooMuchWork) {
        try work.spend(found.reduce(0) { $0 + $1.count })
        // All faults are at the value or inside it.
        let inside = found.filter { $0.allSatisfy { $0.path.depth > path.depth } }
        if let nearest = inside.min(by: { $0.count < $1.count }) {
            faults += nearest
        } else {
            let reasons = found.compactMap(\.first?.reason)
            var distinct: [String] = []
            for reason in reasons where !distinct.contains(reason) {
                try work.spend(distinct.count)
                distinct.append(reason)
            }
            try fault(path, distinct.joined(separator: ", or "))
        }
    }

    /// The faults of the value against each of some schemas, without adding them.
    private mutating func faults(
        of json: OrderedJSON,
        againstEach schemas: [SchemaNode],
        at path: ValuePath
    ) throws(TooMuchWork) -> [[FoundFault]] {
        var found: [[FoundFault]] = []
        for schema in schemas {
            let before = faults
            defer { faults = before }
            faults = []
            try check(json, against: schema, at: path)
            found.append(faults)
        }
        return found
    }

    /// Whether a value fits a schema that is only a condition: unnamed properties are allowed.
    mutating func meets(
        _ json: OrderedJSON,
        _ schema: SchemaNode,
        at path: ValuePath
    ) throws(TooMuchWork) -> Bool {
        let before = closesObjects
        defer { closesObjects = before }
        closesObjects = false
        return try faults(of: json, againstEach: [schema], at: path).allSatisfy(\.isEmpty)
    }

    private static func article(_ type: String) -> String {
        switch type {
        case "null": "null"
        case "integer": "a whole number"
        case "array", "object": "an \(type)"
        default: "a \(type)"
        }
    }

    mutating func fault(_ path: ValuePath, _ reason: String) throws(TooMuchWork) {
        faults.append(FoundFault(path: path, reason: reason))
        try work.spend(10 + reason.utf8.count / 64)
    }
}

/// A fault as it is found. Its path becomes a text only for the result.
private struct FoundFault {
    let path: ValuePath
    let reason: String
}
