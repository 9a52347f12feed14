package import OrderedCollections

/// A JSON value whose objects keep the order of their members; a number keeps the digits that it was
/// written with.
package indirect enum OrderedJSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([OrderedJSON])
    case object(Members)

    /// The members of an object by name, in order. Setting a member again keeps its position.
    package typealias Members = OrderedDictionary<String, OrderedJSON>
}

extension OrderedDictionary: ScannedMembers where Key == String, Value == OrderedJSON {}

extension OrderedJSON: ScannedJSON {
    /// Reads JSON strictly by RFC 8259; a key that an object states twice is a fault.
    package init(scanning bytes: [UInt8]) throws(JSONFault) { self = try .scanned(bytes) }
}

extension OrderedJSON: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
    package init(dictionaryLiteral pairs: (String, OrderedJSON)...) {
        self = .object(pairs.reduce(into: Members()) { $0[$1.0] = $1.1 })
    }

    package init(stringLiteral string: String) { self = .string(string) }

    package init(booleanLiteral bool: Bool) { self = .bool(bool) }

    package init(arrayLiteral elements: OrderedJSON...) { self = .array(elements) }
}

extension OrderedJSON {
    /// The value without blanks.
    package var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .bool(let bool): text += bool ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let string): JSONString.write(string, to: &text)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.write(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.elements.enumerated() {
                if index > 0 { text += "," }
                JSONString.write(member.key, to: &text)
                text += ":"
                member.value.write(to: &text)
            }
            text += "}"
        }
    }
}

extension OrderedJSON {
    /// The value for people: each member and element on a line, indented by two blanks.
    package var indentedText: String {
        var text = ""
        writeIndented(to: &text, indent: "\n")
        return text
    }

    private func writeIndented(to text: inout String, indent: String) {
        let inner = indent + "  "
        switch self {
        case .array(let elements) where !elements.isEmpty:
            for (index, element) in elements.enumerated() {
                text += (index == 0 ? "[" : ",") + inner
                element.writeIndented(to: &text, indent: inner)
            }
            text += indent + "]"
        case .object(let members) where !members.isEmpty:
            for (index, member) in members.elements.enumerated() {
                text += (index == 0 ? "{" : ",") + inner
                JSONString.write(member.key, to: &text)
                text += ": "
                member.value.writeIndented(to: &text, indent: inner)
            }
            text += indent + "}"
        default: write(to: &text)
        }
    }
}

extension OrderedJSON {
    /// The members of an object; nil for any other value.
    package var members: Members? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The elements of an array; nil for any other value.
    package var elements: [OrderedJSON]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The text of a string; nil for any other value.
    package var string: String? {
        guard case .string(let string) = self else { return nil }
        return string
    }

    /// A member of an object; nil where it is missing, and for any other value.
    package subscript(name: String) -> OrderedJSON? { members?[name] }
}
