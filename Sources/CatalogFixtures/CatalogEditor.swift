internal import CatalogCompiler
public import ModelCatalog
internal import SQLiteDatabase

/// Edits a fixture's models and providers.
///
/// Specs are `provider:model`, split at the first colon. The first edit that cannot be made ends the
/// editing, and is an error where the fixture is used.
public final class CatalogEditor {
    private let connection: Connection
    private let fixture: String
    /// The first edit that could not be made.
    private(set) var fault: FixtureError?

    init(_ connection: Connection, fixture: String) {
        self.connection = connection
        self.fixture = fixture
    }

    /// Adds a model. All facts that `edit` does not state are unknown. A missing provider is added as well.
    public func add(_ spec: String, _ edit: (ModelEditor) -> Void = { _ in }) {
        guard let key = key(spec) else { return }
        if exists(key) { return fail(spec, "the model exists already; use 'change' to change it") }
        run(spec, "INSERT OR IGNORE INTO providers (id) VALUES (?)", [.text(key.provider)])
        run(
            spec,
            "INSERT INTO models (provider_id, id) VALUES (?, ?)",
            [.text(key.provider), .text(key.model)]
        )
        if fault == nil { edit(ModelEditor(self, key)) }
    }

    /// Changes a model. Facts that `edit` does not state stay as they are.
    public func change(_ spec: String, _ edit: (ModelEditor) -> Void) {
        guard let key = key(spec), require(key) else { return }
        edit(ModelEditor(self, key))
    }

    /// Removes a model with all its facts.
    public func remove(_ spec: String) {
        guard let key = key(spec), require(key) else { return }
        // Its other rows are deleted with it.
        for (table, column) in [("models", "id"), ("upstream_texts", "model_id")] {
            run(
                spec,
                "DELETE FROM \(table) WHERE provider_id = ? AND \(column) = ?",
                [.text(key.provider), .text(key.model)]
            )
        }
    }

    /// Removes a provider with all its models.
    public func remove(provider: String) {
        run(provider, "DELETE FROM providers WHERE id = ?", [.text(provider)])
        requireChange(provider, "the provider does not exist")
    }

    /// States facts of a provider. A missing provider is added. Facts that are nil stay as they are.
    public func provider(
        _ id: String,
        name: String? = nil,
        hosting: Hosting? = nil,
        baseURL: String? = nil
    ) {
        run(id, "INSERT OR IGNORE INTO providers (id) VALUES (?)", [.text(id)])
        run(
            id,
            """
            UPDATE providers SET name = coalesce(?, name), hosting = coalesce(?, hosting), \
            base_url = coalesce(?, base_url) WHERE id = ?
            """,
            [name, hosting?.name, baseURL, id].map { $0.map { .text($0) } ?? .null }
        )
    }

    /// Runs SQL statements on the tables of `schema/catalog.sql`.
    public func sql(_ statements: String) {
        guard fault == nil else { return }
        do { try connection.executeWithin(statements) } catch {
            fail(statements, ColumnRule.text(of: error.message))
        }
    }

    // MARK: Statements

    /// Runs a statement, unless an earlier edit failed.
    func run(_ subject: String, _ statement: String, _ values: [Statement.Value]) {
        guard fault == nil else { return }
        do { try connection.prepare(statement).run(values) } catch {
            fail(subject, ColumnRule.text(of: error.message))
        }
    }

    /// Ends the editing: an editor that is kept can change nothing any more.
    func close() {
        fault = fault ?? .edit(fixture: fixture, subject: "the editor", reason: "its edit is over")
    }

    /// Notes an edit that cannot be made.
    func fail(_ subject: String, _ reason: String) {
        fault = fault ?? .edit(fixture: fixture, subject: subject, reason: reason)
    }

    private func requireChange(_ subject: String, _ reason: String) {
        guard fault == nil else { return }
        if (try? connection.integer("SELECT changes()")) == 0 { fail(subject, reason) }
    }

    private func key(_ spec: String) -> ModelKey? {
        guard fault == nil else { return nil }
        guard let key = ModelKey(spec) else {
            fail(spec, "a spec is provider:model")
            return nil
        }
        return key
    }

    private func exists(_ key: ModelKey) -> Bool {
        do {
            let row = try connection.prepare(
                "SELECT 1 FROM models WHERE provider_id = ? AND id = ?"
            )
            try row.bind(.text(key.provider), at: 0)
            try row.bind(.text(key.model), at: 1)
            return try row.step()
        } catch {
            fail(key.spec, error.message)
            return false
        }
    }

    /// Whether a model is there to be edited; where it is not, that is the fault.
    private func require(_ key: ModelKey) -> Bool {
        guard fault == nil else { return false }
        if exists(key) { return true }
        do {
            let hint = didYouMean(try suggestions(for: key)).map { ". \($0)" } ?? ""
            fail(key.spec, "the model does not exist" + hint)
        } catch {
            fail(key.spec, error.message)
        }
        return false
    }

    private func suggestions(for key: ModelKey) throws(SQLiteError) -> [String] {
        let rows = try connection.prepare("SELECT provider_id || ':' || id FROM models")
        var specs: [String] = []
        while try rows.step() { specs.append(rows.value(0).string ?? "") }
        return closest(to: key.spec, among: specs)
    }
}

/// A model's key, as its spec states it.
struct ModelKey {
    let provider: String
    let model: String

    init?(_ spec: String) {
        guard let colon = spec.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        provider = String(spec[..<colon])
        model = String(spec[spec.utf8.index(after: colon)...])
        if provider.isEmpty || model.isEmpty { return nil }
    }

    var spec: String { "\(provider):\(model)" }
}
