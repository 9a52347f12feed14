internal import CImage
package import MappedStore

/// Why an image file cannot be opened, for images of any kind.
package struct ImageFileFault {
    package enum Kind {
        case missing, notPermitted, notAFile, notAnImage, cutShort, otherFormat, damaged
        case sealed, outOfResources, inputOutput
    }

    package let kind: Kind
    /// The fault, and what helps.
    package let reason: String
    /// A sentence: the file, the fault, and what helps.
    package let description: String

    /// - Parameter content: What the image should be of, such as `a catalog`.
    package init(_ error: StoreError, expecting content: String) {
        kind = Self.kind(of: error)
        let fault = error.fault == .refused ? Self.text(of: error.code) : ""
        reason =
            switch kind {
            case .missing: "it is missing; correct the path, or export an image to it"
            case .notPermitted: "this user may not read it; ask its owner for access"
            case .notAFile: "it is a directory or a device; give the path of an image file"
            case .notAnImage:
                "it is not an image of \(content) (\(fault)); give a file that was exported as one"
            case .cutShort: "it ends before its image does; copy or export it again"
            case .otherFormat: "it was \(fault); export it again, or use the version that wrote it"
            case .damaged:
                "its bytes are not those that were exported (\(fault)); copy or export it again"
            case .sealed:
                """
                this process is sealed, by its tests or by MODELCATALOG_SEAL, and may open files below \
                \(StoreSeal.directory) alone; use a fixture, or copy the file there
                """
            case .outOfResources: "memory or address space is short; raise the process's limits"
            case .inputOutput: error.description
            }
        description = "The image '\(error.path)' of \(content) cannot be opened: \(reason)."
    }

    private static func kind(of error: StoreError) -> Kind {
        switch error.fault {
        case .missing, .notAStore: .missing
        case .notPermitted: .notPermitted
        case .notAFile: .notAFile
        case .sealed: .sealed
        case .noMemory: .outOfResources
        case .refused: kind(of: image_fault(rawValue: UInt8(clamping: error.code)))
        default: .inputOutput
        }
    }

    private static func kind(of fault: image_fault?) -> Kind {
        switch fault {
        case .IMAGE_TOO_SHORT: .cutShort
        case .IMAGE_NOT_AN_IMAGE, .IMAGE_OTHER_KIND: .notAnImage
        case .IMAGE_OTHER_FORMAT, .IMAGE_OTHER_BYTE_ORDER: .otherFormat
        default: .damaged
        }
    }

    private static func text(of code: Int32) -> String {
        guard let fault = image_fault(rawValue: UInt8(clamping: code)) else {
            return "code \(code)"
        }
        // The text is static.
        return unsafe String(cString: image_fault_description(fault))
    }
}
