import CatalogCompiler
import SQLiteDatabase
import TestCatalog
import Testing

@Suite("A row that cannot be compiled is named, with its column")
struct CompileErrorTests {
    /// What compiling rows fails with that SQLite's own checks would have kept out.
    private func failure(_ sql: String) throws -> CompileError? {
        do {
            _ = try TestCatalog.images(
                """
                PRAGMA foreign_keys = OFF;
                PRAGMA ignore_check_constraints = ON;
                INSERT INTO providers (id) VALUES ('p');
                \(sql)
                """
            )
            return nil
        } catch let error as CompileError {
            return error
        }
    }

    @Test(
        "by table, key, column and reason",
        arguments: [
            (
                "INSERT INTO models (provider_id, id, context_tokens) VALUES ('p', 'm', 4294967295);",
                "table models, row 'p', 'm', column context_tokens: the column cannot hold the value"
            ),
            (
                "INSERT INTO models (provider_id, id, output_tokens) VALUES ('p', 'm', -1);",
                "table models, row 'p', 'm', column output_tokens: the column cannot hold the value"
            ),
            (
                "INSERT INTO models (provider_id, id, reasoning) VALUES ('p', 'it''s', 2);",
                "table models, row 'p', 'it''s', column reasoning: the column cannot hold the value"
            ),
            (
                "INSERT INTO models (provider_id, id, knowledge) VALUES ('p', 'm', '2025-02-31');",
                "table models, row 'p', 'm', column knowledge: the column cannot hold the value"
            ),
            (
                "INSERT INTO models (provider_id, id) VALUES ('nobody', 'm');",
                """
                table models, row 'nobody', 'm', column provider_id: the row that it refers to is \
                not there
                """
            ),
            (
                """
                INSERT INTO models (provider_id, id) VALUES ('p', 'm');
                INSERT INTO model_sources VALUES ('p', 'm', 'nowhere');
                """,
                """
                table model_sources, row 'p', 'm', 'nowhere', column source_id: the row that it \
                refers to is not there
                """
            ),
            (
                """
                INSERT INTO models (provider_id, id) VALUES ('p', 'm');
                INSERT INTO model_modalities VALUES ('p', 'm', 'sideways', 0, 'text');
                """,
                """
                table model_modalities, row 'p', 'm', 'sideways', 0, column direction: the column does \
                not know the word
                """
            ),
            (
                """
                INSERT INTO models (provider_id, id) VALUES ('p', 'large'), ('p', 'small');
                INSERT INTO aliases (provider_id, id, model_id) VALUES ('p', 'small', 'large');
                """,
                "p:small: the alias is also another model's id or alias"
            ),
        ]
    )
    func place(sql: String, text: String) throws {
        #expect(try failure(sql)?.description == text)
    }

    @Test("A zero byte in an id is refused")
    func zeroByte() throws {
        let sql = "INSERT INTO models (provider_id, id) VALUES ('p', 'a' || char(0) || 'b');"
        let failure = try failure(sql)
        #expect(failure?.code == .invalidRow)
        #expect(failure?.table == "models")
        #expect(failure?.column == "id")
        #expect(failure?.reason == "the column cannot hold the value")
    }

    @Test("A spec must not be longer than a key may be")
    func longSpec() throws {
        func sql(_ length: Int) -> String {
            let id = String(repeating: "m", count: length)
            return "INSERT INTO models (provider_id, id) VALUES ('p', '\(id)');"
        }
        #expect(try failure(sql(383)) == nil)
        let refused = try failure(sql(384))
        #expect(refused?.table == "models")
        #expect(refused?.reason == "the column cannot hold the value")
    }

    @Test("Of the limits of a catalog, the one that it exceeds is named")
    func limits() throws {
        func sql(_ providers: Int) -> String {
            """
            WITH RECURSIVE n (i) AS (VALUES (2) UNION ALL SELECT i + 1 FROM n WHERE i < \(providers))
            INSERT INTO providers (id) SELECT printf('q%05d', i) FROM n;
            """
        }
        #expect(try failure(sql(2_048)) == nil)
        #expect(try failure(sql(2_049))?.reason == "it has more than 2,048 providers")
    }

    @Test("SQL that SQLite refuses is SQLite's error, with its words")
    func sqlite() throws {
        #expect(throws: SQLiteError.self) {
            try TestCatalog.images("INSERT INTO models (provider_id, id) VALUES ('nobody', 'm');")
        }
        #expect(throws: SQLiteError.self) {
            try TestCatalog.images("INSERT INTO providers (id) VALUES ('');")
        }
    }

    @Test("Equal rows make equal bytes, in whatever order they came")
    func sameBytes() throws {
        let rows = ["('a', 'A')", "('b', 'B')", "('c', NULL)"]
        let images = try [rows, rows.reversed()].map { rows in
            let values = rows.joined(separator: ", ")
            return try TestCatalog.images("INSERT INTO providers (id, name) VALUES \(values);")
        }
        #expect(images[0].catalog == images[1].catalog)
        #expect(images[0].upstream == images[1].upstream)
        #expect(try TestCatalog.acmeImage() == TestCatalog.acmeImage())
        let other = try TestCatalog.images("INSERT INTO providers (id, name) VALUES ('a', 'A');")
        #expect(other.catalog != images[0].catalog)
    }
}
