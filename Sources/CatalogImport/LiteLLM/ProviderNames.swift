internal import CatalogCompiler
internal import SQLiteDatabase

/// The providers that a source's names mean, by the crosswalk in `schema/`.
struct ProviderNames {
    /// A provider of the catalog.
    struct Provider: Hashable {
        let id: String
        /// `hosted` or `local`; nil where that is unknown.
        var hosting: String?
    }

    private var exact: [String: Provider] = [:]
    /// Providers by the starts of names, the longest start first.
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

    /// The provider that a name means. A name that the crosswalk does not list is the provider's
    /// id.
    subscript(name: String) -> Provider {
        exact[name] ?? starts.first { name.hasPrefix($0.start) }?.provider ?? Provider(id: name)
    }
}
