import CatalogTesting
import ModelCatalog
import Testing

/// A rule that does not hold for each catalog: ConsumerTests reads which one is named, and asks for it again.
@Suite(.enabled(if: Misuse.isRandom)) struct RandomTests {
    @Test(arguments: CatalogFixture.random(count: 40))
    func `at most one model reads video`(fixture: CatalogFixture) throws {
        let models = try fixture.catalog().models()
        #expect(models.filter { $0.modalities?.input?.contains(.video) == true }.count < 2)
    }
}
