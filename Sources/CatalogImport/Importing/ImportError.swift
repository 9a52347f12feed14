internal import JSONText
internal import ModelCatalog

/// Why a file was not imported. Nothing of it was stored.
public struct ImportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Which error it is. Later versions may have more codes: a `switch` needs a `default`.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The code's text, which stays the same in all versions, such as `not_json`.
        public let description: String

        /// No file exists at the path.
        public static let fileNotFound = Code(description: "file_not_found")
        /// The user may not read the file.
        public static let notPermitted = Code(description: "not_permitted")
        /// The file is larger than any catalog.
        public static let tooLarge = Code(description: "too_large")
        /// The file cannot be read for another reason, such as that it is a directory.
        public static let inputOutput = Code(description: "input_output")
        /// The file is a SQLite database: build a catalog from it instead.
        public static let otherFormat = Code(description: "other_form")
        /// The file is not JSON.
        public static let notJSON = Code(description: "not_json")
        /// The file is JSON, but not a catalog.
        public static let notCatalog = Code(description: "not_catalog")
        /// The id of a provider or a model is not valid.
        public static let unusableID = Code(description: "unusable_id")
        /// The day on which the files were fetched is not valid: it is a month, or in the future.
        public static let unusableDay = Code(description: "unusable_day")
        /// More than one in twenty models state a value of a wrong type or an unknown word.
        public static let tooManyFaults = Code(description: "too_many_faults")
        /// SQLite could not store the facts.
        public static let database = Code(description: "database")
    }

    /// Which error it is.
    public let code: Code
    /// What was tried, why it failed, and the remedy.
    public let description: String
    /// The file, as the caller named it.
    public let file: String
    /// The line of the first byte that is not JSON, from 1; nil where the file is JSON.
    public private(set) var line: Int?
    /// The byte of that line, from 1; nil where the file is JSON.
    public private(set) var byteOfLine: Int?
    /// Where in the JSON the fault is; nil where the error is about the file as a whole.
    public private(set) var place: String?
    /// Why; nil where the code says all.
    public private(set) var reason: String?
    /// The id of the provider with the fault, or of the model's provider; nil for other errors.
    public private(set) var provider: String?
    /// The id of the model with the fault; nil for other errors.
    public private(set) var model: String?
    /// How many models have faults, if too many do; else nil.
    public private(set) var faultyModels: Int?
    /// How many models the file has, if too many of them have faults; else nil.
    public private(set) var models: Int?
    /// The first faults of models, if too many models have some.
    public private(set) var notes: [ImportNote] = []
}

extension ImportError {
    /// The file cannot be read.
    package static func unreadable(file: String, code: Code) -> ImportError {
        let reason =
            switch code {
            case .fileNotFound: "the file does not exist; correct the path"
            case .notPermitted: "this user may not read it; ask its owner for access"
            case .tooLarge:
                """
                it has more than \(InputFile.limit >> 20) MiB; give the path of a smaller one
                """
            default: "it cannot be read; give the path of a plain file"
            }
        return ImportError(
            code: code,
            description: "could not read '\(file)': \(reason)",
            file: file
        )
    }

    /// The file is a SQLite database: build a catalog from it instead.
    package static func otherFormat(file: String) -> ImportError {
        ImportError(
            code: .otherFormat,
            description: """
                could not import '\(file)': it is a SQLite database, which a catalog is built from
                """,
            file: file
        )
    }

    /// The file is not JSON: the line and the byte of it, from 1, where it stops being JSON.
    package static func notJSON(file: String, line: Int, byteOfLine: Int, reason: String)
        -> ImportError
    {
        ImportError(
            code: .notJSON,
            description: """
                could not import '\(file)': not JSON at line \(line), column \(byteOfLine): \(reason); \
                fetch the file again
                """,
            file: file,
            line: line,
            byteOfLine: byteOfLine,
            reason: reason
        )
    }

    /// The file is JSON, but not a catalog: where the fault is, and why.
    package static func notCatalog(file: String, place: String, reason: String) -> ImportError {
        ImportError(
            code: .notCatalog,
            description: """
                could not import '\(file)': \(place): \(reason); give models.dev's api.json or LiteLLM's \
                model_prices_and_context_window.json
                """,
            file: file,
            place: place,
            reason: reason
        )
    }

    /// The id of a provider or a model is not valid.
    package static func unusableID(
        file: String,
        provider: String,
        model: String?,
        reason: String
    ) -> ImportError {
        ImportError(
            code: .unusableID,
            description: """
                could not import '\(file)': the id of \
                \(model.map { "model \(JSON.string($0).text) of " } ?? "")\
                provider \(JSON.string(provider).text) \(reason); correct the id or take the entry out
                """,
            file: file,
            reason: reason,
            provider: provider,
            model: model
        )
    }

    /// The day on which the files were fetched is not valid.
    static func unusableDay(_ day: CatalogDate, file: String) -> ImportError {
        let reason = day.day == nil ? "is a month; name the day" : "is in the future; correct it"
        return ImportError(
            code: .unusableDay,
            description: """
                could not import '\(file)': the day of its retrieval, \(day), \(reason)
                """,
            file: file,
            reason: reason
        )
    }

    /// More than one in twenty models state a value of a wrong type or an unknown word.
    package static func tooManyFaults(
        file: String,
        faulty: Int,
        models: Int,
        first: [ImportNote]
    ) -> ImportError {
        ImportError(
            code: .tooManyFaults,
            description: """
                could not import '\(file)': \(faulty) of \(models) models state a value of a wrong type \
                or an unknown word, more than one in twenty; the format may have changed: update this \
                program or correct the file. The first:
                \(first.map { "  \($0.statement)" }.joined(separator: "\n"))
                """,
            file: file,
            faultyModels: faulty,
            models: models,
            notes: first
        )
    }

    /// SQLite could not store the facts.
    package static func database(file: String, reason: String) -> ImportError {
        ImportError(
            code: .database,
            description: """
                could not import '\(file)': SQLite did not take its facts: \(reason); report this
                """,
            file: file,
            reason: reason
        )
    }
}
