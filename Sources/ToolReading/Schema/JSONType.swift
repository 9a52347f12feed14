internal import JSONText

extension OrderedJSON {
    /// The value's type in JSON Schema. A whole number is an integer, however it is written.
    var schemaType: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .number(let digits):
            JSONNumber.isPlainInteger(digits) || JSONNumber(digits)?.isWhole == true
                ? "integer" : "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }

    /// The value's type for people, such as "an array".
    var typeInWords: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
