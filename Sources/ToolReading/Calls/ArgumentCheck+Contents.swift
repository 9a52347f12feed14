internal import CatalogReading
internal import JSONText
internal import OrderedCollections

/// Checks the contents of a value: digits, characters, elements, properties.
extension ArgumentCheck {
    // MARK: Numbers and texts

    mutating func checkNumber(
        _ digits: String,
        _ schema: SchemaNode,
        _ path: ValuePath
    ) throws(TooMuchWork) {
        let numbers = schema.numbers
        if numbers.isEmpty { return }
        try work.spend(1 + digits.utf8.count / 4)
        guard let number = JSONNumber(digits) else {
            return try fault(path, "is too large a number to be checked")
        }
        if let least = numbers["minimum"], number < least.number {
            try fault(path, "must be \(least.text) or more")
        }
        if let least = numbers["exclusiveMinimum"], number <= least.number {
            try fault(path, "must be more than \(least.text)")
        }
        if let most = numbers["maximum"], number > most.number {
            try fault(path, "must be \(most.text) or less")
        }
        if let most = numbers["exclusiveMaximum"], number >= most.number {
            try fault(path, "must be less than \(most.text)")
        }
        if let step = numbers["multipleOf"], !number.isMultiple(of: step.number) {
            try fault(path, "must be a multiple of \(step.text)")
        }
    }

    mutating func checkText(
        _ text: String,
        _ schema: SchemaNode,
        _ path: ValuePath
    ) throws(TooMuchWork) {
        if schema.keywords["minLength"] != nil || schema.keywords["maxLength"] != nil {
            try work.spend(1 + text.utf8.count / 32)
            let count = text.unicodeScalars.count
            try checkSize(count, schema, ("minLength", "maxLength"), "character", path)
        }
        if let pattern = try schema.pattern(&work), try !pattern.isFound(in: text, &work) {
            try fault(path, "must match \(schema.keywords["pattern"]?.string ?? "")")
        }
    }

    private mutating func checkSize(
        _ size: Int,
        _ schema: SchemaNode,
        _ keywords: (least: String, most: String),
        _ unit: String,
        _ path: ValuePath
    ) throws(TooMuchWork) {
        let least = schema.size(keywords.least)
        // At least one element must fit, unless the schema says otherwise.
        if let least = keywords.least == "minContains" ? least ?? 1 : least, size < least {
            try fault(path, "must have \(Self.count(least, unit)) or more, and has \(size)")
        }
        if let most = schema.size(keywords.most), size > most {
            try fault(path, "must have \(Self.count(most, unit)) or fewer, and has \(size)")
        }
    }

    private static func count(_ number: Int, _ unit: String) -> String {
        guard number != 1 else { return "1 \(unit)" }
        return "\(number) " + (unit == "property" ? "properties" : unit + "s")
    }

    // MARK: Arrays

    mutating func checkElements(
        _ elements: [OrderedJSON],
        _ schema: SchemaNode,
        _ path: ValuePath
    ) throws(TooMuchWork) {
        try checkSize(elements.count, schema, ("minItems", "maxItems"), "element", path)
        let first = try schema.schemas("prefixItems", &work)
        let others = try othersSchema(of: schema)
        for (index, element) in elements.enumerated() {
            guard let schema = index < first.count ? first[index] : others else { break }
            try check(element, against: schema, at: .element(index, of: path))
        }
        if schema.keywords["uniqueItems"] == true { try checkUnique(elements, path) }
        if let wanted = try schema.schema("contains", &work) {
            var count = 0
            for element in elements where try meets(element, wanted, at: path) { count += 1 }
            let keywords = ("minContains", "maxContains")
            try checkSize(count, schema, keywords, "fitting element", path)
        }
    }

    /// The schema of the elements after those of `prefixItems`; nil where any value is allowed.
    private mutating func othersSchema(
        of schema: SchemaNode
    ) throws(TooMuchWork) -> SchemaNode? {
        if let items = try schema.schema("items", &work) { return items }
        guard schema.keywords["unevaluatedItems"] != nil, schema.keywords["contains"] == nil,
            try schema.parts(&work).isEmpty
        else { return nil }
        return try schema.schema("unevaluatedItems", &work)
    }

    private mutating func checkUnique(
        _ elements: [OrderedJSON],
        _ path: ValuePath
    ) throws(TooMuchWork) {
        var met: Set<[UInt8]> = []
        for (index, element) in elements.enumerated() {
            let text = element.normalText
            try work.spend(5 + text.count / 4)
            guard !met.insert(text).inserted else { continue }
            try fault(.element(index, of: path), "must differ from the elements before it")
        }
    }

