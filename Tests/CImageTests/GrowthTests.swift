import CImage
import ModelCatalog
import TestCatalog
import Testing

/// Images as versions before and after this one write them: both are read, as far as both know.
@Suite("An image with fewer or more fields, words and sections reads alike")
struct GrowthTests {
    let acme: [UInt8]
    let models: [Model]
    let providers: [Provider]

    init() throws {
        acme = try TestCatalog.acmeImage()
        let catalog = try Catalog(image: acme)
        models = try catalog.models()
        providers = try catalog.providers()
    }

    /// The catalog of an image that was changed, which is held to all rules.
    private func catalog(_ change: (inout ImageParts) -> Void) throws -> Catalog {
        var parts = ImageParts(acme)
        change(&parts)
        let image = Image(bytes: parts.image)
        let finding = image.verify()
        #expect(finding.fault == .IMAGE_INTACT, "section \(finding.section), row \(finding.row)")
        return try Catalog(image: image.bytes)
    }

    /// Whether it finds and lists what the original does.
    private func expectAlike(_ catalog: Catalog) throws {
        #expect(try catalog.models() == models)
        #expect(try catalog.providers() == providers)
        for spec in TestCatalog.acmeSpecs + ["large-latest@acme", "bolt:llama"] {
            #expect(try catalog.model(spec) == Catalog(image: acme).model(spec))
        }
        let filter = Filter(capabilities: [.toolCall], minimumContextTokens: 100_000)
        for order in Order.allCases {
            let expected = try Catalog(image: acme).models(filter, by: order)
            #expect(try catalog.models(filter, by: order) == expected)
        }
        #expect(try catalog.statistics() == Catalog(image: acme).statistics())
    }

    @Test("An image put together anew says the same")
    func anew() throws { try expectAlike(catalog { _ in }) }

    static let tables = (16..<26).compactMap(catalog_section.init(rawValue:))

    @Test("Rows of a version to come have more fields, which are passed over", arguments: tables)
    func longer(table: catalog_section) throws {
        for length in [1, 2, 8, 40, 200] {
            let catalog = try catalog { parts in
                let some = Dictionary(
                    uniqueKeysWithValues: parts[table.rawValue].rows.indices.map {
                        ($0, [UInt8](repeating: UInt8($0 % 255 + 1), count: length))
                    }
                )
                parts.addField("later", to: table.rawValue, length: length, policy: 0, stated: some)
                parts.addField("last", to: table.rawValue, length: 4, policy: 2)
            }
            try expectAlike(catalog)
        }
    }

    @Test("A field that the rows of a version before lack is absent, and nothing else is")
    func shorter() throws {
        // From the last on: interleaved_thinking, reasoning_options_stated, web_search, ...
        let section = catalog_section.CATALOG_SECTION_MODEL.rawValue
        let catalog = try catalog { parts in
            parts.removeFields(3, of: section)
            // Its writer had no such capability either.
            let list = catalog_list.CATALOG_LIST_capabilities.rawValue
            let words = parts.words(of: list)
            #expect(words.last == "web_search")
            parts.setWords(words.dropLast(), known: words.count - 1, of: list)
            parts[27].rows.removeLast()
        }
        let model = try catalog.model("acme:large")
        #expect(models[0].webSearch == false && models[0].interleavedThinking == true)
        #expect(model.webSearch == nil && model.interleavedThinking == nil)
        #expect(try catalog.models(Filter(capabilities: [.webSearch])) == [])
        #expect(try catalog.statistics().byCapability[.webSearch] == 0)
        // What is left is as it was.
        #expect(model.computerUse == false && model.promptCaching == true)
        #expect(model.contextTokens == 200_000 && model.spec == "acme:large")
        #expect(model.prices == models[0].prices && model.sources == models[0].sources)
        #expect(try catalog.models().map(\.spec) == TestCatalog.acmeSpecs)
    }

