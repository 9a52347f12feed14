internal import CatalogImport

/// The JSON of a command that publishes a catalog.
struct PublishSummary: Encodable {
    let models: Int
    let providers: Int
    let generation: UInt64
    let published: Bool
    /// The changes from the catalog before; empty where none was stored that could be read.
    let added: [CatalogChange]
    let changed: [CatalogChange]
    let removed: [CatalogChange]
    /// nil where a SQLite file was built.
    let files: [ImportedFile]?
    let aliases: [ImportEntry]?
    let variants: [ImportEntry]?
    let skipped: [ImportEntry]
    let noted: [ImportNote]
    /// The names in the SQLite file that this version does not know; nil for an import.
    let unknown: [UnknownName]?
    /// The names of this version that the SQLite file lacks; nil for an import.
    let missing: [MissingName]?

    init(_ publication: Publication, isDryRun: Bool, report: ImportReport? = nil) {
        models = publication.models
        providers = publication.providers
        generation = publication.generation
        published = publication.isNew && !isDryRun
        added = publication.changes?.added ?? []
        changed = publication.changes?.changed ?? []
        removed = publication.changes?.removed ?? []
        files = report?.files
        aliases = report?.aliases
        variants = report?.variants
        skipped = report?.skipped ?? []
        noted = report?.notes ?? []
        unknown = report == nil ? publication.unknown : nil
        missing = report == nil ? publication.missing : nil
    }
}

extension Publication {
    /// The outcome for people: the size of the catalog, and its changes.
    func outcome(in directory: String, isDryRun: Bool) -> [String] {
        let catalog =
            "\(counted(models, "model")) of \(counted(providers, "provider")) (\(size(byteCount)))"
        let number = grouped(Int(clamping: generation))
        let verb = models == 1 ? "is" : "are"
        guard isNew else {
            return [
                """
                \(catalog) \(verb) what '\(directory)' holds already, generation \(number); there is \
                nothing to publish.
                """
            ]
        }
        let outcome =
            isDryRun
            ? "would be stored in '\(directory)'; this was a dry run."
            : "\(verb) now in '\(directory)', generation \(number)."
        return ["\(catalog) \(outcome)"] + (changes.map { [$0.count] } ?? [])
    }
}

extension CatalogChanges {
    /// The numbers of models that are new, changed and gone.
    fileprivate var count: String {
        func models(_ changes: [CatalogChange]) -> Int {
            Set(changes.filter { $0.model != nil }.map { "\($0.provider):\($0.model ?? "")" }).count
        }
        return "Models added: \(grouped(models(added))); changed: \(grouped(models(changed))); "
            + "removed: \(grouped(models(removed)))."
    }
}
