internal import CatalogFixtures
internal import CatalogImport

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What tests have read of a real catalog, as their processes noted it.
struct Recording {
    private let directory: String
    private var models: Set<CatalogSubject> = []
    private var providers: Set<CatalogSubject> = []
    private var readsAll = false

    /// Reads all files of a directory that ``RecordedRow`` writes.
    init(in directory: String) throws(FixtureUpkeepError) {
        self.directory = directory
        for path in try Self.files(in: directory) {
            guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
                throw .recording(place: path, line: nil, reason: "this user may not read it")
            }
            // A process that was killed may have left the last line unfinished.
            let whole = bytes.prefix(through: (bytes.lastIndex(of: 10) ?? bytes.startIndex - 1))
            for (number, line) in whole.split(separator: 10, omittingEmptySubsequences: false)
                .enumerated() where !line.isEmpty
            {
                do throws(RecordedRow.Fault) {
                    try add(RecordedRow(line: Array(line)))
                } catch {
                    throw .recording(place: path, line: number + 1, reason: error.reason)
                }
            }
        }
        guard !models.isEmpty || !providers.isEmpty || readsAll else {
            throw .recording(
                place: directory,
                line: nil,
                reason: """
                    it is empty: run the tests with MODELCATALOG_RECORD set to that directory, and say \
                    '.catalog(recorded:)' or '.realCatalog' on those that read the real catalog
                    """
            )
        }
    }

    private static func files(in directory: String) throws(FixtureUpkeepError) -> [String] {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: directory)
            return names.filter { $0.hasSuffix(RecordedRow.ending) }.sorted()
                .map { "\(directory)/\($0)" }
        } catch {
            throw .recording(
                place: directory,
                line: nil,
                reason: "it must be a directory that this user may read"
            )
        }
    }

    private mutating func add(_ row: RecordedRow) {
        switch row {
        case .model(let provider, let model):
            models.insert(CatalogSubject(provider: provider, model: model))
        case .provider(let provider): providers.insert(CatalogSubject(provider: provider))
        case .everything: readsAll = true
        }
    }

    /// The recorded models and providers of a catalog, which must have all of them.
    func chosen(from catalog: StoredTables) throws -> Chosen {
        let all = Set(try catalog.database.subjects("SELECT provider_id, id FROM models"))
        let owners = Set(try catalog.database.subjects("SELECT id, NULL FROM providers"))
        let lost = models.subtracting(all).min() ?? providers.subtracting(owners).min()
        if let lost {
            throw FixtureUpkeepError.recording(
                place: directory,
                line: nil,
                reason:
                    "'\(lost)' was read, and is not in the catalog: name the one that was recorded"
            )
        }
        let picks = (readsAll ? all : models).sorted().map { model in
            FixturePick(
                model: model,
                reasons: [models.contains(model) ? "read by the tests" : "counted by the tests"]
            )
        }
        return Chosen(
            picks: picks,
            providers: readsAll ? owners : providers,
            keepsTexts: false,
            purpose: "What tests read of a real catalog, as it was recorded."
        )
    }
}
