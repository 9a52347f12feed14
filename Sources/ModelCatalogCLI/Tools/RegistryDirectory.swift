internal import AgentTools

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The directory of registries within a catalog's directory.
struct RegistryDirectory {
    private let path: String

    init(_ directory: String) { path = RegistryPath.folder(in: directory) }

    /// The names of all registries that were ever written to, in byte order.
    var registries: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: "\(path)/\($0)/data.mdb") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
