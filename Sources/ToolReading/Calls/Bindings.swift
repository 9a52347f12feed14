internal import Synchronization

/// The closures that this process runs when tools are called. Closures cannot be shared with other
/// processes.
///
/// A closure is bound to the path of a registry, not to one `ToolRegistry` value: so all values of a registry
/// call the same closures.
package enum Bindings {
    typealias Action = @Sendable (String) async throws -> String

    /// The closures by the registry's resolved path and the tool's name.
    private static let actions = Mutex<[String: [String: Action]]>([:])

    static func bind(_ name: String, at path: String, to action: @escaping Action) {
        actions.withLock { $0[path, default: [:]][name] = action }
    }

    static func unbind(_ name: String, at path: String) {
        actions.withLock { actions in
            actions[path]?[name] = nil
            if actions[path]?.isEmpty == true { actions[path] = nil }
        }
    }

    static func action(of name: String, at path: String) -> Action? {
        actions.withLock { $0[path]?[name] }
    }

    /// Unbinds all tools of the registries within a directory.
    package static func unbindAll(within directory: @autoclosure () -> String) {
        actions.withLock { actions in
            // Most tests bind nothing.
            if actions.isEmpty { return }
            let folder = directory() + "/"
            actions = actions.filter { path, _ in !path.hasPrefix(folder) }
        }
    }
}
