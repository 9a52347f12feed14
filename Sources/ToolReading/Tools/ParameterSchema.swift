internal import JSONText

/// The JSON Schema of parameters, written as registries store it, with the keywords in order.
struct ParameterSchema {
    private(set) var text = ""

    /// - Throws: The parameter that cannot be expressed in JSON Schema, and why.
    init(_ parameters: [ToolParameter]) throws(SchemaFault) {
        guard !parameters.isEmpty else {
            text = ToolSchema.noParameters.json.text
            return
        }
        try writeSchema(of: .object(parameters), at: [])
    }

    private mutating func writeSchema(
        of type: ToolType,
        described description: String? = nil,
        default value: ToolValue? = nil,
        at path: [String]
    ) throws(SchemaFault) {
        text += "{"
        writeKey("type")
        try writeType(type, at: path)
        if let description {
            writeKey("description")
            JSONString.write(description, to: &text)
        }
        switch type {
        case .string, .integer, .number, .boolean: break
        case .choice(let choices):
            writeKey("enum")
            try write(.array(choices), at: path + ["enum"])
        case .array(let items):
            writeKey("items")
            try writeSchema(of: items, at: path + ["items"])
        case .object(let properties): try writeProperties(properties, at: path)
        }
        if let value {
            let place = path + ["default"]
            writeKey("default")
            try write(value, at: place)
            guard type.takes(value) else {
                throw fault(place, "must be a value that the parameter takes")
            }
        }
        text += "}"
    }

    private mutating func writeProperties(
        _ properties: [ToolParameter],
        at path: [String]
    ) throws(SchemaFault) {
        writeKey("properties")
        text += "{"
        var names: Set<String> = []
        for property in properties {
            let place = path + ["properties", property.name]
            guard names.insert(property.name).inserted else {
                throw fault(place, "is the name of two parameters")
            }
            writeKey(property.name)
            try writeSchema(
                of: property.type,
                described: property.description,
                default: property.default,
                at: place
            )
        }
        text += "}"
        let required = properties.filter(\.isRequired)
        guard !required.isEmpty else { return }
        writeKey("required")
        try write(.array(required.map { .string($0.name) }), at: path)
    }

    private mutating func writeType(_ type: ToolType, at path: [String]) throws(SchemaFault) {
        switch type {
        case .string: text += "\"string\""
        case .integer: text += "\"integer\""
        case .number: text += "\"number\""
        case .boolean: text += "\"boolean\""
        case .array: text += "\"array\""
        case .object: text += "\"object\""
        case .choice(let choices):
            guard !choices.isEmpty else { throw fault(path, "must offer at least one value") }
            var types: [ToolValue] = []
            for type in choices.map({ ToolValue.string($0.schemaType) }) where !types.contains(type)
            {
                types.append(type)
            }
            try write(types.count == 1 ? types[0] : .array(types), at: path)
        }
    }

    private mutating func write(_ value: ToolValue, at path: [String]) throws(SchemaFault) {
        switch value {
        case .null: text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .integer(let integer): text += String(integer)
        case .number(let number):
            guard number.isFinite else {
                throw fault(path, "must be a number that JSON can write, and not \(number)")
            }
            text += number.description
        case .string(let string): JSONString.write(string, to: &text)
        case .array(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                try write(value, at: path)
            }
            text += "]"
        }
    }

    /// Writes the name of a member, with a comma where it is not the first of its object.
    private mutating func writeKey(_ name: String) {
        if text.utf8.last != UInt8(ascii: "{") { text += "," }
        JSONString.write(name, to: &text)
        text += ":"
    }

    private func fault(_ path: [String], _ reason: String) -> SchemaFault {
        SchemaFault(place: JSONPointer.text(path), reason: reason)
    }
}

extension ToolValue {
    /// Its type in JSON Schema.
    fileprivate var schemaType: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .integer: "integer"
        case .number(let number): number.rounded() == number ? "integer" : "number"
        case .string: "string"
        case .array: "array"
        }
    }
}
