/// A date of the calendar as catalogs state it: a year and a month, often with a day.
public struct CatalogDate: Sendable, Hashable {
    /// The year, from 0 to 9999.
    public let year: Int
    /// The month, from 1 to 12.
    public let month: Int
    /// The day of the month, or nil where only the month is stated.
    public let day: Int?

    /// The date that an image's code stands for, or nil for the code of an absent date.
    package init?(code: UInt32) {
        guard code != 0 else { return nil }
        year = Int(code / 10_000)
        month = Int(code / 100 % 100)
        day = code % 100 == 0 ? nil : Int(code % 100)
    }

    /// Reads `YYYY-MM` or `YYYY-MM-DD`; nil for any other text, and for a day that its month does not have,
    /// such as `2026-02-30`.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, parts[0].count == 4,
            parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { return nil }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard parts.allSatisfy({ $0.allSatisfy(digits.contains) }) else { return nil }
        let numbers = parts.compactMap { Int(Substring($0)) }
        guard (1...12).contains(numbers[1]),
            numbers.count == 2
                || (1...Self.days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2])
        else { return nil }
        year = numbers[0]
        month = numbers[1]
        day = numbers.count == 3 ? numbers[2] : nil
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day in UTC of a moment.
    package init?(_ moment: Timestamp) { self.init(String(moment.description.prefix(10))) }

    /// The number that stands for the date in an image.
    package var code: UInt32 { UInt32(year * 10_000 + month * 100 + (day ?? 0)) }
}

extension CatalogDate: Comparable {
    /// By year, month and day; a month without a day stands before its first day.
    public static func < (left: CatalogDate, right: CatalogDate) -> Bool {
        (left.year, left.month, left.day ?? 0) < (right.year, right.month, right.day ?? 0)
    }
}

extension CatalogDate: CustomStringConvertible {
    /// `YYYY-MM` or `YYYY-MM-DD`.
    public var description: String {
        let start = padded(year, to: 4) + "-" + padded(month, to: 2)
        return day.map { start + "-" + padded($0, to: 2) } ?? start
    }
}

extension CatalogDate: Codable {
    /// Encodes the date as a text, `YYYY-MM` or `YYYY-MM-DD`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Decodes a text, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// - Throws: `DecodingError` where it is another text, or the month does not have the day.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CatalogDate(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "'\(text)' is neither YYYY-MM nor YYYY-MM-DD"
            )
        }
        self = date
    }
}

func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}
