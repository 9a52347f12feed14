/// The dates that the catalog holds: a day `2025-02-28` or a month `2025-02`, that there is.
enum CalendarDate {
    static func exists(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 7 || bytes.count == 10 else { return false }
        var numbers = [0, 0, 0]
        for (index, byte) in bytes.enumerated() {
            switch (index, byte) {
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): continue
            case (4, _), (7, _): return false
            case (_, UInt8(ascii: "0")...UInt8(ascii: "9")):
                let part = index < 4 ? 0 : index < 7 ? 1 : 2
                numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
            default: return false
            }
        }
        let (year, month, day) = (numbers[0], numbers[1], numbers[2])
        return 1...12 ~= month && (bytes.count == 7 || 1...days(in: month, of: year) ~= day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
