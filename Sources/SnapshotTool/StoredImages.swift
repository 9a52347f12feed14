internal import AgentTools
internal import CatalogImport
internal import MappedStore
internal import ModelCatalog
internal import SharedStore

/// The bytes of the images that a directory holds, by the names of files.
func images(in directory: String) throws -> [(name: String, bytes: [UInt8])] {
    let catalog = try Store(
        opening: CatalogDirectory.environment(in: directory),
        contents: .catalog
    )
    let tools = try Store(
        opening: "\(RegistryPath.folder(in: directory))/default",
        contents: .tools
    )
    let pin = try catalog.pin()
    var found = [("catalog.image", copy(pin.bytes))]
    if let upstream = try pin.other("upstream_texts/1") {
        found.append(("upstream.image", copy(upstream)))
    }
    found.append(("tools.image", copy(try tools.pin().bytes)))
    return found
}

private func copy(_ bytes: RawSpan) -> [UInt8] {
    // The buffer is copied during the call.
    unsafe bytes.withUnsafeBytes { unsafe Array($0) }
}
