import CatalogImport
import Foundation
import JSONText
import Testing

/// The tool in a sealed process, as scripts of tests run it.
@Suite("With MODELCATALOG_SEAL") struct SealTests {
    let place: Place

    init() throws { place = try Place() }

    private func sealed(_ arguments: String..., temporary: String? = nil) throws -> Run {
        var environment = ["MODELCATALOG_SEAL": "1"]
        if let temporary { environment["TMPDIR"] = temporary }
        return try place.start(.tool(arguments), environment: environment).wait()
    }

    @Test(arguments: [["list"], ["import", "catalog.json"], ["verify"], ["tools", "list"]])
    func `nothing outside of the temporary directory is opened`(command: [String]) throws {
        let file = try place.file()
        let arguments = command.map { $0 == "catalog.json" ? file : $0 }
        let run = try place.start(
            .tool(arguments + ["--catalog", "/usr/sealed-off"]),
            environment: ["MODELCATALOG_SEAL": "1", "TMPDIR": place.path]
        ).wait()
        #expect(run.end == .exit(77))
        #expect(run.text == "")
        #expect(run.error.contains("/usr/sealed-off"), "\(run.error)")
        #expect(run.error.contains("sealed"), "\(run.error)")
        #expect(run.error.contains("MODELCATALOG_SEAL"), "\(run.error)")
        #expect(!place.exists("/usr/sealed-off"))
    }

    @Test func `below it all goes on as ever`() throws {
        let file = try place.file()
        let home = place.path + "/catalogs"
        let run = try sealed("import", file, "--catalog", home, temporary: place.path)
        #expect(run.end == .exit(0))
        let stats = try sealed("stats", "--json", "--catalog", home, temporary: place.path)
        #expect(try JSON(stats)["models"] == .number("5"))
    }

    @Test(arguments: ["/", "/no/such/directory", ""])
    func `a temporary directory that is everything or nothing is not taken for one`(
        temporary: String
    ) throws {
        let run = try sealed("list", "--catalog", "/usr/sealed-off", temporary: temporary)
        #expect(run.end == .exit(77))
        #expect(!place.exists("/usr/sealed-off"))
    }
}
