@_exported public import CatalogReading
internal import MappedStore
internal import SharedStore

extension Catalog {
    /// Opens the catalog in the standard directory, ``CatalogDirectory/standard``.
    ///
    /// - Throws: ``CatalogError/noCatalog(directory:)`` if no catalog is stored there, or
    ///   ``CatalogError/unreadable(directory:code:reason:)``.
    public static func open(verifying: Verification = .content) throws(CatalogError) -> Catalog {
        try open(at: CatalogDirectory.standard, verifying: verifying)
    }

    /// Opens the catalog in a directory. Creates nothing.
    ///
    /// - Throws: ``CatalogError/noCatalog(directory:)`` if no catalog is stored there, or
    ///   ``CatalogError/unreadable(directory:code:reason:)``.
    public static func open(
        at directory: String,
        verifying: Verification = .content
    ) throws(CatalogError) -> Catalog {
        let environment = CatalogDirectory.environment(in: directory)
        do {
            let store = try Store(opening: environment, contents: .catalog(verifying: verifying))
            let observer = Ambient.current.observer
            return Catalog(store: store, directory: directory, observer: observer)
        } catch {
            throw CatalogError(error, directory: directory)
        }
    }
}
