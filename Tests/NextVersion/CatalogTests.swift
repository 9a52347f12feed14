import Foundation
import Synchronization
import TestCatalog
import TestPrograms
import Testing

/// How often each version publishes: `make check-next` says it.
let publications =
    ProcessInfo.processInfo.environment["MODELCATALOG_PUBLICATIONS"].flatMap { Int($0) } ?? 8

/// The next version is one of this version's sources, to which `make.py` adds one of each kind of thing.
/// What is built of it has no sanitizer, and says nothing new under one.
@Suite(.serialized, .enabled(if: !Sanitizer.isOn))
struct SideBySideCatalogTests {
    let shelf = Shelf()

    /// Four readers of a version: of all that was published they read something whole, and never
    /// something older than before.
    private func startReaders(_ readers: Readers, _ version: Version) {
        for number in 0..<4 {
            // A version that knows two major formats reads what the other one has published in its own.
            let reader =
                version.description == "next" && number < 2 ? version.withNextMajor() : version
            let newest = Mutex(UInt64(0))
            let shelf = shelf
            readers.start(version) {
                let text = try shelf.output(reader, "show", "acme:embed", "--json")
                if try Shown(text).number(to: reader) == nil { return text }
                let counted = try shelf.counted(by: reader)
                let before = newest.withLock { before in
                    defer { before = max(before, counted.generation) }
                    return before
                }
                if counted.generation < before { return "\(before), then \(counted.generation)" }
                return counted.models == 2 ? nil : "\(counted.models) models"
            }
        }
    }

    @Test func `two versions publish in turns and at once, under readers of both`() throws {
        let (this, next) = (Version.this, try Version.next)
        var generation = try shelf.publish(Edition(publisher: next, number: 0))
        let claims = try #require(try shelf.values()["claims/1"])
        let readers = Readers()
        startReaders(readers, this)
        startReaders(readers, next)

        for number in 1...publications {
            for publisher in [this, next] {
                let edition = Edition(publisher: publisher, number: number)
                #expect(try shelf.publish(edition) == generation + 1)
                generation += 1
                let counted = try shelf.counted(by: next)
                #expect(counted.generation == generation)
                #expect(counted.claims == "as the next version claims")
                let shown = try shelf.shown(by: publisher)
                #expect(shown.name == "\(publisher) \(number)")
                #expect(shown.number(to: publisher) == number)
                if publisher == this {
                    let value = try #require(try shelf.values()["claims/1"])
                    #expect(value.dropFirst(128) == claims.dropFirst(128))
                }
            }
        }

        // At once, and the next one with another major format beside its own at every second time.
        let told = Mutex<[UInt64]>([])
        let shelf = shelf
        let faults = atOnce(
            [this, next].map { publisher in
                {
                    var before: UInt64 = 0
                    for number in publications + 1...2 * publications {
                        let edition = Edition(publisher: publisher, number: number)
                        let isNext = publisher == next && number % 2 == 0
                        let version = isNext ? publisher.withNextMajor() : publisher
                        let generation = try shelf.publish(edition, by: version)
                        #expect(generation > before)
                        before = generation
                        told.withLock { $0.append(generation) }
                    }
                }
            }
        )
        #expect(faults == [])
        let all = told.withLock { $0.sorted() }
        #expect(all == (1...UInt64(2 * publications)).map { generation + $0 })

        let (reads, wrong) = readers.stop()
        #expect(wrong == [])
        #expect(reads[this] ?? 0 > 8 && reads[next] ?? 0 > 8)
        print("\(4 * publications) publications under reads: \(reads.map { "\($0): \($1)" })")
        let values = try shelf.values()
        #expect(Set(values.keys) == ["catalog/1", "catalog/2", "claims/1", "upstream_texts/1"])
        for version in [this, next] {
            #expect(try shelf.output(version, "verify").contains("is intact"))
        }
    }

    @Test
    func `what the next version keeps beside the catalog, and in it, outlives a damaged file`()
        throws
    {
        let (this, next) = (Version.this, try Version.next)
        try shelf.publish(Edition(publisher: next, number: 1), by: next.withNextMajor())
        let before = try shelf.values()
        // A wrong bit of a page's size in one of the two pages that tell where all is.
        let handle = try #require(
            FileHandle(forUpdatingAtPath: shelf.directory.file("catalog/data.mdb"))
        )
        try handle.seek(toOffset: 41)
        let byte = try #require(try handle.read(upToCount: 1)?.first)
        try handle.seek(toOffset: 41)
        try handle.write(contentsOf: [byte ^ 1 << 4])
        try handle.close()
        for version in [this, next] {
            #expect(try shelf.run(version, ["list"]).status == 65)
        }
        #expect(try shelf.publish(Edition(publisher: this, number: 2)) == 2)
        let after = try shelf.values()
        #expect(after["claims/1"] == before["claims/1"])
        #expect(after["catalog/2"] == before["catalog/2"])
        let counted = try shelf.counted(by: next.withNextMajor())
        #expect(counted.generation == 2)
        #expect(counted.claims == "as the next version claims")
        #expect(try shelf.shown(by: next.withNextMajor()).name == "this 2")
    }

    @Test func `of two major formats, each version reads those it knows, and the newest of them`()
        throws
    {
        let (this, next) = (Version.this, try Version.next)
        let (both, alone) = (next.withNextMajor(), next.withNextMajor(alone: true))
        try shelf.publish(Edition(publisher: this, number: 1))
        #expect(try shelf.publish(Edition(publisher: next, number: 2), by: both) == 2)
        for version in [this, next, both] {
            #expect(try shelf.shown(by: version).number(to: version) == 2)
        }
        // Only the other format changes: a program that does not know it reads the old values.
        #expect(try shelf.publish(Edition(publisher: next, number: 3), by: alone) == 3)
        #expect(try shelf.shown(by: this).number(to: this) == 2)
        #expect(try shelf.shown(by: next).number(to: next) == 2)
        #expect(try shelf.shown(by: both).number(to: both) == 3)
        // A program that does not know it counts on from its generation, and keeps it.
        let other = try #require(try shelf.values()["catalog/2"])
        #expect(try shelf.publish(Edition(publisher: this, number: 4)) == 4)
        for version in [this, next, both] {
            #expect(try shelf.shown(by: version).number(to: version) == 4)
        }
        #expect(try shelf.values()["catalog/2"] == other)
    }
}
