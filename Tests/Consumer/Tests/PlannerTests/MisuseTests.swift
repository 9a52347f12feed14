import CatalogTesting
import Foundation
import ModelCatalog
import Testing

/// What goes wrong where task-local values do not go: ConsumerTests runs this, and reads what is said.
enum Misuse {
    static let isOn = asked == "1"
    static let keepsMemory = asked == "memory"
    static let isRandom = asked == "random"

    private static let asked = ProcessInfo.processInfo.environment["MISUSE"]

    /// Asks for the current catalog, and does not care whether there is one.
    static func ask(_ place: String) {
        let catalog = try? Catalog.current
        print("ASKED", place, catalog?.directory ?? "none")
    }

    static func asking(_ place: String) -> Bool {
        if isOn { ask(place) }
        return isOn
    }
}

@Suite(.enabled(if: Misuse.asking("condition")), .catalog(.minimal), .serialized)
struct MisuseTests {
    static let kept = Result { try Catalog.current }

    static var arguments: [Int] { Misuse.asking("arguments") ? [1] : [] }

    @Test(arguments: arguments) func inArguments(number: Int) {}

    @Test func inDetachedTask() async {
        await Task.detached { Misuse.ask("detached") }.value
    }

    @Test func onQueue() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                Misuse.ask("queue")
                continuation.resume()
            }
        }
    }

    @Test func inThread() async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                Misuse.ask("thread")
                continuation.resume()
            }
        }
    }

    @Test func keepsInStaticProperty() throws { _ = try Self.kept.get().statistics() }

    @Test func usesWhatAnotherKept() throws { _ = try? Self.kept.get().statistics() }

    @Test(.realCatalog) func asksForWhatIsReal() { Misuse.ask("real") }

    @Test func inExitTest() async {
        // It is another process, without the test's catalog.
        await #expect(processExitsWith: .failure) {
            Misuse.ask("exit test")
            exit((try? Catalog.current) == nil ? EXIT_FAILURE : EXIT_SUCCESS)
        }
    }
}
