import CatalogImport
import JSONText
import Testing

/// What the tool prints of a file that it imported.
struct PrintedCatalog {
    let models: [JSON]
    let providers: [JSON]

    init(of file: [UInt8], in place: Place) throws {
        let run = try place.importing(String(decoding: file, as: UTF8.self))
        #expect(run.end == .exit(0), "\(run.error)")
        models = try #require(try JSON(place.stored("list", "--json")).elements)
        providers = try #require(try JSON(place.stored("providers", "--json")).elements)
    }

    /// How it differs from what a file states.
    func differences(from stated: ListedCatalog) -> [String] {
        func entries(_ list: [JSON], by key: String) -> [String: JSON] {
            Dictionary(list.map { ($0[key]?.string ?? "", $0) }) { first, _ in first }
        }
        // The tier and the hosting are derived, by rules that have tests of their own.
        return Difference.between(
            stated.models,
            entries(models, by: "spec"),
            ignoring: "tier"
        )
            + Difference.between(
                stated.providers,
                entries(providers, by: "id"),
                ignoring: "hosting"
            )
    }
}
