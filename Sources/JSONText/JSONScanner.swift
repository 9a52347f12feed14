/// The first byte at which a text is not JSON any more.
package struct JSONFault: Error, Sendable, Hashable {
    /// Counted from 1; the column in bytes.
    package let line: Int
    package let column: Int
    package let reason: String

    package init(line: Int, column: Int, reason: String) {
        self.line = line
        self.column = column
        self.reason = reason
    }
}

/// A value that a scanner can build.
protocol ScannedJSON {
    associatedtype Members: ScannedMembers where Members.Value == Self
    static var null: Self { get }
    static func bool(_ bool: Bool) -> Self
    static func number(_ digits: String) -> Self
    static func string(_ string: String) -> Self
    static func array(_ elements: [Self]) -> Self
    static func object(_ members: Members) -> Self
}

/// The members of an object that is being scanned.
protocol ScannedMembers {
    associatedtype Value
    init()
    var isEmpty: Bool { get }
    subscript(name: String) -> Value? { get set }
}

extension ScannedJSON {
    /// Reads JSON strictly by RFC 8259; a key that an object states twice is a fault.
    ///
    /// Unlike Foundation's decoder it keeps the digits of numbers and finds the place of a fault.
    /// It recurses as deep as the text is nested, at most 512 levels.
    static func scanned(_ bytes: [UInt8]) throws(JSONFault) -> Self {
        var scanner = JSONScanner<Self>(bytes)
        return try scanner.document()
    }
}

/// A position in a text that goes forward value by value.
private struct JSONScanner<JSON: ScannedJSON> {
    /// As deep as Foundation's decoder goes.
    private static var depthLimit: Int { 512 }

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // Some programs start UTF-8 with a byte order mark.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func document() throws(JSONFault) -> JSON {
        skipBlanks()
        if byte == nil { throw fault("the file is empty", namesTheEnd: true) }
        let value = try value()
        skipBlanks()
        if byte != nil { throw fault("more text after the value") }
        return value
    }

    private mutating func value() throws(JSONFault) -> JSON {
        switch byte {
        case UInt8(ascii: "{"): try object()
        case UInt8(ascii: "["): try array()
        case UInt8(ascii: "\""): .string(try string())
        case UInt8(ascii: "t"): try word("true", .bool(true))
        case UInt8(ascii: "f"): try word("false", .bool(false))
        case UInt8(ascii: "n"): try word("null", .null)
        case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): try number()
        default: throw fault("expected a value")
        }
    }

    private mutating func object() throws(JSONFault) -> JSON {
        try open()
        var members = JSON.Members()
        while try hasItem(before: "}", isFirst: members.isEmpty) {
            guard byte == UInt8(ascii: "\"") else { throw fault("expected a key in quotes") }
            let start = position
            let name = try string()
            if members[name] != nil {
                throw fault("a key that is stated twice, or in two Unicode forms", at: start)
            }
            skipBlanks()
            guard take(":") else { throw fault("expected \":\"") }
            skipBlanks()
            members[name] = try value()
        }
        return .object(members)
    }

    private mutating func array() throws(JSONFault) -> JSON {
        try open()
        var elements: [JSON] = []
        while try hasItem(before: "]", isFirst: elements.isEmpty) { elements.append(try value()) }
        return .array(elements)
    }

    private mutating func open() throws(JSONFault) {
        depth += 1
        if depth > Self.depthLimit { throw fault("nested deeper than \(Self.depthLimit) levels") }
        position += 1
    }

    /// Goes to the next item of an object or an array; false at its end, which is then passed.
    private mutating func hasItem(
        before end: Unicode.Scalar,
        isFirst: Bool
    ) throws(JSONFault) -> Bool {
        skipBlanks()
        if take(end) {
            depth -= 1
            return false
        }
        if !isFirst, !take(",") { throw fault("expected \",\" or \"\(end)\"") }
        skipBlanks()
        return true
    }

    private mutating func word(_ word: String, _ value: JSON) throws(JSONFault) -> JSON {
        for byte in word.utf8 {
            guard self.byte == byte else { throw fault("expected \"\(word)\"") }
            position += 1
        }
        return value
    }

    private mutating func number() throws(JSONFault) -> JSON {
        let start = position
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            _ = take("-") || take("+")
            try digits()
        }
        if let byte, isDigit(byte) { throw fault("a number starts with a needless 0") }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func digits() throws(JSONFault) {
        guard let byte, isDigit(byte) else { throw fault("expected a digit") }
        while let next = self.byte, isDigit(next) { position += 1 }
    }

    private mutating func string() throws(JSONFault) -> String {
        position += 1
        var decoded: [UInt8] = []
        var start = position
        while let byte, byte != UInt8(ascii: "\"") {
            if byte < 0x20 { throw fault("a control character, which a text must escape") }
            if byte == UInt8(ascii: "\\") {
                decoded += bytes[start..<position]
                position += 1
                decoded += try escape()
                start = position
            } else {
                if byte >= 0x80 { try character(byte) }
                position += 1
            }
        }
        if byte == nil { throw fault("the text has no closing quote") }
        decoded += bytes[start..<position]
        position += 1
        return String(decoding: decoded, as: UTF8.self)
    }

    /// Checks a character of several bytes, and stops at its last.
    private mutating func character(_ lead: UInt8) throws(JSONFault) {
        let count =
            switch lead {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        let character = bytes[position..<min(position + count, bytes.count)]
        if String(validating: character, as: UTF8.self) == nil { throw fault("not UTF-8") }
        position += count - 1
    }

    /// The bytes that an escape stands for, read after its backslash.
    private mutating func escape() throws(JSONFault) -> [UInt8] {
        let escapes: [UInt8: UInt8] = [
            UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
            UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
            UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
        ]
        if let byte, let escaped = escapes[byte] {
            position += 1
            return [escaped]
        }
        let start = position
        guard take("u") else { throw fault("an unknown escape") }
        var units = [try unit()]
        if UTF16.isLeadSurrogate(units[0]), take("\\"), take("u") { units.append(try unit()) }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw fault("half of a surrogate pair", at: start)
        }
        return Array(text.utf8)
    }

    private mutating func unit() throws(JSONFault) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = byte.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw fault("expected four hexadecimal digits")
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
        }
    }

    private func fault(
        _ reason: String,
        at place: Int? = nil,
        namesTheEnd: Bool = false
    ) -> JSONFault {
        let before = bytes[..<(place ?? position)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return JSONFault(
            line: before.count { $0 == 0x0A } + 1,
            column: before.count - lineStart + 1,
            reason: position < bytes.count || namesTheEnd
                ? reason : "\(reason), but the file ends here"
        )
    }
}
