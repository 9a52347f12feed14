import CStore
import CStoreProbe
import Testing

/// What belongs to a thread, and is given back when it ends.
@Suite struct ThreadTests {
    @Test func `a thread that ends gives its slot to the next one`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        // Far more than there are slots; the threads of other tests have some of them meanwhile.
        let shared = unsafe probe_slots_of_threads(place.catalog, 100)
        if shared != PROBE_IMPOSSIBLE { #expect(shared == 0) }
    }

    @Test func `the end of a permit that was never begun permits nothing`() {
        #expect(!store_is_permitted())
        store_permit_end()
        #expect(!store_is_permitted())
        store_permit_begin()
        store_permit_begin()
        store_permit_end()
        #expect(store_is_permitted())
        store_permit_end()
        #expect(!store_is_permitted())
    }
}
