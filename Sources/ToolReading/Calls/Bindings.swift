internal import Synchronization

/// What this process does when tools are called. A closure cannot be shared with other processes.
///
/// What is bound belongs to the registry's place, and not to the value that it was bound with: however often a
/// registry is opened, its tools do the same.
package enum Bindings {
    typealias Action = @Sendable (String) async throws -> String

    /// By the place of the registry and the name of the tool.
    private static let actions = Mutex<[String: [String: Action]]>([:])

    static func bind(_ name: String, at place: String, to action: @escaping Action) {
        actions.withLock { $0[place, default: [:]][name] = action }
    }

    static func unbind(_ name: String, at place: String) {
        actions.withLock { actions in
            actions[place]?[name] = nil
            if actions[place]?.isEmpty == true { actions[place] = nil }
        }
    }

    static func action(of name: String, at place: String) -> Action? {
        actions.withLock { $0[place]?[name] }
    }

    /// Unbinds all tools of the registries within a directory.
    package static func unbindAll(within directory: @autoclosure () -> String) {
        actions.withLock { actions in
            // Most tests bind nothing.
            if actions.isEmpty { return }
            let folder = directory() + "/"
            actions = actions.filter { place, _ in !place.hasPrefix(folder) }
        }
    }
}
