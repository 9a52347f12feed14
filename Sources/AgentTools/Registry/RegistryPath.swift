internal import ModelCatalog

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Where registries are kept: `DIR/tools/NAME`.
package enum RegistryPath {
    /// The directory of all registries.
    package static func folder(in directory: String) -> String { directory + "/tools" }

    /// The path from the root, so that a registry reads and writes the same files wherever the process
    /// goes.
    ///
    /// - Throws: ``ToolError/invalidRegistry(name:)``; a name must not lead elsewhere.
    static func of(_ name: String, in directory: String) throws(ToolError) -> String {
        let rule = NameRule(
            first: NameRule.word.union("-".utf8),
            others: NameRule.word.union("-.".utf8),
            maximum: 64
        )
        guard rule.allows(name) else { throw .invalidRegistry(name: name) }
        return folder(in: absolute(directory)) + "/" + name
    }

    private static func absolute(_ directory: String) -> String {
        // The text is copied at once, and is the caller's to free.
        guard !directory.hasPrefix("/"), let here = unsafe getcwd(nil, 0) else { return directory }
        defer { unsafe free(here) }
        return unsafe String(cString: here) + "/" + directory
    }
}
