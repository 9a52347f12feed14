package import CatalogCompiler

/// A catalog as a SQLite file: the tables, words and views of `schema/`.
package enum SQLiteForm {
    /// Writes a catalog to a file, in place of what is there.
    package static func write(_ database: CatalogDatabase, to file: String) throws(FormError) {
        try requireAtRest(file)
        try WholeFile.replace(file) { path throws(FormError) in
            do throws(SQLiteError) {
                let vacuum = try database.connection.prepare("VACUUM INTO ?")
                try vacuum.run([.text(Connection.name(ofFile: path))])
            } catch {
                // SQLite does not say why it cannot open a file; trying to write one does.
                WholeFile.remove(path)
                try WholeFile.write([], to: path, for: file)
                let remedy = error.isFull ? "free some space" : "choose another place"
                let reason = "\(error.message); \(remedy)"
                throw .unwritable(file: file, reason: reason)
            }
        }
    }

    /// Runs code while no other program can write to a file, as far as this one may.
    ///
    /// - Parameter file: nil: no lock is taken.
    /// - Throws: ``FormError/Code/lockTimeout`` where another one is writing to it, or what `body` throws.
    package static func withLock<Result>(
        on file: String?,
        _ body: () throws -> Result
    ) throws -> Result {
        guard let file else { return try body() }
        // What is no database, or is read-only, is the body's to refuse, or to replace. What another program
        // has left in the midst of a write, SQLite makes whole.
        guard let lock = try? Connection(path: file, readOnly: false) else { return try body() }
        do throws(SQLiteError) {
            try lock.execute("PRAGMA busy_timeout = 5000")
            // A log would be of the file that is replaced.
            try lock.execute("PRAGMA journal_mode = DELETE")
            try lock.execute("BEGIN IMMEDIATE")
        } catch {
            if error.isBusy { throw FormError.lockTimeout(file: file) }
            return try body()
        }
        defer { try? lock.execute("ROLLBACK") }
        return try body()
    }

    /// Refuses a file that another program writes to, or has left in the midst of a write: SQLite would put
    /// what lies beside it into the file that takes its place.
    private static func requireAtRest(_ file: String) throws(FormError) {
        let target = InputFile.resolved(file) ?? file
        for ending in ["-wal", "-journal"] where WholeFile.isThere(target + ending) {
            throw .unwritable(
                file: file,
                reason: """
                    there is a '\(file)\(ending)', so that another program writes to it, or ended in the \
                    midst of that; end it, or make the file whole: \
                    sqlite3 '\(file)' 'PRAGMA journal_mode = DELETE'
                    """
            )
        }
    }

    /// Reads a file into new tables, which hold it to the schema's rules.
    ///
    /// - Parameter new: A database without rows: all that its tables name is read.
    package static func read(
        _ file: String,
        into new: () throws(SQLiteError) -> CatalogDatabase = { () throws(SQLiteError) in
            try CatalogDatabase()
        }
    ) throws(FormError) -> CatalogDatabase {
        try check(file)
        do {
            let form = try Connection(path: file, readOnly: true)
            try form.execute("PRAGMA busy_timeout = 5000")
            // All that is read is of one state of the file, whoever else writes to it.
            try form.execute("BEGIN")
            let database = try new()
            let found = try CatalogDatabase(form).mark()
            let expected = try database.mark()
            guard found.application == expected.application else {
                throw FormError.otherForm(file: file, reason: "it is another program's database")
            }
            guard found.version == expected.version else {
                throw FormError.otherForm(
                    file: file,
                    reason: """
                        it has version \(found.version) of the schema, and this program knows \
                        version \(expected.version)
                        """
                )
            }
            let check = try form.prepare("PRAGMA integrity_check(1)")
            if try check.step(), let fault = check.value(0).string, fault != "ok" {
                throw FormError.database(file: file, reason: "it is damaged: \(fault)")
            }
            for table in FormTable.fixed { try compare(table, of: form, with: database, file) }
            try database.connection.execute("BEGIN")
            for table in try FormTable.all(of: database) {
                try copy(table, from: form, into: database, file)
            }
            try database.connection.execute("COMMIT")
            return database
        } catch {
            if let error = error as? FormError { throw error }
            guard let error = error as? SQLiteError else {
                throw .database(file: file, reason: "\(error)")
            }
            if error.isBusy { throw .lockTimeout(file: file) }
            throw .database(file: file, reason: error.message)
        }
    }

    /// Refuses what is no SQLite file, in words that say more than SQLite's.
    private static func check(_ file: String) throws(FormError) {
        let start: [UInt8]
        do { start = try InputFile.bytes(of: file, atMost: 16) } catch {
            switch error.code {
            case .fileNotFound: throw .unreadable(file: file, code: .fileNotFound)
            case .notPermitted: throw .unreadable(file: file, code: .notPermitted)
            default: throw .unreadable(file: file, code: .inputOutput)
            }
        }
        if start.isEmpty { throw .otherForm(file: file, reason: "it is empty") }
        guard start == Array("SQLite format 3\u{0}".utf8) else {
            throw .otherForm(file: file, reason: "it is no SQLite database")
        }
    }

    /// Refuses a table that is not as the program has it.
    private static func compare(
        _ table: String,
        of form: Connection,
        with database: CatalogDatabase,
        _ file: String
    ) throws {
        try requirePlain(table, of: form, file)
        guard try form.rows(of: table) == database.connection.rows(of: table) else {
            throw FormError.otherForm(
                file: file,
                reason: "its table \(table) is not this program's, and is not to be edited"
            )
        }
    }

    /// Refuses what has a table's name and is none.
    private static func requirePlain(
        _ table: String,
        of form: Connection,
        _ file: String
    ) throws {
        guard try form.hasOther(thanTable: table) else { return }
        throw FormError.otherForm(file: file, reason: "its \(table) is no plain table")
    }

    /// Refuses a table with columns that would be lost.
    private static func check(
        _ table: FormTable,
        of form: Connection,
        _ file: String
    ) throws {
        try requirePlain(table.name, of: form, file)
        let columns = try form.rows(of: "pragma_table_xinfo('\(table.name)')", column: "name")
        let unknown = columns.first { !table.columns.contains($0) }
        if let unknown {
            throw FormError.otherForm(
                file: file,
                reason: "its table \(table.name) has a column \(unknown), which no catalog has"
            )
        }
    }

    private static func copy(
        _ table: FormTable,
        from form: Connection,
        into database: CatalogDatabase,
        _ file: String
    ) throws {
        try check(table, of: form, file)
        let columns = table.columns.joined(separator: ", ")
        let keys = table.keyColumns.joined(separator: ", ")
        let rows: Statement
        do {
            rows = try form.prepare("SELECT \(columns) FROM \(table.name) ORDER BY \(keys)")
        } catch {
            guard error.code & 0xFF == 1 else { throw error }  // SQLITE_ERROR: a name is not there
            throw FormError.otherForm(
                file: file,
                reason: "its table \(table.name) is not the schema's: \(error.message)"
            )
        }
        let insert = try table.insertion(into: database)
        while try rows.step() {
            var values: [Statement.Value] = []
            for (index, column) in table.columns.enumerated() {
                guard let value = rows.validValue(index) else {
                    throw fault(table, values, column, "it is not UTF-8", file)
                }
                values.append(value)
            }
            do { try insert.run(values) } catch {
                throw fault(table, values, error, database, file)
            }
        }
    }

    /// What is wrong with a row that SQLite did not take.
    private static func fault(
        _ table: FormTable,
        _ values: [Statement.Value],
        _ error: SQLiteError,
        _ database: CatalogDatabase,
        _ file: String
    ) -> FormError {
        if let missing = try? database.missingReference(of: table, values) {
            let reason = "there is no row \(missing.key) in table \(missing.table)"
            return fault(table, values, missing.column, reason, file)
        }
        // The message names the column, or the rule that it breaks.
        let words = error.message.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        let column = table.columns.first { words.contains($0[...]) }
        let message = error.message.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        let value = column.flatMap { table.columns.firstIndex(of: $0) }
            .map { "\(values[$0].description.prefix(100)) breaks a rule: " }
        return fault(table, values, column, (value ?? "") + message, file)
    }

    private static func fault(
        _ table: FormTable,
        _ values: [Statement.Value],
        _ column: String?,
        _ reason: String,
        _ file: String
    ) -> FormError {
        .invalidRow(
            file: file,
            table: table.name,
            key: values.prefix(table.keyColumns.count).map(\.description)
                .joined(separator: ", "),
            column: column,
            reason: reason
        )
    }
}

