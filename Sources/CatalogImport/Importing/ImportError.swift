internal import JSONText

/// Why a file was not imported. Nothing of it was.
public enum ImportError: Error, Sendable, Hashable {
    /// The file cannot be read.
    case unreadable(file: String, kind: Unreadable)
    /// The file is not JSON: the first byte at fault, counted from 1, the column in bytes.
    case notJSON(file: String, line: Int, column: Int, reason: String)
    /// The file is JSON, and not a catalog: where, and why.
    case notCatalog(file: String, place: String, reason: String)
    /// A provider's or a model's id cannot be one.
    case unusableID(file: String, provider: String, model: String?, reason: String)
    /// More models than one in twenty state values of a wrong type or words that are not known.
    case tooManyFaults(file: String, faulty: Int, models: Int, first: [ImportNote])
    /// SQLite did not take the facts.
    case database(file: String, reason: String)

    /// What kept a file from being read.
    public enum Unreadable: Sendable, Hashable {
        /// There is no file at the path.
        case missing
        /// The user may not read it.
        case permission
        /// It goes on for longer than any catalog.
        case tooLarge
        /// Any other failure of the file system, such as a directory in the file's place.
        case inputOutput
    }
}

extension ImportError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let file, .missing):
            "could not read \"\(file)\": there is no such file; correct the path"
        case .unreadable(let file, .permission):
            "could not read \"\(file)\": this user may not read it; ask its owner for access"
        case .unreadable(let file, .tooLarge):
            """
            could not read "\(file)": it has more than \(InputFile.limit >> 20) MiB; give the path \
            of a smaller one
            """
        case .unreadable(let file, .inputOutput):
            "could not read \"\(file)\": it cannot be read; give the path of a plain file"
        case .notJSON(let file, let line, let column, let reason):
            """
            could not import "\(file)": not JSON at line \(line), column \(column): \(reason); \
            fetch the file again
            """
        case .notCatalog(let file, let place, let reason):
            """
            could not import "\(file)": \(place): \(reason); give models.dev's api.json or LiteLLM's \
            model_prices_and_context_window.json
            """
        case .unusableID(let file, let provider, let model, let reason):
            """
            could not import "\(file)": the id of \
            \(model.map { "model \(JSON.string($0).text) of " } ?? "")\
            provider \(JSON.string(provider).text) \(reason); correct the id or take the entry out
            """
        case .tooManyFaults(let file, let faulty, let models, let first):
            """
            could not import "\(file)": \(faulty) of \(models) models state a value of a wrong type \
            or an unknown word, more than one in twenty; the format may have changed: update this \
            program or correct the file. The first:
            \(first.map { "  \($0.statement)" }.joined(separator: "\n"))
            """
        case .database(let file, let reason):
            "could not import \"\(file)\": SQLite did not take its facts: \(reason); report this"
        }
    }
}
