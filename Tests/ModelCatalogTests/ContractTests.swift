import CImage
import CatalogCompiler
import Foundation
import ModelCatalog
import TestCatalog
import Testing

@Suite("Swift, C, SQL and JSON name the same things")
struct ContractTests {
    /// The words of a list in C, in the order of their codes.
    static func words(_ list: String) -> [String] {
        let words = catalog_words_named(list)
        return (0..<Int(words.count)).compactMap { index in
            words.names.map { String(cString: $0[index]) }
        }
    }

    /// The codes and names of a Swift enum.
    static func cases<W: Word>(_ word: W.Type) -> [[String]] {
        W.allCases.map { ["\($0.rawValue)", $0.name] }
    }

    @Test(
        "A word has one name and one code",
        arguments: [
            ("modalities", cases(Modality.self)), ("meters", cases(Meter.self)),
            ("statuses", cases(Status.self)), ("tiers", cases(Tier.self)),
            ("hostings", cases(Hosting.self)), ("reasoning_controls", cases(ReasoningControl.self)),
        ]
    )
    func words(list: String, cases: [[String]]) {
        let expected = Self.words(list).enumerated().map { ["\($0.offset + 1)", $0.element] }
        #expect(cases == expected)
        #expect(!cases.isEmpty)
    }

    @Test("There is a list of words for each Swift enum and no list besides, but the directions")
    func lists() {
        #expect(Self.words("directions") == ["input", "output"])
        #expect(Self.words("colours").isEmpty)
    }

    @Test("A meter counts what the SQL says", arguments: Meter.allCases)
    func units(meter: Meter) throws {
        let unit = try CatalogDatabase().connection.prepare(
            "SELECT unit FROM meters WHERE name = '\(meter.name)'"
        )
        #expect(try unit.step())
        #expect(unit.value(0) == .text(meter.unit))
    }

    @Test("Capabilities are the flags of the model's row, in its order")
    func capabilities() throws {
        let fields = try #require(CatalogTable.named("models")).fields
        let stated = ["reasoning_options_stated", "interleaved_thinking"]
        let flags = fields.filter { $0.kind == .flag && !stated.contains($0.column) }
        #expect(flags.map(\.column) == Capability.allCases.map(\.name))
        #expect(Capability.allCases.map(\.rawValue) == Array(1...UInt8(flags.count)))
    }

    @Test("The words that SQL admits are those of the image, in its order")
    func sqlWords() throws {
        let database = try CatalogDatabase()
        for table in ["modalities", "meters"] {
            var names: [Statement.Value] = []
            let rows = try database.connection.prepare("SELECT name FROM \(table) ORDER BY rowid")
            while try rows.step() { names.append(rows.value(0)) }
            #expect(names == Self.words(table).map { .text($0) })
        }
    }

    @Test(
        "The columns of the image's tables are those of the SQL's",
        arguments: CatalogTable.all.map(\.name)
    )
    func columns(name: String) throws {
        let table = try #require(CatalogTable.named(name))
        let database = try CatalogDatabase()
        let rows = try database.connection.prepare("SELECT * FROM \(name)")
        let columns = Set((0..<rows.columnCount).map { rows.columnName($0) })
        #expect(Set(table.keyColumns + table.fields.map(\.column)) == columns)
    }

    /// Where the JSON of a model has what models.dev states elsewhere: models.dev's `provider` is
    /// what overrides the provider, and its `interleaved` is a flag or an object.
    static let places = [
        "provider.npm": "override.npm", "provider.api": "override.api",
        "provider.shape": "override.shape", "interleaved": "interleaved.supported",
    ]

    @Test(
        "Each field that models.dev states has its place in a model's JSON",
        arguments: try #require(CatalogTable.named("models")).fields.filter { $0.jsonPath != nil }
            .map(\.column)
    )
    func place(column: String) throws {
        let table = try #require(CatalogTable.named("models"))
        let field = try #require(table.fields.first { $0.column == column })
        let path = field.jsonPath!.joined(separator: ".")
        let place = (Self.places[path] ?? path).split(separator: ".").map(String.init)
        let known = try value(at: place, of: "acme:large")
        let stored = try stored(column)
        #expect(known == stored, "\(place) of acme:large")
        #expect(try value(at: place, of: "bolt:acme/large:thinking") == nil)
    }

    /// A value of a model's JSON as text; nil where it is absent.
    private func value(at place: [String], of spec: String) throws -> String? {
        let data = try JSONEncoder().encode(TestCatalog.acme().model(spec))
        var value: Any? = try JSONSerialization.jsonObject(with: data)
        for key in place { value = (value as? [String: Any])?[key] }
        return value.map { "\($0)" }
    }

    /// The column of acme:large in SQL as text.
    private func stored(_ column: String) throws -> String? {
        let database = try CatalogDatabase()
        try database.connection.execute(TestCatalog.acmeSQL)
        let row = try database.connection.prepare(
            "SELECT \(column) FROM models WHERE provider_id = 'acme' AND id = 'large'"
        )
        guard try row.step() else { return nil }
        switch row.value(0) {
        case .null: return nil
        case .integer(let integer): return String(integer)
        case .text(let text): return text
        }
    }

    @Test("Each column of a model reads back through its view")
    func view() throws {
        let table = try #require(CatalogTable.named("models"))
        try TestCatalog.acme().read { models in
            let model = try models.model("acme:large")
            var read: [String: String?] = [
                "name": text(model.name), "family": text(model.family), "kind": text(model.kind),
                "interleaved_field": text(model.interleavedField),
                "sdk_package": text(model.sdkPackage), "base_url": text(model.baseURL),
                "api_shape": text(model.apiShape),
                "context_tokens": model.contextTokens.map(String.init),
                "input_tokens": model.inputTokens.map(String.init),
                "output_tokens": model.outputTokens.map(String.init),
                "knowledge": model.knowledge?.description,
                "release_date": model.releaseDate?.description,
                "last_updated": model.lastUpdated?.description,
                "retires_on": model.retiresOn?.description,
                "reasoning_options_stated": model.statesReasoningOptions ? "1" : nil,
                "interleaved_thinking": model.interleavesThinking.map { $0 ? "1" : "0" },
                "status": model.status?.name,
            ]
            for capability in Capability.allCases {
                read[capability.name] = model.supports(capability).map { $0 ? "1" : "0" }
            }
            #expect(Set(read.keys) == Set(table.fields.map(\.column)))
            for field in table.fields {
                let stored = try self.stored(field.column)
                #expect(stored != nil, "acme:large knows everything: \(field.column)")
                #expect(read[field.column] == stored, "\(field.column)")
            }
        }
    }

    @Test("Each field of a provider that models.dev states has its place in its JSON")
    func provider() throws {
        let data = try JSONEncoder().encode(TestCatalog.acme().providers()[0])
        let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        for field in try #require(CatalogTable.named("providers")).fields {
            let key = field.jsonPath?.joined(separator: ".") ?? field.column
            #expect(object[key] != nil, "\(key)")
        }
    }
}
