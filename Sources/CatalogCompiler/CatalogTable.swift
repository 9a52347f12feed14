internal import CImage
internal import SQLiteDatabase

/// A table of the catalog and its columns, as `CSources/CImage` declares them.
package struct CatalogTable: Sendable {
    package let name: String
    /// The columns of the primary key, in its order.
    package let keyColumns: [String]
    /// The columns that the image has fields for, in its order; some are also columns of the key.
    package let fields: [CatalogField]
    let section: UInt32
    /// The section of the parent table, whose rows its own belong to; nil: it has no parent.
    private let parentSection: UInt32?
    /// The columns of the table in SQL: the key's, then the others.
    package let storedColumns: [String]
    /// The columns that a row of the image is made from, in the builder's order.
    let columns: [String]
    /// The indices of the stored columns among them.
    let storedIndices: [Int]
    /// The statement that reads the rows in the image's order.
    let select: String

    private init(
        name: String,
        keyColumns: [String],
        fields: [CatalogField],
        section: UInt32,
        parentSection: UInt32?
    ) {
        self.name = name
        self.keyColumns = keyColumns
        self.fields = fields
        self.section = section
        self.parentSection = parentSection
        columns = keyColumns + fields.map(\.column)
        storedIndices = columns.indices.filter { index in
            index < keyColumns.count
                || !keyColumns.contains(fields[index - keyColumns.count].column)
        }
        storedColumns = storedIndices.map { [columns] in columns[$0] }
        select = """
            SELECT \(columns.joined(separator: ", ")) FROM \(name) \
            ORDER BY \(keyColumns.joined(separator: ", "))
            """
    }

    /// All tables, parents before their children.
    package static let all: [CatalogTable] = (0..<catalog_table_count()).compactMap { number in
        // The descriptors are static and constant.
        guard let table = unsafe catalog_table_at(number)?.pointee else { return nil }
        let layout = unsafe table.layout.pointee
        return unsafe CatalogTable(
            name: String(cString: layout.name),
            keyColumns: String(cString: table.key).split(separator: ",")
                .map { String($0.drop { $0 == " " }) },
            fields: (0..<layout.field_count).compactMap { number in
                unsafe CatalogField(layout.fields[Int(number)], number)
            },
            section: layout.section,
            parentSection: table.parent == layout.section ? nil : table.parent
        )
    }

    /// The table of a name; nil where the catalog lacks it.
    package static func named(_ name: String) -> CatalogTable? { all.first { $0.name == name } }

    /// The name of the table that a section of an image holds; nil for a derived section.
    package static func name(ofSection section: UInt32) -> String? {
        all.first { $0.section == section }?.name
    }

    /// The table of values that no column holds. It is an image of its own.
    package static let upstreamTexts = "upstream_texts"

    /// The parent table, whose rows its own belong to; nil: it has no parent.
    var parent: CatalogTable? {
        parentSection.flatMap { section in Self.all.first { $0.section == section } }
    }

}

/// A column of a table.
package struct CatalogField: Sendable, Hashable {
    package let column: String
    package let kind: Kind
    /// The words that the column may hold; empty where it is not a column of words.
    package let words: [String]

    package enum Kind: Sendable, Hashable {
        case text, integer, count, date, word, flag, source
    }

    /// The field's number among those that the image has of its table.
    let number: UInt32
    /// The number of the list of words; nil where it is not a column of words.
    let list: UInt32?

    /// Nil where the builder derives the field, so that no column holds it.
    init?(_ field: image_known_field, _ number: UInt32) {
        // The descriptors are static and constant.
        let kind: Kind? =
            switch unsafe field.kind {
            case .IMAGE_TEXT: .text
            case .IMAGE_INTEGER: .integer
            case .IMAGE_COUNT: .count
            case .IMAGE_DATE: .date
            case .IMAGE_WORD: .word
            case .IMAGE_FLAG: .flag
            case .IMAGE_SOURCE: .source
            default: nil
            }
        guard let kind else { return nil }
        self.kind = kind
        self.number = number
        column = unsafe String(cString: field.name)
        list = unsafe kind == .word ? field.list : nil
        let words = unsafe catalog_words_at(field.list)
        self.words = unsafe (0..<Int(words.count)).compactMap { index in
            unsafe words.words.map { unsafe String(cString: $0[index]) }
        }
    }
}
