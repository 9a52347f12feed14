import CatalogCompiler
import Foundation
import SQLiteDatabase

@testable import CatalogImport

/// A price map as it is published: as the importer reads it, and as a reader of a test's own does.
struct RealFile {
    static let path = ProcessInfo.processInfo.environment["CATALOG_LITELLM_DATA"]

    /// Whether it is the file of release 1.109.1.
    static var isRelease: Bool {
        let facts = path.flatMap { try? FileManager.default.attributesOfItem(atPath: $0) }
        return facts?[.size] as? Int == 3_176_369
    }

    let catalog: ImportedCatalog
    let literals: JSONLiterals
    /// The entries that are not read.
    private let unread: Set<String>
    private let specs: Set<[String]>
    private let providers: [String: String]
    /// The bounds of tiers, by their paths.
    private let ranges: [[String]: [Double]]

    init() throws {
        let text = try String(contentsOfFile: Self.path ?? "", encoding: .utf8)
        let facts = try UpstreamFile.facts(of: Array(text.utf8), from: "prices.json", format: nil)
        let catalog = try ImportedCatalog([facts])
        let literals = JSONLiterals(of: text)
        self.catalog = catalog
        self.literals = literals
        ranges = literals.numbers.filter { $0.path.count == 5 }.reduce(into: [:]) {
            ranges,
            number in
            ranges[number.path.dropLast(), default: []].append(Double(number.literal) ?? -1)
        }
        unread = Set((catalog.report.aliases + catalog.report.skipped).map(\.entry))
        specs = Set(try Self.texts("SELECT provider_id, id FROM models", catalog.database))
        providers = try Set(literals.strings.filter { $0.key.last == "litellm_provider" }.values)
            .reduce(into: [:]) { providers, name in
                let ids = try Self.texts(
                    """
                    SELECT provider_id FROM provider_names WHERE '\(name)' GLOB name
                    ORDER BY length(name) DESC
                    """,
                    catalog.database
                )
                providers[name] = ids.first?.first ?? name
            }
    }

    /// Whether an entry's prices are a model's.
    func isRead(_ entry: String) -> Bool { !unread.contains(entry) }

    /// A price component: the provider, the model, then mode, bound, meter and variant.
    typealias Component = [String]

    /// The components in the catalog, each with its amount.
    func rows() throws -> [(Component, Int64)] {
        try Self.texts(
            """
            SELECT provider_id, model_id, mode, CAST(above_prompt_tokens AS TEXT), meter, variant,
                CAST(nano_usd_per_million_units AS TEXT) FROM prices
            """,
            catalog.database
        )
        .map { ($0.dropLast(), Int64($0.last ?? "") ?? -1) }
    }

    /// What the number at a path is the price of; nil where the tables of the tests do not say it.
    func component(at path: [String]) -> Component? {
        guard let name = literals.strings[[path[0], "litellm_provider"]],
            let provider = providers[name], let (model, picture) = model(path[0], provider, name)
        else { return nil }
        var (mode, variant) = ("", "")
        var (meter, bound) = ("web_search_per_query", 0)
        let key = path[path.count - 1]
        if path[1] == "search_context_cost_per_query" {
            (mode, variant) = ("standard", String(key.split(separator: "_").last ?? ""))
        } else {
            guard let expected = EveryPriceKey.components.first(where: { $0.key == key }) else {
                return nil
            }
            (mode, variant) = (expected.mode, expected.variant)
            (meter, bound) = (expected.meter, Int(expected.abovePromptTokens))
        }
        if path[1] == "off_peak_pricing" { mode = "off_peak" }
        if path[1] == "tiered_pricing" {
            if let start = ranges[path.prefix(3) + ["range"]]?.first { bound = Int(start) }
            if let results = ranges[path.prefix(3) + ["max_results_range"]] {
                variant = "\(Int(results[0]))-\(Int(results[1])) results"
            }
        }
        if name == "xai", bound > 0 { bound -= 1 }
        let variants = [picture, variant].filter { !$0.isEmpty }.joined(separator: "/")
        return [provider, model, mode, String(bound), meter, variants]
    }

    /// The model that an entry is about: behind its provider's name, what the longest ending of its
    /// key names. Before that come other names of the provider, a size and a quality of a picture.
    private func model(_ key: String, _ provider: String, _ name: String) -> (String, String)? {
        let parts = key.split(separator: "/", omittingEmptySubsequences: false)
        for count in parts.indices.dropFirst(parts.count > 1 && parts[0] == name ? 1 : 0) {
            let id = parts[count...].joined(separator: "/")
            guard specs.contains([provider, id]) else { continue }
            let before = parts[..<count].filter { $0 != name }
            let isPicture = before.contains { $0.contains("-x-") }
            return (id, isPicture ? before.joined(separator: "/") : "")
        }
        return nil
    }

    private static func texts(_ sql: String, _ database: CatalogDatabase) throws -> [[String]] {
        let statement = try database.connection.prepare(sql)
        var rows: [[String]] = []
        while try statement.step() {
            rows.append((0..<statement.columnCount).map { statement.value($0).string ?? "" })
        }
        return rows
    }
}
