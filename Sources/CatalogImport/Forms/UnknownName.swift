/// What a SQLite file has and this version of the package does not know: a table, a column or a word.
///
/// A later version has written it, or somebody by hand. The rest of the file is read as ever.
public struct UnknownName: Sendable, Hashable, Encodable {
    /// The table: the unknown one, or the one with the column or the word.
    public let table: String
    /// The column: the unknown one, or the one with the word; nil: it is the table that is unknown, or the
    /// word is one of a table of words.
    public let column: String?
    /// The word; nil: it is the table or the column that is unknown.
    public let word: String?

    /// Whether a row says it: a column that is NULL in all rows, or a table without rows, says nothing.
    package let isStated: Bool

    init(table: String, column: String? = nil, word: String? = nil, isStated: Bool = true) {
        self.table = table
        self.column = column
        self.word = word
        self.isStated = isStated
    }

    /// Whether reading leaves out what rows say, so that a file that is written anew would lose it.
    package var isLeftOut: Bool { word == nil && isStated }

    private enum CodingKeys: String, CodingKey { case table, column, word }
}

extension UnknownName: CustomStringConvertible {
    /// A sentence: what the file has, and whether it is read.
    public var description: String {
        switch (column, word) {
        case (nil, nil):
            "there is a table '\(table)' that this version does not know: it is not read"
        case (let column?, nil):
            "table \(table) has a column '\(column)' that this version does not know: it is not read"
        case (nil, let word?):
            table == FormTable.crosswalk
                ? "table \(table) has a name '\(word)' that this version does not know: it is not read"
                : "table \(table) has a word '\(word)' that this version does not know: it stays as it is"
        case (let column?, let word?):
            """
            table \(table), column \(column) has a word '\(word)' that this version does not know: it \
            stays as it is
            """
        }
    }
}
