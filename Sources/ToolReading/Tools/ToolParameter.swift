/// A parameter of a tool, or a property of one.
public struct ToolParameter: Sendable, Hashable {
    /// Its name, unique among those beside it.
    public var name: String
    /// What its value is.
    public var type: ToolType
    /// What it means, for the model, or nil.
    public var description: String?
    /// Whether a call must state it.
    public var isRequired: Bool
    /// The value that is meant if a call leaves the parameter out, or nil. Models are told of it; the tool
    /// itself must fill it in.
    public var `default`: ToolValue?

    /// Makes a parameter, which a call must state or may leave out.
    public init(
        name: String,
        type: ToolType,
        description: String? = nil,
        isRequired: Bool,
        default value: ToolValue? = nil
    ) {
        self.name = name
        self.type = type
        self.description = description
        self.isRequired = isRequired
        self.default = value
    }

    /// Makes a parameter that each call must state.
    public static func required(
        _ name: String,
        _ type: ToolType,
        _ description: String? = nil
    ) -> ToolParameter {
        ToolParameter(name: name, type: type, description: description, isRequired: true)
    }

    /// Makes a parameter that a call may leave out.
    public static func optional(
        _ name: String,
        _ type: ToolType,
        _ description: String? = nil,
        default value: ToolValue? = nil
    ) -> ToolParameter {
        ToolParameter(
            name: name,
            type: type,
            description: description,
            isRequired: false,
            default: value
        )
    }
}

/// What a parameter's value is.
public indirect enum ToolType: Sendable, Hashable {
    /// Text.
    case string
    /// A whole number.
    case integer
    /// Any number.
    case number
    /// True or false.
    case boolean
    /// One of the listed values; at least one must be listed.
    case choice([ToolValue])
    /// Any number of values of one type.
    case array(ToolType)
    /// An object with these properties.
    case object([ToolParameter])
}

extension ToolType {
    /// Whether a value may be its default; null always may.
    func takes(_ value: ToolValue) -> Bool {
        switch (self, value) {
        case (_, .null), (.string, .string), (.boolean, .bool): true
        case (.integer, .integer), (.number, .integer), (.number, .number): true
        case (.integer, .number(let number)): number.rounded() == number
        case (.choice(let choices), _): choices.contains(value)
        case (.array(let items), .array(let values)): values.allSatisfy(items.takes)
        default: false
        }
    }
}

/// A value that a parameter has by default or can be chosen from.
public enum ToolValue: Sendable, Hashable {
    /// JSON's null.
    case null
    /// True or false.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A number, which must be finite.
    case number(Double)
    /// Text.
    case string(String)
    /// A list of values.
    case array([ToolValue])
}

extension ToolValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
    ExpressibleByArrayLiteral
{
    /// JSON's null, written `nil`.
    public init(nilLiteral: ()) { self = .null }
    /// True or false.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// A number.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// Text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A list of values.
    public init(arrayLiteral elements: ToolValue...) { self = .array(elements) }
}
