internal import JSONText

/// The rule by which a dialect cannot carry a tool, and the place in the tool's input schema that
/// breaks it.
struct Refusal: Error {
    private let rule: String
    private var path: [String]

    init(rule: String, at path: [String] = []) {
        self.rule = rule
        self.path = path
    }

    /// The same refusal for a schema that encloses the refused one.
    func within(_ steps: [String]) -> Refusal { Refusal(rule: rule, at: steps + path) }

    /// The rule, with the place in the input schema if one place breaks it.
    var text: String {
        path.isEmpty ? rule : rule + " (inputSchema\(JSONPointer.text(path)))"
    }

    /// Refuses a strict schema with a reference that leads nowhere.
    static func ifDangling(_ strict: OrderedJSON) throws(Refusal) {
        guard let reference = SchemaReferences(root: strict).dangling else { return }
        throw Refusal(rule: "a strict schema has nothing at \"\(reference)\"")
    }
}
