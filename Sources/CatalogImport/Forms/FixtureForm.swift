package import CatalogCompiler

/// A fixture as a SQLite file: a catalog's, with the tables of `schema/fixture.sql`.
package enum FixtureForm {
    /// The smallest pages that SQLite has, as most tables have a few rows or none.
    private static let pageSize = 512

    /// The tables of a fixture, filled by SQL: its source.
    package static func database(of source: String) throws(SQLiteError) -> CatalogDatabase {
        let database = try CatalogDatabase(pageSize: pageSize)
        try database.connection.execute(CatalogDatabase.fixtureTables)
        try database.connection.execute("BEGIN")
        try database.connection.execute(source)
        try database.connection.execute("COMMIT")
        return database
    }

    /// States the hash of the rows in them.
    ///
    /// - Throws: `CompileError` where the rows are no catalog.
    package static func stamp(_ database: CatalogDatabase) throws {
        let hash = try database.compileHashing().hash
        try database.connection.prepare("UPDATE fixture SET content_hash = ?").run([.text(hash)])
    }

    /// Writes a fixture's file from its source, in place of what is there.
    ///
    /// Equal sources give equal files, as far as SQLite's version is the same.
    package static func write(source: String, to file: String) throws {
        let database = try database(of: source)
        try stamp(database)
        try SQLiteForm.write(database, to: file)
    }
}
