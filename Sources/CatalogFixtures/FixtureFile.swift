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
            let stamp = CatalogDatabase(try Connection(path: path, readOnly: true)).statedHash
            let rows = StampedRows(compiled: try database.compileHashing(), stamp: stamp)
            return try rows.images(path)
        } catch let error as FixtureError {
            throw error
        } catch {
            throw .file(.invalidCatalog(file: path, reason: "\(error)"))
        }
    }

    /// The images of a built-in fixture's rows.
    static func compile(_ fixture: BuiltInFixture) throws(FixtureError) -> CatalogImages {
        let name = fixture.rawValue
        let rows: StampedRows?
        do throws(SQLiteError) {
            rows = try CatalogReader.read(.bytes(fixture.content)) { $0.database.stampedRows }
        } catch {
            throw .unusable(fixture: name, reason: error.description)
        }
        guard let rows else { throw .unusable(fixture: name, reason: "it is no catalog") }
        return try rows.images(name)
    }

    /// A copy of a file's rows, each of which keeps the schema's rules.
    static func copy(_ path: String) throws(FixtureError) -> CatalogDatabase {
        do { return try SQLiteForm.read(path) } catch { throw .file(error) }
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

    /// The images of a file that keeps all rules; nil where it may not.
    private static func quickly(_ path: String) throws(FixtureError) -> CatalogImages? {
        let rows: StampedRows?
        do throws(SQLiteError) {
            let content = CatalogReader.Content.file(path, atMost: InputFile.limit)
            rows = try CatalogReader.read(content) { file throws(SQLiteError) in
                guard try file.keepsRules() else { return nil }
                guard let rows = file.database.stampedRows else { return nil }
                if rows.stamp == rows.compiled.hash { return rows }
                return try file.database.isSound() ? rows : nil
            }
        } catch {
            return nil
        }
        return try rows?.images(path)
    }
}

/// The images of rows, their hash, and the one that the fixture states; nil where it states none, or is
/// a catalog that is no fixture.
private struct StampedRows {
    let compiled: (images: CatalogImages, hash: String)
    let stamp: String?

    /// The images of rows that are those of their hash.
    func images(_ name: String) throws(FixtureError) -> CatalogImages {
        if let stamp, stamp != compiled.hash {
            throw .changed(file: name, stated: stamp, found: compiled.hash)
        }
        return compiled.images
    }
}

extension CatalogDatabase {
    /// Nil where the rows are no catalog.
    fileprivate var stampedRows: StampedRows? {
        guard let compiled = try? compileHashing() else { return nil }
        return StampedRows(compiled: compiled, stamp: statedHash)
    }

    fileprivate var statedHash: String? {
        do {
            if try connection.hasOther(thanTable: "fixture") { return nil }
            let rows = try connection.reuse("SELECT content_hash FROM fixture")
            return try rows.step() ? rows.value(0).string : nil
        } catch {
            return nil
        }
    }
}
