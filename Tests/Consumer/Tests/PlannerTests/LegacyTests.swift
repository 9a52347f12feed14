import CatalogTesting
import Planner
import XCTest

/// Tests of the older library read fixtures as well.
final class LegacyTests: XCTestCase {
    override func invokeTest() {
        withFixtures(catalog: .minimal) { super.invokeTest() }
    }

    override func setUp() {
        XCTAssertEqual(try plan(promptTokens: 1).model, "google:gemini-pro")
    }

    func testPlan() throws {
        XCTAssertEqual(try plan(promptTokens: 150_000).model, "anthropic:claude-3-5-sonnet")
    }

    func testPlanLater() async throws {
        await Task.yield()
        XCTAssertEqual(try plan(promptTokens: 1).tools, [])
    }
}

/// What ConsumerTests expects to fail.
final class LegacyMisuseTests: XCTestCase {
    override func invokeTest() {
        let fixture: CatalogFixture = Misuse.isOn ? .file("/no/such/file.sqlite") : .minimal
        withFixtures(catalog: fixture) { super.invokeTest() }
    }

    func testNotRun() { if Misuse.isOn { print("RUN") } }
}
