internal import CatalogFixtures
internal import Foundation
internal import ModelCatalog
internal import Synchronization

/// Notes what the tests of this process read of real catalogs, in a file of the directory that
/// `MODELCATALOG_RECORD` names.
///
/// Each row is written at once, so a process that is killed loses none.
final class CatalogRecording: Sendable {
    /// nil where no recording is asked for.
    static let shared: CatalogRecording? = {
        guard let text = getenv("MODELCATALOG_RECORD") else { return nil }
        let directory = String(cString: text)
        return directory.isEmpty ? nil : CatalogRecording(directory)
    }()

    private struct State {
        var noted: Set<[UInt8]> = []
        var file: FileHandle?
    }

    private let directory: String
    private let state = Mutex(State())

    private init(_ directory: String) { self.directory = directory }

    private func note(_ row: RecordedRow) {
        // Compared by bytes: texts that Unicode takes for equal may name different models.
        let line = Array((row.line + "\n").utf8)
        let reason = state.withLock { state -> String? in
            guard state.noted.insert(line).inserted else { return nil }
            do {
                let file = if let file = state.file { file } else { try create() }
                state.file = file
                try file.write(contentsOf: Data(line))
                return nil
            } catch {
                return "\(error.localizedDescription)"
            }
        }
        guard let reason else { return }
        Failures.record("The recording in '\(directory)' cannot be written: \(reason)", at: nil)
    }

    /// Prints what was noted, if anything was.
    func report() {
        let lines = state.withLock { $0.noted }
        guard !lines.isEmpty else { return }
        let rows = lines.compactMap { try? RecordedRow(line: $0.dropLast()) }
        let models = rows.count { if case .model = $0 { true } else { false } }
        StandardError.write(
            """
            modelcatalog: noted what the tests read in '\(directory)': \(models) \
            \(models == 1 ? "model" : "models")\(rows.contains(.everything) ? ", and a count of all" : ""). \
            To make a fixture of it: modelcatalog fixture make FILE.sqlite --recorded '\(directory)'
            """
        )
    }

    private func create() throws -> FileHandle {
        try FileManager.default.createDirectory(
            atPath: directory,
            withIntermediateDirectories: true
        )
        let path = "\(directory)/\(UUID().uuidString)\(RecordedRow.ending)"
        try Data().write(to: URL(filePath: path), options: .withoutOverwriting)
        return try FileHandle(forWritingTo: URL(filePath: path))
    }
}

extension CatalogRecording: CatalogObserver {
    package func called(_ call: CatalogCall) throws(CatalogError) {}

    package func handedOut(_ model: ModelView) {
        note(.model(provider: String(model.provider.id), id: String(model.id)))
    }

    package func handedOut(_ provider: ProviderView) { note(.provider(String(provider.id))) }

    package func counted(_ model: ModelView) { handedOut(model) }

    package func countedAll() { note(.everything) }

    package func usedAfterEnd() {}

    package var statistics: Statistics? { nil }
}
