import ModelCatalog
import TestCatalog
import Testing

@Suite("A model shows what is known of it, and what is not")
struct FieldTests {
    let catalog: Catalog

    init() throws { catalog = try TestCatalog.acme() }

    @Test("Names are the provider's own")
    func names() throws {
        try catalog.read { models in
            let large = try models.model("acme:large")
            let found = [
                text(large.spec), text(large.id), text(large.provider.id), text(large.name),
                text(large.family), text(large.kind),
            ]
            #expect(found == ["acme:large", "large", "acme", "Acme Large", "acme", "chat"])
            let odd = try models.model("bolt:acme/large:thinking")
            let others = [text(odd.spec), text(odd.id)]
            #expect(others == ["bolt:acme/large:thinking", "acme/large:thinking"])
            let unknown = [text(odd.name), text(odd.family), text(odd.kind)]
            #expect(unknown == [nil, nil, nil])
        }
    }

    @Test(
        "A capability is stated, denied or unknown",
        arguments: [
            (
                "acme:large",
                [true, true, true, true, false, false, true, true, true, false, false]
            ),
            ("acme:small", [false, false, true] + Array(repeating: nil, count: 8)),
            ("acme:router", [nil, nil, true] + Array(repeating: nil, count: 8)),
            ("bolt:free", Array(repeating: nil, count: 11)),
            ("lab:large", [nil, nil, nil, nil, nil, true, nil, nil, nil, nil, nil]),
        ] as [(String, [Bool?])]
    )
    func capabilities(spec: String, expected: [Bool?]) throws {
        try catalog.read { models in
            let model = try models.model(spec)
            let found = Capability.known.map { model.supports($0) }
            #expect(found == expected)
        }
    }

    @Test("What a model reads and writes comes in its source's order")
    func modalities() throws {
        try catalog.read { models in
            let large = try models.model("acme:large")
            var input: [Modality] = []
            var output: [Modality] = []
            large.visitInputModalities { input.append($0) }
            large.visitOutputModalities { output.append($0) }
            #expect(input == [.text, .pdf, .image])
            #expect(output == [.text])
            let reads = Modality.known.map { large.reads($0) }
            #expect(reads == [true, true, false, false, true, false])
            let writes = Modality.known.map { large.writes($0) }
            #expect(writes == [true, false, false, false, false, false])
        }
    }

    @Test("Unknown modalities give unknown, not false")
    func unknownModalities() throws {
        try catalog.read { models in
            let model = try models.model("bolt:free")
            let answers = Modality.known.flatMap { [model.reads($0), model.writes($0)] }
            #expect(answers.allSatisfy { $0 == nil })
            model.visitInputModalities { Issue.record("\($0)") }
        }
    }

    @Test(
        "A limit is a number of tokens, or unknown",
        arguments: [
            ("acme:large", [200_000, 180_000, 64_000]), ("acme:small", [100_000, nil, 8_192]),
            ("bolt:acme/large:thinking", [nil, nil, nil]),
        ] as [(String, [Int?])]
    )
    func limits(spec: String, expected: [Int?]) throws {
        try catalog.read { models in
            let model = try models.model(spec)
            let found = [model.contextTokens, model.inputTokens, model.outputTokens]
            #expect(found == expected)
        }
    }

    @Test("A limit may be as large as 32 bits hold")
    func largestLimit() throws {
        let catalog = try TestCatalog.make(
            """
            INSERT INTO providers (id) VALUES ('a');
            INSERT INTO models (provider_id, id, context_tokens) VALUES ('a', 'm', 4294967294);
            """
        )
        let context = try catalog.read { try $0.model("a:m").contextTokens }
        #expect(context == 4_294_967_294)
    }

