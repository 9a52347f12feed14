internal import CImage
internal import CatalogCompiler
internal import MappedStore
public import ModelCatalog
internal import SharedStore

/// Checks all of the catalog that is stored in a directory: every page of its file, every byte against
/// its checksum, and that rows, references, the index, the sets and the orders are what they should
/// be.
///
/// Opening a catalog checks the checksums already; this is for files that another program or another
/// version has written, or a disk that is not trusted. Linear in the catalog's size.
///
/// - Parameter directory: Where the catalog is stored.
/// - Returns: What the stored catalog is.
/// - Throws: ``/ModelCatalog/CatalogError``; of code `damaged`, with the place, where something is not as it
///   should be.
public func verifyCatalog(
    in directory: String = CatalogDirectory.standard
) throws(CatalogError) -> Publication {
    do {
        try Store.check(at: CatalogDirectory.environment(in: directory))
        let store = try StoredCatalog.open(in: directory)
        let pin = try store.pin()
        try check(pin.bytes, .IMAGE_CATALOG, "its image", in: directory)
        if let upstream = try pin.other(StoredCatalog.upstreamKey) {
            let name = "the upstream text beside its image"
            try check(upstream, .IMAGE_UPSTREAM, name, in: directory)
        }
        return Publication(pin.bytes, isNew: false)
    } catch let error as CatalogError {
        throw error
    } catch let error as StoreError {
        throw CatalogError(error, directory: directory)
    } catch {
        preconditionFailure("\(error) is of no kind that is thrown here")
    }
}

private func check(
    _ image: RawSpan,
    _ kind: image_kind,
    _ name: String,
    in directory: String
) throws(CatalogError) {
    let finding = catalog_verify(image, kind)
    guard finding.fault != .IMAGE_INTACT else { return }
    let table = CatalogTable.name(ofSection: finding.section)
    let reason = unsafe String(cString: image_fault_description(finding.fault))
    throw .unreadable(
        directory: directory,
        code: .damaged,
        reason: """
            \(name) is damaged at row \(finding.row) of \(table ?? "section \(finding.section)") \
            (\(reason)): import a catalog anew.
            """
    )
}
