internal import Synchronization

/// What this process does when tools are called. A closure cannot be shared with other processes.
///
/// What is bound belongs to the registry's path, and not to the value that it was bound with: however often a
/// registry is opened, its tools do the same.
package enum Bindings {
    typealias Action = @Sendable (String) async throws -> String

    /// By the path of the registry and the name of the tool.
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
