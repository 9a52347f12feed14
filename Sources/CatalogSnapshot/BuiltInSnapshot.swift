internal import CSnapshot
public import CatalogImport
public import ModelCatalog

extension Snapshot {
    /// The catalog that is built into the program: models.dev on the snapshot's day.
    ///
    /// Each call copies its text, some megabytes.
    public static var builtIn: Snapshot {
        // The text is static and ends with a zero byte.
        unsafe Snapshot(text: String(cString: snapshot_sql()))
    }
}

/// Publishes the built-in catalog in a directory where nothing is stored yet, so that a program has
/// one to open from its first run. A catalog that is stored stays.
///
/// - Throws: ``PublishError`` where the directory is at fault.
@discardableResult
public func installSnapshot(
    in directory: String = CatalogDirectory.standard
) throws -> Publication {
    try installSnapshot(.builtIn, in: directory)
}