    @Test("A model has a status and dates, and each may be unknown")
    func lifecycle() throws {
        try catalog.read { models in
            let large = try models.model("acme:large")
            let dates = [
                large.knowledge, large.releaseDate, large.lastUpdated, large.retiresOn,
            ]
            #expect(
                dates.map { $0?.description }
                    == ["2025-03", "2026-02-28", "2026-03-01", "2027-02-28"]
            )
            let status = [large.status, try models.model("acme:mini").status]
            #expect(status == [.beta, .deprecated])
            let small = try models.model("acme:small")
            let unknown =
                small.status == nil && small.knowledge == nil && small.lastUpdated == nil
                && small.retiresOn == nil
            #expect(unknown)
        }
    }

    @Test("How to call it is stated where it differs from the provider")
    func calling() throws {
        try catalog.read { models in
            let large = try models.model("acme:large")
            let found = [
                text(large.sdkPackage), text(large.baseURL), text(large.apiShape),
                text(large.interleavedField),
            ]
            #expect(found == ["@acme/large", "https://large.acme.test", "responses", "thinking"])
            let interleaves = large.interleavedThinking
            #expect(interleaves == true)
            let small = try models.model("acme:small")
            let unknown =
                text(small.sdkPackage) == nil && text(small.baseURL) == nil
                && text(small.apiShape) == nil && text(small.interleavedField) == nil
                && small.interleavedThinking == nil
            #expect(unknown)
        }
    }

    @Test("Controls of reasoning come in order, and no effort is one of the efforts")
    func reasoningOptions() throws {
        try catalog.read { models in
            let large = try models.model("acme:large")
            var found: [String] = []
            large.visitReasoningOptions { option in
                var efforts: [String?] = []
                option.visitEfforts { efforts.append(text($0)) }
                let bounds = [option.minimumTokens, option.maximumTokens]
                found.append("\(option.control) \(efforts) \(bounds)")
            }
            #expect(
                found == [
                    #"effort [Optional("low"), nil, Optional("high")] [nil, nil]"#,
                    "toggle [] [nil, nil]",
                    "budget_tokens [] [Optional(-1), Optional(32768)]",
                ]
            )
        }
    }

    @Test("A list of no controls is not an unknown list")
    func statedOptions() throws {
        try catalog.read { models in
            let router = try models.model("acme:router")
            var count = 0
            router.visitReasoningOptions { _ in count += 1 }
            let stated = [
                router.reasoningOptionsStated,
                try models.model("acme:small").reasoningOptionsStated,
            ]
            #expect(stated == [true, false])
            #expect(count == 0)
        }
    }

    @Test("Aliases and sources come in byte order")
    func lists() throws {
        try catalog.read { models in
            let large = try models.model("acme:large")
            var aliases: [String] = []
            var sources: [String] = []
            large.visitAliases { aliases.append(String($0)) }
            large.visitSources { sources.append(String($0)) }
            #expect(aliases == ["l", "large-latest"])
            #expect(sources == ["atlas", "ledger"])
        }
    }

    @Test("Texts keep every character, and an empty one is not an absent one")
    func texts() throws {
        let catalog = try TestCatalog.make(
            """
            INSERT INTO providers (id) VALUES ('a');
            INSERT INTO models (provider_id, id, name, family) VALUES
                ('a', 'm', ' Grün – 東京 🗼 ', '');
            """
        )
        try catalog.read { models in
            let model = try models.model("a:m")
            let found = [text(model.name), text(model.family), text(model.apiShape)]
            #expect(found == [" Grün – 東京 🗼 ", "", nil])
            guard let name = model.name else { return }
            let same = name == " Grün – 東京 🗼 "
            #expect(same)
            // Equal to a person, and of other bytes: u and a diaeresis.
            let decomposed = name == " Gru\u{308}n – 東京 🗼 "
            #expect(!decomposed)
        }
    }

    @Test("Texts of the catalog are compared with each other, byte by byte")
    func equalTexts() throws {
        let catalog = try TestCatalog.make(
            """
            INSERT INTO providers (id) VALUES ('a'), ('b');
            INSERT INTO models (provider_id, id, name) VALUES
                ('a', 'm', 'Gr\u{FC}n'), ('a', 'n', 'Gru\u{308}n'), ('b', 'm', ''), ('b', 'n', 'Gr');
            """
        )
        try catalog.read { models in
            let (one, other) = (try models.model("a:m"), try models.model("b:m"))
            let isSameID = one.id == other.id
            #expect(isSameID)
            let isSameProvider = one.provider.id == other.provider.id
            #expect(!isSameProvider)
            guard let name = one.name else { return }
            for spec in ["a:n", "b:m", "b:n"] {
                guard let another = try models.model(spec).name else { return }
                let isEqual = name == another
                #expect(!isEqual, "\(spec)")
            }
        }
    }
}
