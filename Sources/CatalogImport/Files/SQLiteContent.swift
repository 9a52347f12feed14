package import CatalogCompiler
internal import SQLiteDatabase

/// The content of a catalog's SQLite file, read into this version's tables.
package struct SQLiteContent {
    /// Its rows in this version's tables. Each row keeps the rules of `schema/`.
    package let database: CatalogDatabase
    /// Its names that this version does not know: tables first, then columns, then words.
    package let unknown: [UnknownName]
    /// Names of this version that the file lacks: tables first, then columns.
    package let missing: [MissingName]
    /// Whether it has all tables, views and words of this version.
    package let isUpToDate: Bool
    /// The hash that the file states; nil: it states none, or is not a fixture.
    package let stamp: String?
    /// The hash of its rows, as `schema/fixture.sql` defines it; nil: it was not asked for.
    package let hash: String?

    init(_ reading: SQLiteReading, hashing: Bool) throws {
        let own = CatalogDatabase(reading.connection)
        database = reading.database
        unknown = reading.unknown.sorted { $0.order < $1.order }
        let tables = reading.missing.filter { $0.column == nil }
        missing = tables + reading.missing.filter { $0.column != nil }
        isUpToDate = try reading.isUpToDate()
        stamp = own.statedHash
        hash = hashing ? try own.rowsHash() : nil
    }
}

extension UnknownName {
    fileprivate var order: (Int, String, String, String) {
        (word != nil ? 2 : column != nil ? 1 : 0, table, column ?? "", word ?? "")
    }
}

extension CatalogDatabase {
    /// The hash that a fixture states; nil: it states none, or is not a fixture.
    package var statedHash: String? {
        do {
            // Not from a view, which could run for ever.
            if try connection.hasOther(thanTable: "fixture") { return nil }
            let rows = try connection.reuse("SELECT content_hash FROM fixture")
            return try rows.step() ? rows.value(0).string : nil
        } catch {
            return nil
        }
    }
}
