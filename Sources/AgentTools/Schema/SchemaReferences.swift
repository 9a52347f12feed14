internal import JSONText

/// What the references of a schema lead to.
struct SchemaReferences {
    let root: OrderedJSON

    /// The schema that a `$ref` names by a pointer (`#/$defs/x`) or an anchor (`#x`); nil where there is
    /// none.
    func target(of reference: String) -> OrderedJSON? {
        guard reference.hasPrefix("#") else { return nil }
        let fragment = String(reference.dropFirst())
        if fragment.isEmpty { return root }
        guard fragment.hasPrefix("/") else { return anchored(fragment, in: root) }
        var value = root
        for step in JSONPointer.steps(Self.unescaped(fragment)) {
            switch value {
            case .object(let members):
                guard let member = members[step] else { return nil }
                value = member
            case .array(let elements):
                guard let index = Int(step), elements.indices.contains(index) else { return nil }
                value = elements[index]
            default: return nil
            }
        }
        switch value {
        case .object, .bool: return value
        default: return nil
        }
    }

    /// Whether each reference could be replaced by what it leads to: none leads back to where it stands,
    /// and what comes of it stays within bounds.
    var areFinite: Bool { ReferenceReach(references: self).extent(of: root) != nil }

    /// A reference that leads to nothing, as a change of the schema may leave one; nil where there is
    /// none.
    var dangling: String? {
        var found: String?
        _ = root.mappingSchemas { members, _ in
            if let reference = members["$ref"]?.string, target(of: reference) == nil {
                found = reference
            }
            return .object(members)
        }
        return found
    }

    private func anchored(_ name: String, in json: OrderedJSON) -> OrderedJSON? {
        switch json {
        case .object(let members):
            if members["$anchor"]?.string == name { return json }
            return members.pairs.lazy.compactMap { anchored(name, in: $0.value) }.first
        case .array(let elements):
            return elements.lazy.compactMap { anchored(name, in: $0) }.first
        default: return nil
        }
    }

    /// A fragment without its percent escapes.
    private static func unescaped(_ fragment: String) -> String {
        guard fragment.utf8.contains(UInt8(ascii: "%")) else { return fragment }
        var bytes: [UInt8] = []
        var rest = Substring(fragment).utf8
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