extension SQLiteError {
    /// SQLITE_BUSY, SQLITE_LOCKED: another connection is in the way.
    fileprivate var isBusy: Bool { [5, 6].contains(code & 0xFF) }
    /// SQLITE_FULL.
    fileprivate var isFull: Bool { code & 0xFF == 13 }
}

extension Connection {
    /// The rows of a table, or of one column of it, as SQL would write them, in their order.
    fileprivate func rows(of table: String, column: String = "*") throws(SQLiteError) -> [String] {
        let statement = try prepare("SELECT \(column) FROM \(table)")
        var rows: [String] = []
        while try statement.step() {
            let values = (0..<statement.columnCount).map { statement.value($0) }
            rows.append(
                column == "*"
                    ? values.map(\.description).joined(separator: ", ")
                    : values[0].string ?? ""
            )
        }
        return rows
    }
}

extension CatalogDatabase {
    /// The first reference of a row to a row that is not there; nil where there is none.
    fileprivate func missingReference(
        of table: FormTable,
        _ values: [Statement.Value]
    ) throws(SQLiteError) -> (table: String, key: String, column: String)? {
        for reference in try connection.references(of: table.name) {
            let conditions = reference.columns.map { "\($0.to) = ?" }.joined(separator: " AND ")
            let rows = try connection.prepare(
                "SELECT 1 FROM \(reference.parent) WHERE \(conditions)"
            )
            let key = reference.columns.map { column in
                table.columns.firstIndex(of: column.from).map { values[$0] } ?? .null
            }
            for (index, value) in key.enumerated() { try rows.bind(value, at: index) }
            if try !rows.step() {
                return (
                    reference.parent, key.map(\.description).joined(separator: ", "),
                    reference.columns.last?.from ?? ""
                )
            }
        }
        return nil
    }
}
