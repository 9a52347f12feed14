internal import CatalogCompiler

/// What a file says, as rows of the catalog's tables and notes on what no column can hold.
struct UpstreamFacts {
    let file: String
    private(set) var rows: [String: [Row]] = [:]
    private(set) var notes: [ImportNote] = []
    /// The notes on values of a wrong type and on words that are not known.
    private(set) var faults: [ImportNote] = []
    /// The models that have such faults.
    private(set) var faulty: Set<Subject> = []
    /// The models that the file lists, also those that could not be one.
    var modelCount = 0

    /// The numbers of tokens that a column holds.
    static let counts: ClosedRange<Int64> = 1...4_294_967_294

    /// What a value belongs to: a provider, or a model of it.
    struct Subject: Hashable {
        let provider: String
        var model: String?

        /// The columns by which the tables of models refer to this one.
        var columns: Row {
            ["provider_id": .text(provider), "model_id": .text(model ?? "")]
        }
    }

    init(file: String) { self.file = file }

    mutating func add(_ table: String, _ row: Row) { rows[table, default: []].append(row) }

    /// Adds a row of a table whose rows belong to the subject.
    mutating func add(_ table: String, of subject: Subject, _ row: Row) {
        add(table, row.merging(subject.columns) { column, _ in column })
    }

    /// Keeps a value that has no column.
    mutating func keep(_ value: UpstreamValue, of subject: Subject) throws {
        try keep(value.json.text, of: value, subject: subject, note: nil)
    }

    /// Keeps a value that its column cannot hold.
    mutating func note(_ value: UpstreamValue, of subject: Subject, _ reason: String) throws {
        let literal = value.json.text
        try keep(literal, of: value, subject: subject, note: reason)
        notes.append(makeNote(subject, value.path, literal, reason))
    }

    /// Keeps a value of a wrong type, or a word that is not known.
    mutating func fault(_ value: UpstreamValue, of subject: Subject, _ reason: String) throws {
        try note(value, of: subject, reason)
        faults += notes.suffix(1)
        if subject.model != nil { faulty.insert(subject) }
    }

    /// Notes a value that the source does not state.
    mutating func noteMissing(_ field: String, of subject: Subject, _ reason: String) {
        notes.append(makeNote(subject, [field], "", reason))
    }

    /// Keeps an entry of a provider's models that cannot be a model.
    mutating func keepModel(
        _ value: UpstreamValue,
        _ id: String,
        of provider: String,
        _ reason: String
    ) throws {
        try fault(value, of: Subject(provider: provider), reason)
        faulty.insert(Subject(provider: provider, model: id))
    }

    private func makeNote(
        _ subject: Subject,
        _ path: [String],
        _ literal: String,
        _ reason: String
    ) -> ImportNote {
        ImportNote(
            file: file,
            provider: subject.provider,
            model: subject.model,
            field: path.joined(separator: "."),
            literal: literal,
            reason: reason
        )
    }

    private mutating func keep(
        _ json: String,
        of value: UpstreamValue,
        subject: Subject,
        note: String?
    ) throws {
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
                "source_id": .text(ModelsDev.source),
                "path": .text(JSONPointer.text(value.path)),
                "json": .text(json),
                "note": note.map { .text($0) } ?? .null,
            ]
        )
    }
}

// What is simple ------------------------------------------------------------------------------------

extension UpstreamFacts {
    /// Reads a value that fields describe into a row; keeps what they do not describe.
    mutating func read(
        _ value: UpstreamValue,
        as shape: UpstreamShape?,
        into row: inout Row,
        of subject: Subject
    ) throws {
        switch shape {
        case nil: try keep(value, of: subject)
        case .field(let field): try read(value, as: field, into: &row, of: subject)
        case .object(let fields):
            guard let members = try object(value, of: subject) else { return }
            for (key, member) in members {
                if let field = fields[key] {
                    try read(member, as: field, into: &row, of: subject)
                } else {
                    try keep(member, of: subject)
                }
            }
        }
    }

    /// Reads a value into a field's column of a row.
    mutating func read(
        _ value: UpstreamValue,
        as field: CatalogField,
        into row: inout Row,
        of subject: Subject
    ) throws {
        row[field.column] =
            switch field.kind {
            case .text: try text(value, of: subject)
            case .date: try date(value, of: subject)
            case .word: try word(value, among: field.words, of: subject)
            case .flag: try flag(value, of: subject)
            // A limit of 0 says that there is none to state.
            case .count: try integer(value, in: Self.counts, of: subject)
            // -1 leaves the choice to the model.
            case .integer: try integer(value, in: -1 ... .max, of: subject)
            case .source: nil
            }
    }

    /// The members of an object; nil, and a fault, where it is none. An empty one is kept, as no
    /// column tells it from none.
    mutating func object(
        _ value: UpstreamValue,
        of subject: Subject
    ) throws -> [(key: String, value: UpstreamValue)]? {
        guard let members = try value.members() else {
            try wrongType(value, of: subject, "is no object")
            return nil
        }
        if members.isEmpty { try keep(value, of: subject) }
        return members
    }

    /// The elements of an array; nil, and a fault, where it is none.
    mutating func array(_ value: UpstreamValue, of subject: Subject) throws -> [UpstreamValue]? {
        if let elements = try value.elements() { return elements }
        try wrongType(value, of: subject, "is no array")
        return nil
    }

    mutating func text(_ value: UpstreamValue, of subject: Subject) throws -> Statement.Value? {
        guard let text = value.decoded(as: String.self) else {
            return try wrongType(value, of: subject, "is no text")
        }
        if text.utf8.contains(0) {
            try note(value, of: subject, "holds a NUL character")
            return nil
        }
        return .text(text)
    }

    mutating func word(
        _ value: UpstreamValue,
        among words: [String],
        of subject: Subject
    ) throws -> Statement.Value? {
        guard let word = value.decoded(as: String.self) else {
            return try wrongType(value, of: subject, "is no text")
        }
        if words.contains(word) { return .text(word) }
        try fault(value, of: subject, "is none of \(words.joined(separator: ", "))")
        return nil
    }

    private mutating func date(
        _ value: UpstreamValue,
        of subject: Subject
    ) throws -> Statement.Value? {
        guard let date = value.decoded(as: String.self) else {
            return try wrongType(value, of: subject, "is no date")
        }
        if CalendarDate.exists(date) { return .text(date) }
        try note(value, of: subject, "is no month YYYY-MM or day YYYY-MM-DD that there is")
        return nil
    }

    private mutating func flag(
        _ value: UpstreamValue,
        of subject: Subject
    ) throws -> Statement.Value? {
        guard let flag = value.decoded(as: Bool.self) else {
            return try wrongType(value, of: subject, "is neither true nor false")
        }
        return .integer(flag ? 1 : 0)
    }

    private mutating func integer(
        _ value: UpstreamValue,
        in range: ClosedRange<Int64>,
        of subject: Subject
    ) throws -> Statement.Value? {
        guard let integer = value.decoded(as: Int64.self) else {
            return try wrongType(value, of: subject, "is no whole number")
        }
        if range.contains(integer) { return .integer(integer) }
        let reason = integer == 0 ? "states no limit" : "is out of range"
        try note(value, of: subject, reason)
        return nil
    }

    /// Notes a value of a wrong type; `null` is a fault of no type, it states nothing.
    @discardableResult
    mutating func wrongType(
        _ value: UpstreamValue,
        of subject: Subject,
        _ reason: String
    ) throws -> Statement.Value? {
        if value.isNull {
            try note(value, of: subject, "says nothing")
        } else {
            try fault(value, of: subject, reason)
        }
        return nil
    }
}
