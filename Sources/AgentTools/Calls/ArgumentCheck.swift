internal import JSONText
internal import ModelCatalog

/// Checks a call's arguments against the input schema of a tool, and finds every fault.
///
/// It follows JSON Schema (draft 2020-12), with one addition: an object takes no properties but those
/// that its schema names, unless the schema says otherwise. A model that states another one means
/// something that the tool does not do. Formats are not checked.
struct ArgumentCheck {
    private let references: SchemaReferences
    private(set) var faults: [ArgumentFault] = []
    private var depth = 0

    /// References that lead on as deep as this lead nowhere.
    private static let depthLimit = 200

    /// The faults of arguments that are JSON text; none where they fit. Empty text means no arguments.
    static func faults(of arguments: String, against schema: OrderedJSON) -> [ArgumentFault] {
        let isBlank = arguments.utf8.allSatisfy {
            $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 9
        }
        var check = ArgumentCheck(references: SchemaReferences(root: schema))
        do {
            let json = isBlank ? [:] : try OrderedJSON(scanning: Array(arguments.utf8))
            check.check(json, against: schema, at: [])
            return check.faults
        } catch {
            let place = "line \(error.line), column \(error.column)"
            return [ArgumentFault(path: "", reason: "are no JSON: \(place): \(error.reason)")]
        }
    }

    private init(references: SchemaReferences) { self.references = references }

