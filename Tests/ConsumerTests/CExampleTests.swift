import Foundation
import TestCatalog
import TestPrograms
import Testing

@Suite(
    "A short C program looks a model up",
    .disabled(if: Sanitizer.isOn, "what is built here has no sanitizer")
)
struct CExampleTests {
    @Test("It is compiled from the C sources alone, run, and takes what is unknown for no number")
    func lookup() throws {
        let directory = TemporaryDirectory()
        let program = try compile(in: directory)
        try TestCatalog.publish(TestCatalog.images(TestCatalog.acmeSQL), in: directory.path)
        func lookup(_ spec: String, in home: String = directory.path) throws -> Program.Outcome {
            try program.run([spec], environment: ["MODELCATALOG_HOME": home])
        }

        let found = try lookup("acme:small")
        #expect(found.text == "100000 tokens, 0.50 USD per million\n")
        #expect(found.status == 0)
        #expect(try lookup("large@acme").text == "200000 tokens, 3.00 USD per million\n")
        #expect(
            try lookup("bolt:acme/large:thinking").text == "context unknown, input price unknown\n"
        )
        #expect(try lookup("lab:large").text == "8192 tokens, input price unknown\n")
        #expect(try lookup("acme:nothing").status == 1)
        let elsewhere = try lookup("acme:small", in: directory.file("elsewhere"))
        #expect(elsewhere.status == 2)
        #expect(elsewhere.text.contains("No such file or directory"))
    }

    private func compile(in directory: TemporaryDirectory) throws -> Program {
        let clang = try #require(Program(named: "clang"))
        let root = Places.package
        var sources = [root.appendingPathComponent("Tests/CExample/lookup.c").path]
        var headers: [String] = []
        for library in ["CImage", "CStore", "CEnvironment"] {
            let folder = root.appendingPathComponent("CSources/\(library)").path
            headers.append("-I\(folder)/include")
            let files = try #require(FileManager.default.enumerator(atPath: folder))
            sources += files.compactMap { $0 as? String }.filter { $0.hasSuffix(".c") }.sorted()
                .map { "\(folder)/\($0)" }
        }
        let path = directory.file("lookup")
        let outcome = try clang.run(
            ["-std=c2x", "-O1", "-Wall", "-Wextra", "-Werror"] + headers + sources
                + ["-llmdb", "-lpthread", "-o", path]
        )
        #expect(outcome.status == 0, "\(outcome.text)")
        return Program(path: path)
    }
}
