internal import CatalogCompiler
internal import CatalogImport
internal import Synchronization

/// The rows of a fixture before any edit.
final class FixtureBase: Sendable {
    private enum Origin {
        case builtIn(BuiltInFixture)
        case file(String)
        case random(seed: UInt64, models: Int)
        case nothing
    }

    private let origin: Origin
    /// Its image without edits.
    let loaded = LoadedImage()
    private let drafts = Mutex<[FixtureDraft]>([])

    private init(_ origin: Origin) { self.origin = origin }

    static let empty = FixtureBase(.nothing)

    convenience init(builtIn: BuiltInFixture) { self.init(.builtIn(builtIn)) }

    static func random(seed: UInt64, models: Int) -> FixtureBase {
        FixtureBase(.random(seed: seed, models: models))
    }

    /// The base of a file; equal paths give the same base.
    static func file(_ path: String) -> FixtureBase {
        // Texts that Unicode takes for equal may name two files, so paths are compared by bytes.
        let bytes = Array(path.utf8)
        return files.withLock { files in
            if let base = files.bases[bytes] { return base }
            let base = FixtureBase(.file(path))
            files.bases[bytes] = base
            files.paths.append(bytes)
            if files.paths.count > Files.limit { files.bases[files.paths.removeFirst()] = nil }
            return base
        }
    }

    /// The files that were used last; older ones are dropped, as a process may use any number.
    private struct Files {
        static let limit = 64
        var bases: [[UInt8]: FixtureBase] = [:]
        var paths: [[UInt8]] = []
    }

    private static let files = Mutex(Files())

    /// The present state of its rows.
    func version() throws(FixtureError) -> FixtureVersion {
        guard case .file(let path) = origin else { return .fixed }
        do { return try FixtureVersion(ofFile: path) } catch { throw .file(error) }
    }

    /// The images of its rows.
    func compile() throws(FixtureError) -> CatalogImages {
        switch origin {
        case .builtIn(let fixture): try FixtureFile.compile(fixture)
        case .file(let path): try FixtureFile.compile(path)
        case .random(let seed, let models):
            try Self.compile(RandomRows(seed: seed, models: models), of: "random(seed: \(seed))")
        case .nothing: try Self.compile(nil, of: "empty")
        }
    }

    /// Compiles rows that come from no file.
    private static func compile(
        _ rows: RandomRows?,
        of name: String
    ) throws(FixtureError) -> CatalogImages {
        do {
            let database = try CatalogDatabase()
            try rows?.insert(into: database)
            return try database.compile()
        } catch {
            throw .unusable(fixture: name, reason: "\(error)")
        }
    }

    /// The images of its rows after edits.
    func compile(after edits: [FixtureEdit], of name: String) throws(FixtureError) -> CatalogImages
    {
        let version = try version()
        // Edits apply to the loaded rows: the file is not read again.
        let image = try loaded.image(of: self.version) { () throws(FixtureError) in try compile() }
        let kept = drafts.withLock { drafts in
            drafts.removeAll { $0.version != version }
            return drafts.popLast()
        }
        let draft = if let kept { kept } else { try FixtureDraft(of: image, version, name) }
        let images = try draft.compile(after: edits, of: name)
        if draft.version == version, draft.isAsNew { drafts.withLock { $0.append(draft) } }
        return images
    }
}
