internal import JSONText

/// What is wrong with a schema, and where in it: a JSON pointer, empty for all of it.
struct SchemaFault: Error {
    let place: String
    let reason: String
}

/// A JSON Schema of an object that was checked, its keywords in their fixed order.
struct ToolSchema {
    let json: OrderedJSON

    /// The schema of a tool without parameters, as the Model Context Protocol recommends it.
    static let noParameters = ToolSchema(
        json: ["type": "object", "additionalProperties": false]
    )

    private init(json: OrderedJSON) { self.json = json }

    /// What a schema is of.
    enum Role {
        case input, output
    }

    /// Reads a schema. An input of `null` or `{}` is that of a tool without parameters; such an output
    /// is any object.
    init(checking json: OrderedJSON, of role: Role = .input) throws(SchemaFault) {
        if role == .input, json == .null || json == .object(.init()) {
            self = .noParameters
            return
        }
        guard var members = json == .null ? .init() : json.members else {
            throw SchemaFault(
                place: "",
                reason: "must be a schema of an object, and not \(kind(of: json))"
            )
        }
        members["type"] = members["type"] ?? "object"
        guard members["type"] == "object" else {
            throw SchemaFault(
                place: "/type",
                reason: "must be \"object\": tools take and return objects"
            )
        }
        let root = try SchemaCheck(root: .object(members)).ordered(.object(members), at: [])
        self.init(json: root)
    }

    /// The schema of parameters.
    init(_ parameters: [ToolParameter]) throws(SchemaFault) {
        guard !parameters.isEmpty else {
            self = .noParameters
            return
        }
        let json = try Self.object(parameters, at: [])
        try Self.checkSize(json.text.utf8.count)
        try self.init(checking: json)
    }

    /// Checks how long a schema's text is.
    static func checkSize(_ bytes: Int) throws(SchemaFault) {
        let maximum = CheckedTool.Limit.schema
        guard bytes <= maximum else {
            throw SchemaFault(
                place: "",
                reason: "is \(bytes) bytes long, and may have \(maximum) at most"
            )
        }
    }

    private static func object(
        _ parameters: [ToolParameter],
        at path: [String]
    ) throws(SchemaFault) -> OrderedJSON {
        var properties = OrderedJSON.Members()
        var required: [OrderedJSON] = []
        for parameter in parameters {
            let place = path + ["properties", parameter.name]
            guard properties[parameter.name] == nil else {
                throw SchemaFault(
                    place: JSONPointer.text(place),
                    reason: "is the name of two parameters"
                )
            }
            var schema = try schema(of: parameter.type, at: place)
            if let text = parameter.description { schema["description"] = .string(text) }
            if let value = parameter.default {
                let place = place + ["default"]
                schema["default"] = try json(value, at: place)
                guard parameter.type.takes(value) else {
                    throw SchemaFault(
                        place: JSONPointer.text(place),
                        reason: "is no value that the parameter takes"
                    )
                }
            }
            properties[parameter.name] = .object(schema)
            if parameter.isRequired { required.append(.string(parameter.name)) }
        }
        var object = OrderedJSON.Members()
        object["type"] = "object"
        object["properties"] = .object(properties)
        if !required.isEmpty { object["required"] = .array(required) }
        return .object(object)
    }

    private static func schema(
        of type: ToolType,
        at path: [String]
    ) throws(SchemaFault) -> OrderedJSON.Members {
        var schema = OrderedJSON.Members()
        switch type {
        case .string: schema["type"] = "string"
        case .integer: schema["type"] = "integer"
        case .number: schema["type"] = "number"
        case .boolean: schema["type"] = "boolean"
        case .choice(let values):
            guard !values.isEmpty else {
                throw SchemaFault(
                    place: JSONPointer.text(path),
                    reason: "is a choice of no values"
                )
            }
            var types: [OrderedJSON] = []
            var choices: [OrderedJSON] = []
            for value in values {
                let choice = try json(value, at: path + ["enum"])
                let type = OrderedJSON.string(SchemaCheck.type(of: choice))
                if !types.contains(type) { types.append(type) }
                choices.append(choice)
            }
            schema["type"] = types.count == 1 ? types[0] : .array(types)
            schema["enum"] = .array(choices)
        case .array(let items):
            schema["type"] = "array"
            schema["items"] = .object(try self.schema(of: items, at: path + ["items"]))
        case .object(let properties):
            return try object(properties, at: path).members ?? schema
        }
        return schema
    }

    private static func json(
        _ value: ToolValue,
        at path: [String]
    ) throws(SchemaFault) -> OrderedJSON {
        switch value {
        case .null: return .null
        case .bool(let bool): return .bool(bool)
        case .integer(let integer): return .number(String(integer))
        case .number(let number):
            guard number.isFinite else {
                throw SchemaFault(
                    place: JSONPointer.text(path),
                    reason: "must be a number that JSON can write, and not \(number)"
                )
            }
            return .number(number.description)
        case .string(let string): return .string(string)
        case .array(let values):
            var elements: [OrderedJSON] = []
            for value in values { elements.append(try json(value, at: path)) }
            return .array(elements)
        }
    }
}

/// What kind of value this is, for people.
func kind(of json: OrderedJSON) -> String {
    switch json {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
}
