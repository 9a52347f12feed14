import ModelCatalog

extension Catalog {
    /// The error that a read ends with; nil where it ends well.
    func failure(_ body: (Models) throws -> Void) -> CatalogError? {
        do {
            try read(body)
            return nil
        } catch {
            return error as? CatalogError
        }
    }
}
