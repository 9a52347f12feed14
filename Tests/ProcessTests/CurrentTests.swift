import CatalogProcess
import Foundation
import TestCatalog
import TestPrograms
import Testing

/// What the current catalog is where no test says so, in a process of its own.
@Suite struct CurrentTests {
    let directory = TemporaryDirectory()

    private func lines(sealed: String, _ homes: [String]) throws -> [String] {
        let program = Program(path: Places.program("CatalogProcess").path)
        let outcome = try program.run(
            ["current"] + homes,
            environment: ["MODELCATALOG_SEAL": sealed]
        )
        #expect(outcome.status == 0)
        return outcome.text.split(separator: "\n").map(String.init)
    }

    init() throws {
        try TestCatalog.publish(
            TestCatalog.images(TestCatalog.acmeSQL),
            in: directory.file("home")
        )
    }

    @Test func `it is the catalog in the standard directory, opened once`() throws {
        let (home, other) = (directory.file("home"), directory.file("other"))
        let lines = try lines(sealed: "", [home, other])
        try #require(lines.count == 3)
        #expect(lines[0] == "one with 8")
        #expect(lines[1] == "one with 8")
        #expect(lines[2].hasPrefix("No catalog is stored in '\(other)'"))
    }

    @Test(arguments: ["1", "yes"])
    func `a sealed process opens it for each task, and only if the task may`(sealed: String) throws
    {
        let lines = try lines(sealed: sealed, [directory.file("home"), "/usr/missing"])
        try #require(lines.count == 3)
        #expect(lines[0] == "another with 8")
        #expect(lines[2].hasPrefix("The catalog in '/usr/missing' is sealed off"))
    }
}
