internal import CImage
internal import MappedStore

/// A compiled catalog in private memory, which many ``Catalog``s may share.
package struct CatalogImage: Sendable {
    fileprivate let store: Store

    /// Copies an image and checks every byte of it.
    package init(_ image: [UInt8]) throws(CatalogError) {
        do {
            // A byte has no padding.
            store = try unsafe Store(copying: image.span.bytes, contents: .catalog)
        } catch {
            throw CatalogError(error, directory: "memory")
        }
    }

    /// Calls `body` with its bytes.
    package func withBytes<Result>(_ body: (RawSpan) throws -> Result) throws -> Result {
        let pin = try store.pin()
        return try body(pin.bytes)
    }
}

extension Catalog {
    /// Makes a catalog of an image that other catalogs share.
    ///
    /// - Parameters:
    ///   - name: Its name in errors, instead of a directory.
    ///   - observer: The observer of its reads.
    package convenience init(
        lentBy image: CatalogImage,
        name: String,
        observer: (any CatalogObserver)? = nil
    ) throws(CatalogError) {
        do {
            let store = try Store(lentBy: image.store)
            self.init(store: store, directory: name, observer: observer)
        } catch {
            throw CatalogError(error, directory: name)
        }
    }

    /// Replaces its image for reads that begin from now on. False where its image is not shared.
    package func replace(by image: CatalogImage) -> Bool {
        guard store.isLent else { return false }
        store.replace(by: image.store)
        return true
    }

    /// From now on, reads throw ``CatalogError/ended(catalog:)``.
    package func end() { store.end() }
}
