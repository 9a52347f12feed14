internal import CatalogCompiler
internal import CatalogFixtures
internal import CatalogImport
internal import SQLiteDatabase

/// The content of a fixture's file, whose rows keep the rules of `schema/`.
struct StoredFixture {
    let file: String
    let database: CatalogDatabase
    /// The file's names that this version does not know.
    let unknown: [UnknownName]
    /// Names of this version that the file lacks.
    let missing: [MissingName]
    /// Whether it has all tables, columns and words of this version.
    let isUpToDate: Bool
    /// The hash of the file's rows, known or not.
    let hash: String
    let account: FixtureAccount
    let models: [CatalogSubject]
    let providers: [CatalogSubject]

    /// Reads a file with all checks.
    ///
    /// - Parameter ignoringStamp: Whether rows that do not have the stated hash are accepted.
    /// - Throws: `FixtureError` if the file is not a fixture, a row breaks a rule or the rows do not have the
    ///   stated hash; ``FixtureUpkeepError`` if its account of itself is too short, such as that of an export.
    init(_ file: String, ignoringStamp: Bool = false) throws {
        self.file = file
        let content: SQLiteContent
        do { content = try SQLiteFixture.read(file) } catch { throw FixtureError.file(error) }
        database = content.database
        unknown = content.unknown
        missing = content.missing
        isUpToDate = content.isUpToDate
        do { _ = try database.compile() } catch {
            throw FixtureError.file(.invalidCatalog(file: file, reason: "\(error)"))
        }
        hash = content.hash ?? ""
        guard let account = try FixtureAccount(of: database) else {
            throw FixtureUpkeepError.incomplete(
                file: file,
                reason: """
                    its table fixture must have a row, which says what it is for; a fixture can be made of an \
                    export of a catalog
                    """
            )
        }
        if let stamp = account.stamp, stamp != hash, !ignoringStamp {
            throw FixtureError.changed(file: file, stated: stamp, found: hash)
        }
        self.account = account
        models = try database.subjects("SELECT provider_id, id FROM models")
        providers = try database.subjects("SELECT id, NULL FROM providers")
    }

    /// Whether a model's rows are made up for tests.
    func isFrozen(_ model: CatalogSubject) -> Bool { account.entries[model]?.isFrozen ?? false }

    /// Whether a model is frozen because the catalog does not have it any more.
    func isGone(_ model: CatalogSubject) -> Bool { account.entries[model]?.isGone ?? false }
}

extension CatalogDatabase {
    /// The providers or models that the two columns of a query name, in its order.
    func subjects(_ query: String) throws(SQLiteError) -> [CatalogSubject] {
        let rows = try connection.prepare(query)
        var subjects: [CatalogSubject] = []
        while try rows.step() {
            subjects.append(
                CatalogSubject(provider: rows.value(0).string ?? "", model: rows.value(1).string)
            )
        }
        return subjects
    }
}
