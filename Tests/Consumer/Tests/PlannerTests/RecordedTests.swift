import CatalogTesting
import Foundation
import Planner
import Testing

/// Tests of what real models are offered as. They read the models that a recording of them had:
///
///     MODELCATALOG_RECORD=recording swift test --filter RecordedTests
///     modelcatalog fixture make Tests/PlannerTests/Fixtures/recorded.sqlite --recorded recording
///
/// With `UPDATE_OFFERS=1` what is offered becomes what is expected.
@Suite(.catalog(recorded: "Fixtures/recorded.sqlite"), .tools(.empty)) struct RecordedTests {
    static let expected =
        #filePath.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast().joined(separator: "/") + "/Fixtures/offers.json"

    @Test func `each offer states what it stated`() throws {
        let cheapest = try plan(promptTokens: 500_000).model
        let offers = try [cheapest, "openai:gpt-5", "gemini-2.5-flash@google"].map(offer)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let text = try encoder.encode(offers)
        if ProcessInfo.processInfo.environment["UPDATE_OFFERS"] == "1" {
            try text.write(to: URL(fileURLWithPath: Self.expected))
        }
        let stated = try Data(contentsOf: URL(fileURLWithPath: Self.expected))
        #expect(try JSONDecoder().decode([Offer].self, from: stated) == offers)
    }
}
