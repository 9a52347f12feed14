internal import SQLiteDatabase

/// The rules of tables (types, NOT NULL, CHECK and REFERENCES) as one query that finds a row that breaks one.
///
/// `PRAGMA quick_check` checks the same, but SQLite compiles it anew each time, which costs more than
/// everything else about a small file. This query is compiled once.
struct RowRules {
    let query: String

    /// The rules of all tables of a database.
    init(of connection: Connection) throws(SQLiteError) {
        var queries: [String] = []
        let tables = try connection.prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name"
        )
        while try tables.step() {
            let name = tables.value(0).string ?? ""
            let checks = Self.checks(in: tables.value(1).string ?? "").map { "NOT (\($0))" }
            let faults = try Self.faults(ofColumns: name, connection) + checks
            if !faults.isEmpty {
                let any = faults.joined(separator: " OR ")
                queries.append("SELECT 1 FROM \(name) WHERE \(any)")
            }
            queries += try Self.lost(from: name, connection)
        }
        query = queries.joined(separator: " UNION ALL ") + " LIMIT 1"
    }

    /// Conditions that hold for a row with an invalid value in a column.
    private static func faults(
        ofColumns table: String,
        _ connection: Connection
    ) throws(SQLiteError) -> [String] {
        let columns = try connection.prepare(
            "SELECT name, lower(type), \"notnull\" FROM pragma_table_xinfo(?)"
        )
        try columns.bind(.text(table), at: 0)
        var faults: [String] = []
        while try columns.step() {
            let (name, type) = (columns.value(0).string ?? "", columns.value(1).string ?? "")
            let types = columns.value(2) == .integer(0) ? "'\(type)', 'null'" : "'\(type)'"
            faults.append("typeof(\(name)) NOT IN (\(types))")
        }
        return faults
    }

    /// Queries for rows that refer to a missing row.
    private static func lost(
        from table: String,
        _ connection: Connection
    ) throws(SQLiteError) -> [String] {
        try connection.references(of: table).map { reference in
            let stated = reference.columns.map { "c.\($0.from) IS NOT NULL" }
            let equal = reference.columns.map { "p.\($0.to) = c.\($0.from)" }
            return """
                SELECT 1 FROM \(table) AS c WHERE \(stated.joined(separator: " AND ")) AND NOT EXISTS \
                (SELECT 1 FROM \(reference.parent) AS p WHERE \(equal.joined(separator: " AND ")))
                """
        }
    }

    // MARK: The text of a table

    /// The conditions of the CHECKs in a statement of `schema/`.
    private static func checks(in statement: String) -> [String] {
        let text = Array(statement.utf8)
        var checks: [String] = []
        var (place, depth) = (0, 0)
        var isAfterCheck = false
        var condition: (start: Int, depth: Int)?
        while place < text.count {
            let end = tokenEnd(text, place)
            let token = String(decoding: text[place..<end], as: UTF8.self)
            switch token {
            case "(":
                depth += 1
                if isAfterCheck { condition = (end, depth) }
            case ")":
                if let (start, outer) = condition, outer == depth {
                    checks.append(String(decoding: text[start..<place], as: UTF8.self))
                    condition = nil
                }
                depth -= 1
            default: break
            }
            if token != " " { isAfterCheck = token == "CHECK" && condition == nil }
            place = end
        }
        return checks
    }

    /// The end of a comment, of what is in quotes, of a word, or of one other byte.
    private static func tokenEnd(_ text: [UInt8], _ start: Int) -> Int {
        let rest = text[start...].dropFirst()
        let first = Unicode.Scalar(text[start])
        switch first {
        case "-" where rest.first == UInt8(ascii: "-"):
            return rest.firstIndex(of: UInt8(ascii: "\n")) ?? text.count
        case "'", "\"":
            return rest.firstIndex(of: text[start]).map { $0 + 1 } ?? text.count
        default:
            func isOfWord(_ byte: UInt8) -> Bool {
                let scalar = Unicode.Scalar(byte)
                return scalar.properties.isAlphabetic || scalar == "_"
            }
            guard isOfWord(text[start]) else { return start + 1 }
            return rest.firstIndex { !isOfWord($0) } ?? text.count
        }
    }
}
