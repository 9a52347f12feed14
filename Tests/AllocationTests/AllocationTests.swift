import CMallocProbe
import Foundation
import ModelCatalog
import Synchronization
import TestCatalog
import Testing

@Suite(
    "Reading allocates nothing",
    .enabled(if: malloc_probe_works(), "counts with glibc alone, and without a sanitizer")
)
struct AllocationTests {
    /// Where a catalog is stored.
    enum Place: CaseIterable {
        case memory, directory, file
    }

    // MARK: The count itself

    private final class Node {
        let number = 0
    }

    @inline(never)
    private static func makeNode() -> Node { Node() }

    @Test("One allocation in Swift and one in C are counted as one each")
    func controls() {
        // The first object of a class makes its metadata.
        var node = Self.makeNode()
        #expect(allocations {} == 0)
        #expect(allocations { node = Self.makeNode() } == 1)
        #expect(allocations { malloc_probe_allocate() } == 1)
        let both = allocations {
            node = Self.makeNode()
            malloc_probe_allocate()
        }
        #expect(both == 2)
        #expect(node.number == 0)
    }

    @Test("A copy is counted, and the allocations of another thread are not")
    func others() throws {
        let catalog = try TestCatalog.acme()
        _ = try catalog.model("acme:large")
        #expect(try allocations { _ = try catalog.model("acme:large") } > 10)
        let started = DispatchSemaphore(value: 0)
        let ended = DispatchSemaphore(value: 0)
        let thread = Thread {
            started.wait()
            for _ in 0..<100 { malloc_probe_allocate() }
            ended.signal()
        }
        thread.start()
        let counted = allocations {
            started.signal()
            ended.wait()
        }
        #expect(counted == 0)
    }

    // MARK: What a program does in place

    @Test(
        "A lookup: by both spellings of a spec, by alias, by id and provider, and in vain",
        arguments: Place.allCases
    )
    func lookup(place: Place) throws {
        // Made at run time, so on the heap: a key is not copied to be looked up.
        let long = String(repeating: "x", count: 300)
        try expectNone(in: place, of: 5) { models in
            var found = 0
            if models["acme:large"] != nil { found += 1 }
            if models["large@acme"] != nil { found += 1 }
            if models["acme:large-latest"] != nil { found += 1 }
            if models["bolt:acme/large:thinking"] != nil { found += 1 }
            if models["acme/large:thinking", provider: "bolt"] != nil { found += 1 }
            if models["acme:larger"] != nil { found += 100 }
            if models["nobody:large"] != nil { found += 100 }
            if models[long] != nil { found += 100 }
            if models["large", provider: "nobody"] != nil { found += 100 }
            return found
        }
    }

    @Test("Reading every field of a model that has them all", arguments: Place.allCases)
    func fields(place: Place) throws {
        try expectNone(in: place, of: 58) { try fieldsKnown(of: $0.model("acme:large")) }
        try expectNone(in: place, of: 9) { try fieldsKnown(of: $0.model("bolt:free")) }
    }

    @Test("A price of any meter, length and mode", arguments: Place.allCases)
    func prices(place: Place) throws {
        try expectNone(in: place, of: 9_000_000_000 + 6_000_000_000) { models in
            let model = try models.model("acme:large")
            let fast = model.price(.input, promptTokens: 170_000, mode: "fast")
            _ = model.price(.cacheWrite, mode: "fast", variant: "1h")
            _ = model.price(.input, mode: "batch")
            let long = model.price(.input, promptTokens: 170_000)
            return Int(
                (fast.amount?.nanoUSDPerMillion ?? 0) + (long.amount?.nanoUSDPerMillion ?? 0)
            )
        }
    }

    @Test("A visit of one provider", arguments: Place.allCases, Order.allCases)
    func list(place: Place, order: Order) throws {
        try expectNone(in: place, of: 332_000 + 400_000) { models in
            var tokens = 0
            try models.list(provider: "acme").visit(by: order) { tokens += $0.contextTokens ?? 0 }
            return tokens
        }
    }

    @Test("A count and a visit of what discover finds", arguments: Place.allCases, Order.allCases)
    func discover(place: Place, order: Order) throws {
        let filter = Filter(
            capabilities: [.toolCall],
            minimumContextTokens: 100_000,
            maximumInputPrice: UnitPrice(usdPerMillion: "3"),
            inputModalities: [.text],
            outputModalities: [.text],
            tier: .premium
        )
        try expectNone(in: place, of: 200_001) { models in
            let selection = try models.discover(filter)
            var tokens = selection.count
            selection.visit(by: order, limit: 5) { tokens += $0.contextTokens ?? 0 }
            return tokens
        }
    }

    @Test("Providers, sources and references", arguments: Place.allCases)
    func rest(place: Place) throws {
        try expectNone(in: place, of: 3 + 2 + 2 + 6) { models in
            var sum = 0
            models.visitProviders { if $0.id.bytes.byteCount > 0 { sum += 1 } }
            models.visitSources { if $0.id.bytes.byteCount > 0 { sum += 1 } }
            try models.provider("acme").visitKeyVariables { _ in sum += 1 }
            let reference = try models.model("acme:large").reference
            let isLarge = try models.model(reference).id == "large"
            return sum + (isLarge ? 6 : 0)
        }
    }

    @Test("A new thread allocates in its first read alone, whatever that read was")
    func newThread() throws {
        let directory = TemporaryDirectory()
        try TestCatalog.publish(TestCatalog.images(TestCatalog.acmeSQL), in: directory.path)
        let catalog = try Catalog.open(at: directory.path)
        let filter = Filter(capabilities: [.toolCall])
        @Sendable func use(_ models: Models) throws -> Int {
            var sum = try fieldsKnown(of: models.model("acme:large"))
            try models.discover(filter).visit { _ in sum += 1 }
            return sum
        }
        // What the process makes once, on this thread.
        #expect(try catalog.read(use) == 61)
        let counted = Mutex(-1)
        let ended = DispatchSemaphore(value: 0)
        Thread {
            defer { ended.signal() }
            guard (try? catalog.read { $0.count }) == 8 else { return }
            guard let count = try? allocations({ _ = try catalog.read(use) }) else { return }
            counted.withLock { $0 = count }
        }.start()
        ended.wait()
        #expect(counted.withLock { $0 } == 0)
    }

    /// Runs `body` in several reads of a catalog; the first one warms up.
    private func expectNone(
        in place: Place,
        of expected: Int,
        sourceLocation: SourceLocation = #_sourceLocation,
        _ body: (Models) throws -> Int
    ) throws {
        let directory = TemporaryDirectory()
        let catalog: Catalog
        switch place {
        case .memory: catalog = try TestCatalog.acme()
        case .directory:
            try TestCatalog.publish(TestCatalog.images(TestCatalog.acmeSQL), in: directory.path)
            catalog = try Catalog.open(at: directory.path)
        case .file:
            try directory.write(TestCatalog.acmeImage(), to: "catalog.image")
            catalog = try Catalog.open(image: directory.file("catalog.image"))
        }
        #expect(try catalog.read(body) == expected, sourceLocation: sourceLocation)
        var found = 0
        let counted = try allocations {
            for _ in 0..<3 { found = try catalog.read(body) }
        }
        #expect(counted == 0, sourceLocation: sourceLocation)
        #expect(found == expected, sourceLocation: sourceLocation)
    }
}