    // MARK: Objects

    mutating func checkProperties(
        _ object: OrderedJSON.Members,
        _ schema: SchemaNode,
        _ path: ValuePath
    ) throws(TooMuchWork) {
        let sizes = ("minProperties", "maxProperties")
        try checkSize(object.count, schema, sizes, "property", path)
        try work.spend(schema.required.count)
        for name in schema.required where object[name] == nil {
            try fault(.member(name, of: path), "is required")
        }
        let patterns = try schema.patternProperties(&work)
        for (name, value) in object {
            try checkProperty(name, value, schema, patterns, .member(name, of: path))
        }
        try checkDependents(object, schema, path)
    }

    private mutating func checkProperty(
        _ name: String,
        _ value: OrderedJSON,
        _ schema: SchemaNode,
        _ patterns: [(SchemaPattern, SchemaNode)],
        _ path: ValuePath
    ) throws(TooMuchWork) {
        try work.spend(2)
        var isKnown = false
        if let property = try schema.property(name, &work) {
            // Models in strict mode state null for a property that they leave out.
            let isLeftOut = value == .null && !schema.requiredNames.contains(name)
            if isLeftOut, try !meets(value, property, at: path) { return }
            isKnown = true
            try check(value, against: property, at: path)
        }
        for (pattern, property) in patterns where try pattern.isFound(in: name, &work) {
            isKnown = true
            try check(value, against: property, at: path)
        }
        if let names = try schema.schema("propertyNames", &work) {
            try check(.string(name), against: names, at: path)
        }
        if !isKnown { try checkUnnamed(name, value, schema, path) }
    }

    /// Checks a property without a schema of its own.
    private mutating func checkUnnamed(
        _ name: String,
        _ value: OrderedJSON,
        _ schema: SchemaNode,
        _ path: ValuePath
    ) throws(TooMuchWork) {
        let known = schema.keywords["properties"]?.members
        if let others = try schema.schema("additionalProperties", &work) {
            if others.isFalse { return try faultUnknown(name, among: known, path) }
            try check(value, against: others, at: path)
        } else if let others = try schema.schema("unevaluatedProperties", &work) {
            for part in try schema.parts(&work) where try part.names(name, &work) { return }
            if others.isFalse { return try faultUnknown(name, among: known, path) }
            try check(value, against: others, at: path)
        } else if closesObjects, known != nil, schema.keywords["patternProperties"] == nil {
            try faultUnknown(name, among: known, path)
        }
    }

    private mutating func faultUnknown(
        _ name: String,
        among known: OrderedJSON.Members?,
        _ path: ValuePath
    ) throws(TooMuchWork) {
        suggestions += 1
        var hint = ""
        if let known, suggestions <= Limit.suggestions {
            try work.spend(4 * known.count)
            let close = closest(to: name, among: Array(known.keys)).first
            hint = close.map { "; did you mean \"\($0)\"?" } ?? ""
        }
        try fault(path, "is not a parameter" + hint)
    }

    private mutating func checkDependents(
        _ object: OrderedJSON.Members,
        _ schema: SchemaNode,
        _ path: ValuePath
    ) throws(TooMuchWork) {
        for (name, names) in schema.keywords["dependentRequired"]?.members ?? [:] {
            try work.spend(1 + (names.elements?.count ?? 0))
            guard object[name] != nil else { continue }
            for other in names.elements?.compactMap(\.string) ?? [] where object[other] == nil {
                try fault(.member(other, of: path), "is required beside \"\(name)\"")
            }
        }
        for (name, part) in try schema.namedSchemas("dependentSchemas", &work) {
            try work.spend(1)
            guard object[name] != nil else { continue }
            try check(.object(object), against: part, at: path)
        }
    }
}

extension SchemaNode {
    /// Whether a property of that name has a schema, even in a part that the value does not meet.
    fileprivate func names(
        _ name: String,
        _ work: inout CheckWork
    ) throws(TooMuchWork) -> Bool {
        try work.spend(1)
        if try property(name, &work) != nil || keywords["additionalProperties"] != nil {
            return true
        }
        for (pattern, _) in try patternProperties(&work) where try pattern.isFound(in: name, &work)
        {
            return true
        }
        for part in try parts(&work) where try part.names(name, &work) { return true }
        return false
    }
}
