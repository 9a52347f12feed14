import TestPrograms
import Testing

/// The guide's examples are code that compiles, with the imports that the guide names.
@Suite(.disabled(if: Sanitizer.isOn, "what the compiler is run on has no sanitizer"))
struct GuideTests {
    private let examples: [String]

    init() throws {
        let guide = try Article("Sources/CatalogTesting/CatalogTesting.docc/TestingGuide.md")
        examples = guide.examples("swift")
    }

    /// What an application has that the examples test.
    private static let application = """
        func pick() throws -> Model { try Catalog.current.models(by: .price)[0] }
        func refresh() {}
        let queue = DispatchQueue(label: "refresh")
        """

    /// An example in the place where it would stand.
    private func file(_ example: String) -> String {
        let place =
            if example.hasPrefix("override") {
                "final class PickerCase: XCTestCase {\n\(example)\n}"
            } else if example.hasPrefix("let") {
                "func test() throws {\n\(example)\n}"
            } else {
                example
            }
        return """
            import CatalogTesting
            import Dispatch
            import Testing
            import XCTest

            \(Self.application)
            \(place)
            """
    }

    @Test func `there are eight of them, and none leaves something out`() {
        #expect(examples.count == 8)
        #expect(examples.first?.hasPrefix("import CatalogTesting\nimport Testing\n") == true)
        for example in examples { #expect(!example.contains("...")) }
    }

    @Test func `each compiles as it stands`() throws {
        let compiler = try #require(Compiler())
        for example in examples {
            let outcome = try compiler.compile(file(example))
            #expect(outcome.status == 0, "\(example)\n\(outcome.text)")
        }
    }
}
