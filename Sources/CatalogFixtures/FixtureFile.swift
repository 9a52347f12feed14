internal import CatalogCompiler
internal import CatalogImport
internal import SQLiteDatabase

/// Loads a fixture from its SQLite file, or from the built-in bytes of one, into images. Everything else works
/// on those images.
enum FixtureFile {
    /// Compiles a file's rows, with all checks.
    static func compile(_ path: String) throws(FixtureError) -> CatalogImages {
        // The fast check accepts most files. For the others, this slower reading finds the fault.
        if let images = quickly(path) { return images }
        let content: SQLiteContent
        do { content = try SQLiteCatalog.read(path, hashing: true) } catch { throw .file(error) }
        if let stamp = content.stamp, let hash = content.hash, stamp != hash {
            throw .changed(file: path, stated: stamp, found: hash)
        }
        do { return try content.database.compile() } catch {
            throw .file(.invalidCatalog(file: path, reason: "\(error)"))
        }
    }

    /// Compiles a built-in fixture's rows. They are not checked here: a test checks their hash.
    static func compile(_ fixture: BuiltInFixture) throws(FixtureError) -> CatalogImages {
        let name = fixture.rawValue
        let images: CatalogImages?
        do throws(SQLiteError) {
            images = try CatalogReader.read(.bytes(fixture.content)) { try? $0.database.compile() }
        } catch {
            throw .unusable(fixture: name, reason: error.description)
        }
        guard let images else {
            throw .unusable(fixture: name, reason: "its rows are not a valid catalog")
        }
        return images
    }

    /// Compiles a file of this version that keeps all rules and whose rows have the hash that it states; nil
    /// where a slower check must decide.
    private static func quickly(_ path: String) -> CatalogImages? {
        do throws(SQLiteError) {
            let content = CatalogReader.Content.file(path, atMost: InputFile.limit)
            return try CatalogReader.read(content) { file throws(SQLiteError) in
                guard try file.keepsRules() else { return nil }
                guard let images = try? file.database.compile() else { return nil }
                // Rows that have the stated hash were not changed, so the pages need no check.
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
