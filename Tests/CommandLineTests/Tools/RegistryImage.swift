import AgentTools
import CImage
import MappedStore
import SharedStore

/// The image of the default registry in a directory.
struct RegistryImage {
    private let path: String
    private var bytes: [UInt8]

    init(of directory: String) throws {
        path = "\(directory)/tools/default"
        let store = try Store(opening: path, contents: .tools)
        bytes = try store.pin().bytes.withUnsafeBytes { Array($0) }
    }

    /// Publishes it with another major format, as a version to come would.
    func publishAsOfAnotherFormat() throws {
        var image = bytes
        let header = image_read_header(image.span.bytes)
        image.withUnsafeMutableBytes { bytes in
            let format = MemoryLayout<image_header>.offset(of: \.format)!
            bytes.storeBytes(of: header.format + 1, toByteOffset: format, as: UInt16.self)
            image_stamp(bytes.baseAddress!, bytes.count, header.generation, header.created)
        }
        var writer = try StoreWriter(at: path, contents: .tools, timeout: 30)
        try writer.commit(image.span.bytes, as: StoreContents.toolsKey)
    }
}
