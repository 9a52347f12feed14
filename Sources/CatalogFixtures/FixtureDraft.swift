internal import CatalogCompiler
internal import ModelCatalog
internal import SQLiteDatabase

/// A change of a fixture.
enum FixtureEdit: Sendable {
    case code(@Sendable (CatalogEditor) -> Void)
    case sql(String)
}

/// A copy of a fixture's rows, which are edited, compiled and put back: making a copy costs more than
/// all of that.
final class FixtureDraft: @unchecked Sendable {
    // One use at a time: whoever uses it has taken it out of where it is kept.
    private let database: CatalogDatabase
    /// The state of the rows that it is a copy of.
    let version: FixtureVersion
    /// Whether the rows are those that were copied.
    private(set) var isAsNew = true

    /// The rows of an image.
    init(
        of image: CatalogImage,
        _ version: FixtureVersion,
        _ name: String
    ) throws(FixtureError) {
        self.version = version
        do {
            database = try image.withBytes { try CatalogDatabase(catalog: $0, upstream: nil) }
        } catch {
            throw .unusable(fixture: name, reason: "\(error)")
        }
    }

    /// The images of the rows after edits, each of which keeps the schema's rules.
    func compile(after edits: [FixtureEdit], of name: String) throws(FixtureError) -> CatalogImages
    {
        let connection = database.connection
        isAsNew = false
        do throws(SQLiteError) {
            try connection.execute(
                "PRAGMA foreign_keys = ON; BEGIN; PRAGMA defer_foreign_keys = ON"
            )
        } catch {
            throw .unusable(fixture: name, reason: error.description)
        }
        defer { putBack() }
        for edit in edits {
            switch edit {
            case .code(let body):
                let editor = CatalogEditor(connection, fixture: name)
                body(editor)
                let fault = editor.fault
                editor.close()
                if let fault { throw fault }
            case .sql(let statements):
                do { try connection.executeWithin(statements) } catch {
                    let reason = ColumnRule.text(of: error.message)
                    throw .edit(fixture: name, subject: statements, reason: reason)
                }
            }
        }
        try checkReferences(of: name)
        do { return try database.compile() } catch {
            throw .unusable(fixture: name, reason: error.description)
        }
    }

    private func putBack() {
        do {
            // Fails where an edit ended the transaction: then the rows are as it left them.
            try database.connection.execute("ROLLBACK")
            isAsNew = true
        } catch {
            isAsNew = false
        }
    }

    private func checkReferences(of name: String) throws(FixtureError) {
        do {
            let faults = try database.connection.prepare(
                "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1"
            )
            guard try faults.step() else { return }
            throw FixtureError.edit(
                fixture: name,
                subject: "table \(faults.value(0).string ?? "")",
                reason: "a row refers to one of \(faults.value(1).string ?? "") that is not there"
            )
        } catch {
            throw error as? FixtureError ?? .unusable(fixture: name, reason: "\(error)")
        }
    }
}
