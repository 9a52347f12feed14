internal import CImage
internal import MappedStore

/// A compiled catalog in private memory, of which many ``Catalog``s may be.
package struct CatalogImage: Sendable {
    fileprivate let store: Store

    /// A copy of an image, every byte of which is checked.
    package init(_ image: [UInt8]) throws(CatalogError) {
        do {
            // A byte has no padding.
            store = try unsafe Store(copying: image.span.bytes, contents: .catalog)
        } catch {
            throw CatalogError(error, directory: "memory")
        }
    }

    /// Runs code on its bytes.
    package func withBytes<Result>(_ body: (RawSpan) throws -> Result) throws -> Result {
        let pin = try store.pin()
        return try body(pin.bytes)
    }
}

extension Catalog {
    /// A catalog of an image that others are of as well.
    ///
    /// - Parameters:
    ///   - name: what errors call it, in the place of a directory.
    ///   - observer: who sees what is asked of it.
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

    /// Makes it another image, for reads that begin from now on. False: it is not of one that was lent.
    package func replace(by image: CatalogImage) -> Bool {
        guard store.isLent else { return false }
        store.replace(by: image.store)
        return true
    }

    /// From now on, reads throw ``CatalogError/ended(catalog:)``.
    package func end() { store.end() }
}
