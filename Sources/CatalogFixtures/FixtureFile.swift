internal import CatalogCompiler
internal import CatalogImport

/// Reads fixtures' SQLite form, of a file or built in, with all checks.
enum FixtureFile {
    /// The images of a file's rows.
    static func compile(_ path: String) throws(FixtureError) -> CatalogImages {
        // The short way is for files in which all is as it should be; the other one tells what is not.
        if let images = quickly(path) { return images }
        let form: FormContent
        do { form = try SQLiteForm.read(path, hashing: true) } catch { throw .file(error) }
        if let stamp = form.stamp, let hash = form.hash, stamp != hash {
            throw .changed(file: path, stated: stamp, found: hash)
        }
        do { return try form.database.compile() } catch {
            throw .file(.invalidCatalog(file: path, reason: "\(error)"))
        }
    }

    /// The images of a built-in fixture's rows, which are this program's own: a test checks their hash.
    static func compile(_ fixture: BuiltInFixture) throws(FixtureError) -> CatalogImages {
        let name = fixture.rawValue
        let images: CatalogImages?
        do throws(SQLiteError) {
            images = try CatalogReader.read(.bytes(fixture.content)) { try? $0.database.compile() }
        } catch {
            throw .unusable(fixture: name, reason: error.description)
        }
        guard let images else { throw .unusable(fixture: name, reason: "it is no catalog") }
        return images
    }

    /// A copy of a file's rows, each of which keeps the schema's rules.
    static func copy(_ path: String) throws(FixtureError) -> CatalogDatabase {
        do { return try SQLiteForm.read(path).database } catch { throw .file(error) }
    }

    /// No rows, or random ones.
    static func new(filledBy rows: RandomRows? = nil) throws(FixtureError) -> CatalogDatabase {
        do throws(SQLiteError) {
            let database = try CatalogDatabase()
            try rows?.insert(into: database)
            return database
        } catch {
            throw .unusable(fixture: rows == nil ? "empty" : "random", reason: error.description)
        }
    }

    /// The images of a file of this version that keeps all rules and has the rows of its hash; nil where it
    /// may not.
    private static func quickly(_ path: String) -> CatalogImages? {
        do throws(SQLiteError) {
            let content = CatalogReader.Content.file(path, atMost: InputFile.limit)
            return try CatalogReader.read(content) { file throws(SQLiteError) in
                guard try file.keepsRules() else { return nil }
                guard let images = try? file.database.compile() else { return nil }
                // Rows that are those of their hash are what they were.
                let isRight =
                    if let stamp = file.database.statedHash {
                        try file.rowsHash() == stamp
                    } else {
                        try file.database.isSound()
                    }
                return isRight ? images : nil
            }
        } catch {
            return nil
        }
    }
}
