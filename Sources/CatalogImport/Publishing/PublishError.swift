internal import MappedStore

/// Why a catalog was not published. The stored catalog is unchanged.
public struct PublishError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Which error it is. Later versions may have more codes: a `switch` needs a `default`.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The code's text, which stays the same in all versions, such as `lock_timeout`.
        public let description: String

        /// The catalog has less than half of the stored catalog's models.
        public static let shrinks = Code(description: "shrinks")
        /// A newer version has stored something that this version does not know and must not
        /// overwrite.
        public static let newerVersion = Code(description: "newer_version")
        /// The catalog's rows cannot become an image.
        public static let invalidCatalog = Code(description: "invalid_catalog")
        /// The user may not write there, or the process is sealed.
        public static let notPermitted = Code(description: "not_permitted")
        /// Another writer kept the lock.
        public static let lockTimeout = Code(description: "lock_timeout")
        /// Something other than the store of a catalog is at the path, and is left alone.
        public static let foreign = Code(description: "foreign")
        /// The file system failed in another way; it may be full.
        public static let inputOutput = Code(description: "input_output")
    }

    /// Which error it is.
    public let code: Code
    /// What was tried, why it failed, and the remedy.
    public let description: String
    /// The directory; nil where the error is about the catalog.
    public private(set) var directory: String?
    /// Why; nil where the code says all.
    public private(set) var reason: String?
    /// How many models the stored catalog has, if the new one has too few; else nil.
    public private(set) var storedModels: Int?
    /// How many models the new catalog has, if those are too few; else nil.
    public private(set) var newModels: Int?
}

extension PublishError {
    /// The catalog has less than half of the stored catalog's models.
    package static func shrinks(directory: String, stored: Int, new: Int) -> PublishError {
        PublishError(
            code: .shrinks,
            description: """
                The new catalog has \(new) \(new == 1 ? "model" : "models"), less than half of the \(stored) in '\(directory)': \
                nothing was changed. If that is right, allow it to shrink.
                """,
            directory: directory,
            storedModels: stored,
            newModels: new
        )
    }

    /// The catalog's rows cannot become an image.
    package static func invalidCatalog(reason: String) -> PublishError {
        PublishError(
            code: .invalidCatalog,
            description: "The catalog cannot be made into an image: \(reason)",
            reason: reason
        )
    }

    /// A newer version has stored something that this version does not know and must not overwrite.
    package static func newerVersion(_ what: String, directory: String) -> PublishError {
        let reason = "'\(what)' is stored there, which this version does not know"
        return PublishError(
            code: .newerVersion,
            description: """
                Nothing was published in '\(directory)': \(reason). Publish with the newer version that \
                stored it.
                """,
            directory: directory,
            reason: reason
        )
    }

    /// The error of a publication for one of the store.
    init(_ error: StoreError, directory: String) {
        let code: Code =
            switch error.fault {
            case .notPermitted, .readOnly, .sealed: .notPermitted
            case .lockTimeout: .lockTimeout
            case .notAStore: .foreign
            default: .inputOutput
            }
        self.init(
            code: code,
            description: error.description,
            directory: directory,
            reason: error.description
        )
    }
}
