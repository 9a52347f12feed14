import CImage
package import CatalogCompiler
import MappedStore
import ModelCatalog
import SharedStore

/// The two images of one generation, copied from where they are stored.
package struct StoredImages {
    package let generation: UInt64
    private let created: Int64
    private let catalog: [UInt8]
    private let upstream: [UInt8]

    /// What a directory holds; nil where it holds nothing.
    ///
    /// - Throws: `StoreError` where what it holds is damaged.
    package init?(in directory: String) throws {
        guard let store = try Self.open(directory) else { return nil }
        let pin = try store.pin()
        let header = image_read_header(pin.bytes)
        (generation, created) = (header.generation, header.created)
        catalog = pin.bytes.withUnsafeBytes { Array($0) }
        var beside: [UInt8] = []
        if let other = try pin.other("upstream_texts/1") {
            beside = other.withUnsafeBytes { Array($0) }
        }
        upstream = beside
    }

    private static func open(_ directory: String) throws -> Store? {
        do {
            let environment = CatalogDirectory.environment(in: directory)
            return try Store(opening: environment, contents: .catalog)
        } catch {
            guard error.fault == .missing else { throw error }
            return nil
        }
    }

    /// What keeps them from being these images, published, to the last byte; nil where nothing does.
    package func fault(comparedWith images: CatalogImages) -> String? {
        if catalog != stamped(images.catalog) { return "the catalog is another" }
        if upstream != stamped(images.upstream) { return "the kept texts are others" }
        for (image, kind) in [(catalog, image_kind.IMAGE_CATALOG), (upstream, .IMAGE_UPSTREAM)] {
            let finding = catalog_verify(image.span.bytes, kind)
            if finding.fault != .IMAGE_INTACT {
                return "section \(finding.section), row \(finding.row): "
                    + String(cString: image_fault_description(finding.fault))
            }
        }
        return nil
    }

    /// An image as this generation of it.
    private func stamped(_ image: [UInt8]) -> [UInt8] {
        var image = image
        image.withUnsafeMutableBytes {
            image_stamp($0.baseAddress!, $0.count, generation, created)
        }
        return image
    }
}
