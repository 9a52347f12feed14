#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// A moment in whole seconds, in UTC. In JSON it is ISO 8601 text: `2026-07-02T09:30:00Z`.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01 00:00 UTC, leap seconds not counted.
    public let secondsSince1970: Int64

    /// The moment so many seconds after 1970-01-01 00:00 UTC.
    public init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

    /// The present moment.
    public static var now: Timestamp { Timestamp(secondsSince1970: Int64(time(nil))) }

    /// How long ago it was.
    public var age: Duration {
        .seconds(Timestamp.now.secondsSince1970) - .seconds(secondsSince1970)
    }

    /// Whether the left moment is before the right one.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }
}

extension Timestamp: CustomStringConvertible {
    /// ISO 8601: `2026-07-02T09:30:00Z`.
    public var description: String {
        let secondsOfDay = secondsSince1970.remainder(dividingBy: 86_400)
        // Rounded down, without the overflow of subtracting from the earliest moment.
        let day = secondsSince1970 / 86_400 - (secondsSince1970 % 86_400 < 0 ? 1 : 0)
        let date = Self.civilDate(day: day)
        let clock = [secondsOfDay / 3_600, secondsOfDay / 60 % 60, secondsOfDay % 60]
        return "\(date)T" + clock.map { padded(Int($0), to: 2) }.joined(separator: ":") + "Z"
    }

    /// The proleptic Gregorian date of a day counted from 1970-01-01.
    ///
    /// The year is taken to begin in March, so that the leap day is its last; 400 years have
    /// 146,097 days.
    private static func civilDate(day: Int64) -> String {
        let shifted = day + 719_468  // days from 0000-03-01 to 1970-01-01
        let dayOfEra = shifted.remainder(dividingBy: 146_097)
        let era = (shifted - dayOfEra) / 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return [
            padded(Int(year), to: 4), padded(Int(month), to: 2), padded(Int(dayOfMonth), to: 2),
        ]
        .joined(separator: "-")
    }
}

extension Timestamp: Encodable {
    /// Encodes the moment as a text, ISO 8601: `2026-07-02T09:30:00Z`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Int64 {
    /// The remainder that is never negative.
    fileprivate func remainder(dividingBy divisor: Int64) -> Int64 {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
