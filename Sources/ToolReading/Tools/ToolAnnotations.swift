/// What a tool's author says of its effects, as the Model Context Protocol has it. These are hints: nobody
/// checks that they are true. nil means that a hint is not stated, which is not false.
public struct ToolAnnotations: Sendable, Hashable {
    /// A name for people; MCP states it beside ``Tool/title``.
    public var title: String?
    /// Whether it changes nothing.
    public var isReadOnly: Bool?
    /// Whether what it changes may be lost.
    public var isDestructive: Bool?
    /// Whether calling it again with the same arguments changes nothing more.
    public var isIdempotent: Bool?
    /// Whether it deals with an open world of things, such as the web.
    public var isOpenWorld: Bool?

    /// Annotations, of which any may be left out.
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
