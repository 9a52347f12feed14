/// What a change of a registry did.
public struct RegistryChange: Sendable, Hashable {
    /// The number of the generation that holds it.
    public let generation: UInt64
    /// Whether that generation is new; equal content writes nothing.
    public let isNew: Bool
    /// The names of the tools that came, in byte order.
    public let added: [String]
    /// The names of the tools that are others now, in byte order.
    public let changed: [String]
    /// The names of the tools that went, in byte order.
    public let removed: [String]
    /// The number of tools now.
    public let count: Int
}
