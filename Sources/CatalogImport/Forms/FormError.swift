/// Why a catalog's SQLite form was not built, or a form not written. What is stored is as it was.
public enum FormError: Error, Sendable, Hashable {
    /// The file cannot be read.
    case unreadable(file: String, kind: ImportError.Unreadable)
    /// The file is no catalog's SQLite form of this version: what it is instead.
    case otherForm(file: String, reason: String)
    /// A row does not keep the schema's rules: its table, its key as SQL would write it, its column
    /// where one is at fault, and why.
    case row(file: String, table: String, key: String, column: String?, reason: String)
    /// Another program keeps the file locked.
    case locked(file: String)
    /// The rows keep the schema's rules, but are no catalog together: why.
    case invalid(file: String, reason: String)
    /// SQLite failed.
    case database(file: String, reason: String)
    /// The file cannot be written: why, and whether that is for want of permission.
    case unwritable(file: String, isPermission: Bool, reason: String)
}

extension FormError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let file, .missing):
            "could not read a catalog from \"\(file)\": there is no such file; correct the path"
        case .unreadable(let file, .permission):
            """
            could not read a catalog from "\(file)": this user may not read it; ask its owner for access
            """
        case .unreadable(let file, .tooLarge), .unreadable(let file, .inputOutput):
            """
            could not read a catalog from "\(file)": it cannot be read; give the path of a plain file
            """
        case .otherForm(let file, let reason):
            """
            could not read a catalog from "\(file)": \(reason); give a file that 'modelcatalog export' \
            wrote
            """
        case .row(let file, let table, let key, let column, let reason):
            """
            could not read a catalog from "\(file)": table \(table), row \(key)\
            \(column.map { ", column \($0)" } ?? ""): \(reason); correct the row
            """
        case .locked(let file):
            """
            could not read a catalog from "\(file)": another program keeps it locked; wait for it to end
            """
        case .invalid(let file, let reason):
            """
            could not read a catalog from "\(file)": its rows make no catalog: \(reason); correct them
            """
        case .database(let file, let reason):
            "could not read a catalog from \"\(file)\": \(reason); check the file with sqlite3"
        case .unwritable(let file, _, let reason):
            "could not write \"\(file)\": \(reason)"
        }
    }
}
