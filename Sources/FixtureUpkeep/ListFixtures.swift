internal import CatalogCompiler
internal import CatalogFixtures
internal import SQLiteDatabase

/// A built-in fixture.
package struct ListedFixture: Sendable {
    package let name: String
    package let purpose: String
    package let models: Int
    package let providers: Int
    /// How many of its models are frozen: made up for tests.
    package let frozen: Int
    /// The day of the facts in its real rows; nil where all rows are made up.
    package let date: String?
}

/// The built-in fixtures, the smallest first.
///
/// - Throws: `FixtureError` if one is damaged.
package func listFixtures() throws -> [ListedFixture] {
    try BuiltInFixture.allCases.map { fixture in
        let database = try fixture.database()
        guard let account = try FixtureAccount(of: database) else {
            throw FixtureError.unusable(fixture: fixture.rawValue, reason: "it has no account")
        }
        let count = { (table: String) throws(SQLiteError) in
            Int(try database.connection.integer("SELECT count(*) FROM \(table)"))
        }
        return ListedFixture(
            name: account.name,
            purpose: account.purpose,
            models: try count("models"),
            providers: try count("providers"),
            frozen: account.entries.values.filter(\.isFrozen).count,
            date: account.origin?.date
        )
    }.sorted { $0.models < $1.models }
}
