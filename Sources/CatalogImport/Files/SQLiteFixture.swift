package import CatalogCompiler
package import SQLiteDatabase

/// Reads and makes the SQLite file of a fixture: the tables of a catalog, and those of `schema/fixture.sql`.
package enum SQLiteFixture {
    /// The page size of fixtures' files: SQLite's smallest, because most tables have few rows.
    private static let pageSize = 512

    /// The tables of a fixture, without rows.
    package static func new() throws(SQLiteError) -> CatalogDatabase {
        let database = try CatalogDatabase(pageSize: pageSize)
        try database.connection.execute(CatalogDatabase.fixtureTables)
        return database
    }

    /// Reads a fixture's file, checks each row against the rules of `schema/`, and hashes the rows.
    package static func read(_ file: String) throws(CatalogFileError) -> SQLiteContent {
        try SQLiteCatalog.read(file, hashing: true, isFixture: true)
    }

    /// Makes a fixture's tables and runs `source`, the SQL that fills them.
    package static func database(of source: String) throws(SQLiteError) -> CatalogDatabase {
        let database = try new()
        try database.connection.execute("BEGIN")
        try database.connection.execute(source)
        try database.connection.execute("COMMIT")
        return database
    }

    /// Writes the hash of the rows into a fixture's tables.
    ///
    /// - Throws: `CompileError` where the rows do not make a catalog.
    package static func stamp(_ database: CatalogDatabase) throws {
        _ = try database.compile()
        let hash = try database.rowsHash()
        try database.connection.prepare("UPDATE fixture SET content_hash = ?").run([.text(hash)])
    }

    /// Writes another hash into a fixture's file, and changes nothing else in it.
    package static func restamp(_ file: String, as hash: String) throws {
        try SQLiteCatalog.edit(file) { copy throws(SQLiteError) in
            try copy.prepare("UPDATE fixture SET content_hash = ?").run([.text(hash)])
        }
    }

    /// Writes a fixture's file, stamped, in place of what is there.
    ///
    /// Equal rows, inserted in the same order by the same version of SQLite, give equal files.
    package static func write(_ database: CatalogDatabase, to file: String) throws {
        try stamp(database)
        try SQLiteCatalog.write(database, to: file)
    }
}
