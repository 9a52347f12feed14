internal import CImage
package import MappedStore

extension StoreContents {
    /// The key of a registry's image.
    package static let toolsKey = "tools/1"

    /// A registry of tools whose every byte is checked before it is first read.
    // The function stays within the bytes that it is handed.
    package static let tools = unsafe StoreContents(
        keys: [toolsKey],
        accept: tools_accept_whole,
        intact: image_is_whole
    )
}
