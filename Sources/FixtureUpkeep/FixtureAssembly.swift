internal import CatalogCompiler
internal import CatalogImport
internal import SQLiteDatabase

/// A fixture that is put together from the rows of other databases.
struct FixtureAssembly {
    let database: CatalogDatabase
    /// Whether it has what a source says and no column holds, which no reader of a catalog sees.
    private let keepsTexts: Bool

    init(keepsTexts: Bool = true) throws(SQLiteError) {
        self.keepsTexts = keepsTexts
        database = try SQLiteFixture.new()
        try database.connection.execute("BEGIN")
    }

    /// Writes the file of the fixture, which is replaced whole or not at all.
    func write(_ account: FixtureAccount, to file: String) throws {
        try account.write(to: database)
        try database.connection.execute("COMMIT")
        try SQLiteFixture.write(database, to: file)
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
        // The chosen providers are those that are not there yet, with their variables and texts.
        for (name, condition) in rows where keepsTexts || name != CatalogTable.upstreamTexts {
            guard let table = CatalogTable.named(name) else {
                preconditionFailure("no table \(name)")
            }
            try copy(table, where: condition, from: source, keepingStored: true)
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
            // Two models may have had one alias, one after the other: that of the first stays.
            let isAliases = table.name == "aliases"
            try copy(table, where: condition, from: source, keepingStored: isAliases)
        }
        // An id is its model's own.
        try database.connection.execute(
            "DELETE FROM aliases WHERE (provider_id, id) IN (SELECT provider_id, id FROM models)"
        )
    }

    /// Copies the words that this version does not know, which rows may refer to.
    private func takeWords(from source: CatalogDatabase) throws(SQLiteError) {
        for (table, columns) in [
            ("modalities", ["name", "description"]), ("meters", ["name", "unit", "description"]),
        ] {
            try copy(columns, of: table, from: source, keepingStored: true)
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
        let model = try source.connection.insertion(
            into: "chosen_models",
            ["provider_id", "model_id"],
            keepingStored: true
        )
        let provider = try source.connection.insertion(
            into: "chosen_providers",
            ["id"],
            keepingStored: true
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

    /// Copies rows of a table, in the order of their keys.
    private func copy(
        _ table: CatalogTable,
        where condition: String,
        from source: CatalogDatabase,
        keepingStored: Bool
    ) throws(SQLiteError) {
        try copy(
            table.storedColumns,
            of: table.name,
            "WHERE \(condition) ORDER BY \(table.keyColumns.joined(separator: ", "))",
            from: source,
            keepingStored: keepingStored
        )
    }

    private func copy(
        _ columns: [String],
        of table: String,
        _ condition: String = "",
        from source: CatalogDatabase,
        keepingStored: Bool
    ) throws(SQLiteError) {
        let rows = try source.connection.prepare(
            "SELECT \(columns.joined(separator: ", ")) FROM \(table) \(condition)"
        )
        let insertion = try database.connection.insertion(
            into: table,
            columns,
            keepingStored: keepingStored
        )
        while try rows.step() { try insertion.run(columns.indices.map { rows.value($0) }) }
    }
}
