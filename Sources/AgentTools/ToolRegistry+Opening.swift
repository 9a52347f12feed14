internal import MappedStore
internal import ModelCatalog
internal import SharedStore
@_exported public import ToolReading

extension ToolRegistry {
    /// Opens a registry, which is kept in `DIRECTORY/tools/NAME`. Nothing is read or created yet.
    ///
    /// A registry that is damaged, or that another version wrote, is an error of the first read;
    /// ``sync(_:lockTimeout:)`` replaces it.
    ///
    /// - Parameters:
    ///   - name: At most 64 letters, digits, `.`, `_` and `-`, of which `.` is not the first. Each application
    ///     should have a registry of its own, so that its tools are not offered to another's model.
    ///   - directory: nil for the catalog's, ``/ModelCatalog/CatalogDirectory/standard``; in a test that has
    ///     registries of its own, nil for theirs.
    ///   - names: Which names of tools it takes when it is written.
    /// - Throws: ``ToolError/invalidRegistry(name:)``, or
    ///   ``ToolError/unusable(registry:code:reason:)``.
    public static func open(
        named name: String = "default",
        in directory: String? = nil,
        names: ToolNamePolicy = .portable
    ) throws(ToolError) -> ToolRegistry {
        let scope = directory == nil ? Ambient.current.stores : nil
        let path = try RegistryPath.of(
            name,
            in: directory ?? scope?.directory ?? CatalogDirectory.standard
        )
        let nothing = ToolsImage.empty
        do {
            // A byte has no padding.
            let store = try unsafe Store(
                opening: path,
                contents: .tools,
                orElse: nothing.span.bytes
            )
            scope?.adopt(store)
            return ToolRegistry(
                store: store,
                name: name,
                namePolicy: names,
                path: path,
                place: RegistryPath.place(of: path)
            )
        } catch {
            throw ToolError(error, registry: name)
        }
    }
}
