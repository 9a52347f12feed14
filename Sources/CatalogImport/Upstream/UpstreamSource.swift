internal import JSONText

/// A source of catalogs: what the tables state of it, how its files are known, and how they are read.
struct UpstreamSource: Sendable {
    /// Its id, which is also what its format is called.
    let id: String
    let url: String
    let licence: String
    /// What the entries of its files have, and those of no other source.
    let mark: String
    /// Reads the entries of a file as facts.
    let read:
        @Sendable (inout UpstreamFacts, [(key: String, value: UpstreamValue)]) throws(ImportError)
            -> Void

    /// All sources. A file is taken for one of the first whose mark its entries have.
    static let all: [UpstreamSource] = [.modelsDev, .liteLLM]

    /// Whether one of a file's entries has what those of the source have.
    func isSource(of file: JSON) -> Bool {
        guard case .object(let entries) = file else { return false }
        return entries.values.contains {
            if case .object(let members) = $0 { members[mark] != nil } else { false }
        }
    }
}
