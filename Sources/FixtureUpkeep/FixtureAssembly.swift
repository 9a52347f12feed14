internal import CatalogCompiler
internal import CatalogImport

/// A fixture that is put together from the rows of other databases.
struct FixtureAssembly {
    let database: CatalogDatabase
    /// Whether it has what a source says and no column holds, which no reader of a catalog sees.
    private let keepsTexts: Bool

    init(keepsTexts: Bool = true) throws(SQLiteError) {
        self.keepsTexts = keepsTexts
        database = try FixtureForm.new()
        try database.connection.execute("BEGIN")
    }

    /// Writes the file of the fixture, which is replaced whole or not at all.
    func write(_ account: FixtureAccount, to file: String) throws {
        try account.write(to: database)
        try database.connection.execute("COMMIT")
        try FixtureForm.write(database, to: file)
    }

    /// Copies what models refer to: their providers and sources. What is there already stays.
    ///
    /// - Parameter providers: Others to copy besides.
    func takeOwners(
        of models: some Sequence<CatalogSubject>,
        and providers: some Sequence<CatalogSubject> = [CatalogSubject](),
        from source: CatalogDatabase
    ) throws(SQLiteError) {
        try choose(models, and: providers, in: source)
        let rows = [
            (
                "sources",
                """
                id IN (SELECT source_id FROM model_sources WHERE \(Self.isChosen)
                UNION SELECT source_id FROM upstream_texts
                WHERE \(keepsTexts ? 1 : 0) AND (\(Self.isChosen) OR \(Self.isOfProvider)))
                """
            ),
            ("providers", "id IN chosen_providers"),
            ("provider_key_variables", "provider_id IN chosen_providers"),
            (CatalogTable.upstreamTexts, Self.isOfProvider),
        ]
        // Of a provider that is there, the other one's variables and texts are none of its.
        for (table, condition) in rows where keepsTexts || table != CatalogTable.upstreamTexts {
            try copy(table, where: condition, from: source, insert: "INSERT OR IGNORE")
        }
    }

    /// Copies models with all that is said of them. Their providers and sources must be there.
    func takeModels(
        _ models: some Sequence<CatalogSubject>,
        from source: CatalogDatabase
    ) throws(SQLiteError) {
        try choose(models, and: [CatalogSubject](), in: source)
        try takeWords(from: source)
        for table in CatalogTable.all
        where !["sources", "providers", "provider_key_variables"].contains(table.name)
            && (keepsTexts || table.name != CatalogTable.upstreamTexts)
        {
            let isModels = table.name == "models"
            let condition = isModels ? "(provider_id, id) IN chosen_models" : Self.isChosen
            // What one model was called, another may answer to by now: the alias of the first stays.
            let insert = table.name == "aliases" ? "INSERT OR IGNORE" : "INSERT"
            try copy(table.name, where: condition, from: source, insert: insert)
        }
        // An id is its model's own.
        try database.connection.execute(
            "DELETE FROM aliases WHERE (provider_id, id) IN (SELECT provider_id, id FROM models)"
        )
    }

    /// Copies the words that this version does not know, which rows may refer to.
    private func takeWords(from source: CatalogDatabase) throws(SQLiteError) {
        for (table, columns) in [
            ("modalities", "name, description"), ("meters", "name, unit, description"),
        ] {
            let words = try source.connection.prepare("SELECT \(columns) FROM \(table)")
            let places = (0..<words.columnCount).map { _ in "?" }.joined(separator: ", ")
            let insertion = try database.connection.prepare(
                "INSERT OR IGNORE INTO \(table) (\(columns)) VALUES (\(places))"
            )
            while try words.step() {
                try insertion.run((0..<words.columnCount).map { words.value($0) })
            }
        }
    }

    private static let isChosen = "(provider_id, model_id) IN chosen_models"
    private static let isOfProvider = "model_id = '' AND provider_id IN chosen_providers"

    /// Puts the keys where a condition finds them.
    private func choose(
        _ models: some Sequence<CatalogSubject>,
        and providers: some Sequence<CatalogSubject>,
        in source: CatalogDatabase
    ) throws(SQLiteError) {
        try source.connection.execute(
            """
            CREATE TEMP TABLE IF NOT EXISTS chosen_models (
                provider_id TEXT, model_id TEXT, PRIMARY KEY (provider_id, model_id)) WITHOUT ROWID;
            CREATE TEMP TABLE IF NOT EXISTS chosen_providers (id TEXT PRIMARY KEY) WITHOUT ROWID;
            DELETE FROM chosen_models; DELETE FROM chosen_providers;
            """
        )
        let model = try source.connection.prepare(
            "INSERT OR IGNORE INTO chosen_models VALUES (?, ?)"
        )
        let provider = try source.connection.prepare(
            "INSERT OR IGNORE INTO chosen_providers VALUES (?)"
        )
        for subject in models {
            try model.run([.text(subject.provider), .text(subject.model ?? "")])
            try provider.run([.text(subject.provider)])
        }
        for subject in providers { try provider.run([.text(subject.provider)]) }
        // Those that are there already are whole.
        let present = try database.connection.prepare("SELECT id FROM providers")
        let absent = try source.connection.prepare("DELETE FROM chosen_providers WHERE id = ?")
        while try present.step() { try absent.run([present.value(0)]) }
    }

    private func copy(
        _ name: String,
        where condition: String,
        from source: CatalogDatabase,
        insert: String
    ) throws(SQLiteError) {
        guard let table = CatalogTable.named(name) else {
            preconditionFailure("no table \(name)")
        }
        let columns = table.storedColumns.joined(separator: ", ")
        let rows = try source.connection.prepare(
            """
            SELECT \(columns) FROM \(name) WHERE \(condition)
            ORDER BY \(table.keyColumns.joined(separator: ", "))
            """
        )
        let places = table.storedColumns.map { _ in "?" }.joined(separator: ", ")
        let insertion = try database.connection.prepare(
            "\(insert) INTO \(name) (\(columns)) VALUES (\(places))"
        )
        while try rows.step() {
            try insertion.run((0..<rows.columnCount).map { rows.value($0) })
        }
    }
}
