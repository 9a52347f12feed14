internal import MappedStore

extension Catalog {
    /// Opens the catalog that an image file holds, such as one in an app's bundle; `modelcatalog export
    /// FILE.image` writes one. It needs no system library.
    ///
    /// The file is mapped read-only, and stays mapped as it is now until the last copy of the catalog is
    /// gone: a file that is put in its place meanwhile is read by who opens it then. Put one there by a
    /// rename alone. A file that is written to in place changes under its readers, and one that is cut
    /// short while it is mapped ends the process (`SIGBUS`).
    ///
    /// - Parameters:
    ///   - path: The path of the file.
    ///   - verifying: How much of it is checked, once.
    /// - Throws: ``CatalogError`` of code ``CatalogError/Code/noCatalog`` where there is no such file,
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
    /// The path leads to a directory or a device, where a file is asked for.
    public static let notAFile = Self(description: "not_a_file")
    /// The file is not an image of a catalog.
    public static let notAnImage = Self(description: "not_an_image")
    /// The file ends before its image does.
    public static let cutShort = Self(description: "cut_short")
    /// A version with another major format wrote the file.
    public static let otherFormat = Self(description: "other_format")
}

extension CatalogError {
    /// What keeps an image file from being opened means to who reads a catalog.
    init(ofImageFile error: StoreError) {
        let failure = ImageFileFailure(error, expecting: "a catalog")
        self.init(
            code: Self.code(of: failure.kind),
            description: failure.description,
            directory: error.path,
            reason: failure.reason
        )
    }

    private static func code(of kind: ImageFileFailure.Kind) -> Code {
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
