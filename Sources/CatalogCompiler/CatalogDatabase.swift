internal import CSchema

/// A catalog in its SQLite form: the tables of `schema/`.
package struct CatalogDatabase {
    package let connection: Connection

    /// A new, empty catalog in memory: the tables, the words that they may hold and the names of
    /// providers.
    package init() throws(SQLiteError) {
        connection = try Connection(path: nil, readOnly: false)
        try connection.execute(Self.tables)
        try connection.execute(Self.views)
        try connection.execute(Self.words)
        try connection.execute(Self.crosswalk)
    }

    /// The SQL that makes the tables.
    package static var tables: String { unsafe String(cString: schema_catalog()) }

    /// The SQL that makes the views.
    package static var views: String { unsafe String(cString: schema_views()) }

    /// The SQL that fills the tables of words.
    package static var words: String { unsafe String(cString: schema_words()) }

    /// The SQL that fills the table of what sources call providers.
    package static var crosswalk: String { unsafe String(cString: schema_crosswalk()) }
}
