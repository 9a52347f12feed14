internal import CImage
internal import MappedStore
internal import SharedStore

extension ToolRegistry {
    /// Checks everything that is stored: every byte, every reference, and all pages of the data file. A
    /// registry that was never written to passes.
    ///
    /// - Throws: ``ToolError/unusable(registry:code:reason:)`` with the fault.
    /// - Complexity: O(bytes).
    public func verify() throws {
        try read { tools in
            let finding = tools_verify(tools.image)
            guard finding.fault != .IMAGE_INTACT else { return }
            throw ToolError.unusable(
                registry: name,
                code: .damaged,
                reason: ToolError.damaged(name, code: Int32(finding.fault.rawValue))
            )
        }
        guard let path, try generation > 0 else { return }
        do {
            try Store.check(at: path)
        } catch {
            throw ToolError(error, registry: name)
        }
    }
}
