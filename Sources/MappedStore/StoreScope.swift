internal import Synchronization

/// A directory for the stores of a test or another scope; the stores end with the scope.
package final class StoreScope: Sendable {
    private struct Opened {
        weak var store: Store?
    }

    /// The path of the directory, which need not exist.
    package let directory: String
    private let opened = Mutex<[Opened]>([])
    private let ended = Atomic(false)

    package init(directory: String) { self.directory = directory }

    /// Ends a store together with the scope, or at once if that has ended.
    package func adopt(_ store: Store) {
        opened.withLock { opened in
            // Most stores are gone soon, so forget those.
            if opened.count % 64 == 63 { opened.removeAll { $0.store == nil } }
            opened.append(Opened(store: store))
        }
        if ended.load(ordering: .sequentiallyConsistent) { store.end() }
    }

    /// Ends the scope: pins of its stores throw ``StoreError/Fault/ended`` from now on.
    package func end() {
        ended.store(true, ordering: .sequentiallyConsistent)
        for one in opened.withLock({ $0 }) { one.store?.end() }
    }
}
