import CStoreProbe
import Foundation
import ModelCatalog
import Synchronization
import TestCatalog
import TestPrograms
import Testing

/// The standard catalog in children of fork().
@Suite(.disabled(if: Sanitizer.isOn, "a sanitizer's own locks do not bear fork() beside threads"))
struct ForkTests {
    /// What children read, who cannot capture anything.
    private static let place = Mutex("")
    private static let isOver = Atomic(false)

    @Test func `a child that is forked while a thread opens the standard catalog opens it as well`()
        throws
    {
        let directory = TemporaryDirectory()
        let places = ["one", "two"].map(directory.file)
        for place in places {
            try TestCatalog.publish(TestCatalog.images(TestCatalog.acmeSQL), in: place)
        }
        Self.place.withLock { $0 = places[0] }
        let ended = DispatchSemaphore(value: 0)
        Thread {
            // One after the other, so that each is opened anew.
            while !Self.isOver.load(ordering: .relaxed) {
                for place in places { _ = try? StandardCatalog.catalog(in: place) }
            }
            ended.signal()
        }.start()
        let failed = probe_children(
            {
                let place = ForkTests.place.withLock { $0 }
                let count = try? StandardCatalog.catalog(in: place).read { $0.count }
                return count == 8 ? 0 : 1
            },
            200
        )
        Self.isOver.store(true, ordering: .relaxed)
        ended.wait()
        #expect(failed == 0)
    }
}
