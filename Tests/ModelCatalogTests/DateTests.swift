import ModelCatalog
import Testing

@Suite("Dates and moments")
struct DateTests {
    @Test("A date is a year and a month, often with a day", arguments: ["2025-03", "2026-02-28"])
    func printed(text: String) throws {
        let date = try #require(CatalogDate(text))
        #expect(date.description == text)
        #expect(date.day == (text.count == 7 ? nil : 28))
        #expect(date.year == (text.count == 7 ? 2025 : 2026))
        #expect(date.month == (text.count == 7 ? 3 : 2))
    }

    @Test(
        "Other text, and a day that the calendar does not have, is not a date",
        arguments: [
            "", "2025", "2025-3", "2025-13", "2025-00", "2025-01-00", "2025-01-32", "25-01-01",
            "2025-01-1", "2025-01-01-01", "2025/01/01", "+202-01", "2025-+1", "2025-01-+1",
            "2026-02-29", "2026-02-30", "2026-04-31", "1900-02-29", "2026-06-31", " 2025-01",
            "2025-01 ", "２025-01", "2025--1", "-2025-01",
        ]
    )
    func refused(text: String) {
        #expect(CatalogDate(text) == nil)
    }

    @Test("A leap year has a 29 February", arguments: ["2024-02-29", "2000-02-29"])
    func leapDay(text: String) {
        #expect(CatalogDate(text)?.description == text)
    }

    @Test("Dates are ordered by time, a month before its days")
    func order() throws {
        let texts = ["2024-12-31", "2025-01", "2025-01-01", "2025-01-02", "2025-02", "2026-01"]
        let dates = try texts.map { try #require(CatalogDate($0)) }
        #expect(dates.shuffled().sorted() == dates)
    }

    @Test(
        "A moment is printed as ISO 8601 in UTC",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
            (86_399, "1970-01-01T23:59:59Z"), (86_400, "1970-01-02T00:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"), (951_868_800, "2000-03-01T00:00:00Z"),
            (1_000_000_000, "2001-09-09T01:46:40Z"), (1_709_251_199, "2024-02-29T23:59:59Z"),
            (1_709_251_200, "2024-03-01T00:00:00Z"), (1_782_984_600, "2026-07-02T09:30:00Z"),
            (2_147_483_648, "2038-01-19T03:14:08Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
            (-2_203_891_200, "1900-03-01T00:00:00Z"), (-2_203_891_201, "1900-02-28T23:59:59Z"),
            (-11_671_084_800, "1600-02-28T00:00:00Z"), (-11_670_998_400, "1600-02-29T00:00:00Z"),
            (-62_135_596_800, "0001-01-01T00:00:00Z"), (-62_135_596_801, "0000-12-31T23:59:59Z"),
        ] as [(Int64, String)]
    )
    func moments(seconds: Int64, text: String) {
        #expect(Timestamp(secondsSince1970: seconds).description == text)
    }

    @Test("Each day follows the one before, through every leap year of 800 years")
    func everyDay() {
        var year = 1570
        var month = 1
        var day = 1
        // 146,097 days are 400 years.
        for number in Int64(-146_097)..<146_097 {
            let found = Timestamp(secondsSince1970: number * 86_400).description
            let digits = [year, month, day].map { ($0 < 10 ? "0" : "") + String($0) }
            guard found == digits.joined(separator: "-") + "T00:00:00Z" else {
                Issue.record("day \(number) is \(found), not \(digits)")
                return
            }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect([year, month, day] == [2370, 1, 1])
    }

    @Test(
        "The earliest and the latest moment have a text and an age",
        arguments: [Int64.min, .max]
    )
    func extremes(seconds: Int64) {
        let moment = Timestamp(secondsSince1970: seconds)
        #expect(moment.description.hasSuffix("Z"))
        #expect((moment.age > .zero) == (seconds < 0))
    }

    @Test("The age of a moment is the time since it")
    func age() {
        let now = Timestamp.now
        let age = Timestamp(secondsSince1970: now.secondsSince1970 - 90).age
        #expect(age >= .seconds(90) && age < .seconds(3_600))
        #expect(Timestamp(secondsSince1970: 1) < now)
    }
}
