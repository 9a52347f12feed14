internal import CImage
package import MappedStore

extension StoreContents {
    /// The key of the catalog's image.
    package static let catalogKey = "catalog/1"

    /// A catalog whose every byte is checked against its checksum before it is first read.
    // The functions stay within the bytes that they are handed.
    package static let catalog = unsafe StoreContents(
        keys: [catalogKey],
        accept: catalog_accept_whole,
        intact: image_is_whole
    )

    /// A catalog whose header alone is checked.
    package static let catalogHeader = unsafe StoreContents(
        keys: [catalogKey],
        accept: catalog_accept_header,
        intact: image_is_whole
    )

    /// A catalog that is checked as far as asked for.
    package static func catalog(verifying: Catalog.Verification) -> StoreContents {
        switch verifying {
        case .content: catalog
        case .header: catalogHeader
        }
    }
}
