/// Why a question to a tool registry was not answered, or a change of it not made. What was stored
/// before is as it was.
public enum ToolError: Error, Sendable, Hashable {
    /// A tool of that name is there already.
    case alreadyRegistered(name: String)
    /// No tool has that name; `suggestions` are names that are close to it, closest first.
    case notFound(name: String, suggestions: [String])
    /// The tool is not valid: where in it, as a JSON pointer behind a field's name, and why.
    case invalidTool(name: String, place: String, reason: String)
    /// The dialect cannot carry the tool, by this rule of its provider.
    case notCarried(dialect: Dialect, tool: String, rule: String)
    /// The arguments of a call do not fit the tool's input schema.
    case invalidArguments(tool: String, faults: [ArgumentFault])
    /// The tool is registered, and this process has bound nothing to its name.
    case unbound(name: String)
    /// A file or text holds no tools that can be read: where in it, and why.
    case invalidInput(place: String, reason: String)
    /// A registry cannot have that name.
    case invalidRegistry(name: String)
    /// The registry is there and cannot be read: what failed, and what helps.
    case unreadable(registry: String, kind: Unusable, reason: String)
    /// The registry could not be written to: what failed, and what helps.
    case unwritable(registry: String, kind: Unusable, reason: String)

    /// What keeps a registry from being used.
    public enum Unusable: Sendable, Hashable {
        /// The user may not do it.
        case permission
        /// Its bytes are not those that were written, or are of another version.
        case damaged
        /// What is at its path is something else, and is left alone.
        case foreign
        /// The process is sealed, as those that run tests are, and the registry is not a test's.
        case sealed
        /// The registry belongs to a test, or another scope, that is over.
        case ended
        /// Another writer kept the lock.
        case lockTimeout
        /// Any other failure of the file system, a full one included.
        case inputOutput
        /// Memory, address space or another resource is short.
        case resources
    }
}

extension ToolError: CustomStringConvertible {
    /// What was tried, why it failed, and what helps: one or two sentences.
    public var description: String {
        switch self {
        case .alreadyRegistered(let name):
            """
            A tool '\(name)' is registered already: replace it, or unregister it first.
            """
        case .notFound(let name, let suggestions):
            "No tool '\(name)' is registered." + Self.hint(suggestions)
        case .invalidTool(let name, let place, let reason):
            "The tool '\(name)' is not valid: \(place): \(reason)."
        case .notCarried(let dialect, let tool, let rule):
            """
            The tool '\(tool)' cannot be given in the dialect \(dialect.rawValue): there, \(rule). \
            Change the tool, or choose others.
            """
        case .invalidArguments(let tool, let faults):
            "The arguments do not fit the tool '\(tool)': "
                + faults.told.joined(separator: "; ") + "."
        case .unbound(let name):
            "Nothing is bound to the tool '\(name)' in this process: bind a closure to it first."
        case .invalidInput(let place, let reason):
            place.isEmpty ? "The tools cannot be read: \(reason)." : "\(place): \(reason)."
        case .invalidRegistry(let name):
            """
            '\(name)' is no name of a registry: letters, digits, '.', '_' and '-', 64 at most, and \
            no '.' at the start.
            """
        case .unreadable(_, _, let reason), .unwritable(_, _, let reason): reason
        }
    }

    private static func hint(_ suggestions: [String]) -> String {
        guard !suggestions.isEmpty else { return "" }
        return " Did you mean \(suggestions.map { "'\($0)'" }.joined(separator: ", "))?"
    }
}
