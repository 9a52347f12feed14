import CImage
import CatalogCompiler
import Foundation
import ModelCatalog
import SQLiteDatabase
import TestCatalog
import Testing

@Suite("Swift, C, SQL and JSON name the same things")
struct ContractTests {
    /// The words of a list in C, in the order of their codes.
    static func words(_ list: String) -> [String] {
        let words = catalog_words_named(list)
        return (0..<Int(words.count)).compactMap { index in
            words.words.map { String(cString: $0[index]) }
        }
    }

    /// The names of the words of a Swift type.
    static func names<W: Word>(_ word: W.Type) -> [String] { W.known.map(\.name) }

    @Test(
        "A type knows the words of its list, in its order",
        arguments: [
            ("capabilities", names(Capability.self)), ("modalities", names(Modality.self)),
            ("meters", names(Meter.self)), ("statuses", names(Status.self)),
            ("tiers", names(Tier.self)), ("hostings", names(Hosting.self)),
            ("reasoning_controls", names(ReasoningControl.self)),
        ]
    )
    func words(list: String, names: [String]) {
        #expect(names == Self.words(list))
        #expect(!names.isEmpty)
    }

    @Test("Each word that a type knows is a member of it")
    func members() {
        let capabilities: [Capability] = [
            .attachment, .reasoning, .toolCall, .structuredOutput, .temperature, .openWeights,
            .parallelToolCalls, .toolChoice, .promptCaching, .computerUse, .webSearch,
        ]
        #expect(capabilities == Capability.known)
        #expect([.text, .image, .audio, .video, .pdf, .code] == Modality.known)
        #expect([.alpha, .beta, .deprecated] == Status.known)
        #expect([.unknown, .local, .economy, .standard, .premium] == Tier.known)
        #expect([.hosted, .local] == Hosting.known)
        #expect([.toggle, .effort, .budgetTokens] == ReasoningControl.known)
        let meters: [Meter] = [
            .input, .output, .cacheRead, .cacheWrite, .reasoning, .inputAudio, .outputAudio,
            .inputImage, .outputImage, .inputVideo, .outputVideo, .cacheReadAudio,
            .cacheReadImage, .cacheWriteAudio, .citation, .inputPerImage, .outputPerImage,
            .inputPerPixel, .outputPerPixel, .inputPerCharacter, .outputPerCharacter, .perSecond,
            .inputPerSecond, .outputPerSecond, .inputAudioPerSecond, .inputVideoPerSecond,
            .outputVideoPerSecond, .perQuery, .perRequest, .perTextMessage, .ocrPerPage,
            .ocrPerCredit, .annotationPerPage, .webSearchPerQuery, .mapsPerQuery,
            .codeInterpreterPerSession,
        ]
        #expect(meters == Meter.known)
    }

    @Test("There is a list of words for each Swift type and no list besides, but the directions")
    func lists() {
        #expect(Self.words("directions") == ["input", "output"])
        #expect(Self.words("colours").isEmpty)
    }

    @Test("A meter counts what the SQL says", arguments: Meter.known)
    func units(meter: Meter) throws {
        let unit = try CatalogDatabase().connection.prepare(
            "SELECT unit FROM meters WHERE name = '\(meter.name)'"
        )
        #expect(try unit.step())
        #expect(unit.value(0).string == meter.unit)
    }

    @Test("Capabilities are the flags of the model's row")
    func capabilities() throws {
        let fields = try #require(CatalogTable.named("models")).fields
        let stated = ["reasoning_options_stated", "interleaved_thinking"]
        let flags = fields.filter { $0.kind == .flag && !stated.contains($0.column) }
        #expect(flags.map(\.column).sorted() == Capability.known.map(\.name).sorted())
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

    @Test(
        "Each column of a model is a member of its JSON, of that name",
        arguments: try #require(CatalogTable.named("models")).fields.map(\.column)
            .filter { $0 != "reasoning_options_stated" }
    )
    func member(column: String) throws {
        let stored = try stored(column)
        #expect(try value(of: column, in: "acme:large") == stored)
        #expect(try value(of: column, in: "bolt:acme/large:thinking") == nil)
    }

    /// A value of a model's JSON as text; nil where it is absent.
    private func value(of key: String, in spec: String) throws -> String? {
        let data = try JSONEncoder().encode(TestCatalog.acme().model(spec))
        let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        return object?[key].map { "\($0)" }
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
                "reasoning_options_stated": model.reasoningOptionsStated ? "1" : nil,
                "interleaved_thinking": model.interleavedThinking.map { $0 ? "1" : "0" },
                "status": model.status?.name,
            ]
            for capability in Capability.known {
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

    @Test("Each column of a provider is a member of its JSON, of that name")
    func provider() throws {
        let data = try JSONEncoder().encode(TestCatalog.acme().providers()[0])
        let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        for field in try #require(CatalogTable.named("providers")).fields {
            #expect(object[field.column] != nil, "\(field.column)")
        }
    }
}
