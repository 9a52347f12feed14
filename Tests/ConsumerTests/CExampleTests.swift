import Foundation
import TestCatalog
import TestPrograms
import Testing

@Suite(
    "A short C program looks a model up",
    .disabled(if: Sanitizer.isOn, "what is built here has no sanitizer")
)
struct CExampleTests {
    @Test("It is compiled from the C sources alone, and run")
    func lookup() throws {
        let directory = TemporaryDirectory()
        let program = try compile(in: directory)
        try TestCatalog.publish(TestCatalog.images(TestCatalog.acmeSQL), in: directory.path)
        let catalog = directory.file("catalog")

        let found = try program.run([catalog, "acme:small"])
        #expect(found.text == "100000 tokens, 0.50 USD per million\n")
        #expect(found.status == 0)
        #expect(try program.run([catalog, "large@acme"]).text.hasPrefix("200000 tokens, 3.00"))
        #expect(try program.run([catalog, "acme:nothing"]).status == 1)
        #expect(try program.run([directory.file("elsewhere"), "acme:small"]).status == 2)
    }

    private func compile(in directory: TemporaryDirectory) throws -> Program {
        let clang = try #require(Program(named: "clang"))
        let root = Places.package
        var sources = [root.appendingPathComponent("Tests/CExample/lookup.c").path]
        var headers: [String] = []
        for library in ["CImage", "CStore"] {
            let folder = root.appendingPathComponent("CSources/\(library)").path
            headers.append("-I\(folder)/include")
            for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            where name.hasSuffix(".c") {
                sources.append("\(folder)/\(name)")
            }
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
