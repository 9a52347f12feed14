internal import CSchema
package import SQLiteDatabase

/// A catalog as SQLite tables: those of `schema/`.
package struct CatalogDatabase {
    package let connection: Connection

    /// Makes an empty catalog in memory: the tables, with the rows that list words and names of
    /// providers.
    ///
    /// - Parameter pageSize: The page size of its files, in bytes; nil: SQLite's default.
    package init(pageSize: Int? = nil) throws(SQLiteError) {
        connection = try Connection(path: nil, readOnly: false)
        if let pageSize { try connection.execute("PRAGMA page_size = \(pageSize)") }
        try connection.execute(Self.tables)
        try connection.execute(Self.views)
        try connection.execute(Self.words)
        try connection.execute(Self.crosswalk)
    }

    /// The catalog of a connection that has the tables.
    package init(_ connection: Connection) { self.connection = connection }

    /// The SQL that makes the tables that only a fixture has.
    package static var fixtureTables: String { unsafe String(cString: schema_fixture()) }

    /// The SQL that makes the tables.
    package static var tables: String { unsafe String(cString: schema_catalog()) }

    /// The SQL that makes the views.
    package static var views: String { unsafe String(cString: schema_views()) }

    /// The SQL that fills the tables of words.
    package static var words: String { unsafe String(cString: schema_words()) }

    /// The SQL that fills the table of the names that sources give providers.
    package static var crosswalk: String { unsafe String(cString: schema_crosswalk()) }

    /// The query for the features of models. Its columns: the provider's id, the model's id, the feature, its
    /// level.
    package static var features: String { unsafe String(cString: schema_features()) }
}
