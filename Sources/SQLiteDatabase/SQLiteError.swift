/// An error of SQLite, in SQLite's words.
public struct SQLiteError: Error, Sendable, Hashable, CustomStringConvertible {
    /// SQLite's extended result code, as `sqlite.org/rescode.html` lists them.
    public let code: Int32
    /// SQLite's message.
    public let message: String
    /// The statement or the file that it was about.
    public let subject: String

    /// SQLite's message, its code and what it was about.
    public var description: String { "SQLite: \(message) (code \(code)), in: \(subject)" }
}
