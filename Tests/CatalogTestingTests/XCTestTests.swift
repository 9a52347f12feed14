import CatalogTesting
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

#if !canImport(Darwin)
    /// A failure of an XCTest test points to the line of the test's author.
    final class FailureLineTests: XCTestCase {
        private var failures: [(text: String, file: String, line: Int)]?

        override func recordFailure(
            withDescription description: String,
            inFile filePath: String,
            atLine lineNumber: Int,
            expected: Bool
        ) {
            guard failures != nil else {
                return super.recordFailure(
                    withDescription: description,
                    inFile: filePath,
                    atLine: lineNumber,
                    expected: expected
                )
            }
            failures?.append((description, filePath, lineNumber))
        }

        /// The failures of code that fails.
        private func failures(of body: () throws -> Void) rethrows
            -> [(text: String, file: String, line: Int)]
        {
            failures = []
            defer { failures = nil }
            try body()
            return failures ?? []
        }

        func testOfAFixtureThatCannotBeUsed() {
            let line = #line + 2
            let found = failures {
                withFixtures(catalog: .file("/no/such/file.sqlite")) { XCTFail("it ran") }
            }
            XCTAssertEqual(found.map(\.line), [line])
            XCTAssertEqual(found.map(\.file), [#filePath])
            XCTAssertEqual(found.first?.text.contains("The test did not run: "), true)
        }

        func testOfAnExpectation() throws {
            let line = #line + 4
            let found = try failures {
                try withCatalog(.minimal) {
                    let recorder = try XCTUnwrap(CatalogRecorder.current)
                    recorder.expect(.statistics, times: 1)
                }
            }
            XCTAssertEqual(found.map(\.line), [line])
            XCTAssertEqual(found.map(\.file), [#filePath])
        }
    }
#endif
