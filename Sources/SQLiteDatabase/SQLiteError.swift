/// An error of SQLite, in SQLite's words.
package struct SQLiteError: Error, Sendable, Hashable, CustomStringConvertible {
    /// SQLite's extended result code, as `sqlite.org/rescode.html` lists them.
    package let code: Int32
    /// SQLite's message.
    package let message: String
    /// The statement or the file that it was about.
    package let subject: String

    /// SQLite's message, its code and what it was about.
    package var description: String { "SQLite: \(message) (code \(code)), in: \(subject)" }
}
