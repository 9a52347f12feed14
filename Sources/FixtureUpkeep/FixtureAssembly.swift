internal import CatalogCompiler
internal import CatalogImport
internal import SQLiteDatabase

/// Assembles a fixture from the rows of other databases.
struct FixtureAssembly {
    let database: CatalogDatabase
    /// Whether it gets the sources' texts that no column holds, which no reader of a catalog sees.
    private let keepsTexts: Bool

    init(keepsTexts: Bool = true) throws(SQLiteError) {
        self.keepsTexts = keepsTexts
        database = try SQLiteFixture.new()
        try database.connection.execute("BEGIN")
    }

    /// Writes the fixture's file, which is replaced as a whole or not at all.
    func write(_ account: FixtureAccount, to file: String) throws {
        try account.write(to: database)
        try database.connection.execute("COMMIT")
        try SQLiteFixture.write(database, to: file)
    }

    /// Copies the providers and sources that models refer to. Existing rows stay.
    ///
    /// - Parameter providers: More providers to copy.
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
        // The chosen providers are the missing ones, with their variables and texts.
        for (name, condition) in rows where keepsTexts || name != CatalogTable.upstreamTexts {
            guard let table = CatalogTable.named(name) else {
                preconditionFailure("no table \(name)")
            }
            try copy(table, where: condition, from: source, keepingStored: true)
        }
    }

    /// Copies models with all their rows. Their providers and sources must be there.
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
            // Two models may have had the same alias one after the other: the first one keeps it.
            let isAliases = table.name == "aliases"
            try copy(table, where: condition, from: source, keepingStored: isAliases)
        }
        // An alias must not equal the id of another model.
        try database.connection.execute(
            "DELETE FROM aliases WHERE (provider_id, id) IN (SELECT provider_id, id FROM models)"
        )
    }

    /// Copies the words that this version does not know, as rows may refer to them.
    private func takeWords(from source: CatalogDatabase) throws(SQLiteError) {
        for (table, columns) in [
            ("modalities", ["name", "description"]), ("meters", ["name", "unit", "description"]),
        ] {
            try copy(columns, of: table, from: source, keepingStored: true)
        }
    }

    private static let isChosen = "(provider_id, model_id) IN chosen_models"
    private static let isOfProvider = "model_id = '' AND provider_id IN chosen_providers"

    /// Puts the keys into temporary tables for the conditions.
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
        // Providers that exist already are complete.
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
