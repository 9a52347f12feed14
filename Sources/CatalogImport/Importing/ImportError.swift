internal import JSONText
package import ModelCatalog

/// Why a file was not imported. Nothing of it was.
public struct ImportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Which error it is. Later versions may have more codes: a `switch` needs a `default`.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The code's text, which stays the same in all versions, such as `not_json`.
        public let description: String

        /// There is no file at the path.
        public static let fileNotFound = Code(description: "file_not_found")
        /// The user may not read the file.
        public static let notPermitted = Code(description: "not_permitted")
        /// The file goes on for longer than any catalog.
        public static let tooLarge = Code(description: "too_large")
        /// The file system failed in any other way, such as by a directory in the file's place.
        public static let inputOutput = Code(description: "input_output")
        /// The file is a SQLite database, which catalogs are built from.
        public static let otherFormat = Code(description: "other_form")
        /// The file is not JSON.
        public static let notJSON = Code(description: "not_json")
        /// The file is JSON, and not a catalog.
        public static let notCatalog = Code(description: "not_catalog")
        /// A provider's or a model's id cannot be one.
        public static let unusableID = Code(description: "unusable_id")
        /// The day on which the files are said to be fetched is none, or lies in the future.
        public static let unusableDay = Code(description: "unusable_day")
        /// More models than one in twenty state values of a wrong type or words that are not known.
        public static let tooManyFaults = Code(description: "too_many_faults")
        /// SQLite did not take the facts.
        public static let database = Code(description: "database")
    }

    /// Which error it is.
    public let code: Code
    /// What was tried, why it failed, and what helps.
    public let description: String
    /// The file, as it was named.
    public let file: String
    /// The line of the first byte that is not JSON, from 1; nil where the file is JSON.
    public private(set) var line: Int?
    /// Which byte of its line that is, from 1; nil where the file is JSON.
    public private(set) var byteOfLine: Int?
    /// Where in the JSON the fault is; nil where no place is at fault.
    public private(set) var place: String?
    /// Why; nil where the code says all.
    public private(set) var reason: String?
    /// The id of the provider that is at fault, or whose model is; nil where no id is.
    public private(set) var provider: String?
    /// The id of the model that is at fault; nil where none is.
    public private(set) var model: String?
    /// How many models are at fault, where those are too many; else nil.
    public private(set) var faultyModels: Int?
    /// How many models the file has, where too many of them are at fault; else nil.
    public private(set) var models: Int?
    /// The first faults of models, where those are too many.
    public private(set) var notes: [ImportNote] = []
}

extension ImportError {
    /// The file cannot be read.
    package static func unreadable(file: String, code: Code) -> ImportError {
        let reason =
            switch code {
            case .fileNotFound: "there is no such file; correct the path"
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

    /// The file is a SQLite database, which catalogs are built from.
    package static func otherFormat(file: String) -> ImportError {
        ImportError(
            code: .otherFormat,
            description: """
                could not import '\(file)': it is a SQLite database, which a catalog is built from
                """,
            file: file
        )
    }

    /// The file is not JSON: the first byte at fault, its line and its place there, from 1.
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

    /// The file is JSON, and not a catalog: where, and why.
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

    /// A provider's or a model's id cannot be one.
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

    /// The day on which the files are said to be fetched cannot be one.
    package static func unusableDay(_ day: CatalogDate, file: String) -> ImportError {
        let reason = day.day == nil ? "is a month; name the day" : "lies in the future; correct it"
        return ImportError(
            code: .unusableDay,
            description: """
                could not import "\(file)": the day of its retrieval, \(day), \(reason)
                """,
            file: file,
            reason: reason
        )
    }

    /// More models than one in twenty state values of a wrong type or words that are not known.
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

    /// SQLite did not take the facts.
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
