import Testing

/// The view price_list of an export takes changes, in dollars.
@Suite struct PriceListTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func `prices are updated, inserted and deleted in dollars, exactly`() throws {
        try place.importing()
        let file = try place.exported()
        _ = try place.answer(
            file,
            """
            UPDATE price_list SET usd = 0.07
                WHERE spec = 'acme:large' AND meter = 'input' AND mode = 'standard'
                AND above_prompt_tokens = 0;
            UPDATE price_list SET usd = usd * 1.1 WHERE spec = 'acme:large' AND meter = 'cache_write';
            UPDATE price_list SET dynamic = 'yes' WHERE spec = 'acme:large' AND meter = 'output_audio';
            INSERT INTO price_list (spec, meter, usd) VALUES ('acme:m@lab', 'output_per_image', 0.04);
            DELETE FROM price_list WHERE spec = 'acme:large' AND meter = 'reasoning';
            """
        )
        #expect(
            try place.answer(
                file,
                """
                SELECT meter, nano_usd_per_million_units, dynamic FROM prices
                WHERE mode = 'standard' AND above_prompt_tokens = 0 AND provider_id = 'acme' AND meter IN
                    ('input', 'cache_write', 'output_audio', 'output_per_image', 'reasoning')
                ORDER BY meter
                """
            ) == """
                cache_write|4125000000|0
                input|70000000|0
                output_audio||1
                output_per_image|40000000000000|0

                """
        )
        #expect(try place.stored("build", file).end == .exit(0))
        let shown = try place.stored("show", "acme:large").text
        #expect(shown.contains("    input                 0.07\n"), "\(shown)")
        #expect(shown.contains("    output audio          dynamic\n"))
    }

    @Test(arguments: [
        ("UPDATE price_list SET usd = '1.5'", "usd must be a number such as 1.5"),
        ("UPDATE price_list SET usd = NULL", "usd must be a number such as 1.5"),
        ("UPDATE price_list SET usd = -1", "usd must be from 0 to 9000000"),
        (
            "UPDATE price_list SET usd = 0.0000000015 WHERE meter = 'input'",
            "usd must have at most 9 decimals"
        ),
        ("UPDATE price_list SET spec = 'a:b'", "spec, provider, model and per stay"),
        (
            "INSERT INTO price_list (spec, meter, usd) VALUES ('a:b', 'input', 1)",
            "spec must name a model of the catalog"
        ),
        (
            "INSERT INTO price_list (spec, meter, usd) VALUES ('lab:bare', 'smell', 1)",
            "meter must be a name of the table meters"
        ),
    ])
    func `a price that cannot be one is refused by the view, with what it must be`(
        statement: String,
        reason: String
    ) throws {
        try place.importing()
        let file = try place.exported()
        let before = try place.answer(file, ".dump prices")
        let run = try place.sqlite(file, ["-bail"], statement)
        #expect(run.end != .exit(0))
        #expect(run.error.contains("price_list.\(reason)"))
        #expect(try place.answer(file, ".dump prices") == before)
    }
}
