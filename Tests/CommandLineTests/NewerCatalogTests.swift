import CImage
import MappedStore
import ModelCatalog
import SharedStore
import TestCatalog
import Testing

/// A newer version has stored what this one does not know and must not lose.
@Suite("A catalog that would lose what a newer version stored is not published")
struct NewerCatalogTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.importing()
    }

    private static let keys = [StoreContents.catalogKey, "upstream_texts/1"]

    /// The values of the store, by their keys.
    private func stored() throws -> [String: [UInt8]] {
        let writer = try StoreWriter(at: "\(place.store)/catalog", contents: .catalog, timeout: 30)
        var values: [String: [UInt8]] = [:]
        for key in try writer.keys() {
            values[key] = try writer.read(key)?.withUnsafeBytes { Array($0) }
        }
        return values
    }

    @Test(arguments: keys, [UInt32(2), 1, 0])
    func `a section of either value refuses where it says so`(key: String, policy: UInt32) throws {
        var values = try stored()
        var parts = ImageParts(try #require(values[key]))
        parts.sections[90] = .init("licences", [[1, 2, 3, 4]], policy: policy)
        values[key] = parts.image
        do {
            var writer = try StoreWriter(
                at: "\(place.store)/catalog",
                contents: .catalog,
                timeout: 30
            )
            let catalog = try #require(values[Self.keys[0]])
            _ = try writer.read(StoreContents.catalogKey)
            try writer.commit(
                catalog.span.bytes,
                as: Self.keys[0],
                others: [StoreWriter.Value(Self.keys[1], values[Self.keys[1]])]
            )
        }
        let before = try stored()
        let run = try place.importing(SmallCatalog.json(models: 4))
        if policy == 2 {
            #expect(run.end == .exit(65))
            #expect(run.error.contains("'licences' is stored there"), "\(run.error)")
            #expect(try stored() == before)
        } else {
            #expect(run.end == .exit(0), "\(run.error)")
            let after = ImageParts(try #require(try stored()[key])).sections[90]
            #expect((after?.rows == [[1, 2, 3, 4]]) == (policy == 1))
        }
    }
}
