import CImage
import ModelCatalog
import TestCatalog
import Testing

/// An image may have words that this version does not know: they have their text, and mean nothing else.
@Suite("A word that is not known is itself, and never another")
struct OpenWordTests {
    /// Two models, one of them with unknown words, as a file of a later version states them.
    private func built() throws -> [UInt8] {
        let builder = Builder()
        func add(_ section: catalog_section, _ columns: KeyValuePairs<String, Builder.Value>) {
            #expect(builder.row(section, columns) == .CATALOG_BUILT)
        }
        add(.CATALOG_SECTION_PROVIDER, ["id": "a", "hosting": "orbit"])
        for id in ["m", "n"] as [Builder.Value] {
            add(.CATALOG_SECTION_MODEL, ["provider_id": "a", "id": id, "status": "dormant"])
        }
        func modality(_ model: Builder.Value, _ direction: Builder.Value, _ word: Builder.Value) {
            add(
                .CATALOG_SECTION_MODALITY,
                [
                    "provider_id": "a", "model_id": model, "direction": direction, "position": 0,
                    "modality": word,
                ]
            )
        }
        modality("m", "input", "smell")
        modality("m", "output", "taste")
        modality("n", "input", "code")
        add(
            .CATALOG_SECTION_PRICE,
            [
                "provider_id": "a", "model_id": "m", "mode": "standard", "above_prompt_tokens": 0,
                "meter": "per_dream", "variant": "", "dynamic": 0, "nano_usd_per_million_units": 5,
            ]
        )
        add(
            .CATALOG_SECTION_REASONING_OPTION,
            ["provider_id": "a", "model_id": "m", "position": 0, "control": "mood"]
        )
        builder.unit(of: "per_dream", "dream")
        builder.unit(of: "per_nap", "nap")
        #expect(builder.finish() == .CATALOG_BUILT)
        return try #require(builder.image)
    }

    @Test("It has its text, and equals a word of that name")
    func text() throws {
        let image = try built()
        #expect(Image(bytes: image).verify().fault == .IMAGE_INTACT)
        let catalog = try Catalog(image: image)
        let model = try catalog.model("a:m")
        #expect(model.status == Status("dormant"))
        #expect(model.status?.name == "dormant")
        #expect(model.modalities?.input == [Modality("smell")])
        #expect(model.modalities?.output == [Modality("taste")])
        #expect(model.prices?.map(\.meter) == [Meter("per_dream")])
        #expect(model.reasoningOptions?.map(\.control) == [ReasoningControl("mood")])
        #expect(try catalog.providers()[0].hosting == Hosting("orbit"))
        #expect(model.tier == .unknown)
        #expect(!Modality.known.contains(Modality("smell")))
    }

    @Test("A model is asked for it by its name")
    func asked() throws {
        try Catalog(image: built()).read { models in
            let model = try models.model("a:m")
            let words = [Modality("smell"), Modality("taste"), .text, Modality("never heard of")]
            let reads = words.map { model.reads($0) }
            #expect(reads == [true, false, false, false])
            let writes = words.map { model.writes($0) }
            #expect(writes == [false, true, false, false])
            let meters = [Meter("per_dream"), Meter("per_nap"), .input]
            let prices = meters.map { model.price($0) }
            let stated = Price.amount(UnitPrice(nanoUSDPerMillion: 5))
            #expect(prices == [stated, .unknown, .unknown])
        }
    }

    @Test("A meter counts what its image says, where that says it")
    func units() throws {
        func units(_ image: [UInt8]) throws -> [String?] {
            var units: [String?] = []
            try Catalog(image: image).read { models in
                try models.model("a:m").visitPrices { units.append($0.unit) }
            }
            return units
        }
        #expect(try units(built()) == ["dream"])
        var parts = ImageParts(try built())
        parts.sections[catalog_section.CATALOG_SECTION_METER_UNITS.rawValue] = nil
        #expect(try units(parts.image) == [nil])
    }

