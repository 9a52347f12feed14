internal import CImage
package import MappedStore

extension CatalogError {
    /// Makes a catalog's error of an error of its store.
    package init(_ error: StoreError, directory: String) {
        switch error.fault {
        case .missing: self = .noCatalog(directory: directory)
        case .notPermitted: self = .unreadable(directory, .notPermitted, error.description)
        case .refused:
            let fault = image_fault(rawValue: UInt8(clamping: error.code))
            let reason = fault.map { unsafe String(cString: image_fault_description($0)) }
            self = .unreadable(
                directory,
                .damaged,
                """
                its image is not what was published (\(reason ?? "code \(error.code)")): import a \
                catalog anew, or use the version that wrote it.
                """
            )
        case .cutShort: self = .damaged(directory, "is cut short")
        case .damaged: self = .damaged(directory, "is damaged")
        case .notAStore, .noValue, .otherValues:
            self = .unreadable(directory, .damaged, error.description)
        case .sealed: self = .sealed(directory: directory)
        case .ended: self = .ended(catalog: directory)
        case .noMemory, .mapFull:
            self = .unreadable(directory, .outOfResources, error.description)
        default: self = .unreadable(directory, .inputOutput, error.description)
        }
    }

    private static func damaged(_ directory: String, _ damage: String) -> CatalogError {
        .unreadable(
            directory,
            .damaged,
            "its data file \(damage): import a catalog anew, which replaces it."
        )
    }

    private static func unreadable(
        _ directory: String,
        _ code: Code,
        _ reason: String
    ) -> CatalogError {
        .unreadable(directory: directory, code: code, reason: reason)
    }
}
