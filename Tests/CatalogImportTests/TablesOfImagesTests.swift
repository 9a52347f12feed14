import CatalogCompiler
import CatalogSnapshot
import SQLiteDatabase
import TestCatalog
import Testing

@testable import CatalogImport

@Suite("An image holds all that its tables do") struct TablesOfImagesTests {
    /// The text of a catalog's tables after they were compiled and read back.
    func returned(_ database: CatalogDatabase) throws -> String {
        let images = try database.compile()
        let back = try CatalogDatabase(
            catalog: images.catalog.span.bytes,
            upstream: images.upstream.span.bytes
        )
        return try SnapshotText.write(back)
    }

    @Test func `the built-in snapshot comes back row by row`() throws {
        let database = try Snapshot.builtIn.database()
        #expect(try returned(database) == SnapshotText.write(database))
    }

    @Test func `every kind of known and unknown field comes back`() throws {
        let database = try CatalogDatabase()
        try database.connection.execute(TestCatalog.acmeSQL)
        #expect(try returned(database) == SnapshotText.write(database))
    }

    @Test func `positions are counted anew, each list by itself`() throws {
        let database = try CatalogDatabase()
        try database.connection.execute(
            """
            INSERT INTO providers (id) VALUES ('p');
            INSERT INTO provider_key_variables VALUES ('p', 3, 'A'), ('p', 9, 'B');
            INSERT INTO models (provider_id, id) VALUES ('p', 'm'), ('p', 'n');
            INSERT INTO model_modalities VALUES
                ('p', 'm', 'input', 5, 'text'), ('p', 'm', 'input', 7, 'image'),
                ('p', 'm', 'output', 4, 'text'), ('p', 'n', 'input', 2, 'text');
            INSERT INTO reasoning_options VALUES
                ('p', 'm', 1, 'toggle', NULL, NULL), ('p', 'm', 6, 'effort', NULL, NULL);
            INSERT INTO reasoning_efforts VALUES ('p', 'm', 6, 8, 'low'), ('p', 'm', 6, 9, NULL);
            """
        )
        let images = try database.compile()
        let back = try CatalogDatabase(catalog: images.catalog.span.bytes, upstream: nil)
        func rows(_ sql: String) throws -> [String] {
            let statement = try back.connection.prepare(sql)
            var rows: [String] = []
            while try statement.step() {
                rows.append(
                    (0..<statement.columnCount).map { statement.value($0).description }
                        .joined(separator: " ")
                )
            }
            return rows
        }
        #expect(
            try rows("SELECT position, name FROM provider_key_variables") == ["0 'A'", "1 'B'"]
        )
        #expect(
            try rows("SELECT model_id, direction, position, modality FROM model_modalities") == [
                "'m' 'input' 0 'text'", "'m' 'input' 1 'image'", "'m' 'output' 0 'text'",
                "'n' 'input' 0 'text'",
            ]
        )
        #expect(
            try rows("SELECT option_position, position, effort FROM reasoning_efforts")
                == ["1 0 'low'", "1 1 NULL"]
        )
    }
}
