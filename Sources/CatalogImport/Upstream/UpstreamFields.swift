internal import CatalogCompiler
internal import ModelCatalog
internal import SQLiteDatabase

// Reads values that are one field each.
extension UpstreamFacts {
    /// Reads a value into the fields of a row that a shape describes; keeps the rest.
    mutating func read(
        _ value: UpstreamValue,
        as shape: UpstreamShape?,
        into row: inout Row,
        of subject: Subject
    ) throws(ImportError) {
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
    ) throws(ImportError) {
        row[field.column] =
            switch field.kind {
            case .text: try text(value, of: subject)
            case .date: try date(value, of: subject)
            case .word: try word(value, among: field.words, of: subject)
            case .flag: try flag(value, of: subject)
            // Sources write a limit of 0 where they know none.
            case .count: try integer(value, in: Self.counts, of: subject)
            // -1 is valid: it leaves the choice to the model.
            case .integer: try integer(value, in: -1 ... .max, of: subject)
            case .source: nil
            }
    }

    /// The members of an object; nil, with a fault, where the value is not one. An empty object is
    /// kept, as no column can tell it from a missing one.
    mutating func object(
        _ value: UpstreamValue,
        of subject: Subject
    ) throws(ImportError) -> [(key: String, value: UpstreamValue)]? {
        guard let members = value.members else {
            try wrongType(value, of: subject, "must be an object")
            return nil
        }
        if members.isEmpty { try keep(value, of: subject) }
        return members
    }

    /// The elements of an array; nil, with a fault, where the value is not one.
    mutating func array(_ value: UpstreamValue, of subject: Subject) throws(ImportError)
        -> [UpstreamValue]?
    {
        if let elements = value.elements { return elements }
        try wrongType(value, of: subject, "must be an array")
        return nil
    }

    mutating func text(_ value: UpstreamValue, of subject: Subject) throws(ImportError) -> Statement
        .Value?
    {
        guard let text = value.text else {
            return try wrongType(value, of: subject, "must be a text")
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
    ) throws(ImportError) -> Statement.Value? {
        guard let word = value.text else {
            return try wrongType(value, of: subject, "must be a text")
        }
        if words.contains(word) { return .text(word) }
        try fault(value, of: subject, "must be one of \(words.joined(separator: ", "))")
        return nil
    }

    private mutating func date(
        _ value: UpstreamValue,
        of subject: Subject
    ) throws(ImportError) -> Statement.Value? {
        guard let date = value.text else {
            return try wrongType(value, of: subject, "must be a date such as 2026-03-01")
        }
        if CatalogDate(date) != nil { return .text(date) }
        try note(value, of: subject, "must be a date such as 2026-03-01 or a month such as 2026-03")
        return nil
    }

    private mutating func flag(
        _ value: UpstreamValue,
        of subject: Subject
    ) throws(ImportError) -> Statement.Value? {
        guard let flag = value.flag else {
            return try wrongType(value, of: subject, "must be true or false")
        }
        return .integer(flag ? 1 : 0)
    }

    mutating func integer(
        _ value: UpstreamValue,
        in range: ClosedRange<Int64>,
        of subject: Subject
    ) throws(ImportError) -> Statement.Value? {
        guard let integer = value.integer else {
            return try wrongType(value, of: subject, "must be a whole number")
        }
        if range.contains(integer) { return .integer(integer) }
        let reason = integer == 0 ? "states no limit" : "is out of range"
        try note(value, of: subject, reason)
        return nil
    }

    /// Notes a value of a wrong type. `null` is noted without a fault, as it states nothing.
    @discardableResult
    mutating func wrongType(
        _ value: UpstreamValue,
        of subject: Subject,
        _ reason: String
    ) throws(ImportError) -> Statement.Value? {
        if value.isNull {
            try note(value, of: subject, "says nothing")
        } else {
            try fault(value, of: subject, reason)
        }
        return nil
    }
}