    @Test("A filter by it finds the models that have it")
    func filters() throws {
        let catalog = try Catalog(image: built())
        func found(_ filter: Filter) throws -> [String] { try catalog.models(filter).map(\.id) }
        #expect(try found(Filter(inputModalities: [Modality("smell")])) == ["m"])
        #expect(try found(Filter(outputModalities: [Modality("taste")])) == ["m"])
        #expect(try found(Filter(inputModalities: [Modality("taste")])) == [])
        #expect(try found(Filter(inputModalities: [Modality("never heard of")])) == [])
        #expect(try found(Filter(inputModalities: [.code])) == ["n"])
        #expect(try found(Filter(capabilities: [Capability("dreaming")])) == [])
        #expect(try found(Filter(tier: Tier("regal"))) == [])
    }

    /// The list of modalities.
    private let modalities = catalog_list.CATALOG_LIST_modalities.rawValue

    /// The image with other words for the codes 6 and 7, of which its writer's schema had some. The input
    /// of `m` has code 7, that of `n` has code 6.
    private func image(_ six: String, _ seven: String, known: Int) throws -> [UInt8] {
        var parts = ImageParts(try built())
        let words = parts.words(of: modalities)
        #expect(words[5...] == ["code", "smell", "taste"])
        parts.setWords(words[..<5] + [six, seven, "taste"], known: known, of: modalities)
        return parts.image
    }

    @Test("Two words that a writer did not know may have any codes")
    func exchanged() throws {
        // To this version `code` is 6. Its writer knew five words, and met `smell` first.
        let image = try image("smell", "code", known: 5)
        #expect(Image(bytes: image).accept() == .IMAGE_INTACT)
        let catalog = try Catalog(image: image)
        #expect(try catalog.model("a:m").modalities?.input == [.code])
        #expect(try catalog.model("a:n").modalities?.input == [Modality("smell")])
        #expect(try catalog.models(Filter(inputModalities: [.code])).map(\.id) == ["m"])
        let smelling = Filter(inputModalities: [Modality("smell")])
        #expect(try catalog.models(smelling).map(\.id) == ["n"])
        try catalog.read { models in
            let reads = (
                try models.model("a:m").reads(.code), try models.model("a:n").reads(.code)
            )
            #expect(reads == (true, false))
        }
    }

    @Test("A word that its writer knew and this version does not is itself", arguments: [7, 8])
    func known(count: Int) throws {
        let catalog = try Catalog(image: image("code", "smell", known: count))
        #expect(try catalog.model("a:m").modalities?.input == [Modality("smell")])
        #expect(try catalog.model("a:n").modalities?.input == [.code])
        let smelling = Filter(inputModalities: [Modality("smell")])
        #expect(try catalog.models(smelling).map(\.id) == ["m"])
    }

    @Test("A list that orders the words otherwise that both know is of another format")
    func reordered() throws {
        #expect(Image(bytes: try image("smell", "code", known: 6)).accept() == .IMAGE_OTHER_FORMAT)
        #expect(Image(bytes: try image("smell", "code", known: 7)).accept() == .IMAGE_OTHER_FORMAT)
    }

    @Test("A code that the list lacks gives no word")
    func beyond() throws {
        var image = Image(bytes: try built())
        image.store(UInt16(9), at: image.row(0, of: .CATALOG_SECTION_MODALITY) + 2)
        image.seal()
        #expect(image.verify().fault == .IMAGE_REFERENCE_OUTSIDE)
        #expect(try Catalog(image: image.bytes).model("a:m").modalities?.input != [.text])
    }

    @Test("A list that says of more words than there are is of another format")
    func outside() throws {
        let list = 20 * Int(modalities)
        for (offset, count) in [(16, UInt32.max), (8, .max), (12, 9), (16, 200)] {
            var image = Image(bytes: try built())
            image.store(count, at: image.row(0, of: IMAGE_WORD_LISTS) + list + offset)
            image.seal()
            #expect(image.accept() == .IMAGE_OTHER_FORMAT, "\(offset)")
        }
    }
}
