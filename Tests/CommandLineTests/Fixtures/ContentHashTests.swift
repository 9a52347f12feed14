import CImage
import CatalogCompiler
import SQLiteDatabase
import Testing

/// A fixture's hash is what schema/fixture.sql says, of all that a file has, and of nothing else.
@Suite struct ContentHashTests {
    private func hash(_ statements: String) throws -> String {
        let connection = try Connection(path: nil, readOnly: false)
        try connection.execute(statements)
        return try CatalogDatabase(connection).rowsHash()
    }

    private func catalog(_ statements: String) throws -> String {
        let database = try CatalogDatabase()
        try database.connection.execute(Self.rows)
        try database.connection.execute(statements)
        return try database.rowsHash()
    }

    private static let rows = """
        INSERT INTO providers (id, name) VALUES ('acme', 'Acme');
        INSERT INTO models (provider_id, id, context_tokens) VALUES ('acme', 'a', 1), ('acme', 'b', 2);
        INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units)
            VALUES ('acme', 'a', 'input', 5), ('acme', 'a', 'output', 6);
        """

    @Test func `it is the checksum of a text that the schema defines`() throws {
        let found = try hash(
            """
            CREATE TABLE b (key TEXT, Value, empty, made AS (key || '!'), PRIMARY KEY (key));
            INSERT INTO b (key, Value) VALUES ('z', -42), ('a', 2.0), ('é', 1.5), ('B', x'00ff');
            CREATE TABLE "a:1" (text); INSERT INTO "a:1" VALUES ('x'), ('a' || char(0) || 'b'), (7);
            CREATE TABLE bare (x); CREATE TABLE Fixture_x (x); INSERT INTO Fixture_x VALUES (1);
            CREATE TABLE meters (x); INSERT INTO meters VALUES (1);
            CREATE VIEW c AS SELECT 1; CREATE INDEX i ON b (Value);
            """
        )
        var text = Array("T3:a:1RC4:textI7;RC4:textS3:a\u{0}bRC4:textS1:x".utf8)
        text += Array("T1:bRC5:ValueB2:".utf8) + [0, 255] + Array("C3:keyS1:B".utf8)
        text += Array("RC5:ValueI2;C3:keyS1:aRC5:ValueI-42;C3:keyS1:z".utf8)
        text += Array("RC5:ValueF3ff8000000000000;C3:keyS2:é".utf8)
        // A byte has no padding.
        let sum = image_checksum(unsafe text.span.bytes)
        let digits = String(sum, radix: 16)
        #expect(found == String(repeating: "0", count: 16 - digits.utf8.count) + digits)
    }

    @Test func `no other rows have it`() throws {
        let values = [
            "('a', 'b')", "('ab', '')", "('', 'ab')", "('a', NULL)", "(NULL, 'a')", "('1', 1)",
            "(1, '1')", "(1, x'31')", "(1, 1.5)", "(1, 15)", "('aC1:yS1:b', NULL)", "('a'), ('b')",
            "('a' || char(0), 'b')", "('a', char(0) || 'b')", "(x'', '')", "('', x'')",
        ]
        let hashes = try values.map { values in
            let columns = values.hasPrefix("('a')") ? "(x)" : "(x, y)"
            return try hash("CREATE TABLE t (x, y); INSERT INTO t \(columns) VALUES \(values)")
        }
        #expect(Set(hashes).count == values.count)
    }

    @Test func `a column that is NULL and a table without rows leave no trace`() throws {
        let before = try catalog("")
        #expect(
            try catalog(
                """
                ALTER TABLE models ADD COLUMN region TEXT; ALTER TABLE prices ADD COLUMN factor REAL;
                CREATE TABLE regions (id TEXT); DROP TABLE aliases; DROP TABLE upstream_texts;
                """
            ) == before
        )
        #expect(try catalog("ALTER TABLE models ADD COLUMN region TEXT DEFAULT 'eu'") != before)
        #expect(try catalog("CREATE TABLE regions (id); INSERT INTO regions VALUES (1)") != before)
    }

    @Test func `the hash does not depend on the order of tables, columns and rows`() throws {
        let other = """
            CREATE TABLE prices (variant TEXT NOT NULL, meter TEXT NOT NULL, mode TEXT NOT NULL,
                nano_usd_per_million_units, above_prompt_tokens INTEGER NOT NULL, model_id TEXT NOT NULL,
                provider_id TEXT NOT NULL, dynamic INTEGER NOT NULL,
                PRIMARY KEY (provider_id, model_id, mode, above_prompt_tokens, meter, variant));
            INSERT INTO prices VALUES ('', 'output', 'standard', 6, 0, 'a', 'acme', 0),
                ('', 'input', 'standard', 5, 0, 'a', 'acme', 0);
            CREATE TABLE meters (unit TEXT, description TEXT, name TEXT);
            INSERT INTO meters VALUES ('token', 'Read', 'output'), ('token', '', 'input'), ('x', '', 'y');
            CREATE TABLE models (name TEXT, context_tokens INTEGER, id TEXT, provider_id TEXT,
                PRIMARY KEY (provider_id, id));
            INSERT INTO models VALUES (NULL, 2, 'b', 'acme'), (NULL, 1, 'a', 'acme');
            CREATE TABLE providers (name COLLATE NOCASE, id TEXT COLLATE NOCASE PRIMARY KEY);
            INSERT INTO providers VALUES ('Acme', 'acme');
            """
        #expect(try hash(other) == catalog(""))
    }

    @Test func `what a meter counts that a price names is of it`() throws {
        let meter = "INSERT INTO meters VALUES ('per_wish', 'wish', 'Wishes')"
        let unused = try catalog(meter)
        #expect(try unused == catalog(""))
        let price = "; UPDATE prices SET meter = 'per_wish' WHERE meter = 'output'"
        let used = try catalog(meter + price)
        #expect(used != unused)
        #expect(try catalog(meter + price + "; UPDATE meters SET description = 'x'") == used)
        let other = "; UPDATE meters SET unit = 'token' WHERE name = 'per_wish'"
        #expect(try catalog(meter + price + other) != used)
    }

    @Test func `the hash does not include the tables of words and of providers' names`() throws {
        #expect(
            try catalog(
                """
                INSERT INTO meters VALUES ('smell', 'whiff', 'Smells'); DELETE FROM provider_names;
                INSERT INTO modalities VALUES ('touch', 'What is felt');
                """
            ) == catalog("")
        )
    }
}
