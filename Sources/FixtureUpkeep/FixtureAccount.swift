internal import CatalogCompiler
internal import CatalogImport
internal import SQLiteDatabase

/// A fixture's statements about itself: the rows of `schema/fixture.sql`.
struct FixtureAccount {
    /// The purpose of a model.
    struct Entry {
        var purpose: String
        /// Whether its rows are made up for tests.
        var isFrozen: Bool
        /// Whether it was frozen because the catalog no longer has it.
        var isGone = false
    }

    /// A line of the changelog.
    struct Change: Equatable {
        let origin: CatalogOrigin
        let summary: String
    }

    var name: String
    var purpose: String
    /// The origin of its real rows; nil: it has none.
    var origin: CatalogOrigin?
    /// Whether it has the source's texts that no column holds.
    var keepsTexts: Bool
    /// The stated hash of its rows; nil: it is not stamped.
    private(set) var stamp: String?
    var entries: [CatalogSubject: Entry] = [:]
    /// All models that its providers served when its real rows were taken; a provider without
    /// models here is one for which this is unknown.
    var served: Set<CatalogSubject> = []
    var changes: [Change] = []

    init(name: String, purpose: String, origin: CatalogOrigin?, keepsTexts: Bool = true) {
        self.keepsTexts = keepsTexts
        self.name = name
        self.purpose = purpose
        self.origin = origin
    }

    /// Reads the account in a fixture's database; nil where it has none.
    init?(of database: CatalogDatabase) throws(SQLiteError) {
        let connection = database.connection
        let fixture = try connection.prepare(
            """
            SELECT name, purpose, catalog_generation, catalog_date, content_hash, keeps_texts
            FROM fixture
            """
        )
        guard try fixture.step() else { return nil }
        self.init(
            name: fixture.value(0).string ?? "",
            purpose: fixture.value(1).string ?? "",
            origin: fixture.value(2).integer.map {
                CatalogOrigin(generation: $0, date: fixture.value(3).string)
            },
            keepsTexts: fixture.value(5) == .integer(1)
        )
        stamp = fixture.value(4).string
        let models = try connection.prepare(
            "SELECT provider_id, model_id, purpose, frozen, gone FROM fixture_models"
        )
        while try models.step() {
            entries[models.subject] = Entry(
                purpose: models.value(2).string ?? "",
                isFrozen: models.value(3) == .integer(1),
                isGone: models.value(4) == .integer(1)
            )
        }
        let served = try connection.prepare("SELECT provider_id, model_id FROM fixture_served")
        while try served.step() { self.served.insert(served.subject) }
        let changes = try connection.prepare(
            """
            SELECT catalog_generation, catalog_date, summary FROM fixture_changes ORDER BY position
            """
        )
        while try changes.step() {
            let origin = CatalogOrigin(
                generation: changes.value(0).integer ?? 0,
                date: changes.value(1).string
            )
            self.changes.append(Change(origin: origin, summary: changes.value(2).string ?? ""))
        }
    }

    /// Writes the account without the hash into a database that has none.
    func write(to database: CatalogDatabase) throws(SQLiteError) {
        let connection = database.connection
        try connection.insertion(
            into: "fixture",
            ["id", "name", "purpose", "catalog_generation", "catalog_date", "keeps_texts"]
        ).run(
            [.integer(1), .text(name), .text(purpose)]
                + (origin.map(\.values) ?? [.null, .null]) + [.integer(keepsTexts ? 1 : 0)]
        )
        let models = try connection.insertion(
            into: "fixture_models",
            ["provider_id", "model_id", "purpose", "frozen", "gone"]
        )
        for (model, entry) in entries.sorted(by: { $0.key < $1.key }) {
            try models.run(
                model.values + [
                    .text(entry.purpose), .integer(entry.isFrozen ? 1 : 0),
                    .integer(entry.isGone ? 1 : 0),
                ]
            )
        }
        let served = try connection.insertion(
            into: "fixture_served",
            ["provider_id", "model_id"]
        )
        for model in self.served.sorted() { try served.run(model.values) }
        let changes = try connection.insertion(
            into: "fixture_changes",
            ["position", "catalog_generation", "catalog_date", "summary"]
        )
        for (position, change) in self.changes.enumerated() {
            let values = change.origin.values + [.text(change.summary)]
            try changes.run([.integer(Int64(position))] + values)
        }
    }
}

/// The state of a real catalog that rows come from.
struct CatalogOrigin: Equatable {
    let generation: Int64
    /// The latest day on which one of its sources was retrieved; nil: no source states a day.
    let date: String?

    init(generation: Int64, date: String?) {
        self.generation = generation
        self.date = date
    }

    init(_ catalog: StoredTables) throws(SQLiteError) {
        let newest = try catalog.database.connection.prepare(
            "SELECT max(retrieved_on) FROM sources WHERE date(retrieved_on, '+0 days') IS retrieved_on"
        )
        let date = try newest.step() ? newest.value(0).string : nil
        self.init(generation: Int64(clamping: catalog.publication.generation), date: date)
    }

    fileprivate var values: [Statement.Value] {
        [.integer(generation), date.map { .text($0) } ?? .null]
    }
}

extension CatalogSubject {
    fileprivate var values: [Statement.Value] { [.text(provider), .text(model ?? "")] }
}

extension Statement {
    /// The model named by the first two columns.
    fileprivate var subject: CatalogSubject {
        CatalogSubject(provider: value(0).string ?? "", model: value(1).string)
    }
}
