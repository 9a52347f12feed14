internal import CSchema

/// A catalog in its SQLite form: the tables of `schema/`.
package struct CatalogDatabase {
    package let connection: Connection

    /// A new, empty catalog in memory: the tables, and the words that they may hold.
    package init() throws(SQLiteError) {
        connection = try Connection(path: nil, readOnly: false)
        try connection.execute(Self.tables)
        try connection.execute(Self.words)
    }

    /// The SQL that makes the tables.
    package static var tables: String { unsafe String(cString: schema_catalog()) }

    /// The SQL that fills the tables of words.
    package static var words: String { unsafe String(cString: schema_words()) }
}
