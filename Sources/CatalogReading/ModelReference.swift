internal import CImage

/// What finds a model again without its spec, in the generation that it was taken from.
///
/// Twenty-four bytes that may leave the read and go to other threads.
/// ``Models/model(_:)-(ModelReference)`` throws ``CatalogError/staleReference(taken:current:)`` in any other
/// generation or catalog.
public struct ModelReference: Sendable, Hashable {
    /// The generation that it belongs to.
    public let generation: UInt64
    let contentChecksum: UInt64
    let row: UInt32

    init(image: RawSpan, row: UInt32) {
        let header = image_read_header(image)
        generation = header.generation
        contentChecksum = header.content_checksum
        self.row = row
    }

    func belongs(to image: RawSpan) -> Bool {
        let header = image_read_header(image)
        return header.generation == generation && header.content_checksum == contentChecksum
    }
}
