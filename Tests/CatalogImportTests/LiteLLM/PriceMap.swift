import JSONText
import Testing

@testable import CatalogImport

/// The catalog of a price map as LiteLLM writes it, of the entries by their keys.
///
/// Forty more entries keep a fault in one of them a rarity.
func priceMap(_ entries: [String: String]) throws -> ImportedCatalog {
    try imported([.priceMap(entries)])
}

/// The catalog of a price map with the one entry `acme/large` that states `fields`.
func priceMap(model fields: String, of provider: String = "acme") throws -> ImportedCatalog {
    try priceMap(["\(provider)/large": entry(of: provider, fields)])
}

/// An entry of a price map: an object that states its provider and `fields`.
func entry(of provider: String, _ fields: String = "") -> String {
    #"{"litellm_provider": "\#(provider)"\#(fields.isEmpty ? "" : ", ")\#(fields)}"#
}

/// A file that a test gives to an import.
struct GivenFile {
    let name: String
    let text: String
    var format: ImportFormat?

    static func priceMap(_ entries: [String: String], name: String = "prices.json") -> GivenFile {
        let others = (0..<40).map { #""other/m\#($0)": \#(entry(of: "other"))"# }
        let stated = entries.map { "\(JSON.string($0.key).text): \($0.value)" }
        return GivenFile(name: name, text: "{\((stated + others).joined(separator: ","))}")
    }

    /// The facts that the file states.
    func facts() throws -> UpstreamFacts {
        try UpstreamFile.facts(of: Array(text.utf8), from: name, format: format)
    }

    /// Why it is refused; nil where it is not.
    var refusal: String? {
        do { _ = try facts() } catch { return "\(error)" }
        return nil
    }
}

/// The catalog of several files.
func imported(_ files: [GivenFile]) throws -> ImportedCatalog {
    try ImportedCatalog(files.map { try $0.facts() })
}

extension ImportedCatalog {
    /// The specs of the models of all providers but `other`.
    var specs: [String] {
        get throws {
            try rows(
                """
                SELECT provider_id || ':' || id FROM models WHERE provider_id <> 'other'
                ORDER BY 1
                """
            )
            .map { String($0.dropFirst().dropLast()) }
        }
    }

    /// The price components of all models, in their order: `batch 0 input (1h) 1000`.
    var components: [String] {
        get throws {
            try rows(
                """
                SELECT mode || ' ' || above_prompt_tokens || ' ' || meter ||
                    iif(variant = '', '', ' (' || variant || ')') || ' ' ||
                    ifnull(nano_usd_per_million_units, 'dynamic')
                FROM prices ORDER BY mode, above_prompt_tokens, meter, variant
                """
            )
            .map { String($0.dropFirst().dropLast()) }
        }
    }

    /// The report on an entry that is not a model of its own: `alias of acme:large: reason`.
    func fate(of entry: String) -> String? {
        for (word, entries) in [
            ("alias", report.aliases), ("variant", report.variants), ("skipped", report.skipped),
        ] {
            for found in entries where found.entry == entry {
                return "\(word)\(found.spec.map { " of \($0)" } ?? ""): \(found.reason)"
            }
        }
        return nil
    }

    /// Each file's entries, models, overridden models, aliases, variants and skipped entries.
    var counts: [[Int]] {
        report.files.map {
            [$0.entries, $0.models, $0.overridden, $0.aliases, $0.variants, $0.skipped]
        }
    }
}
