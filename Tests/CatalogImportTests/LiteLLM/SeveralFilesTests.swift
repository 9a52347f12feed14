import Testing

@testable import CatalogImport

/// Files of one or two formats as one catalog.
@Suite struct SeveralFilesTests {
    private let prices = GivenFile.priceMap([
        "acme/m": entry(of: "acme", #""mode": "chat", "input_cost_per_token": 2e-6, "tpm": 7"#),
        "acme/p": entry(of: "acme", #""input_cost_per_token": 3e-6"#),
        "p": entry(of: "acme"), "ft:m": entry(of: "acme"), "acme/1-x-1/p": entry(of: "acme"),
        "ollama/l": entry(of: "ollama"),
    ])

    private let modelsDev = GivenFile(
        name: "api.json",
        text: """
            {"acme": {"id": "acme", "name": "Acme", "env": ["KEY"], "logo": "a.svg", "models": {
               "m": {"id": "m", "name": "M", "cost": {"input": 1, "output": 4, "image": 5}},
               "d": {"id": "d"}}},
             "lab": {"id": "lab", "models": {"l": {"id": "l"}}}}
            """
    )

    @Test(arguments: [true, false])
    func `the earlier file's facts of a model hold`(isModelsDevFirst: Bool) throws {
        let catalog = try imported(
            isModelsDevFirst ? [modelsDev, prices] : [prices, modelsDev]
        )
        #expect(try catalog.specs == ["acme:d", "acme:m", "acme:p", "lab:l", "ollama:l"])
        let prices = try catalog.rows(
            """
            SELECT model_id, meter, nano_usd_per_million_units FROM prices ORDER BY 1, 2
            """
        )
        let kept = try catalog.rows("SELECT model_id, path, source_id FROM upstream_texts")
        if isModelsDevFirst {
            #expect(
                try catalog.rows("SELECT name, kind FROM models WHERE id = 'm'") == ["'M' NULL"]
            )
            #expect(
                prices == [
                    "'m' 'input' 1000000000", "'m' 'output' 4000000000", "'p' 'input' 3000000000",
                ]
            )
            #expect(kept == ["'' '/logo' 'models.dev'", "'m' '/cost/image' 'models.dev'"])
        } else {
            // Not even what the first file leaves unknown comes from the other: one source, one model.
            #expect(
                try catalog.rows("SELECT name, kind FROM models WHERE id = 'm'") == ["NULL 'chat'"]
            )
            #expect(prices == ["'m' 'input' 2000000000", "'p' 'input' 3000000000"])
            #expect(kept == ["'m' '/tpm' 'litellm'"])
        }
    }

    @Test func `a model has the sources of all files that have it`() throws {
        for files in [[modelsDev, prices], [prices, modelsDev]] {
            let catalog = try imported(files)
            #expect(
                try catalog.rows(
                    """
                    SELECT model_id, group_concat(source_id, ' ') FROM
                        (SELECT * FROM model_sources ORDER BY source_id)
                    WHERE provider_id = 'acme' GROUP BY model_id
                    """
                ) == ["'d' 'models.dev'", "'m' 'litellm models.dev'", "'p' 'litellm'"]
            )
            #expect(try catalog.rows("SELECT id FROM sources") == ["'litellm'", "'models.dev'"])
        }
    }

    @Test func `a provider is as its first file says, and later ones add what it does not`() throws
    {
        let provider = "SELECT id, name FROM providers WHERE id IN ('acme', 'ollama', 'lab')"
        let variables = "SELECT name FROM provider_key_variables"
        let first = try imported([modelsDev, prices])
        #expect(try first.rows(provider) == ["'acme' 'Acme'", "'lab' NULL", "'ollama' NULL"])
        #expect(try first.rows(variables) == ["'KEY'"])
        let second = try imported([prices, modelsDev])
        #expect(try second.rows(provider) == ["'acme' 'Acme'", "'lab' NULL", "'ollama' NULL"])
        #expect(try second.rows(variables) == ["'KEY'"])
        #expect(first.report.providers == 4)
        #expect(second.report.providers == 4)
    }

    @Test func `each file's entries are models, aliases, variants or skipped`() throws {
        let catalog = try imported([modelsDev, prices])
        #expect(catalog.counts == [[3, 3, 0, 0, 0, 0], [46, 43, 1, 1, 1, 1]])
        #expect(catalog.report.models == 45)
        #expect(catalog.report.files.map(\.file) == ["api.json", "prices.json"])
        #expect(
            try imported([prices, modelsDev]).counts == [
                [46, 43, 0, 1, 1, 1], [3, 3, 1, 0, 0, 0],
            ]
        )
        for counts in catalog.counts {
            #expect(counts[0] == counts[1] + counts[3] + counts[4] + counts[5])
        }
    }

    @Test func `a file twice is the file once`() throws {
        for file in [modelsDev, prices] {
            let (once, twice) = (try imported([file]), try imported([file, file]))
            #expect(try SnapshotText.write(twice.database) == SnapshotText.write(once.database))
            #expect(twice.report.models == once.report.models)
            #expect(twice.counts[0] == once.counts[0])
            #expect(twice.counts[1][2] == once.report.models)
        }
    }

    @Test func `two price maps can name a model by other keys`() throws {
        let bare = GivenFile.priceMap(
            ["m": entry(of: "acme", #""input_cost_per_token": 9e-6"#)],
            name: "b.json"
        )
        let catalog = try imported([bare, prices])
        #expect(
            try catalog.rows("SELECT nano_usd_per_million_units FROM prices WHERE model_id = 'm'")
                == ["9000000000"]
        )
        #expect(catalog.report.files.map(\.overridden) == [0, 41])
    }

    @Test func `pictures of a model that another file has are not mixed with its prices`() throws {
        let pictures = GivenFile.priceMap(
            ["hd/1-x-1/m": entry(of: "acme", #""output_cost_per_image": 0.1"#)],
            name: "b.json"
        )
        let catalog = try imported([modelsDev, pictures])
        #expect(
            try catalog.rows("SELECT meter FROM prices WHERE model_id = 'm' ORDER BY 1")
                == ["'input'", "'output'"]
        )
    }

    @Test func `one bad file refuses them all, and is named`() {
        let bad = GivenFile(name: "bad.json", text: "{")
        #expect(throws: ImportError.self) { try imported([prices, bad]) }
        #expect(bad.refusal?.hasPrefix(#"could not import 'bad.json': not JSON at line 1"#) == true)
    }
}
