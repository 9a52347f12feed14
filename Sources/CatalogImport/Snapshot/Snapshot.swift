package import CatalogCompiler

/// A catalog as text, as it was on a day: SQL that fills the tables of `schema/catalog.sql`.
public struct Snapshot: Sendable {
    public let text: String

    public init(text: String) { self.text = text }

    /// The day, `YYYY-MM-DD`, on which its source was retrieved; nil where the text states none.
    ///
    /// The text starts with its source; the day is that row's last value.
    public var date: String? {
        guard text.hasPrefix("INSERT INTO sources "), let end = text.firstRange(of: "');")
        else { return nil }
        let date = String(text[..<end.lowerBound].split(separator: "'").last ?? "")
        return CalendarDate.exists(date) ? date : nil
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
