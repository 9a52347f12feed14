internal import CImage
package import SQLiteDatabase

extension CatalogDatabase {
    /// The catalog of some images as tables. They are the compiled tables again, except that
    /// positions count from 0.
    ///
    /// The images must have been accepted (`catalog_accept`). Linear in their size.
    /// - Parameter upstream: The image of the upstream texts beside the catalog; nil: none.
    package init(catalog: RawSpan, upstream: RawSpan?) throws(SQLiteError) {
        try self.init()
        try connection.execute("BEGIN")
        try addWords(of: catalog)
        for table in CatalogTable.all {
            if table.name != CatalogTable.upstreamTexts {
                try fill(table, from: catalog)
            } else if let upstream {
                try fill(table, from: upstream)
            }
        }
        try connection.execute("COMMIT")
    }

    /// Adds the words of an image that this version does not know, so that rows may have them.
    private func addWords(of image: RawSpan) throws(SQLiteError) {
        let meters = try connection.insertion(
            into: "meters",
            ["name", "unit", "description"],
            keepingStored: true
        )
        for (code, meter) in image.words(of: .CATALOG_LIST_meters) {
            let unit = Statement.Value(catalog_meter_unit(image, code), in: image)
            try meters.run([meter, unit == .null ? .text("unit") : unit, .text("")])
        }
        let modalities = try connection.insertion(
            into: "modalities",
            ["name", "description"],
            keepingStored: true
        )
        for (_, modality) in image.words(of: .CATALOG_LIST_modalities) {
            try modalities.run([modality, .text("")])
        }
    }

    private func fill(_ table: CatalogTable, from image: RawSpan) throws(SQLiteError) {
        let insert = try insertion(into: table)
        for values in table.rows(in: image) { try insert.run(values) }
    }

    /// A statement that inserts a row of a table: its parameters are the stored columns.
    package func insertion(into table: CatalogTable) throws(SQLiteError) -> Statement {
        try connection.insertion(into: table.name, table.storedColumns)
    }
}

extension CatalogTable {
    /// How many of its rows have needs that this version does not know, so that `rows` leaves them out. Linear
    /// in the rows of the table.
    package func omittedRows(in image: RawSpan) -> Int {
        (0..<image_count(image, section)).count { !catalog_value_is_known(image, section, $0) }
    }

    /// The values of the table's stored columns, for each of its rows in an accepted image.
    package func rows(in image: RawSpan) -> [[Statement.Value]] {
        keyedRows(in: image).map { row, key in
            key
                + fields.filter { !keyColumns.contains($0.column) }
                .map { value(of: $0, in: row, of: image) }
        }
    }

    /// The rows of the table in an image with the values of their keys.
    fileprivate func keyedRows(in image: RawSpan) -> [(row: UInt32, key: [Statement.Value])] {
        guard let parent else {
            return (0..<Int(image_count(image, section)))
                .filter { catalog_value_is_known(image, section, UInt32($0)) }
                .map { (UInt32($0), key(of: UInt32($0), at: 0, below: [], in: image)) }
        }
        var rows: [(row: UInt32, key: [Statement.Value])] = []
        for (parentRow, parentKey) in parent.keyedRows(in: image) {
            let range = catalog_value_children(image, section, parentRow)
            let first = min(range.first, image_count(image, section))
            let end = min(first + min(range.count, UInt32.max - first), image_count(image, section))
            var position: Int64 = 0
            // A row with needs is left out: this version does not know what it means.
            for row in Int(first)..<Int(end)
            where catalog_value_is_known(image, section, UInt32(row)) {
                var key = key(of: UInt32(row), at: position, below: parentKey, in: image)
                if let before = rows.last?.key, row > first, before.dropLast() != key.dropLast() {
                    position = 0
                    key = self.key(of: UInt32(row), at: 0, below: parentKey, in: image)
                }
                position += 1
                rows.append((UInt32(row), key))
            }
        }
        return rows
    }

    /// The values of a row's key: the parent's, then its own. A position comes last.
    private func key(
        of row: UInt32,
        at position: Int64,
        below parent: [Statement.Value],
        in image: RawSpan
    ) -> [Statement.Value] {
        parent
            + keyColumns.dropFirst(parent.count).map { column in
                if let field = fields.first(where: { $0.column == column }) {
                    return value(of: field, in: row, of: image)
                }
                // The image has no field for a position, which is counted, or for an id, which is the end of a
                // spec.
                return column == "position"
                    ? .integer(position)
                    : Statement.Value(catalog_value_id(image, section, row), in: image)
            }
    }

    /// A field of a row as SQL has it.
    fileprivate func value(
        of field: CatalogField,
        in row: UInt32,
        of image: RawSpan
    ) -> Statement.Value {
        if field.kind == .text {
            let stated = catalog_value_text(image, section, field.number, row)
            return Statement.Value(image_text_place(image, stated), in: image)
        }
        let integer = catalog_value_number(image, section, field.number, row)
        guard integer != Int64.min else { return .null }
        switch field.kind {
        case .word:
            // The image has the text of a word that this version does not know as well.
            let word = image_word_place(image, field.list ?? .max, UInt32(clamping: integer))
            return Statement.Value(word, in: image)
        case .source:
            let id = catalog_source_id(image, UInt32(clamping: integer))
            return Statement.Value(image_text_place(image, id), in: image)
        case .date: return .text(Self.date(integer))
        default: return .integer(integer)
        }
    }

    /// The code of a date as `YYYY-MM-DD`, or `YYYY-MM` where it is a month.
    private static func date(_ code: Int64) -> String {
        func digits(_ number: Int64, _ count: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
        }
        let month = "\(digits(code / 10_000, 4))-\(digits(code / 100 % 100, 2))"
        return code % 100 == 0 ? month : "\(month)-\(digits(code % 100, 2))"
    }
}

extension Statement.Value {
    /// A text of an image; null where it is absent.
    fileprivate init(_ place: image_place, in image: RawSpan) {
        guard place.offset != 0 else {
            self = .null
            return
        }
        let start = Int(place.offset)
        // The bytes are copied within the call.
        self = unsafe image.extracting(start..<start + Int(place.length)).withUnsafeBytes {
            unsafe .text(String(decoding: $0, as: UTF8.self))
        }
    }
}

extension RawSpan {
    /// The units of an image's meters that this version does not know, by the meters' names.
    package var otherUnits: [String: String] {
        var units: [String: String] = [:]
        for case (let code, .text(let meter)) in words(of: .CATALOG_LIST_meters)
        where catalog_own_code(self, catalog_list.CATALOG_LIST_meters.rawValue, code) == 0 {
            units[meter] = Statement.Value(catalog_meter_unit(self, code), in: self).string
        }
        return units
    }

    /// The words of a list of the image, with their codes.
    fileprivate func words(of list: catalog_list) -> [(code: UInt32, word: Statement.Value)] {
        let count = image_word_list_at(self, list.rawValue).count
        var words: [(code: UInt32, word: Statement.Value)] = []
        var code: UInt32 = 0
        while code < count {
            code += 1
            let word = Statement.Value(image_word_place(self, list.rawValue, code), in: self)
            if word == .null { break }
            words.append((code, word))
        }
        return words
    }
}
