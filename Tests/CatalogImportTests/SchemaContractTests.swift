import CatalogCompiler
import SQLiteDatabase
import Testing

/// The SQL names the domain and the C lists lay it out: both must say the same.
@Suite struct SchemaContractTests {
    @Test(arguments: CatalogTable.all.map(\.name))
    func `each column is a field or of the key, and of the same kind`(name: String) throws {
        let table = try #require(CatalogTable.named(name))
        let types = try columns(of: name)
        #expect(Set(types.keys) == Set(table.keyColumns + table.fields.map(\.column)))
        for field in table.fields {
            let type =
                switch field.kind {
                case .text, .date, .word, .source: "TEXT"
                case .integer, .count, .flag: "INTEGER"
                }
            #expect(types[field.column] == type, "\(field.column)")
        }
    }

    /// Tables that no image has: lists of words, and what importers look up.
    private let beside = ["modalities", "meters", "provider_names"]

    @Test func `each table of the SQL is in the lists, or beside the image`() throws {
        let tables = try values(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        #expect(Set(tables) == Set(CatalogTable.all.map(\.name) + beside))
    }

    @Test(arguments: CatalogTable.all.map(\.name))
    func `the key of a table is its primary key, or as unique`(name: String) throws {
        let table = try #require(CatalogTable.named(name))
        let key = try values(
            "SELECT name FROM pragma_table_info('\(name)') WHERE pk > 0 ORDER BY pk"
        )
        // An alias lies with its model, so its place in the image starts with the model's key.
        #expect(Set(key).isSubset(of: table.keyColumns))
        if name != "aliases" { #expect(key == table.keyColumns) }
    }

    @Test(arguments: ["modalities", "meters"])
    func `words have the order of their codes`(name: String) throws {
        let column = name == "modalities" ? "modality" : "meter"
        let fields = CatalogTable.all.flatMap(\.fields).filter { $0.column == column }
        #expect(fields.map(\.words) == [try values("SELECT name FROM \(name) ORDER BY rowid")])
    }

    @Test func `a column of words takes any, but where no source can bring one more`() throws {
        let referring = ["modality", "meter"]
        for table in CatalogTable.all {
            for field in table.fields where field.kind == .word && !referring.contains(field.column)
            {
                #expect(!field.words.isEmpty)
                let list = field.words.map { "'\($0)'" }.joined(separator: ", ")
                let rule = field.column == "direction" ? "IN (\(list))" : "<> ''"
                let sql = try values("SELECT sql FROM sqlite_schema WHERE name = '\(table.name)'")
                #expect(sql.first?.contains("CHECK (\(field.column) \(rule))") == true)
            }
        }
    }

    @Test func `only a field of words has words`() {
        for field in CatalogTable.all.flatMap(\.fields) where field.kind != .word {
            #expect(field.words.isEmpty, "\(field.column)")
        }
    }

    @Test(arguments: CatalogTable.all.flatMap(\.fields).filter { $0.kind == .flag }.map(\.column))
    func `a flag is 0, 1 or unknown`(column: String) throws {
        let table = CatalogTable.all.first { $0.fields.contains { $0.column == column } }
        let statement = "SELECT sql FROM sqlite_schema WHERE name = '\(table?.name ?? "")'"
        let sql = try values(statement).first ?? ""
        #expect(
            sql.contains("CHECK (\(column) IN (0, 1))") || sql.contains("CHECK (\(column) = 1)")
        )
    }

    private func columns(of table: String) throws -> [String: String] {
        let rows = try CatalogDatabase().connection.prepare("PRAGMA table_info(\(table))")
        var types: [String: String] = [:]
        while try rows.step() {
            if case (.text(let name), .text(let type)) = (rows.value(1), rows.value(2)) {
                types[name] = type
            }
        }
        return types
    }

    private func values(_ sql: String) throws -> [String] {
        let rows = try CatalogDatabase().connection.prepare(sql)
        var values: [String] = []
        while try rows.step() {
            if case .text(let text) = rows.value(0) { values.append(text) }
        }
        return values
    }
}
