import CWriteSteps
import CatalogImport
import Foundation
import ModelCatalog
import TestCatalog

/// A process of the tests that writes, reads or keeps a catalog of alternating editions.
///
/// It says `ready` when it has begun, and ends by itself after some minutes.
@main
enum CatalogProcess {
    static let usage = """
        CatalogProcess write DIRECTORY (large | small) COUNT
            publishes the next COUNT generations
        CatalogProcess stop DIRECTORY FUNCTION NUMBER
            publishes the next, large generation, and stops before that call of that function
        CatalogProcess kill DIRECTORY STEP
            publishes the next, small generation, and is killed before that step, from 1
        CatalogProcess read DIRECTORY (generation | reads) COUNT
            reads until it has met that generation or read as often, and prints what it has seen
        CatalogProcess keep DIRECTORY
            reads once, and has the catalog open until its standard input ends
        CatalogProcess install DIRECTORY YYYY-MM-DD [USER]
            installs a snapshot of that day as that user, and prints the generation that is stored
        CatalogProcess current DIRECTORY OTHER
            prints what the current catalog is, twice with DIRECTORY as the standard one, then with
            OTHER
        """

    static func main() throws {
        alarm(900)
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2 else { return say(usage) }
        let directory = arguments[1]
        let count = arguments.last.flatMap { UInt64($0) } ?? 0
        switch arguments[0] {
        case "write": try write(count, isSmall: arguments[2] == "small", in: directory)
        case "stop":
            try write(1, isSmall: false, in: directory) {
                write_steps_signal(SIGSTOP, strdup(arguments[2]), UInt32(count))
            }
        case "kill":
            try write(1, isSmall: true, in: directory) {
                write_steps_signal(SIGKILL, nil, UInt32(count))
            }
        case "read":
            let byReads = arguments[2] == "reads"
            var reader = try Reader(of: directory)
            say("ready")
            let sightings = try reader.read { (byReads ? UInt64($0.reads) : $0.newest) >= count }
            say(String(decoding: try JSONEncoder().encode(sightings), as: UTF8.self))
        case "keep":
            let catalog = try Catalog.open(at: directory)
            _ = try catalog.read { $0.count }
            say("ready")
            while readLine() != nil {}
        case "install":
            if arguments.count > 3, let user = UInt32(arguments[3]) {
                precondition(setgid(user) == 0 && setuid(user) == 0)
            }
            let snapshot = Snapshot(text: TestCatalog.snapshot(of: arguments[2]))
            say("\(try installSnapshot(snapshot, in: directory).generation)")
        case "current":
            for home in [directory, directory, arguments[2]] {
                setenv("MODELCATALOG_HOME", home, 1)
                sayCurrent()
            }
        default: say(usage)
        }
    }

    /// Publishes the next generations, one after the other.
    private static func write(
        _ count: UInt64,
        isSmall: Bool,
        in directory: String,
        _ prepare: () -> Void = {}
    ) throws {
        let stored = (try? Catalog.open(at: directory).read { $0.generation }) ?? 0
        let next = stored + 1..<stored + 1 + count
        let editions = Set(next.prefix(2).map(Edition.init(generation:)))
        let catalogs = try Dictionary(
            uniqueKeysWithValues: editions.map { ($0, try $0.catalog(isSmall: isSmall)) }
        )
        say("ready")
        prepare()
        for generation in next {
            guard let catalog = catalogs[Edition(generation: generation)] else { break }
            let publication = try catalog.database.publish(in: directory)
            precondition(publication.isNew && publication.generation == generation)
        }
        say("\(write_steps_taken()) steps")
    }

    /// Prints whether the current catalog is the one of before, and how many models it has.
    private static func sayCurrent() {
        do {
            let current = try Catalog.current
            let isSame = try current === Catalog.current
            say("\(isSame ? "one" : "another") with \(try current.statistics().models)")
        } catch {
            say("\(error)")
        }
    }

    private static func say(_ line: String) {
        print(line)
        fflush(nil)
    }
}