    @Test("Each field of a provider may be lacking from the end on", arguments: 1...5)
    func shorterProviders(count: Int) throws {
        let section = catalog_section.CATALOG_SECTION_PROVIDER.rawValue
        var parts = ImageParts(acme)
        parts.removeFields(count, of: section)
        // Tiers follow from what a provider states: they are as its writer derived them.
        let image = Image(bytes: parts.image)
        #expect(image.accept() == .IMAGE_INTACT)
        let provider = try #require(try Catalog(image: image.bytes).providers().first)
        let last = [
            provider.hosting?.name, provider.sdkPackage, provider.documentationURL,
            provider.baseURL, provider.name,
        ]
        #expect(last.prefix(count).allSatisfy { $0 == nil })
        #expect(last.dropFirst(count).allSatisfy { $0 != nil })
        #expect(provider.id == "acme")
        #expect(provider.keyVariables == providers[0].keyVariables)
        #expect(try Catalog(image: image.bytes).models() == models)
    }

    @Test("A list may lack unused words, or have more at its end")
    func words() throws {
        let lists = (0..<catalog_list.CATALOG_LIST_COUNT.rawValue)
        for list in lists {
            let more = try catalog { parts in
                let words = parts.words(of: list)
                parts.setWords(words + ["later", "last"], known: words.count + 1, of: list)
                // Sets are as many as the words of their list.
                for (sets, ofList) in [27: 7, 28: 3, 29: 3, 30: 6] as [UInt32: UInt32]
                where ofList == list {
                    let set = [UInt8](repeating: 0, count: parts[sets].rows[0].count)
                    parts[sets].rows += [set, set]
                }
            }
            try expectAlike(more)
        }
        let meters = catalog_list.CATALOG_LIST_meters.rawValue
        let fewer = try catalog { parts in
            let words = parts.words(of: meters)
            parts.setWords(Array(words[..<5]), known: 5, of: meters)
            // What meters count is said of those that the image has.
            parts[40].rows.removeLast(parts[40].rows.count - 5)
        }
        try expectAlike(fewer)
        #expect(try fewer.model("acme:large").price(.perQuery) == .unknown)
    }

    @Test("Unknown sections and unknown lists of words are ignored")
    func sections() throws {
        let catalog = try catalog { parts in
            parts.sections[12] = .init("own", [[1, 2, 3]], policy: 2)
            parts.sections[300] = .init("later", [[UInt8](repeating: 7, count: 5_000)], policy: 1)
            let name = parts.text("colours")
            parts[IMAGE_WORD_LISTS].rows.append(name + [UInt8](repeating: 0, count: 12))
            let table = parts.text("later")
            let entry = [UInt32(300), IMAGE_NO_SECTION, 0, 0].flatMap { ImageParts.bytes($0) }
            parts[IMAGE_TABLES].rows.append(table + entry)
        }
        try expectAlike(catalog)
    }

    @Test("What is derived is read as its writer derived it")
    func edition() throws {
        var image = Image(bytes: acme)
        image.store(UInt16(1), at: image.row(0, of: .CATALOG_SECTION_TIER))
        image.seal()
        #expect(image.verify().fault == .IMAGE_ORDER_BROKEN)
        let edition = MemoryLayout<image_header>.offset(of: \.edition)!
        image.store(UInt32(2), at: edition)
        image.seal()
        #expect(image.verify().fault == .IMAGE_INTACT)
        #expect(try Catalog(image: image.bytes).model("acme:large").tier == .unknown)
    }

    @Test("A table that the writer did not have is one without rows")
    func missingTable() throws {
        var parts = ImageParts(acme)
        let options = catalog_section.CATALOG_SECTION_REASONING_EFFORT.rawValue
        parts.sections[options] = nil
        parts[IMAGE_TABLES].rows.removeAll { Array($0[8..<12]) == ImageParts.bytes(options) }
        let image = Image(bytes: parts.image)
        #expect(image.accept() == .IMAGE_INTACT)
        let model = try Catalog(image: image.bytes).model("acme:large")
        #expect(
            model.reasoningOptions?.map(\.control) == models[0].reasoningOptions?.map(\.control)
        )
        #expect(model.reasoningOptions?.allSatisfy { ($0.efforts ?? []).isEmpty } == true)
    }
}
