/// A JSON value; a number keeps the digits that it was written with.
package indirect enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSON])
    case object([String: JSON])
}

extension JSON {
    /// The value without blanks, the keys of each object in byte order.
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
        case .string(let string): Self.write(string, to: &text)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.write(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, name) in members.keys.sorted(by: Self.inByteOrder).enumerated() {
                if index > 0 { text += "," }
                Self.write(name, to: &text)
                text += ":"
                members[name]?.write(to: &text)
            }
            text += "}"
        }
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
            text += string
        } else {
            for scalar in string.unicodeScalars { text += escaped(scalar) }
        }
        text += "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case ..<" ": "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
    }

    /// The order of keys and ids in all that is written.
    static func inByteOrder(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// The value at a path of keys and indices; nil where there is none.
    func value(at path: some Sequence<String>) -> JSON? {
        var value: JSON? = self
        for step in path {
            switch value {
            case .object(let members): value = members[step]
            case .array(let elements):
                value = Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            default: return nil
            }
        }
        return value
    }
}

/// A JSON pointer (RFC 6901) as the steps of a path.
enum JSONPointer {
    static func text(_ steps: [String]) -> String {
        steps.map { "/" + replace("/", with: "~1", in: replace("~", with: "~0", in: $0)) }.joined()
    }

    static func steps(_ text: String) -> [String] {
        text.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            .map { replace("~0", with: "~", in: replace("~1", with: "/", in: String($0))) }
    }

    private static func replace(_ old: String, with new: String, in text: String) -> String {
        text.contains(old)
            ? text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
            : text
    }
}
