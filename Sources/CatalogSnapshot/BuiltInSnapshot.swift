internal import CSnapshot
public import CatalogImport

extension Snapshot {
    /// The catalog that is built into the program: models.dev on the snapshot's day.
    ///
    /// Each call copies its text, some megabytes.
    public static var builtIn: Snapshot {
        // The text is static and ends with a zero byte.
        unsafe Snapshot(text: String(cString: snapshot_sql()))
    }
}
