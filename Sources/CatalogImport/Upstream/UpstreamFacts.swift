internal import CatalogCompiler
internal import JSONText
internal import SQLiteDatabase

/// The facts of a source's file: rows of the catalog's tables, and notes on values that no column
/// can hold.
struct UpstreamFacts {
    let file: String
    let format: ImportFormat
    private(set) var rows: [String: [Row]] = [:]
    private(set) var notes: [ImportNote] = []
    /// The notes on values of a wrong type and on unknown words.
    private(set) var faults: [ImportNote] = []
    /// The models that have such faults.
    private(set) var faulty: Set<Subject> = []
    /// The number of the file's entries for models, including invalid ones.
    var entryCount = 0
    /// The entries that did not become models of their own.
    var aliases: [ImportEntry] = []
    var variants: [ImportEntry] = []
    var skipped: [ImportEntry] = []

    /// The numbers of tokens that a column can hold.
    static let counts: ClosedRange<Int64> = 1...4_294_967_294

    typealias Subject = CatalogSubject

    init(file: String, format: ImportFormat) {
        self.file = file
        self.format = format
    }

    mutating func add(_ table: String, _ row: Row) { rows[table, default: []].append(row) }

    /// Adds a row of a table whose rows belong to the subject.
    mutating func add(_ table: String, of subject: Subject, _ row: Row) {
        add(table, row.merging(subject.columns) { column, _ in column })
    }

    /// Adds the file's source to those of a model.
    mutating func addModelSource(of subject: Subject) {
        add("model_sources", of: subject, ["source_id": .text(format.source.id)])
    }

    /// Keeps a value that has no column.
    mutating func keep(_ value: UpstreamValue, of subject: Subject) throws(ImportError) {
        try keep(value.json.text, of: value, subject: subject, note: nil)
    }

    /// Keeps a value that its column cannot hold.
    mutating func note(_ value: UpstreamValue, of subject: Subject, _ reason: String)
        throws(ImportError)
    {
        let json = value.json.text
        try keep(json, of: value, subject: subject, note: reason)
        notes.append(makeNote(subject, value.path, json, reason))
    }

    /// Keeps a value of a wrong type, or an unknown word.
    mutating func fault(_ value: UpstreamValue, of subject: Subject, _ reason: String)
        throws(ImportError)
    {
        try note(value, of: subject, reason)
        faults += notes.suffix(1)
        if subject.model != nil { faulty.insert(subject) }
    }

    /// Notes an entry that cannot be read as a model.
    mutating func fault(_ subject: Subject, _ reason: String) {
        notes.append(makeNote(subject, [], nil, reason))
        faults += notes.suffix(1)
        faulty.insert(subject)
    }

    /// Notes a field that the source does not state.
    mutating func noteMissing(_ field: String, of subject: Subject, _ reason: String) {
        notes.append(makeNote(subject, [field], nil, reason))
    }

    /// Keeps an entry of a provider's models that is not a valid model.
    mutating func keepModel(
        _ value: UpstreamValue,
        _ id: String,
        of provider: String,
        _ reason: String
    ) throws(ImportError) {
        try fault(value, of: Subject(provider: provider), reason)
        faulty.insert(Subject(provider: provider, model: id))
        skipped.append(
            ImportEntry(file: file, entry: "\(provider):\(id)", spec: nil, reason: "it \(reason)")
        )
    }

    private func makeNote(
        _ subject: Subject,
        _ path: [String],
        _ json: String?,
        _ reason: String
    ) -> ImportNote {
        ImportNote(
            file: file,
            provider: subject.provider,
            model: subject.model,
            path: JSONPointer.text(path),
            json: json,
            note: reason
        )
    }

    private mutating func keep(
        _ json: String,
        of value: UpstreamValue,
        subject: Subject,
        note: String?
    ) throws(ImportError) {
        if let key = value.path.first(where: { $0.utf8.contains(0) }) {
            throw ImportError.notCatalog(
                file: file,
                place: "\(subject.provider):\(subject.model ?? "")",
                reason: "the key \(JSON.string(key).text) holds a NUL character"
            )
        }
        add(
            "upstream_texts",
            of: subject,
            [
                "source_id": .text(format.source.id),
                "path": .text(JSONPointer.text(value.path)),
                "json": .text(json),
                "note": note.map { .text($0) } ?? .null,
            ]
        )
    }
}
