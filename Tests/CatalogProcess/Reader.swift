import CImage
import Foundation
import MappedStore
import ModelCatalog
import SharedStore

/// Reads a catalog of alternating editions over and over, opened once.
struct Reader {
    private let catalog: Catalog
    /// The same environment, for the image beside the catalog's.
    private let store: Store
    private let files: [String]
    private let waits: Int
    private var sightings = Sightings()
    private var specs: [String] = []
    /// The checksum and the count of each edition, as first seen.
    private var marks: [Edition: [UInt64]] = [:]

    init(of directory: String) throws {
        catalog = try Catalog.open(at: directory)
        store = try Store(
            opening: CatalogDirectory.environment(in: directory),
            contents: .catalogHeader
        )
        specs = try catalog.models(limit: 1000).map(\.spec)
        files = Self.files()
        waits = Self.waits()
    }

    /// Reads until `isDone`, and tells what it has seen.
    mutating func read(until isDone: (Sightings) -> Bool) throws -> Sightings {
        while !isDone(sightings) {
            let generation = try glance()
            if generation != sightings.newest || sightings.reads % 20_000 == 0 {
                try inspect()
            }
            if generation < sightings.newest {
                sightings.note("generation \(generation) after \(sightings.newest)")
            }
            if generation != sightings.newest { sightings.generations += 1 }
            sightings.newest = max(sightings.newest, generation)
            sightings.reads += 1
        }
        sightings.waits = Self.waits() - waits
        sightings.keepsFiles = files == Self.files()
        return sightings
    }

    /// A short read, of one model: the generation.
    private mutating func glance() throws -> UInt64 {
        let spec = specs[sightings.reads % specs.count]
        var faults: [String] = []
        let (generation, marks) = try catalog.read { models in
            let edition = Edition(generation: models.generation)
            let model = try models.model(spec)
            if !edition.holds(model) { faults.append("\(spec) of generation \(models.generation)") }
            return (models.generation, [models.contentChecksum, UInt64(models.count)])
        }
        let edition = Edition(generation: generation)
        if self.marks[edition, default: marks] != marks {
            faults.append("another checksum or count in generation \(generation)")
        }
        self.marks[edition] = marks
        for fault in faults { sightings.note(fault) }
        return generation
    }

    /// A long read, of every model and of the image beside it.
    private mutating func inspect() throws {
        var faults: [String] = []
        try catalog.read { models in
            let edition = Edition(generation: models.generation)
            var others = 0
            models.all.visit { if !edition.holds($0) { others += 1 } }
            if others > 0 {
                faults.append("\(others) models of \(models.generation) are of another edition")
            }
        }
        let pin = try store.pin()
        let generation = image_read_header(pin.bytes).generation
        var beside: UInt64 = 0
        if let other = try pin.other("upstream_texts/1") {
            beside = image_read_header(other).generation
        }
        if beside != generation { faults.append("\(beside) beside \(generation)") }
        for fault in faults { sightings.note(fault) }
    }

    private static func files() -> [String] {
        let descriptors = "/proc/self/fd"
        let names = try? FileManager.default.contentsOfDirectory(atPath: descriptors)
        return (names ?? []).sorted().compactMap { name in
            let target = try? FileManager.default.destinationOfSymbolicLink(
                atPath: "\(descriptors)/\(name)"
            )
            // The directory that is being listed is open too.
            return target.flatMap { $0.hasPrefix("/proc") ? nil : "\(name) \($0)" }
        }
    }

    private static func waits() -> Int {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, whose type depends on the platform
        return usage.ru_nvcsw
    }
}

extension Edition {
    /// Whether a model is of this edition.
    fileprivate func holds(_ model: ModelView) -> Bool {
        guard model.contextTokens == number, let family = model.family, family == self.family
        else { return false }
        return model.price(.input).amount?.nanoUSDPerMillion == Int64(number) * 1_000_000_000
    }
}
