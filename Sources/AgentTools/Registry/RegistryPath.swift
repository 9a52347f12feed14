internal import ModelCatalog

/// Where registries are kept: `DIR/tools/NAME`.
enum RegistryPath {
    /// - Throws: ``ToolError/invalidRegistry(name:)``; a name must not lead elsewhere.
    static func of(_ name: String, in directory: String) throws(ToolError) -> String {
        let rule = NameRule(
            first: NameRule.word.union("-".utf8),
            others: NameRule.word.union("-.".utf8),
            maximum: 64
        )
        // The writer's lock is a file of the registry's name and this ending.
        guard rule.allows(name), !name.hasSuffix(".lock") else {
            throw .invalidRegistry(name: name)
        }
        return directory + "/tools/" + name
    }
}
