internal import JSONText
internal import OrderedCollections

/// Finds the schemas that the references of a schema lead to.
struct SchemaReferences {
    let root: OrderedJSON
    private let anchors: SchemaAnchors

    init(root: OrderedJSON) {
        self.root = root
        anchors = SchemaAnchors(root)
    }

    /// The schema that a `$ref` names by a pointer (`#/$defs/x`) or an anchor (`#x`); nil where it leads
    /// nowhere.
    func target(of reference: String) -> OrderedJSON? {
        guard reference.hasPrefix("#") else { return nil }
        let fragment = String(reference.dropFirst())
        if fragment.isEmpty { return root }
        guard fragment.hasPrefix("/") else { return anchors.named[fragment] }
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

    /// Whether each reference can be replaced by what it leads to: none leads back to itself, and the result
    /// stays within the limits of ``ReferenceReach``.
    var areFinite: Bool { ReferenceReach(references: self).extent(of: root) != nil }

    /// A reference that leads nowhere, such as a change of the schema may leave; nil where all lead somewhere.
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

/// The schemas with a `$anchor`, found by one walk when they are first asked for.
private final class SchemaAnchors {
    private let root: OrderedJSON
    private(set) lazy var named: [String: OrderedJSON] = {
        var found: [String: OrderedJSON] = [:]
        Self.collect(root, into: &found)
        return found
    }()

    init(_ root: OrderedJSON) { self.root = root }

    /// If two schemas have the same anchor, the first one counts.
    private static func collect(_ json: OrderedJSON, into found: inout [String: OrderedJSON]) {
        switch json {
        case .object(let members):
            if let name = members["$anchor"]?.string, found[name] == nil { found[name] = json }
            for value in members.values { collect(value, into: &found) }
        case .array(let elements): for element in elements { collect(element, into: &found) }
        case .null, .bool, .number, .string: break
        }
    }
}
