internal import MappedStore

extension Catalog {
    /// Opens the catalog that an image file holds, such as one in an app's bundle; `modelcatalog export
    /// FILE.image` writes one. This needs no system library.
    ///
    /// The file is mapped read-only and stays mapped as it is until the last reference to the catalog is gone.
    /// A file that replaces it meanwhile is seen only by a catalog that is opened later. Replace it only by a
    /// rename: a file that is written to in place changes under its readers, and one that is cut short while it
    /// is mapped ends the process (`SIGBUS`).
    ///
    /// - Parameters:
    ///   - path: The path of the file.
    ///   - verifying: How much of it is checked, once.
    /// - Throws: ``CatalogError`` of code ``CatalogError/Code/noCatalog`` where the file does not exist,
    ///   ``CatalogError/Code/notPermitted``, ``CatalogError/Code/notAFile``,
    ///   ``CatalogError/Code/notAnImage``, ``CatalogError/Code/cutShort``,
    ///   ``CatalogError/Code/damaged``, ``CatalogError/Code/otherFormat`` where a version with another
    ///   major format wrote it, ``CatalogError/Code/sealed``, or another failure of the file system.
    /// - Complexity: O(bytes) with ``Verification/content``, else O(1).
    public static func open(
        image path: String,
        verifying: Verification = .content
    ) throws(CatalogError) -> Catalog {
        do {
            let store = try Store(mapping: path, contents: .catalog(verifying: verifying))
            return Catalog(store: store, directory: path, observer: Ambient.current.observer)
        } catch {
            throw CatalogError(ofImageFile: error)
        }
    }
}

extension CatalogError.Code {
    /// The path leads to a directory or a device, not to a file.
    public static let notAFile = Self(description: "not_a_file")
    /// The file is not an image of a catalog.
    public static let notAnImage = Self(description: "not_an_image")
    /// The file ends before its image does.
    public static let cutShort = Self(description: "cut_short")
    /// A version with another major format wrote the file.
    public static let otherFormat = Self(description: "other_format")
}

extension CatalogError {
    /// The error of a catalog for the fault of an image file.
    init(ofImageFile error: StoreError) {
        let fault = ImageFileFault(error, expecting: "a catalog")
        self.init(
            code: Self.code(of: fault.kind),
            description: fault.description,
            directory: error.path,
            reason: fault.reason
        )
    }

    private static func code(of kind: ImageFileFault.Kind) -> Code {
        switch kind {
        case .missing: .noCatalog
        case .notPermitted: .notPermitted
        case .notAFile: .notAFile
        case .notAnImage: .notAnImage
        case .cutShort: .cutShort
        case .otherFormat: .otherFormat
        case .damaged: .damaged
        case .sealed: .sealed
        case .outOfResources: .outOfResources
        case .inputOutput: .inputOutput
        }
    }
}
