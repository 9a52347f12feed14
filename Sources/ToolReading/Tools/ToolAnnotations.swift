/// Hints of a tool's author about its effects, as in the Model Context Protocol. They are not checked. nil
/// means that a hint is not stated, which is not false.
public struct ToolAnnotations: Sendable, Hashable {
    /// A name for people; MCP states it beside ``Tool/title``.
    public var title: String?
    /// Whether it changes nothing.
    public var isReadOnly: Bool?
    /// Whether its changes may destroy something.
    public var isDestructive: Bool?
    /// Whether calling it again with the same arguments changes nothing more.
    public var isIdempotent: Bool?
    /// Whether it deals with an open world, such as the web.
    public var isOpenWorld: Bool?

    /// Makes annotations; those that are left out are not stated.
    public init(
        title: String? = nil,
        isReadOnly: Bool? = nil,
        isDestructive: Bool? = nil,
        isIdempotent: Bool? = nil,
        isOpenWorld: Bool? = nil
    ) {
        self.title = title
        self.isReadOnly = isReadOnly
        self.isDestructive = isDestructive
        self.isIdempotent = isIdempotent
        self.isOpenWorld = isOpenWorld
    }
}
