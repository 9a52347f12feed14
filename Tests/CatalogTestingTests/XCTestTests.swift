import CatalogTesting
import ModelCatalog
import XCTest

/// Tests of the older library see the fixture in all that `invokeTest` runs.
final class InvokeTests: XCTestCase {
    override func invokeTest() {
        try! withCatalog(.minimal) { super.invokeTest() }
    }

    override func setUp() { XCTAssertEqual(try Catalog.current.directory, "fixture 'minimal'") }

    override func tearDown() { XCTAssertEqual(try Catalog.current.directory, "fixture 'minimal'") }

    func testSync() throws { XCTAssertEqual(try Catalog.current.statistics().models, 5) }

    func testAsync() async throws {
        await Task.yield()
        XCTAssertEqual(try Catalog.current.statistics().models, 5)
    }
}
