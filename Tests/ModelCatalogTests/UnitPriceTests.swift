import ModelCatalog
import SeededRandom
import TestCatalog
import Testing

@Suite("A unit price is exact")
struct UnitPriceTests {
    @Test(
        "Decimal text is read to the last digit",
        arguments: [
            ("0", 0), ("1", 1_000_000_000), ("2.50", 2_500_000_000), ("0.000000001", 1),
            (".5", 500_000_000), ("5.", 5_000_000_000), ("0.1", 100_000_000),
            ("000003.100", 3_100_000_000), ("1.0000000000000", 1_000_000_000),
            ("123456.789012345", 123_456_789_012_345), ("9000000", 9_000_000_000_000_000),
            ("8999999.999999999", 8_999_999_999_999_999),
        ] as [(String, Int64)]
    )
    func parsed(text: String, nano: Int64) {
        #expect(UnitPrice(usdPerMillion: text)?.nanoUSDPerMillion == nano)
    }

    @Test(
        "A text that is not an exact price is refused, not rounded",
        arguments: [
            "", ".", "-1", "+1", "1e3", "1E-7", "1,5", " 1", "1 ", "1.2.3", "0x10", "NaN", "inf",
            "0.0000000001", "1.0000000001", "9000000.000000001", "9000001", "1٣",
            "99999999999999999999999999", "0.00000000000000000000001",
        ]
    )
    func refused(text: String) {
        #expect(UnitPrice(usdPerMillion: text) == nil)
    }

    @Test(
        "It is printed with all digits that count, and two decimals at least",
        arguments: [
            (0, "0.00"), (1, "0.000000001"), (2_500_000_000, "2.50"), (125_000_000, "0.125"),
            (1_000_000_001, "1.000000001"), (-1, "-0.000000001"), (-2_500_000_000, "-2.50"),
            (.max, "9223372036.854775807"), (.min, "-9223372036.854775808"),
        ] as [(Int64, String)]
    )
    func printed(nano: Int64, text: String) {
        #expect(UnitPrice(nanoUSDPerMillion: nano).description == text)
    }

    @Test("What is printed reads back as the same price")
    func roundTrip() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<5_000 {
            // Prices of every magnitude.
            let nano =
                Int64.random(in: 0...9_000_000_000_000_000, using: &random)
                >> Int64.random(in: 0...52, using: &random)
            let price = UnitPrice(nanoUSDPerMillion: nano)
            #expect(UnitPrice(usdPerMillion: price.description) == price)
        }
    }

    @Test("Prices are ordered by amount")
    func order() {
        #expect(UnitPrice.usd("0.999999999") < .usd("1"))
        #expect(UnitPrice.usd("10") > .usd("9.99"))
        #expect(UnitPrice.usd("2.5").usdPerMillion == 2.5)
    }
}
