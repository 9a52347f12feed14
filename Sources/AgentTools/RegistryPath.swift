internal import ModelCatalog
internal import ToolReading

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Where registries are kept: `DIR/tools/NAME`.
package enum RegistryPath {
    private static let names = NameRule(first: "A-Za-z0-9_-", others: "A-Za-z0-9_.-", maximum: 64)

    /// The directory of all registries.
    package static func folder(in directory: String) -> String { directory + "/tools" }

    /// The absolute path of a registry, so that it stays the same when the process changes its directory.
    ///
    /// - Throws: ``ToolError/invalidRegistry(name:)`` where the name could lead to another directory.
    static func of(_ name: String, in directory: String) throws(ToolError) -> String {
        guard names.allows(name) else { throw .invalidRegistry(name: name) }
        return folder(in: absolute(directory)) + "/" + name
    }

    /// A path without symbolic links, so that a registry has one path. The part that does not exist yet stays
    /// as it is.
    static func resolved(_ path: String) -> String {
        var (existing, rest) = (Substring(path), Substring())
        while !existing.isEmpty {
            // The text is copied at once, and is the caller's to free.
            if let real = unsafe realpath(String(existing), nil) {
                defer { unsafe free(real) }
                return unsafe String(cString: real) + rest
            }
            guard let slash = existing.lastIndex(of: "/") else { break }
            rest = path[slash...]
            existing = existing[..<slash]
        }
        return path
    }

    /// Unbinds the tools of all registries in a directory.
    package static func unbindAll(in directory: String) {
        Bindings.unbindAll(within: resolved(folder(in: directory)))
    }

    private static func absolute(_ directory: String) -> String {
        // The text is copied at once, and is the caller's to free.
        guard !directory.hasPrefix("/"), let here = unsafe getcwd(nil, 0) else { return directory }
        defer { unsafe free(here) }
        return unsafe String(cString: here) + "/" + directory
    }
}
