package import CatalogCompiler
public import ModelCatalog
package import SQLiteDatabase

/// A catalog as text, as it was on one day: SQL that fills the tables of `schema/catalog.sql`.
public struct Snapshot: Sendable {
    private let copy: @Sendable () -> String

    /// The day on which its source was retrieved; nil where the text states none.
    public let retrievedOn: CatalogDate?

    /// The SQL. For the built-in snapshot, each call copies some megabytes.
    public var text: String { copy() }

    /// Makes a snapshot of SQL.
    public init(text: String) { self.init(head: text, text: { text }) }

    /// Makes a snapshot whose text is made when it is asked for.
    ///
    /// - Parameter head: At least its first statement. That inserts the source, whose last value is the day.
    package init(head: String, text: @escaping @Sendable () -> String) {
        copy = text
        let end = head.firstRange(of: "');")
        retrievedOn = end.flatMap { end in
            guard head.hasPrefix("INSERT INTO sources ") else { return nil }
            return CatalogDate(String(head[..<end.lowerBound].split(separator: "'").last ?? ""))
        }
    }
}

extension Snapshot {
    /// The catalog that the text holds, in new tables.
    package func database() throws(SQLiteError) -> CatalogDatabase {
        let database = try CatalogDatabase()
        try database.connection.execute("BEGIN")
        try database.connection.execute(text)
        try database.connection.execute("COMMIT")
        return database
    }
}
