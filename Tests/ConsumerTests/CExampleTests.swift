import Foundation
import TestCatalog
import TestPrograms
import Testing

@Suite(
    "A short C program looks a model up",
    .disabled(if: Sanitizer.isOn, "what is built here has no sanitizer")
)
struct CExampleTests {
    /// The compilers that are installed.
    private static let compilers = ["clang", "gcc"].filter { Program(named: $0) != nil }

    @Test(
        "It is built as the article on C says, runs, and prints an unknown value as unknown",
        arguments: compilers
    )
    func lookup(compiler: String) throws {
        let directory = TemporaryDirectory()
        let program = try build(with: compiler, in: directory)
        try TestCatalog.publish(TestCatalog.images(TestCatalog.acmeSQL), in: directory.path)
        func lookup(_ spec: String, in home: String = directory.path) throws -> Program.Outcome {
            try program.run([spec], environment: ["MODELCATALOG_HOME": home])
        }

        let found = try lookup("acme:small")
        #expect(found.text == "100000 tokens, 0.500000000 USD per million tokens\n")
        #expect(found.status == 0)
        #expect(
            try lookup("large@acme").text == "200000 tokens, 3.000000000 USD per million tokens\n"
        )
        #expect(
            try lookup("bolt:acme/large:thinking").text == "context unknown, input price unknown\n"
        )
        #expect(try lookup("lab:large").text == "8192 tokens, input price unknown\n")
        let unknown = try lookup("acme:nothing")
        #expect(unknown.text == "the catalog does not have acme:nothing\n")
        #expect(unknown.status == 1)
        let elsewhere = try lookup("acme:small", in: directory.file("elsewhere"))
        #expect(elsewhere.status == 2)
        #expect(elsewhere.text.contains("No such file or directory"))
    }

    /// Runs the article's command, with a compiler and warnings as errors. gcc does not know clang's pragmas.
    private func build(with compiler: String, in directory: TemporaryDirectory) throws -> Program {
        let article = Places.package
            .appendingPathComponent("Sources/ModelCatalog/ModelCatalog.docc/ReadingFromC.md")
        let text = try String(contentsOf: article, encoding: .utf8)
        let command = try #require(text.firstMatch(of: /\n    cc (-std(?:.*\\\n)*.*)\n/)).1
        let path = directory.file("lookup")
        let outcome = try #require(Program(named: "sh")).run([
            "-c",
            """
            cd '\(Places.package.path)'
            \(compiler) -Wall -Wextra -Werror -Wno-unknown-pragmas \
            \(command.replacing("-o lookup ", with: "-o '\(path)' "))
            """,
        ])
        #expect(outcome.status == 0, "\(outcome.text)")
        return Program(path: path)
    }
}
