internal import CatalogCompiler
internal import CatalogImport

/// Reads fixtures' SQLite form, of a file or built in, with all checks.
enum FixtureFile {
    /// The images of a file's rows.
    static func compile(_ path: String) throws(FixtureError) -> CatalogImages {
        // The short way is for files in which all is as it should be; the other one tells what is not.
        if let images = try quickly(path) { return images }
        let database = try copy(path)
        do {
            return try database.compile()
        } catch {
            throw .file(.invalid(file: path, reason: error.description))
        }
    }

    /// The images of a built-in fixture's rows.
    static func compile(_ fixture: BuiltInFixture) throws(FixtureError) -> CatalogImages {
        try compile(open(fixture), name: fixture.rawValue)
    }

    /// A copy of a file's rows, each of which keeps the schema's rules.
    static func copy(_ path: String) throws(FixtureError) -> CatalogDatabase {
        do { return try SQLiteForm.read(path) } catch { throw .file(error) }
    }

    /// A built-in fixture's rows, to be read and edited.
    static func open(_ fixture: BuiltInFixture) throws(FixtureError) -> CatalogDatabase {
        do {
            return CatalogDatabase(try Connection(content: fixture.content, isWritable: true))
        } catch {
            throw .unusable(fixture: fixture.rawValue, reason: error.description)
        }
    }

    /// No rows.
    static func new() throws(FixtureError) -> CatalogDatabase {
        do { return try CatalogDatabase() } catch {
            throw .unusable(fixture: "empty", reason: error.description)
        }
    }

    /// The images of a file that keeps all rules; nil where it may not.
    private static func quickly(_ path: String) throws(FixtureError) -> CatalogImages? {
        let database: CatalogDatabase
        do throws(SQLiteError) {
            database = CatalogDatabase(try Connection(path: path, readOnly: true))
            try database.connection.execute("BEGIN")
            guard try database.keepsRules() else { return nil }
        } catch {
            return nil
        }
        do { return try compile(database, name: path) } catch {
            if case .changed = error { throw error }
            return nil
        }
    }

    /// The images of rows that keep all rules, and are those of their hash.
    private static func compile(
        _ database: CatalogDatabase,
        name: String
    ) throws(FixtureError) -> CatalogImages {
        let compiled: (images: CatalogImages, hash: String)
        do { compiled = try database.compileHashing() } catch {
            throw .unusable(fixture: name, reason: error.description)
        }
        if let stamped = stamp(of: database), stamped != compiled.hash {
            throw .changed(file: name, stamped: stamped, found: compiled.hash)
        }
        return compiled.images
    }

    /// The hash that a fixture states; nil where it states none, or is a catalog that is no fixture.
    private static func stamp(of database: CatalogDatabase) -> String? {
        do {
            let rows = try database.connection.prepare("SELECT content_hash FROM fixture")
            return try rows.step() ? rows.value(0).string : nil
        } catch {
            return nil
        }
    }
}
