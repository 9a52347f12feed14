internal import CImage
internal import ModelCatalog
internal import ToolReading

/// What an edit makes of a stored image, before it is written.
struct DraftedEdit {
    /// The image that the edit was made of.
    struct Base: Hashable {
        let generation: UInt64
        private let created: Int64
        private let contentChecksum: UInt64

        init(_ image: RawSpan) {
            let header = image_read_header(image)
            generation = header.generation
            created = header.created
            contentChecksum = header.content_checksum
        }
    }

    private let plan: EditPlan
    /// The image to write; nil where nothing changes.
    private let image: [UInt8]?
    /// The image that it was made of; nil where that was damaged.
    let base: Base?

    init(_ plan: EditPlan, image: [UInt8]?, of base: Base?) {
        self.plan = plan
        self.image = image
        self.base = base
    }

    /// Whether the image must be written.
    var isNew: Bool { image != nil }

    /// What the edit changes, once its image is written as a generation; nil: the stored
    /// generation, as nothing changes.
    func change(as generation: UInt64? = nil) -> RegistryChange {
        RegistryChange(
            generation: generation ?? base?.generation ?? 0,
            isNew: isNew,
            added: plan.added,
            changed: plan.changed,
            removed: plan.removed,
            count: plan.steps.count
        )
    }

    /// The image as a generation that is written now.
    func stamped(as generation: UInt64) -> [UInt8] {
        var image = image ?? []
        let created = Timestamp.now.secondsSince1970
        // The array holds a whole image, and is only changed in place.
        unsafe image.withUnsafeMutableBytes { bytes in
            unsafe image_stamp(bytes.baseAddress!, bytes.count, generation, created)
        }
        return image
    }
}
