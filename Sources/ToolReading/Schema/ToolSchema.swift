internal import JSONText
internal import OrderedCollections

/// A fault in a schema.
struct SchemaFault: Error {
    /// Its place in the schema: a JSON pointer, empty for the whole.
    let place: String
    let reason: String
}

/// A checked JSON Schema of an object, its keywords in their fixed order.
struct ToolSchema {
    let json: OrderedJSON

    /// The schema of a tool without parameters, as the Model Context Protocol recommends it.
    static let noParameters = ToolSchema(
        json: ["type": "object", "additionalProperties": false]
    )

    private init(json: OrderedJSON) { self.json = json }

    /// Whether a schema is for a tool's input or its output.
    enum Role {
        case input, output
    }

    /// Checks a schema. `null` or `{}` as an input schema means a tool without parameters, and as an output
    /// schema any object.
    init(checking json: OrderedJSON, of role: Role = .input) throws(SchemaFault) {
        if role == .input, json == .null || json == .object(.init()) {
            self = .noParameters
            return
        }
        guard var members = json == .null ? .init() : json.members else {
            throw SchemaFault(
                place: "",
                reason: "must be a schema of an object, and not \(json.typeInWords)"
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

    /// Reads a schema from JSON text.
    init(_ text: String, of role: Role = .input) throws(SchemaFault) {
        let size = text.utf8.count
        guard size <= CheckedTool.Limit.schema else {
            let reason = "is \(size) bytes long, and may have \(CheckedTool.Limit.schema) at most"
            throw SchemaFault(place: "", reason: reason)
        }
        let json: OrderedJSON
        do {
            json = try OrderedJSON(scanning: Array(text.utf8))
        } catch {
            let place = "line \(error.line), column \(error.column)"
            throw SchemaFault(place: "", reason: "must be JSON; \(place): \(error.reason)")
        }
        try self.init(checking: json, of: role)
    }
}
