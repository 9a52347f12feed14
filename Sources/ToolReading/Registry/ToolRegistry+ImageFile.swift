internal import CatalogReading
internal import MappedStore

extension ToolRegistry {
    /// Opens the registry that an image file holds, such as one in an app's bundle; `modelcatalog tools export
    /// FILE.image` writes one. This needs no system library. The registry can only be read.
    ///
    /// The file is mapped read-only and stays mapped as it is until the last reference to the registry is gone.
    /// A file that replaces it meanwhile is seen only by a registry that is opened later. Replace it only by a
    /// rename: a file that is written to in place changes under its readers, and one that is cut short while it
    /// is mapped ends the process (`SIGBUS`).
    ///
    /// - Parameter path: The path of the file, every byte of which is checked, once.
    /// - Throws: ``ToolError`` of code ``ToolError/Code/missing`` where the file does not exist,
    ///   ``ToolError/Code/notPermitted``, ``ToolError/Code/notAFile``, ``ToolError/Code/notAnImage``,
    ///   ``ToolError/Code/cutShort``, ``ToolError/Code/damaged``, ``ToolError/Code/otherFormat`` where a version
    ///   with another major format wrote it, ``ToolError/Code/sealed``, or another failure of the file system.
    /// - Complexity: O(bytes).
    public static func open(image path: String) throws(ToolError) -> ToolRegistry {
        do {
            let store = try Store(mapping: path, contents: .tools)
            return ToolRegistry(
                store: store,
                name: path,
                namePolicy: .portable,
                path: nil,
                resolvedPath: path
            )
        } catch {
            throw ToolError(ofImageFile: error)
        }
    }

    /// A copy of the newest image, the number of its tools and of its generation.
    package func storedImage() throws -> (image: [UInt8], count: Int, generation: UInt64) {
        try read { tools in
            var image: [UInt8] = []
            image.append(copying: tools.image)
            return (image, tools.count, tools.generation)
        }
    }
}

extension ToolError.Code {
    /// The file does not exist.
    public static let missing = Self(description: "missing")
    /// The path leads to a directory or a device, not to a file.
    public static let notAFile = Self(description: "not_a_file")
    /// The file is not an image of tools.
    public static let notAnImage = Self(description: "not_an_image")
    /// The file ends before its image does.
    public static let cutShort = Self(description: "cut_short")
    /// The registry was opened from an image file, which can only be read.
    public static let readOnly = Self(description: "read_only")
}

extension ToolError {
    /// The error of a registry for the fault of an image file.
    init(ofImageFile error: StoreError) {
        let fault = ImageFileFault(error, expecting: "tools")
        self = .unusable(
            registry: error.path,
            code: Self.code(of: fault.kind),
            reason: fault.description
        )
    }

    private static func code(of kind: ImageFileFault.Kind) -> Code {
        switch kind {
        case .missing: .missing
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

    /// The registry was opened from an image file, which can only be read.
    package static func readOnly(image path: String) -> ToolError {
        .unusable(
            registry: path,
            code: .readOnly,
            reason: """
                The tools of the image '\(path)' cannot be changed: an image can only be read. Change the \
                registry that it was exported from, and export it again.
                """
        )
    }
}
