internal import CatalogCompiler
internal import ModelCatalog
internal import SQLiteDatabase

/// A change of a fixture.
enum FixtureEdit: Sendable {
    case code(@Sendable (CatalogEditor) -> Void)
    case sql(String)
}

/// A copy of a fixture's rows that is edited, compiled and rolled back for each use, as making a copy costs
/// more than all of that.
final class FixtureDraft: @unchecked Sendable {
    // One task uses it at a time: the one that has taken it out of its pool.
    private let database: CatalogDatabase
    /// The state of the rows that were copied.
    let version: FixtureVersion
    /// Whether the copy has its first rows again.
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

    /// Compiles the rows after edits. Each row must keep the schema's rules.
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
            // Fails if an edit ended the transaction: then the rows stay edited.
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
