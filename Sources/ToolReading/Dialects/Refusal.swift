internal import JSONText

/// The rule by which a dialect cannot carry a tool, and what in the tool's input schema breaks it.
struct Refusal: Error {
    private let rule: String
    private var path: [String]

    init(rule: String, at path: [String] = []) {
        self.rule = rule
        self.path = path
    }

    /// The same refusal, of a schema that encloses the refused one.
    func within(_ steps: [String]) -> Refusal { Refusal(rule: rule, at: steps + path) }

    /// The rule, with the place in the input schema unless the whole tool breaks it.
    var text: String {
        path.isEmpty ? rule : rule + " (inputSchema\(JSONPointer.text(path)))"
    }

    /// Refuses a strict schema that lacks what one of its references leads to.
    static func ifDangling(_ strict: OrderedJSON) throws(Refusal) {
        guard let reference = SchemaReferences(root: strict).dangling else { return }
        throw Refusal(rule: "a strict schema has nothing at \"\(reference)\"")
    }
}
