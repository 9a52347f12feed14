public import CatalogImport

/// Why a fixture could not be used.
public struct FixtureError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Which error it is. Later versions may have more codes: a `switch` needs a `default`.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The code's text, which stays the same in all versions, such as `changed`.
        public let description: String

        /// The file cannot be used: ``FixtureError/fileError`` says why.
        public static let unusableFile = Code(description: "unusable_file")
        /// The file was changed after it was stamped: its rows are not those of its hash.
        public static let changed = Code(description: "changed")
        /// An edit cannot be made.
        public static let invalidEdit = Code(description: "invalid_edit")
        /// The rows as a whole are not a valid catalog, or memory is short.
        public static let unusable = Code(description: "unusable")
        /// A real catalog cannot be replaced by a fixture.
        public static let notAFixture = Code(description: "not_a_fixture")
    }

    /// Which error it is.
    public let code: Code
    /// What failed, why, and the remedy.
    public let description: String
    /// The fixture's name or file; nil where the error is about a file in itself.
    public private(set) var fixture: String?
    /// The file; nil where the error is not about one.
    public private(set) var file: String?
    /// The fault of the file; nil where it can be read and keeps the schema's rules.
    public private(set) var fileError: CatalogFileError?
    /// The hash that a changed file states; nil for other errors.
    public private(set) var statedHash: String?
    /// The hash that the rows of a changed file have; nil for other errors.
    public private(set) var foundHash: String?
    /// The model, the table or the statement of an edit that failed; nil for other errors.
    public private(set) var subject: String?
    /// Why; nil where the code says all.
    public private(set) var reason: String?
    /// The real catalog that was to be replaced; nil for other errors.
    public private(set) var catalog: String?
}

extension FixtureError {
    /// The file cannot be used: the fault, and where it is.
    package static func file(_ error: CatalogFileError) -> FixtureError {
        FixtureError(
            code: .unusableFile,
            description: error.description,
            file: error.file,
            fileError: error
        )
    }

    /// The file was changed after it was stamped: its rows are not those of its hash.
    package static func changed(file: String, stated: String, found: String) -> FixtureError {
        FixtureError(
            code: .changed,
            description: """
                The fixture '\(file)' was changed after it was stamped: its rows hash to \(found), and \
                it says \(stated). If the change is meant, stamp it again. While it is being edited, set \
                fixture.content_hash to NULL.
                """,
            file: file,
            statedHash: stated,
            foundHash: found
        )
    }

    /// An edit cannot be made: the fixture, the model or statement, and why.
    package static func edit(fixture: String, subject: String, reason: String) -> FixtureError {
        FixtureError(
            code: .invalidEdit,
            description: "The fixture '\(fixture)' cannot be changed: \(subject): \(reason)"
                + (reason.hasSuffix("?") ? "" : "."),
            fixture: fixture,
            subject: subject,
            reason: reason
        )
    }

    /// The rows as a whole are not a valid catalog, or memory is short: why.
    package static func unusable(fixture: String, reason: String) -> FixtureError {
        FixtureError(
            code: .unusable,
            description: "The fixture '\(fixture)' cannot be used: \(reason)",
            fixture: fixture,
            reason: reason
        )
    }

    /// A real catalog cannot be replaced by a fixture.
    package static func notAFixture(catalog: String) -> FixtureError {
        FixtureError(
            code: .notAFixture,
            description: """
                The catalog '\(catalog)' cannot be replaced by a fixture: it is a real one, which changes \
                when another is published.
                """,
            catalog: catalog
        )
    }
}
