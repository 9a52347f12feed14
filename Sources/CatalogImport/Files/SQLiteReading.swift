internal import CatalogCompiler
internal import SQLiteDatabase

/// Reads a SQLite file of any version into this version's tables.
struct SQLiteReading {
    let file: String
    let connection: Connection
    let database: CatalogDatabase
    /// The file's names that this version does not know.
    private(set) var unknown: [UnknownName] = []
    /// Names of this version that the file lacks.
    private(set) var missing: [MissingName] = []
    private let stored: SQLiteTables

    init(
        of connection: Connection,
        into database: CatalogDatabase,
        _ file: String
    ) throws(SQLiteError) {
        self.connection = connection
        self.database = database
        self.file = file
        stored = try SQLiteTables(of: connection)
    }

    /// Reads all rows. Tables and columns that the file lacks are unknown, or have their default.
    mutating func readAll() throws {
        let tables = try SchemaTable.all(of: database)
        let known = tables.map(\.name) + [SchemaTable.crosswalk]
        // Tables with this prefix belong to a fixture; a catalog ignores them.
        let isFixture = known.contains("fixture")
        for name in stored.others(than: known)
        where isFixture || !name.inSmallLetters.hasPrefix("fixture") {
            let isStated = try connection.hasRows(in: name)
            unknown.append(UnknownName(table: name, isStated: isStated))
        }
        try database.connection.execute("BEGIN")
        for table in tables { try read(table) }
        try readCrosswalk()
        try findWords()
        try database.connection.execute("COMMIT")
    }

    // MARK: Tables

    private mutating func read(_ table: SchemaTable) throws {
        try requirePlain(table.name)
        guard stored.has(table.name) else {
            missing.append(MissingName(table: table.name))
            return
        }
        for name in stored.others(than: table.columns.map(\.name), in: table.name) {
            let isStated = try connection.hasRows(in: table.name, stating: name)
            unknown.append(UnknownName(table: table.name, column: name, isStated: isStated))
        }
        let columns = table.columns.filter { stored.has($0.name, in: table.name) }
        let lacking = table.columns.first { column in
            column.isRequired && !columns.contains { $0.name == column.name }
        }
        if let lacking {
            throw CatalogFileError.otherFormat(
                file: file,
                reason: "its table \(table.name) lacks the column \(lacking.name)"
            )
        }
        for column in table.columns where !stored.has(column.name, in: table.name) {
            missing.append(MissingName(table: table.name, column: column.name))
        }
        let source = SQLiteRows(table: table, columns: columns, file: file)
        if SchemaTable.words.contains(table.name) {
            try readWords(source)
        } else {
            let insert = try table.insertion(of: columns, into: database)
            try source.read(from: connection) { values in
                try source.insert(values, by: insert, into: database)
            }
        }
    }

    /// Refuses a view or a virtual table with the name of a table.
    private func requirePlain(_ table: String) throws {
        guard try connection.hasOther(thanTable: table) else { return }
        throw CatalogFileError.otherFormat(file: file, reason: "its \(table) must be a plain table")
    }

    // MARK: Words

    /// Adds the words that this version does not know. Refuses a word that this version knows with another
    /// meaning.
    private mutating func readWords(_ source: SQLiteRows) throws {
        let table = source.table
        let insert = try table.insertion(of: source.columns, into: database)
        // A version may describe a word better, but the word's meaning never changes.
        let meaning = source.columns.map(\.name).filter { $0 != "description" }
        let known = try database.connection.prepare(
            "SELECT \(meaning.joined(separator: ", ")) FROM \(table.name) WHERE name = ?"
        )
        try source.read(from: connection) { values in
            let stated = meaning.map { name in
                source.columns.firstIndex { $0.name == name }.map { values[$0] } ?? .null
            }
            known.reset()
            try known.bind(values[0], at: 0)
            guard try known.step() else {
                try source.insert(values, by: insert, into: database)
                if let word = values[0].string {
                    unknown.append(UnknownName(table: table.name, word: word))
                }
                return
            }
            for (index, value) in stated.enumerated() where value != known.value(index) {
                throw source.fault(
                    values,
                    meaning[index],
                    "\(value) must be \(known.value(index)), as the meaning of a word never changes"
                )
            }
        }
    }

    /// Lists the rows of the crosswalk that this version's one lacks.
    private mutating func readCrosswalk() throws {
        let table = SchemaTable.crosswalk
        try requirePlain(table)
        let columns = ["source_id", "name", "provider_id", "hosting"]
        guard columns.allSatisfy({ stored.has($0, in: table) }) else { return }
        let query = "SELECT \(columns.joined(separator: ", ")) FROM \(table)"
        let known = Set(try database.connection.rows(query))
        for row in try connection.rows(query) where !known.contains(row) {
            unknown.append(UnknownName(table: table, word: row[1].string ?? ""))
        }
    }

    /// Lists the words of open columns that this version does not know; they stay as they are.
    private mutating func findWords() throws {
        for table in CatalogTable.all {
            let references = try database.connection.references(of: table.name)
                .flatMap { $0.columns.map(\.from) }
            for field in table.fields
            where field.kind == .word && !references.contains(field.column) {
                let column = field.column
                let words = try database.connection.rows(
                    "SELECT DISTINCT \(column) FROM \(table.name) WHERE \(column) IS NOT NULL"
                )
                for case .text(let word)? in words.map(\.first) where !field.words.contains(word) {
                    unknown.append(UnknownName(table: table.name, column: column, word: word))
                }
            }
        }
    }

    // MARK: What is up to date

    /// Whether the file's tables, views and words are those of this version, or more.
    func isUpToDate() throws(SQLiteError) -> Bool {
        let statements = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        let own = try Set(database.connection.rows(statements))
        guard try own.isSubset(of: connection.rows(statements)) else { return false }
        for table in SchemaTable.words {
            // Words that only the file has were added above.
            let words = "SELECT * FROM \(table)"
            guard try Set(database.connection.rows(words)) == Set(connection.rows(words)) else {
                return false
            }
        }
        return true
    }
}

extension Connection {
    /// Whether a table has a row, or one that states a column.
    fileprivate func hasRows(in table: String, stating column: String? = nil) throws(SQLiteError)
        -> Bool
    {
        let condition = column.map { "WHERE \($0.quotedAsName) IS NOT NULL" } ?? ""
        return try prepare("SELECT 1 FROM \(table.quotedAsName) \(condition) LIMIT 1").step()
    }

    /// The rows of a query.
    fileprivate func rows(_ query: String) throws(SQLiteError) -> [[Statement.Value]] {
        let statement = try prepare(query)
        var rows: [[Statement.Value]] = []
        while try statement.step() {
            rows.append((0..<statement.columnCount).map { statement.value($0) })
        }
        return rows
    }
}
