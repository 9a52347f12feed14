internal import JSONText
internal import ModelCatalog

/// What a value holds: digits, characters, elements, properties.
extension ArgumentCheck {
    // MARK: Numbers and texts

    mutating func checkNumber(
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

    mutating func checkText(
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

    mutating func checkElements(
        _ elements: [OrderedJSON],
        _ schema: OrderedJSON.Members,
        _ path: [String]
    ) {
        checkSize(elements.count, schema, ("minItems", "maxItems"), "element", path)
        let first = schema["prefixItems"]?.elements ?? []
        let isAlone = schema["contains"] == nil && SchemaParts(of: schema).all(references).isEmpty
        let items = schema["items"] ?? (isAlone ? schema["unevaluatedItems"] : nil)
        for (index, element) in elements.enumerated() {
            let place = path + ["\(index)"]
            if index < first.count {
                check(element, against: first[index], at: place)
            } else if let items {
                check(element, against: items, at: place)
            }
        }
        if schema["uniqueItems"] == true {
            var met: Set<[UInt8]> = []
            for (index, element) in elements.enumerated()
            where !met.insert(Array(element.normal.text.utf8)).inserted {
                fault(path + ["\(index)"], "is there already")
            }
        }
        if let wanted = schema["contains"] {
            var fitting = 0
            for element in elements where meets(element, wanted, at: path) { fitting += 1 }
            var bounds = schema
            bounds["minContains"] = bounds["minContains"] ?? .number("1")
            checkSize(fitting, bounds, ("minContains", "maxContains"), "fitting element", path)
        }
    }

    mutating func checkProperties(
        _ object: OrderedJSON.Members,
        _ schema: OrderedJSON.Members,
        _ path: [String]
    ) {
        checkSize(object.count, schema, ("minProperties", "maxProperties"), "property", path)
        let required = schema["required"]?.elements?.compactMap(\.string) ?? []
        for name in required where object[name] == nil { fault(path + [name], "is required") }
        let known = schema["properties"]?.members
        let patterns = schema["patternProperties"]?.members
        for (name, value) in object.pairs {
            let place = path + [name]
            var isKnown = false
            if let property = known?[name] {
                // Strict models must state what may be left out: as null.
                let isLeftOut = value == .null && !required.contains(name)
                if isLeftOut, !meets(value, property, at: place) { continue }
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
            let parts = SchemaParts(of: schema).all(references)
            if let others = schema["additionalProperties"] {
                check(value, against: others, at: place, orMaybe: known)
            } else if let others = schema["unevaluatedProperties"] {
                if parts.contains(where: { names(name, $0) }) { continue }
                check(value, against: others, at: place, orMaybe: known)
            } else if closesObjects, known != nil, patterns == nil {
                check(value, against: false, at: place, orMaybe: known)
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

    /// Checks a property by the schema of those that have none of their own.
    private mutating func check(
        _ value: OrderedJSON,
        against others: OrderedJSON,
        at path: [String],
        orMaybe known: OrderedJSON.Members?
    ) {
        guard others == false else { return check(value, against: others, at: path) }
        suggestions += 1
        let names = suggestions <= Limit.suggestions ? known?.names ?? [] : []
        let closest = closest(to: path.last ?? "", among: names).first
        fault(path, "is not a parameter" + (closest.map { "; did you mean \"\($0)\"?" } ?? ""))
    }

    /// Whether a schema has one for a property, perhaps in a part that does not hold.
    private func names(_ name: String, _ schema: OrderedJSON) -> Bool {
        guard let members = schema.members else { return false }
        if members["properties"]?[name] != nil || members["additionalProperties"] != nil {
            return true
        }
        let patterns = members["patternProperties"]?.members?.names ?? []
        return patterns.contains { SchemaPattern($0)?.isFound(in: name) == true }
            || SchemaParts(of: members).all(references).contains { names(name, $0) }
    }
}
