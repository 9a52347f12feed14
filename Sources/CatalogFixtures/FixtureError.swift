public import CatalogImport

/// Why a fixture could not be used.
public enum FixtureError: Error, Sendable, Hashable {
    /// The file is at fault: what, and where in it.
    case file(FormError)
    /// The file was changed after it was stamped: its rows are not those of its hash.
    case changed(file: String, stamped: String, found: String)
    /// An edit cannot be made: of which fixture, what of which model or statement, and why.
    case edit(fixture: String, subject: String, reason: String)
    /// The rows are no catalog together, or there is no memory for it: why.
    case unusable(fixture: String, reason: String)
    /// A catalog that is not a fixture's cannot become another one.
    case notAFixture(catalog: String)
}

extension FixtureError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .file(let error): error.description
        case .changed(let file, let stamped, let found):
            """
            The fixture "\(file)" was changed after it was stamped: its rows hash to \(found), and it \
            says \(stamped). Where that is meant: modelcatalog fixture stamp '\(file)'. While it is \
            being edited, set fixture.content_hash to NULL.
            """
        case .edit(let fixture, let subject, let reason):
            "The fixture '\(fixture)' cannot be changed: \(subject): \(reason)"
                + (reason.hasSuffix("?") ? "" : ".")
        case .unusable(let fixture, let reason):
            "The fixture '\(fixture)' cannot be used: \(reason)"
        case .notAFixture(let catalog):
            "The catalog '\(catalog)' is not a fixture's, and becomes another one by publishing alone."
        }
    }
}