    private mutating func check(
        _ json: OrderedJSON,
        against schema: OrderedJSON,
        at path: [String]
    ) {
        if case .bool(let allows) = schema {
            if !allows { fault(path, "is not a parameter") }
            return
        }
        guard let members = schema.members else { return }
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            return fault(path, "is nested too deep to be checked")
        }
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
            let found = branches.map { faults(of: json, against: $0, at: path) }
            if !found.contains([]) { add(nearest: found, at: path) }
        }
        if let branches = schema["oneOf"]?.elements {
            let found = branches.map { faults(of: json, against: $0, at: path) }
            let fitting = found.count { $0.isEmpty }
            if fitting == 0 { add(nearest: found, at: path) }
            if fitting > 1 { fault(path, "fits \(fitting) forms of which it may fit only one") }
        }
        if let other = schema["not"], faults(of: json, against: other, at: path).isEmpty {
            fault(path, "must not be what \"not\" rules out")
        }
        if let condition = schema["if"] {
            let holds = faults(of: json, against: condition, at: path).isEmpty
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
    private func faults(
        of json: OrderedJSON,
        against schema: OrderedJSON,
        at path: [String]
    ) -> [ArgumentFault] {
        var check = ArgumentCheck(references: references)
        check.depth = depth
        check.check(json, against: schema, at: path)
        return check.faults
    }

    // MARK: Numbers and texts

    private mutating func checkNumber(
        _ digits: String,
        _ schema: OrderedJSON.Members,
        _ path: [String]
    ) {
        guard let number = JSONNumber(digits) else {
            return fault(path, "is a number beyond all use")
        }
        func bound(_ keyword: String) -> (number: JSONNumber, text: String)? {
            guard case .number(let digits) = schema[keyword], let number = JSONNumber(digits) else {
                return nil
            }
            return (number, digits)
        }
        if let least = bound("minimum"), number < least.number {
            fault(path, "must be \(least.text) or more")
        }
        if let least = bound("exclusiveMinimum"), number <= least.number {
            fault(path, "must be more than \(least.text)")
        }
        if let most = bound("maximum"), number > most.number {
            fault(path, "must be \(most.text) or less")
        }
        if let most = bound("exclusiveMaximum"), number >= most.number {
            fault(path, "must be less than \(most.text)")
        }
        if let step = bound("multipleOf"), !number.isMultiple(of: step.number) {
            fault(path, "must be a multiple of \(step.text)")
        }
    }

    private mutating func checkText(
        _ text: String,
        _ schema: OrderedJSON.Members,
        _ path: [String]
    ) {
        checkSize(text.unicodeScalars.count, schema, ("minLength", "maxLength"), "character", path)
        // Patterns were checked when the tool was registered.
        if let pattern = schema["pattern"]?.string,
            SchemaPattern(pattern)?.isFound(in: text) == false
        {
            fault(path, "must match \(pattern)")
        }
    }

    private mutating func checkSize(
        _ size: Int,
        _ schema: OrderedJSON.Members,
        _ keywords: (least: String, most: String),
        _ unit: String,
        _ path: [String]
    ) {
        func bound(_ keyword: String) -> Int? {
            guard case .number(let digits) = schema[keyword] else { return nil }
            return Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
        }
        func count(_ number: Int) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }
        if let least = bound(keywords.least), size < least {
            fault(path, "must have \(count(least)) or more, and has \(size)")
        }
        if let most = bound(keywords.most), size > most {
            fault(path, "must have \(count(most)) or fewer, and has \(size)")
        }
    }

    // MARK: Arrays and objects

    private mutating func checkElements(
        _ elements: [OrderedJSON],
        _ schema: OrderedJSON.Members,
        _ path: [String]
    ) {
        checkSize(elements.count, schema, ("minItems", "maxItems"), "element", path)
        let first = schema["prefixItems"]?.elements ?? []
        for (index, element) in elements.enumerated() {
            let place = path + ["\(index)"]
            if index < first.count {
                check(element, against: first[index], at: place)
            } else if let items = schema["items"] {
                check(element, against: items, at: place)
            }
        }
        if schema["uniqueItems"] == true {
            for (index, element) in elements.enumerated()
            where elements[..<index].contains(where: { $0.isSame(as: element) }) {
                fault(path + ["\(index)"], "is there already")
            }
        }
        if let wanted = schema["contains"] {
            let fitting = elements.count { faults(of: $0, against: wanted, at: path).isEmpty }
            var bounds = schema
            bounds["minContains"] = bounds["minContains"] ?? .number("1")
            checkSize(fitting, bounds, ("minContains", "maxContains"), "fitting element", path)
        }
    }

    private mutating func checkProperties(
        _ object: OrderedJSON.Members,
        _ schema: OrderedJSON.Members,
        _ path: [String]
    ) {
        checkSize(object.count, schema, ("minProperties", "maxProperties"), "property", path)
        for name in schema["required"]?.elements?.compactMap(\.string) ?? []
        where object[name] == nil {
            fault(path + [name], "is required")
        }
        let known = schema["properties"]?.members
        let patterns = schema["patternProperties"]?.members
        for (name, value) in object.pairs {
            let place = path + [name]
            var isKnown = false
            if let property = known?[name] {
                isKnown = true
                check(value, against: property, at: place)
            }
            for (pattern, property) in patterns?.pairs ?? []
            where SchemaPattern(pattern)?.isFound(in: name) == true {
                isKnown = true
                check(value, against: property, at: place)
            }
            if let names = schema["propertyNames"] {
                check(.string(name), against: names, at: place)
            }
            if isKnown { continue }
            if let others = schema["additionalProperties"] {
                if others == false {
                    fault(place, "is not a parameter" + Self.hint(name, known))
                } else {
                    check(value, against: others, at: place)
                }
            } else if known != nil, patterns == nil, !Self.takesOthers(schema) {
                fault(place, "is not a parameter" + Self.hint(name, known))
            }
        }
        for (name, names) in schema["dependentRequired"]?.members?.pairs ?? []
        where object[name] != nil {
            for other in names.elements?.compactMap(\.string) ?? [] where object[other] == nil {
                fault(path + [other], "is required beside \"\(name)\"")
            }
        }
        for (name, part) in schema["dependentSchemas"]?.members?.pairs ?? []
        where object[name] != nil {
            check(.object(object), against: part, at: path)
        }
    }

    /// Whether other keywords may name properties as well.
    private static func takesOthers(_ schema: OrderedJSON.Members) -> Bool {
        ["anyOf", "oneOf", "allOf", "$ref", "if", "dependentSchemas", "unevaluatedProperties"]
            .contains { schema[$0] != nil }
    }

    private static func hint(_ name: String, _ known: OrderedJSON.Members?) -> String {
        let names = closest(to: name, among: known?.names ?? [])
        return names.first.map { "; did you mean \"\($0)\"?" } ?? ""
    }

    private static func article(_ type: String) -> String {
        switch type {
        case "null": "null"
        case "integer": "a whole number"
        case "array", "object": "an \(type)"
        default: "a \(type)"
        }
    }

    private mutating func fault(_ path: [String], _ reason: String) {
        faults.append(ArgumentFault(path: JSONPointer.text(path), reason: reason))
    }
}

extension OrderedJSON {
    /// Whether two values are the same in JSON Schema: numbers by their value, texts byte for byte,
    /// objects whatever their order.
    func isSame(as other: OrderedJSON) -> Bool {
        switch (self, other) {
        case (.null, .null): return true
        case (.bool(let one), .bool(let two)): return one == two
        case (.number(let one), .number(let two)):
            guard let left = JSONNumber(one), let right = JSONNumber(two) else { return one == two }
            return left == right
        case (.string(let one), .string(let two)): return one.utf8.elementsEqual(two.utf8)
        case (.array(let one), .array(let two)):
            return one.count == two.count && zip(one, two).allSatisfy { $0.isSame(as: $1) }
        case (.object(let one), .object(let two)):
            return one.count == two.count
                && one.pairs.allSatisfy { name, value in
                    two[name].map { value.isSame(as: $0) } ?? false
                }
        default: return false
        }
    }
}
