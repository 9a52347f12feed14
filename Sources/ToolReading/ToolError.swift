internal import CatalogReading

/// Why a registry of tools could not be read or changed. What was stored before stays as it was.
public struct ToolError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Which error it is. Later versions may have more codes: a `switch` needs a `default`.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The code's text, which stays the same in all versions, such as `not_found`.
        public let description: String

        /// A tool of that name is registered already.
        public static let alreadyRegistered = Code(description: "already_registered")
        /// No tool has that name.
        public static let notFound = Code(description: "not_found")
        /// The tool is not valid.
        public static let invalidTool = Code(description: "invalid_tool")
        /// The dialect cannot carry the tool.
        public static let notCarried = Code(description: "not_carried")
        /// The arguments of a call do not fit the tool's input schema.
        public static let invalidArguments = Code(description: "invalid_arguments")
        /// The tool is registered, and this process has bound nothing to its name.
        public static let unbound = Code(description: "unbound")
        /// A file or text cannot be read as tools.
        public static let invalidInput = Code(description: "invalid_input")
        /// A registry cannot have that name.
        public static let invalidRegistry = Code(description: "invalid_registry")
        /// The process is sealed, as processes that run tests are, and the registry does not belong to a test.
        public static let sealed = Code(description: "sealed")
        /// The registry belongs to a test, or another scope, that has ended.
        public static let ended = Code(description: "ended")
        /// The user lacks the permission.
        public static let notPermitted = Code(description: "not_permitted")
        /// The registry's bytes are not those that were written, or another version wrote them.
        public static let damaged = Code(description: "damaged")
        /// The registry holds something that this version does not know and would lose by writing.
        public static let newerVersion = Code(description: "newer_version")
        /// An older version, which did not know the dialect, wrote the registry.
        public static let olderVersion = Code(description: "older_version")
        /// Only versions with another format have written to the registry.
        public static let otherFormat = Code(description: "other_format")
        /// Something else is at the registry's path, and is left alone.
        public static let foreign = Code(description: "foreign")
        /// Another writer kept the lock.
        public static let lockTimeout = Code(description: "lock_timeout")
        /// The file system failed in another way; it may be full.
        public static let inputOutput = Code(description: "input_output")
        /// Memory, address space or another resource is not enough.
        public static let outOfResources = Code(description: "out_of_resources")
    }

    /// Which error it is.
    public let code: Code
    /// What was tried, why it failed, and the remedy: one or two sentences.
    public let description: String
    /// The name of the registry that cannot be used; nil where the error is not about the registry.
    public private(set) var registry: String?
    /// The name of the tool; nil where the error is not about one.
    public private(set) var tool: String?
    /// The place in a tool or a file, as the name of a field and a JSON pointer; nil for the whole.
    public private(set) var place: String?
    /// Why; nil where the code says everything.
    public private(set) var reason: String?
    /// Names that are close to the one that was not found, closest first.
    public private(set) var suggestions: [String] = []
    /// The dialect that cannot carry the tool; nil where the error is not about one.
    public private(set) var dialect: Dialect?
    /// The rule of the dialect's provider that the tool breaks; nil where the error is not about one.
    public private(set) var rule: String?
    /// All faults of a call's arguments.
    public private(set) var faults: [ArgumentFault] = []
}

extension ToolError {
    /// A tool of that name is registered already.
    public static func alreadyRegistered(name: String) -> ToolError {
        ToolError(
            code: .alreadyRegistered,
            description:
                "A tool '\(name)' is registered already: replace it, or unregister it first.",
            tool: name
        )
    }

    /// No tool has that name; `suggestions` are names that are close to it, closest first.
    public static func notFound(name: String, suggestions: [String]) -> ToolError {
        let hint = didYouMean(suggestions).map { " \($0)" } ?? ""
        return ToolError(
            code: .notFound,
            description: "No tool '\(name)' is registered." + hint,
            tool: name,
            suggestions: suggestions
        )
    }

    /// The tool is not valid: `place` is the name of a field and a JSON pointer in it.
    public static func invalidTool(name: String, place: String, reason: String) -> ToolError {
        ToolError(
            code: .invalidTool,
            description: "The tool '\(name)' is not valid: \(place): \(reason).",
            tool: name,
            place: place,
            reason: reason
        )
    }

    /// The dialect cannot carry the tool, which breaks this rule of the provider.
    public static func notCarried(dialect: Dialect, tool: String, rule: String) -> ToolError {
        ToolError(
            code: .notCarried,
            description: """
                The tool '\(tool)' cannot be given in the dialect \(dialect.rawValue): there, \(rule). \
                Change the tool, or choose others.
                """,
            tool: tool,
            dialect: dialect,
            rule: rule
        )
    }

    /// The arguments of a call do not fit the tool's input schema.
    public static func invalidArguments(tool: String, faults: [ArgumentFault]) -> ToolError {
        let told = faults.told.joined(separator: "; ")
        return ToolError(
            code: .invalidArguments,
            description: "The arguments do not fit the tool '\(tool)': \(told).",
            tool: tool,
            faults: faults
        )
    }

    /// The tool is registered, and this process has bound nothing to its name.
    public static func unbound(name: String) -> ToolError {
        ToolError(
            code: .unbound,
            description: """
                Nothing is bound to the tool '\(name)' in this process: bind a closure to it first.
                """,
            tool: name
        )
    }

    /// A file or text cannot be read as tools: `place` is empty for the whole.
    public static func invalidInput(place: String, reason: String) -> ToolError {
        ToolError(
            code: .invalidInput,
            description: (place.isEmpty ? "The tools cannot be read" : place) + ": \(reason).",
            place: place.isEmpty ? nil : place,
            reason: reason
        )
    }

    /// A registry cannot have that name.
    public static func invalidRegistry(name: String) -> ToolError {
        ToolError(
            code: .invalidRegistry,
            description: """
                A registry cannot be named '\(name)': use at most 64 letters, digits, '.', '_' and '-', \
                and do not begin with '.'.
                """,
            registry: name
        )
    }

    /// The registry states something that this version does not know and would lose by writing, and the
    /// tool that states it; nil where it belongs to all.
    package static func wouldLose(_ what: String, tool: String?, registry: String) -> ToolError {
        let owner = tool.map { " of the tool '\($0)'" } ?? ""
        let reason = "it states '\(what)'\(owner), which this version does not know and would lose"
        return ToolError(
            code: .newerVersion,
            description: """
                The registry '\(registry)' was not changed: \(reason). Write it with the newer version \
                that wrote this.
                """,
            registry: registry,
            tool: tool,
            reason: reason
        )
    }

    /// An older version, which did not know the dialect, wrote the registry.
    static func notRendered(dialect: Dialect) -> ToolError {
        ToolError(
            code: .olderVersion,
            description: """
                The tools cannot be given in the dialect \(dialect.rawValue): an older version wrote \
                them, which did not know it. Sync them with this version.
                """,
            dialect: dialect
        )
    }

    /// The registry could not be read or written: `reason` says why, and names the remedy.
    public static func unusable(registry: String, code: Code, reason: String) -> ToolError {
        ToolError(code: code, description: reason, registry: registry, reason: reason)
    }
}
