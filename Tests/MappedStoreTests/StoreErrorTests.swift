import CStoreProbe
import MappedStore
import Testing

@Suite struct StoreErrorTests {
    @Test func `an error says what was tried, on what path, why, and the remedy`() throws {
        let path = try Place().directory + "/nowhere/catalog"
        do throws(StoreError) {
            _ = try Store.open(path)
        } catch {
            #expect(error.fault == .missing)
            #expect(error.attempt == .opening)
            #expect(error.path == path)
            #expect(
                "\(error)"
                    == "Cannot open the store '\(path)': it is missing; write to it first, "
                    + "or correct the path."
            )
        }
    }

    @Test func `a refusal gives the code that accept returned`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        do throws(StoreError) {
            _ = try Store.open(place.catalog, .values(accept: { _, _ in 42 }))
        } catch {
            #expect(error.code == 42)
            #expect(
                "\(error)"
                    == "Cannot open the store '\(place.catalog)': its value was refused (code 42); "
                    + "write it again, or use the version of the program that wrote it."
            )
        }
    }

    @Test func `equal failures are equal`() throws {
        let path = try Place().directory + "/nowhere"
        func missing() -> StoreError? {
            do throws(StoreError) { _ = try Store.open(path) } catch { return error }
            return nil
        }
        #expect(missing() == missing())
        #expect(missing() != nil)
    }
}
