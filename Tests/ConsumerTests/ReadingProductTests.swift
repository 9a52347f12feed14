import AgentTools
import Foundation
import ModelCatalog
import TestCatalog
import TestPrograms
import Testing

/// An app's package is built and run in a root without LMDB, SQLite and pkg-config.
@Suite(
    "A package that links the products for reading needs no system library",
    .disabled(if: Sanitizer.isOn, "what is built here has no sanitizer")
)
struct ReadingProductTests {
    private let directory = TemporaryDirectory()
    private var package: String { directory.file("app") }

    /// Runs a command in a root without the libraries; nil where this system cannot hide them.
    private func run(_ command: [String]) throws -> Program.Outcome? {
        let script = Places.package.appendingPathComponent(
            "Tests/ConsumerTests/without-libraries.sh"
        )
        let scratch = directory.file("root-\(UUID().uuidString)")
        let outcome = try Program(path: script.path).run([scratch] + command)
        try? FileManager.default.removeItem(atPath: scratch)
        return outcome.status == 77 ? nil : outcome
    }

    private func build(_ product: String) throws -> Program.Outcome? {
        let swift = try #require(Program(named: "swift"))
        return try run([
            swift.path, "build", "--package-path", package, "--product", product, "--jobs", "2",
            "--disable-index-store", "-Xswiftc", "-gnone",
        ])
    }

    @Test("It builds, runs, answers as the store does, and names neither library")
    func reader() throws {
        let source = Places.package.appendingPathComponent("Tests/ReadingConsumer").path
        try ConsumerPackage.copy(source, to: package)
        guard let hidden = try run(["ls", "/usr/include/lmdb.h"]) else {
            try Test.cancel("This system cannot hide files from a process.")
        }
        #expect(hidden.status != 0, "\(hidden.text)")
        let built = try #require(try build("Reader"))
        try #require(built.status == 0, "\(built.text)")

        let image = try TestCatalog.acmeImage()
        try TestCatalog.publish(image, in: directory.path)
        let store = try Catalog.open(at: directory.path)
        let registry = try ToolRegistry.open(in: directory.path)
        try registry.sync([Tool(name: "get_weather", description: "The weather.")])
        try directory.write(image, to: "catalog.image")
        try directory.write(registry.storedImage().image, to: "tools.image")

        let specs = TestCatalog.acmeSpecs + ["large@acme", "acme:l"]
        #expect(specs.count == 10)
        let program = "\(package)/.build/debug/Reader"
        let files = [directory.file("catalog.image"), directory.file("tools.image")]
        let answers = try #require(try run([program] + files + specs))
        var expected = try specs.map { "\(try store.model($0))" }
        let filter = Filter(capabilities: [.toolCall], minimumContextTokens: 100_000)
        expected.append("\(try store.models(filter, by: .context).map(\.spec))")
        expected.append("\(try registry.tool("get_weather"))")
        expected.append(String(decoding: try registry.toolsJSON(.anthropic), as: UTF8.self))
        #expect(answers.text == expected.joined(separator: "\n") + "\n")
        #expect(answers.status == 0)

        var damaged = image
        damaged[damaged.count - 1] ^= 1
        try directory.write(damaged, to: "catalog.image")
        let refused = try #require(try run([program] + files + specs))
        #expect(refused.text.hasPrefix("damaged The image '\(files[0])' of a catalog"))

        let libraries = try Self.libraries(of: program)
        #expect(libraries.contains { $0.hasPrefix("libc.") }, "\(libraries)")
        for name in ["lmdb", "sqlite"] {
            #expect(!libraries.contains { $0.contains(name) }, "\(libraries)")
        }

        let full = try #require(try build("Full"))
        #expect(full.status != 0, "\(full.text)")
        #expect(full.text.contains("lmdb.h"), "\(full.text)")
    }

    /// The libraries that an ELF file names itself, not those that they name in turn.
    private static func libraries(of path: String) throws -> [String] {
        let readelf = try #require(
            Program(named: "readelf") ?? Program(named: "llvm-readelf"),
            "no program reads the names of libraries"
        )
        let text = try readelf.run(["-d", path]).text
        return text.matches(of: /\(NEEDED\).*\[(.+)\]/).map { String($0.1) }
    }
}

/// A package of these tests, copied to a place of its own.
enum ConsumerPackage {
    /// Copies a package without its build, with the path to this package written out.
    static func copy(_ source: String, to copy: String) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for folder in ["/Sources", "/Tests"] where files.fileExists(atPath: source + folder) {
            try files.copyItem(atPath: source + folder, toPath: copy + folder)
        }
        let manifest = try String(contentsOfFile: source + "/Package.swift", encoding: .utf8)
        let rewritten = manifest.replacingOccurrences(
            of: #"path: "../..""#,
            with: #"path: "\#(Places.package.path)""#
        )
        #expect(rewritten != manifest)
        try rewritten.write(toFile: copy + "/Package.swift", atomically: true, encoding: .utf8)
    }
}
