import CatalogTesting
import Foundation
import Testing

/// What ConsumerTests expects a guard of memory to say.
@Suite(.enabled(if: Misuse.keepsMemory), .memoryGuard(megabytes: 5)) struct MemoryTests {
    /// What is never freed.
    private func keep(megabytes: Int) {
        let size = megabytes * 1_000_000
        memset(malloc(size), 1, size)
    }

    @Test func keepsOneMegabyte() { keep(megabytes: 1) }

    @Test func keepsSixMegabytes() { keep(megabytes: 6) }

    @Test func isNeighbour() async throws {
        var sum = 0
        for number in 0..<20 {
            // It uses much, and keeps nothing of it.
            let numbers = [Int](repeating: number, count: 1_000_000)
            sum += numbers.reduce(0, &+)
        }
        #expect(sum == 19 * 10 * 1_000_000)
    }

    @Test(.memoryGuard(megabytes: 20)) func mayKeepMore() { keep(megabytes: 6) }
}
