internal import OrderedCollections

/// Checks that a text is read with the order of members if and only if it is read without, that both values
/// are the same apart from that order, and that what is written with the order is read as the same again.
func checkOrder(of bytes: [UInt8]) {
    let plain = Result { () throws(JSONFault) in try JSON(scanning: bytes) }
    let ordered = Result { () throws(JSONFault) in try OrderedJSON(scanning: bytes) }
    switch (plain, ordered) {
    case (.failure(let one), .failure(let other)):
        if one != other { fail("two faults (\(one), \(other)) of", bytes) }
    case (.success(let json), .success(let value)):
        if value.unordered != json { fail("with its order, another value is read of", bytes) }
        checkText(value.text, of: value, bytes)
        checkText(value.indentedText, of: value, bytes)
        if value.text.utf8.contains(where: { $0 < 0x20 }) { fail("a blank is written for", bytes) }
    case (.success, .failure(let fault)):
        fail("with its order, it is refused (\(fault)):", bytes)
    case (.failure(let fault), .success):
        fail("without its order, it is refused (\(fault)):", bytes)
    }
}

/// Checks that a text reads as a value, its order included, and is written the same again.
private func checkText(_ text: String, of value: OrderedJSON, _ bytes: [UInt8]) {
    guard let again = try? OrderedJSON(scanning: Array(text.utf8)), again.isSame(as: value),
        again.text.utf8.elementsEqual(value.text.utf8)
    else { fail("what is written with the order reads as another value than", bytes) }
}

extension OrderedJSON {
    /// The value without the order of members.
    fileprivate var unordered: JSON {
        switch self {
        case .null: .null
        case .bool(let bool): .bool(bool)
        case .number(let digits): .number(digits)
        case .string(let string): .string(string)
        case .array(let elements): .array(elements.map(\.unordered))
        case .object(let members):
            .object(
                Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value.unordered) })
            )
        }
    }

    /// Whether two values are the same to the last byte, and in their order.
    fileprivate func isSame(as other: OrderedJSON) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.bool(let one), .bool(let other)): one == other
        case (.number(let one), .number(let other)): one == other
        case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
        case (.array(let one), .array(let other)):
            one.count == other.count && zip(one, other).allSatisfy { $0.isSame(as: $1) }
        case (.object(let one), .object(let other)):
            one.count == other.count
                && zip(one.elements, other.elements).allSatisfy {
                    $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.isSame(as: $1.value)
                }
        default: false
        }
    }
}
