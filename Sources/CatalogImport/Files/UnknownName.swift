/// A table, a column or a word of a SQLite file that this version of the package does not know.
///
/// A later version wrote it, or a person did. The rest of the file is read as usual.
public struct UnknownName: Sendable, Hashable, Encodable {
    /// The unknown table, or the table with the unknown column or word.
    public let table: String
    /// The unknown column, or the column with the unknown word; nil: the table is unknown, or the word is in a
    /// table of words.
    public let column: String?
    /// The unknown word; nil: the table or the column is unknown.
    public let word: String?

    /// Whether a row uses it. A column that is NULL in all rows, or a table without rows, is not used.
    let isStated: Bool

    init(table: String, column: String? = nil, word: String? = nil, isStated: Bool = true) {
        self.table = table
        self.column = column
        self.word = word
        self.isStated = isStated
    }

    /// Whether reading leaves it out, so that writing the file anew would lose it.
    package var isLeftOut: Bool { word == nil && isStated }

    private enum CodingKeys: String, CodingKey { case table, column, word }
}

extension UnknownName: CustomStringConvertible {
    /// A sentence: what the file has, and whether it is read.
    public var description: String {
        switch (column, word) {
        case (nil, nil):
            "this version does not know the table '\(table)': it is not read"
        case (let column?, nil):
            "this version does not know the column '\(column)' of table \(table): it is not read"
        case (nil, let word?):
            table == SchemaTable.crosswalk
                ? "this version does not know the name '\(word)' in table \(table): it is not read"
                : "this version does not know the word '\(word)' in table \(table): it stays as it is"
        case (let column?, let word?):
            """
            this version does not know the word '\(word)' in column \(column) of table \(table): it \
            stays as it is
            """
        }
    }
}
