internal import JSONText

/// A source of catalogs: its row in the tables, how its files are recognized, and how they are read.
struct UpstreamSource: Sendable {
    /// Its id, which is also the name of its format.
    let id: String
    let url: String
    let licence: String
    /// A key that only the entries of this source's files have.
    let mark: String
    /// Reads the entries of a file into facts.
    let read:
        @Sendable (inout UpstreamFacts, [(key: String, value: UpstreamValue)]) throws(ImportError)
            -> Void

    /// All sources. A file belongs to the first source whose mark its entries have.
    static let all: [UpstreamSource] = [.modelsDev, .liteLLM]

    /// Whether one of a file's entries has the mark of the source.
    func isSource(of file: JSON) -> Bool {
        guard case .object(let entries) = file else { return false }
        return entries.values.contains {
            if case .object(let members) = $0 { members[mark] != nil } else { false }
        }
    }
}
