import CatalogCompiler
import Foundation
import SQLiteDatabase
import SeededRandom
import TestCatalog
import TestPrograms
import Testing

/// The rules that each row of a fixture's file is held to are those that SQLite knows.
@Suite struct RowRulesTests {
    private static func standard() throws -> [UInt8] {
        let path = Places.package.appending(path: "CSources/CFixtures/standard.sqlite").path()
        return Array(try Data(contentsOf: URL(filePath: path)))
    }

    /// Values that some column may hold, and others may not.
    static let values: [Statement.Value] = [
        .null, .integer(0), .integer(1), .integer(2), .integer(-1), .integer(-2),
        .integer(4_294_967_295), .integer(.max), .text(""), .text("x"), .text("acme"),
        .text("input"), .text("2026-02"), .text("2026-02-30"), .text("{}"), .text("a\u{0}b"),
    ]

    /// The content of a file after one value of one row was set, whatever the rules say.
    private func content(
        _ content: [UInt8],
        setting column: String,
        of table: String,
        to value: Statement.Value,
        row: Int
    ) throws -> [UInt8] {
        let connection = try Connection(editing: content)
        let text = try connection.prepare("SELECT sql FROM sqlite_schema WHERE name = ?")
        try text.bind(.text(table), at: 0)
        #expect(try text.step())
        let rules = text.value(0)
        text.reset()
        try connection.execute(
            """
            PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(replace(sql, 'STRICT', ''), 'NOT NULL', '')
            WHERE name = '\(table)';
            UPDATE sqlite_schema SET sql = replace(sql, ') , WITHOUT', ') WITHOUT')
            WHERE name = '\(table)';
            PRAGMA writable_schema = RESET;
            """
        )
        let keys = try #require(CatalogTable.all.first { $0.name == table }).keyColumns
            .joined(separator: ", ")
        let update = try connection.prepare(
            """
            UPDATE OR IGNORE \(table) SET \(column) = ?
            WHERE (\(keys)) = (SELECT \(keys) FROM \(table) LIMIT 1 OFFSET \(row))
            """
        )
        try update.run([value])
        try connection.execute("PRAGMA writable_schema = ON")
        let back = try connection.prepare("UPDATE sqlite_schema SET sql = ? WHERE name = ?")
        try back.run([rules, .text(table)])
        return try connection.content()
    }

    /// What SQLite says of a file that it may write: of another it does not know the CHECKs.
    private func isRight(_ content: [UInt8]) throws -> Bool {
        let connection = try Connection(editing: content)
        let check = try connection.prepare("PRAGMA quick_check(1)")
        let faults = try connection.prepare("PRAGMA foreign_key_check")
        guard try check.step(), check.value(0) == .text("ok") else { return false }
        return try !faults.step()
    }

    private func keepsRules(_ content: [UInt8]) throws -> Bool {
        try CatalogReader.read(.bytes(content)) { file throws(SQLiteError) in
            try file.keepsRules()
        }
    }

    @Test func `a value in any column is judged as SQLite judges it`() throws {
        let original = try Self.standard()
        #expect(try isRight(original))
        var generator = SeededGenerator(seed: 5)
        var answers = [true: 0, false: 0]
        for table in CatalogTable.all {
            let rows = try Connection(editing: original)
                .integer("SELECT count(*) FROM \(table.name)")
            guard rows > 0 else { continue }
            for column in table.storedColumns {
                for value in Self.values.shuffled(using: &generator).prefix(8) {
                    let row = Int.random(in: 0..<Int(rows), using: &generator)
                    let changed = try content(
                        original,
                        setting: column,
                        of: table.name,
                        to: value,
                        row: row
                    )
                    let expected = try isRight(changed)
                    #expect(
                        try keepsRules(changed) == expected,
                        "\(table.name).\(column) = \(value), row \(row)"
                    )
                    answers[expected, default: 0] += 1
                }
            }
        }
        #expect(answers[true]! > 100)
        #expect(answers[false]! > 100)
    }
}
