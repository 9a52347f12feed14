import CatalogImport
import CatalogSnapshot
import Foundation
import JSONText
import Testing

/// A file goes in, and the same comes out of `list` and `providers`, field by field.
///
/// The file is the one that the environment variable `CATALOG_DATA` names or, without it, the
/// built-in snapshot in the format of models.dev.
@Suite struct ListFidelityTests {
    let place: Place

    init() throws { place = try Place() }

    /// A price under a key that some files have, although the format does not.
    static var strayPrice: Regex<(Substring, Substring)> {
        /.* cost\.(cache_input|cached_input|cached_read|cached_write|citation|image|request)/
    }

    @Test func `what goes in comes out, field by field`() throws {
        let named = ProcessInfo.processInfo.environment["CATALOG_DATA"]
        let file: [UInt8]
        if let named {
            file = Array(try Data(contentsOf: URL(fileURLWithPath: named)))
        } else {
            let providers = try ModelsDev.providers(of: Snapshot.builtIn.database())
            file = Array(JSON.object(providers).text.utf8)
        }
        let stated = try ListedCatalog(file: file)
        let printed = try PrintedCatalog(of: file, in: place)
        let differences = printed.differences(from: stated)
        #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
        #expect(printed.models.count == stated.models.count)
        #expect(printed.providers.count == stated.providers.count)
        #expect(printed.models.allSatisfy { $0["tier"]?.string != nil })
        // `list` leaves out some facts of a file: how a request asks for a mode, and prices under
        // keys that the format of models.dev does not have. Both are kept beside the catalog.
        let prices = stated.unlisted.filter { $0.wholeMatch(of: Self.strayPrice) != nil }
        let left = stated.unlisted.filter {
            $0.wholeMatch(of: /.* experimental\.modes\.[^.]+\.provider/) == nil
                && !prices.contains($0)
        }
        #expect(left.isEmpty, "\(left.prefix(20).joined(separator: "\n"))")
        if named == nil {
            #expect(stated.providers.count == 147)
            #expect(stated.models.count == 5_276)
        }
        let name = named.map { URL(fileURLWithPath: $0).lastPathComponent } ?? "built-in snapshot"
        let models = stated.models.count.formatted(.number.locale(Locale(identifier: "en_US")))
        let outcome =
            differences.isEmpty
            ? "the same out of list" : "\(differences.count) differences in list"
        print(
            """
            \(name): \(stated.providers.count) providers, \(models) models in; \(outcome); \
            \(prices.count) prices under keys that are none of the format are not listed.
            """
        )
    }
}
