package import CatalogCompiler
import MappedStore
import ModelCatalog
import SharedStore

extension TestCatalog {
    /// Publishes an image in a directory as its next generation.
    package static func publish(_ images: CatalogImages, in directory: String) throws {
        try publish(images.catalog, in: directory)
    }

    /// Publishes any bytes in a directory, as they are.
    package static func publish(_ bytes: [UInt8], in directory: String) throws {
        var writer = try StoreWriter(
            at: CatalogDirectory.environment(in: directory),
            contents: .catalog,
            timeout: 30
        )
        try writer.commit(bytes.span.bytes, as: StoreContents.catalogKey)
    }
}
