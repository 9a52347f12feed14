internal import CImage
package import MappedStore

extension ToolError {
    /// Makes a registry's error of an error of its store.
    package init(_ error: StoreError, registry: String) {
        self = .unusable(
            registry: registry,
            code: Self.code(of: error),
            reason: Self.reason(error, registry)
        )
    }

    private static func code(of error: StoreError) -> Code {
        switch error.fault {
        case .notPermitted, .readOnly: .notPermitted
        case .refused, .cutShort, .damaged, .noValue: .damaged
        case .otherValues: .otherFormat
        case .notAStore: .foreign
        case .lockTimeout: .lockTimeout
        case .sealed: .sealed
        case .ended: .ended
        case .noMemory, .mapFull: .outOfResources
        default: .inputOutput
        }
    }

    private static func reason(_ error: StoreError, _ registry: String) -> String {
        switch error.fault {
        case .refused: damaged(registry, code: error.code)
        case .cutShort: damaged(registry, "its data file is cut short")
        case .damaged: damaged(registry, "its data file is damaged")
        case .otherValues: damaged(registry, "this version reads none of its values")
        case .noValue: damaged(registry, "it is empty, though every writer stores something")
        default: error.description
        }
    }

    /// The reason of an error for an image that was refused with this code.
    package static func damaged(_ registry: String, code: Int32) -> String {
        let fault = image_fault(rawValue: UInt8(clamping: code))
        // The text is static.
        let reason = fault.map { unsafe String(cString: image_fault_description($0)) }
        return damaged(registry, "its image is refused (\(reason ?? "code \(code)"))")
    }

    private static func damaged(_ registry: String, _ damage: String) -> String {
        """
        The registry '\(registry)' cannot be used: \(damage). To replace it, sync or clear its tools.
        """
    }
}
