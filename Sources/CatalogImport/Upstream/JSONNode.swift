internal import JSONText

/// A JSON value that is built part by part, each put at its path.
///
/// The steps of a path are keys, or the indices of an array as text.
final class JSONNode {
    /// The value until something is put into it; its parts from then on.
    private var value: JSON?
    private var parts: [String: JSONNode] = [:]
    private var isArray = false

    init(_ value: JSON? = nil) { self.value = value }

    /// Puts a value at a path, and replaces what is there.
    func put(_ value: JSON, at path: some Sequence<String>) {
        let node = node(at: path)
        node.value = value
        node.parts = [:]
    }

    /// Makes the value at a path an array, empty at first.
    func startArray(at path: some Sequence<String>) { node(at: path).isArray = true }

    private func node(at path: some Sequence<String>) -> JSONNode {
        path.reduce(self) { $0.part($1) }
    }

    private func part(_ step: String) -> JSONNode {
        takeApart()
        if let part = parts[step] { return part }
        let part = JSONNode()
        parts[step] = part
        return part
    }

    private func takeApart() {
        guard let value else { return }
        switch value {
        case .object(let members):
            parts = members.mapValues { JSONNode($0) }
            isArray = false
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                parts[String(index)] = JSONNode(element)
            }
            isArray = true
        default: break
        }
        self.value = nil
    }

    /// The value that was built; the elements of arrays are in the order of their indices.
    var json: JSON {
        if let value { return value }
        guard isArray else { return .object(parts.mapValues(\.json)) }
        let elements = parts.sorted { (Int($0.key) ?? .max) < (Int($1.key) ?? .max) }
        return .array(elements.map(\.value.json))
    }
}
