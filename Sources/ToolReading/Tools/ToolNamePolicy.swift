/// Which names of tools may be written to a registry.
public enum ToolNamePolicy: Sendable, Hashable, CaseIterable {
    /// `^[A-Za-z][A-Za-z0-9_]{0,63}$`: every provider takes these.
    case portable
    /// `^[A-Za-z0-9_.-]{1,128}$`, as in the Model Context Protocol. Reading tools in a dialect that cannot
    /// carry one of the names throws ``ToolError/Code/notCarried``.
    case wide

    /// The policy as a regular expression.
    public var pattern: String { "^\(rule.pattern)$" }

    /// Whether a tool may have that name.
    public func allows(_ name: String) -> Bool { rule.allows(name) }

    private var rule: NameRule { self == .portable ? Self.portableRule : Self.wideRule }

    private static let portableRule = NameRule(first: "A-Za-z", others: "A-Za-z0-9_", maximum: 64)
    private static let wideRule = NameRule(others: "A-Za-z0-9_.-", maximum: 128)
}
