internal import CSnapshot
public import CatalogImport
public import ModelCatalog

extension Snapshot {
    /// The catalog that is built into the program: models.dev on the snapshot's day.
    public static var builtIn: Snapshot {
        // The text is static, ends with a zero byte, and is longer than its first statement.
        let head = unsafe UnsafeRawBufferPointer(start: snapshot_sql(), count: 512)
        return Snapshot(
            head: unsafe String(decoding: head, as: UTF8.self),
            text: { unsafe String(cString: snapshot_sql()) }
        )
    }
}

/// Publishes the built-in catalog where nothing is stored yet, or an older built-in one, so that a program
/// has one to open from its first run.
///
/// A catalog that was imported or built stays, as
/// ``/CatalogImport/installSnapshot(_:in:_:)`` says. Where nothing is to be done, it costs about as much as
/// to open the catalog.
///
/// - Parameter directory: Where to publish.
/// - Returns: What the stored catalog is now.
/// - Throws: ``/CatalogImport/PublishError`` where the directory is at fault.
@discardableResult
public func installSnapshot(
    in directory: String = CatalogDirectory.standard
) throws -> Publication {
    try installSnapshot(.builtIn, in: directory)
}
