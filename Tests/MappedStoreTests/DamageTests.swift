import CStoreProbe
import MappedStore
import Testing

/// A data file damaged in thousands of ways, in processes that may crash or hang without harm to
/// the tests. What damage, its number says, so that a failure can be played again.
@Suite struct DamageTests {
    private func summary(_ report: probe_damage_report) -> Comment {
        let (right, older, error, wrong) = report.answers
        return """
            \(right) right, \(older) older, \(error) errors, \(wrong) wrong; the process of \
            number \(report.number) ended with \(report.fault)
            """
    }

    @Test(arguments: [false, true])
    func `any bit of a meta page, and reads give the right value, an older one, or an error`(
        many: Bool
    ) throws {
        let place = try Place(inMemory: true)
        let count = UInt32(PROBE_META_BITS)
        let report = unsafe probe_read_damaged(place.catalog, many, 0, count)
        let (right, older, error, wrong) = report.answers
        #expect(report.fault == 0 && wrong == 0, summary(report))
        #expect(right + older + error == count)
        // Among them are the address, the counters and most of the page that is not the newest.
        #expect(right > count / 4 && error > count / 10, summary(report))
    }

    @Test(arguments: [false, true])
    func `any damage at all, and reads give the right value, an older one, or an error`(
        many: Bool
    ) throws {
        let place = try Place(inMemory: true)
        let first = UInt64(PROBE_META_BITS)
        let count: UInt32 = many ? 3000 : 10_000
        let report = unsafe probe_read_damaged(place.catalog, many, first, count)
        let (right, older, error, wrong) = report.answers
        #expect(report.fault == 0 && wrong == 0, summary(report))
        #expect(right + older + error == count)
        #expect(right > count / 10 && error > count / 10, summary(report))
    }

    /// Every bit of the meta pages and some damage at all; where there are many values, whose pages are
    /// found in the same way, the latter alone.
    private static func damage(_ many: Bool, more: UInt32) -> (first: UInt64, count: UInt32) {
        let bits = UInt32(PROBE_META_BITS)
        return many ? (UInt64(bits), more) : (0, bits + more)
    }

    @Test(arguments: [false, true])
    func `damage under an open store never shows an older value, and is published over`(
        many: Bool
    ) throws {
        let place = try Place(inMemory: true)
        let (first, count) = Self.damage(many, more: 500)
        let report = unsafe probe_damage_open(place.catalog, many, first, count)
        let (right, _, _, wrong) = report.answers
        #expect(report.fault == 0 && wrong == 0, summary(report))
        #expect(right == count, summary(report))
    }

    @Test(arguments: [false, true])
    func `a publish over any damage leaves a whole new value`(many: Bool) throws {
        let place = try Place(inMemory: true)
        let (first, count) = Self.damage(many, more: 1000)
        let report = unsafe probe_write_damaged(place.catalog, many, first, count)
        let (right, _, _, wrong) = report.answers
        #expect(report.fault == 0 && wrong == 0, summary(report))
        // A key of a branch that is at odds with its leaves: LMDB put what it looked for in two places.
        let misled = try Place(inMemory: true)
        #expect(unsafe probe_write_damaged(misled.catalog, true, 23_627, 1).answers.0 == 1)
        // A file without a trace of LMDB would be left alone, but no damage here goes so far.
        #expect(right == count, summary(report))
    }
}
