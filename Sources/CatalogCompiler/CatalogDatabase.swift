internal import CSchema
package import SQLiteDatabase

/// A catalog as tables in SQLite, those of `schema/`.
package struct CatalogDatabase {
    package let connection: Connection

    /// A new, empty catalog in memory: the tables, the words that they may hold and the names of
    /// providers.
    ///
    /// - Parameter pageSize: of the files that it is written to, in bytes; nil: SQLite's own.
    package init(pageSize: Int? = nil) throws(SQLiteError) {
        connection = try Connection(path: nil, readOnly: false)
        if let pageSize { try connection.execute("PRAGMA page_size = \(pageSize)") }
        try connection.execute(Self.tables)
        try connection.execute(Self.views)
        try connection.execute(Self.words)
        try connection.execute(Self.crosswalk)
    }

    /// A catalog of a connection that has its tables.
    package init(_ connection: Connection) { self.connection = connection }

    /// The SQL that makes the tables that a fixture has besides.
    package static var fixtureTables: String { unsafe String(cString: schema_fixture()) }

    /// The SQL that makes the tables.
    package static var tables: String { unsafe String(cString: schema_catalog()) }

    /// The SQL that makes the views.
    package static var views: String { unsafe String(cString: schema_views()) }

    /// The SQL that fills the tables of words.
    package static var words: String { unsafe String(cString: schema_words()) }

    /// The SQL that fills the table of what sources call providers.
    package static var crosswalk: String { unsafe String(cString: schema_crosswalk()) }

    /// The query for the features of models: each row a provider's id, a model's, the feature, its level.
    package static var features: String { unsafe String(cString: schema_features()) }
}
