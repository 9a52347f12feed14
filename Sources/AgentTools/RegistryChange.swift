/// What a change of a registry did.
public struct RegistryChange: Sendable, Hashable {
    /// The number of the generation that is stored now.
    public let generation: UInt64
    /// Whether that generation is new; where nothing changes, none is written.
    public let isNew: Bool
    /// The names of the tools that were added, in byte order.
    public let added: [String]
    /// The names of the tools that were replaced by others, in byte order.
    public let changed: [String]
    /// The names of the tools that were taken away, in byte order.
    public let removed: [String]
    /// The number of tools now.
    public let count: Int
}
