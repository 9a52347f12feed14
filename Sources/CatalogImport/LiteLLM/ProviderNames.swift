internal import CatalogCompiler
internal import SQLiteDatabase

/// What a source calls providers, by the crosswalk in `schema/`.
struct ProviderNames {
    /// A provider as the catalog knows it.
    struct Provider: Hashable {
        let id: String
        /// `hosted` or `local`; nil where that is not known.
        var hosting: String?
    }

    private var exact: [String: Provider] = [:]
    /// By the start of the names; the longest first.
    private var starts: [(start: String, provider: Provider)] = []

    init(of source: String) throws(SQLiteError) {
        let database = try CatalogDatabase()
        let rows = try database.connection.prepare(
            "SELECT name, provider_id, hosting FROM provider_names WHERE source_id = ?"
        )
        try rows.bind(.text(source), at: 0)
        while try rows.step() {
            let name = rows.value(0).string ?? ""
            let provider = Provider(
                id: rows.value(1).string ?? "",
                hosting: rows.value(2).string
            )
            if name.hasSuffix("*") {
                starts.append((String(name.dropLast()), provider))
            } else {
                exact[name] = provider
            }
        }
        starts.sort { $0.start.utf8.count > $1.start.utf8.count }
    }

    /// The provider that a name means: itself, where the crosswalk does not list it.
    subscript(name: String) -> Provider {
        exact[name] ?? starts.first { name.hasPrefix($0.start) }?.provider ?? Provider(id: name)
    }
}
