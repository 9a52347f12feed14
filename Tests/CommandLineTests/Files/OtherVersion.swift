import CatalogCompiler
import CatalogImport
import SQLiteDatabase

/// Files as other versions would have written them, made by SQL of one of this version.
enum OtherVersion {
    /// Two columns and a table less, which state nothing.
    static let older = """
        DROP VIEW model_overview; DROP VIEW capability_list;
        ALTER TABLE models DROP COLUMN retires_on; ALTER TABLE models DROP COLUMN web_search;
        DROP TABLE aliases;
        """

    /// Two columns, a table and three words more.
    static let newer = """
        ALTER TABLE models ADD COLUMN region TEXT; ALTER TABLE prices ADD COLUMN factor REAL;
        CREATE TABLE regions (id TEXT PRIMARY KEY NOT NULL, "a ""b"" c" ANY) STRICT, WITHOUT ROWID;
        INSERT INTO meters VALUES ('smell', 'whiff', 'Smells');
        INSERT INTO modalities VALUES ('touch', 'What is felt'), ('taste', 'Flavours');
        """

    /// What of them says something.
    static let newerValues = """
        UPDATE models SET region = 'eu'; UPDATE prices SET factor = 1.5 WHERE meter = 'input';
        INSERT INTO regions VALUES ('eu', 'Europe'), ('us', x'00ff'), ('x', NULL), ('y', 2.0);
        """

    /// What this version does not know of it.
    static let unknown = [
        "table: regions", "table: models, column: region", "table: prices, column: factor",
        "table: meters, word: smell", "table: modalities, word: taste",
        "table: modalities, word: touch",
    ]

    static func text(_ name: UnknownName) -> String {
        [("table", name.table), ("column", name.column), ("word", name.word)]
            .compactMap { part, text in text.map { "\(part): \($0)" } }.joined(separator: ", ")
    }

    /// The hash of a file's rows, known or not.
    static func hash(_ file: String) throws -> String {
        try CatalogDatabase(Connection(path: file, readOnly: true)).rowsHash()
    }
}
