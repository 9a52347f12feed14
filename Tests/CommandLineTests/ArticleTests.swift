import Foundation
import TestPrograms
import Testing

/// The articles' examples are code that compiles, and commands that do what the articles say.
@Suite(.disabled(if: Sanitizer.isOn, "what the compiler is run on has no sanitizer"))
struct ArticleTests {
    private static let articles = [
        "CatalogReading/CatalogReading.docc/WhatACallCosts",
        "CatalogImport/CatalogImport.docc/YourOwnModels",
        "CatalogImport/CatalogImport.docc/RefreshInProduction",
    ]

    private static func article(_ name: String) throws -> Article {
        try Article("Sources/\(name).md")
    }

    /// A file of an article's examples: types and functions as they stand, statements each in a function.
    private static func file(_ examples: [String]) -> String {
        let parts = examples.enumerated().map { number, example in
            let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.hasPrefix("import ") }
            let code = lines.joined(separator: "\n")
            let declares = lines.contains { $0.hasPrefix("struct ") || $0.hasPrefix("func ") }
            return declares
                ? code : "func example\(number)(of catalog: Catalog) throws {\n\(code)\n}"
        }
        let imports = ["CatalogImport", "CatalogSnapshot", "ModelCatalog"]
        return (imports.map { "import \($0)" } + parts).joined(separator: "\n\n")
    }

    @Test(arguments: articles)
    func `the examples of an article compile, and none leaves something out`(name: String) throws {
        let examples = try Self.article(name).examples("swift")
        #expect(!examples.isEmpty)
        for example in examples { #expect(!example.contains("...")) }
        let compiler = try #require(Compiler())
        let outcome = try compiler.compile(Self.file(examples))
        #expect(outcome.status == 0, "\(outcome.text)")
    }

    @Test func `own models are imported beside others, and built into what was edited`() throws {
        let article = try Self.article("CatalogImport/CatalogImport.docc/YourOwnModels")
        let place = try Place()
        _ = try place.file("own.json", try #require(article.examples("json").first))
        _ = try place.file("own.sql", try #require(article.examples("sql").first))
        _ = try place.file(
            "api.json",
            """
            {"abacus": {"id": "abacus", "models": {"a": {"id": "a"}}},
             "openai": {"id": "openai", "models": {"gpt-5": {"id": "gpt-5", "cost": {"input": 1.25}}}}}
            """
        )
        let commands = article.commands.filter { !$0.hasPrefix("curl ") }
        let script = """
            set -e; cd '\(place.path)'; modelcatalog() { '\(Tool.executable.path)' "$@"; }
            \(commands.joined(separator: "\n"))
            modelcatalog show acme:house-7b openai:gpt-5
            modelcatalog list --provider abacus || echo "code $?"
            """
        let run = try place.start(
            Tool.Command(executable: URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", script])
        ).wait()
        #expect(run.end == .exit(0), "\(run.error)")
        let sources = run.lines.filter { $0.contains("sources ") }
            .map { String($0.split(separator: " ").last ?? "") }
        #expect(sources == ["models.dev", "acme", "models.dev"])
        let prices = run.lines.filter { $0.hasPrefix("    input ") }
            .map { String($0.split(separator: " ").last ?? "") }
        #expect(prices == ["0.10", "0.10", "1.10"])
        #expect(run.lines.contains("code 1"), "its provider is gone")
    }
}
