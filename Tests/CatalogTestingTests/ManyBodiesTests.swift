import Foundation
import TestCatalog
import TestPrograms
import Testing

/// What a process holds while it runs very many tests.
@Suite(
    .serialized,
    // It reports two threads that take turns by a Mutex on any Linux: it does not see its lock.
    .disabled(if: Sanitizer.isOfThreads, "ThreadSanitizer does not know Swift's Mutex")
)
struct ManyBodiesTests {
    private struct Holdings {
        let files: Int
        let maps: Int
        let residentKilobytes: Int

        init?(_ line: String?) {
            let numbers = (line ?? "").split(separator: " ").compactMap { Int($0) }
            guard numbers.count == 3 else { return nil }
            (files, maps, residentKilobytes) = (numbers[0], numbers[1], numbers[2])
        }
    }

    @Test func `10,000 bodies disturb no other, and leave nothing behind`() throws {
        let temporary = TemporaryDirectory()
        let child = try Child(
            ["10000"],
            program: "FixtureProcess",
            environment: ["TMPDIR": temporary.path]
        )
        let before = try #require(Holdings(child.line()))
        let between = try #require(Holdings(child.line()))
        let after = try #require(Holdings(child.line()))
        #expect(child.end() == 0)
        #expect(after.files == before.files)
        if !Sanitizer.isOn {
            // A sanitizer has maps of its own, and keeps what was freed for a while.
            #expect(after.maps == before.maps)
            #expect(
                abs(after.residentKilobytes - between.residentKilobytes) <= 1_024,
                "\(before), \(between), \(after)"
            )
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == [])
    }
}
