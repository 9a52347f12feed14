import Foundation

/// A libFuzzer target: the scanner accepts a text if and only if Foundation's decoder does, and reads the
/// same value, with the order of members and without it. The exceptions are stated here.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAsJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    checkOrder(of: bytes)
    let scan = Result { () throws(JSONFault) in try JSON(scanning: bytes) }
    // Foundation's decoder crashes where a text ends at the bracket that is nested too deep.
    if case .failure(let fault) = scan, fault.reason.hasPrefix("nested deeper") { return 0 }
    let decoded = try? JSONDecoder().decode(Decoded.self, from: Data(bytes))
    do {
        let scanned = try scan.get()
        if scanned.hasOddNumber { return 0 }
        guard let decoded else { fail("Foundation refuses", bytes) }
        if !decoded.holds(scanned) { fail("Foundation reads another value of", bytes) }
        guard let again = try? JSON(scanning: Array(scanned.text.utf8)), again == scanned else {
            fail("what is written reads as another value than", bytes)
        }
    } catch {
        if decoded != nil, !isStricter(error, on: bytes) {
            fail("Foundation takes what the scanner refuses (\(error)):", bytes)
        }
    }
    return 0
}

/// Whether the scanner refuses what Foundation's decoder takes by design.
private func isStricter(_ fault: JSONFault, on bytes: [UInt8]) -> Bool {
    // Foundation takes one value of a key that an object states twice.
    if fault.reason.hasPrefix("a key that is stated twice") { return true }
    // Foundation takes an array or an object that ends with a comma.
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let before =
        lines[..<(fault.line - 1)].joined() + lines[fault.line - 1].prefix(fault.column - 1)
    let blanks: [UInt8] = [0x20, 0x09, 0x0D]
    if before.last(where: { !blanks.contains($0) }) == UInt8(ascii: ","),
        bytes.contains(where: { [UInt8(ascii: "]"), UInt8(ascii: "}")].contains($0) })
    {
        return true
    }
    // Foundation reads UTF-16 and UTF-32, which it knows by zero bytes or by a mark.
    return bytes.prefix(4).contains { $0 == 0 || $0 >= 0xFE }
}

func fail(_ fault: String, _ bytes: [UInt8]) -> Never {
    let text = String(decoding: bytes, as: UTF8.self)
    FileHandle.standardError.write(Data("\(fault) \(text.debugDescription)\n".utf8))
    abort()
}

/// A value as Foundation's decoder has it.
private enum Decoded: Decodable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([Decoded])
    case object([String: Decoded])

    init(from decoder: any Decoder) throws {
        if let object = try? decoder.container(keyedBy: Key.self) {
            var members: [String: Decoded] = [:]
            for key in object.allKeys {
                members[key.stringValue] = try object.decode(Decoded.self, forKey: key)
            }
            self = .object(members)
        } else if var array = try? decoder.unkeyedContainer() {
            var elements: [Decoded] = []
            while !array.isAtEnd { elements.append(try array.decode(Decoded.self)) }
            self = .array(elements)
        } else {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .null
            } else if let bool = try? value.decode(Bool.self) {
                self = .bool(bool)
            } else if let string = try? value.decode(String.self) {
                self = .string(string)
            } else {
                self = .number(try value.decode(Double.self))
            }
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }

    func holds(_ scanned: JSON) -> Bool {
        switch (self, scanned) {
        case (.null, .null): true
        case (.bool(let one), .bool(let other)): one == other
        case (.number(let number), .number(let digits)): number == Double(digits)
        case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
        case (.array(let one), .array(let other)):
            one.count == other.count && zip(one, other).allSatisfy { $0.holds($1) }
        case (.object(let one), .object(let other)):
            one.count == other.count
                && one.allSatisfy { name, value in other[name].map(value.holds) == true }
        default: false
        }
    }
}

extension JSON {
    /// Whether it has a number that Foundation's decoder may not read: one that is too large or too
    /// small for a Double, or zero with an exponent, such as 0e1.
    fileprivate var hasOddNumber: Bool {
        switch self {
        case .number(let digits):
            Double(digits)?.isNormal != true && digits.count > 2
        case .array(let elements): elements.contains { $0.hasOddNumber }
        case .object(let members): members.values.contains { $0.hasOddNumber }
        case .null, .bool, .string: false
        }
    }
}
