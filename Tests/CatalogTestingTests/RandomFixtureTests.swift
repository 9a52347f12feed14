import CatalogCompiler
import CatalogFixtures
import FixtureUpkeep
import Foundation
import JSONText
import ModelCatalog
import SQLiteDatabase
import TestCatalog
import TestPrograms
import Testing

/// What a random catalog is drawn from. `MODELCATALOG_SEED=<number>` draws the same first.
struct Seed: Sendable, CustomTestStringConvertible {
    let number: UInt64

    var models: Int { Int(number % 9) }

    var testDescription: String { "seed \(number)" }

    static let all = (0..<UInt64(250 * Soak.factor)).map {
        Seed(number: CatalogFixture.runSeed &+ $0)
    }
}

/// Everything that is written to a catalog is read back from each export format.
@Suite struct RandomFixtureTests {
    let directory = TemporaryDirectory()

    /// The rows of a table, each as bytes: texts that are equal to people may be two.
    private func rows(_ table: CatalogTable, of database: CatalogDatabase) throws -> Set<[UInt8]> {
        let columns = table.storedColumns.joined(separator: ", ")
        let statement = try database.connection.prepare("SELECT \(columns) FROM \(table.name)")
        var rows: Set<[UInt8]> = []
        while try statement.step() {
            rows.insert(bytes((0..<statement.columnCount).map { statement.value($0) }))
        }
        return rows
    }

    private func bytes(_ row: [Statement.Value]) -> [UInt8] {
        Array(row.map(\.description).joined(separator: ", ").utf8)
    }

    @Test(
        // It reports two threads that take turns by a Mutex on any Linux: it does not see its lock.
        .disabled(if: Sanitizer.isOfThreads, "ThreadSanitizer does not know Swift's Mutex"),
        arguments: Seed.all
    )
    func `a random catalog comes back from SQLite, from its image and from JSON`(seed: Seed) throws
    {
        let written = RandomRows(seed: seed.number, models: seed.models)
        let file = directory.file("random.sqlite")
        try makeRandomFixture(seed: seed.number, models: seed.models, to: file)
        let stored = CatalogDatabase(try Connection(path: file, readOnly: true))
        let images = try stored.compile()
        let rebuilt = try CatalogDatabase(
            catalog: images.catalog.span.bytes,
            upstream: images.upstream.span.bytes
        )
        for table in CatalogTable.all {
            let expected = Set((written.rows[table.name] ?? []).map(bytes))
            #expect(try rows(table, of: stored) == expected, "\(table.name) in SQLite")
            #expect(try rows(table, of: rebuilt) == expected, "\(table.name) in the image")
        }
        let fixture = CatalogFixture.random(seed: seed.number, models: seed.models)
        let models = try fixture.catalog().models()
        #expect(models.count == seed.models)
        #expect(try CatalogFixture.file(file).catalog().models() == models)
        let json = try JSONEncoder().encode(models)
        #expect(try JSONDecoder().decode([Model].self, from: json) == models)
        guard case .array(let objects) = try JSON(scanning: Array(json)) else {
            Issue.record("no array")
            return
        }
        let facts = RandomFacts(written)
        for (model, object) in zip(models, objects) {
            let (expected, found) = (facts.of(model.provider, model.id), RandomFacts.of(object))
            let differing = Set(expected.keys).union(found.keys)
                .filter { expected[$0].map { Array($0.utf8) } != found[$0].map { Array($0.utf8) } }
                .map { "\(model.spec) \($0): \(expected[$0] ?? "-") became \(found[$0] ?? "-")" }
            #expect(differing.isEmpty)
        }
        let providers = try fixture.catalog().providers()
        let text = try JSONEncoder().encode(providers)
        #expect(try JSONDecoder().decode([Provider].self, from: text) == providers)
        #expect(providers.count == written.rows["providers"]?.count ?? 0)
    }

    @Test func `they are of many kinds`() throws {
        var (unknown, dynamic, alone, shapes) = (0, 0, 0, Set<Character>())
        for number in 0..<300 {
            let catalog = try CatalogFixture.random(seed: UInt64(number), models: 8).catalog()
            for model in try catalog.models() {
                unknown += model.toolCall == nil ? 1 : 0
                dynamic += model.prices?.contains { $0.price == .dynamic } == true ? 1 : 0
                alone += model.sources.isEmpty ? 1 : 0
                shapes.formUnion(model.id.filter { !$0.isLetter && !$0.isNumber })
            }
        }
        #expect((400...1_200).contains(unknown))
        #expect(dynamic > 50)
        #expect(alone > 50)
        #expect(shapes.isSuperset(of: "/:@~ '\"\\-."))
    }

    @Test func `the same seed draws the same, and another one another`() throws {
        let models = try (0..<3).map {
            try CatalogFixture.random(seed: $0 / 2, models: 6).catalog().models()
        }
        #expect(models[0] == models[1])
        #expect(models[1] != models[2])
        #expect(try CatalogFixture.random(seed: 1, models: 0).catalog().models() == [])
        let arguments = CatalogFixture.random(count: 3, from: 7).map { "\($0)" }
        #expect(
            arguments == [
                "random(seed: 7, models: 7)", "random(seed: 8, models: 8)",
                "random(seed: 9, models: 0)",
            ]
        )
    }

    @Test func `it can be changed, as any other fixture`() throws {
        let fixture = CatalogFixture.random(seed: 3).with {
            $0.add("acme:new") { $0.contextTokens(7) }
        }
        #expect(try fixture.catalog().model("acme:new").contextTokens == 7)
        #expect(try fixture.catalog().models().count == 6)
    }
}

/// What rows say of each model, told another way: as facts by the names that JSON has for them.
private struct RandomFacts {
    private let rows: [String: [[String: Statement.Value]]]
    private let units: [String: String]

    init(_ written: RandomRows) {
        rows = written.rows.reduce(into: [:]) { rows, table in
            let columns = CatalogTable.named(table.key)?.storedColumns ?? []
            rows[table.key] = table.value.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
        }
        units = (try? Self.units()) ?? [:]
    }

    private static func units() throws -> [String: String] {
        let statement = try CatalogDatabase().connection.prepare("SELECT name, unit FROM meters")
        var units: [String: String] = [:]
        while try statement.step() {
            units[statement.value(0).string ?? ""] = statement.value(1).string
        }
        return units
    }

    /// What JSON says of a model, each fact by its path.
    static func of(_ object: JSON) -> [String: String] {
        var facts: [String: String] = [:]
        func add(_ value: JSON, _ path: String) {
            switch value {
            case .object(let members):
                for (key, member) in members { add(member, path.isEmpty ? key : "\(path).\(key)") }
            case .array(let elements):
                // That there is a list is a fact, even of an empty one.
                facts["\(path).count"] = "\(elements.count)"
                for (index, element) in elements.enumerated() { add(element, "\(path).\(index)") }
            case .null: facts[path] = "null"
            case .bool(let bool): facts[path] = bool ? "1" : "0"
            case .number(let digits): facts[path] = "\(Decimal(string: digits) ?? -1)"
            case .string(let text): facts[path] = text
            }
        }
        add(object, "")
        // What is derived is other tests' matter.
        facts["tier"] = nil
        facts["spec"] = nil
        return facts
    }

    /// What the rows say of it.
    func of(_ provider: String, _ id: String) -> [String: String] {
        func own(_ table: String, _ column: String = "model_id") -> [[String: Statement.Value]] {
            (rows[table] ?? []).filter {
                $0["provider_id"]?.string?.utf8.elementsEqual(provider.utf8) == true
                    && $0[column]?.string?.utf8.elementsEqual(id.utf8) == true
            }
        }
        var facts: [String: String] = [:]
        func add(_ value: Statement.Value?, _ path: String) {
            switch value {
            case nil, .null: break
            case .integer(let integer): facts[path] = "\(integer)"
            case .text(let text): facts[path] = text
            }
        }
        func list(_ values: [Statement.Value?], _ path: String) {
            guard !values.isEmpty else { return }
            facts["\(path).count"] = "\(values.count)"
            for (index, value) in values.enumerated() { add(value, "\(path).\(index)") }
        }
        let model = own("models", "id").first ?? [:]
        for (column, value) in model where column != "reasoning_options_stated" {
            add(value, column == "provider_id" ? "provider" : column)
        }
        // Aliases and sources in the order of their bytes, as the keys of their tables have it.
        func sorted(_ table: String, _ column: String) -> [Statement.Value?] {
            own(table).map { $0[column] }
                .sorted { JSON.inByteOrder($0?.string ?? "", $1?.string ?? "") }
        }
        list(sorted("aliases", "id"), "aliases")
        facts["sources.count"] = "0"
        list(sorted("model_sources", "source_id"), "sources")
        for direction in ["input", "output"] {
            let rows = own("model_modalities").filter { $0["direction"] == .text(direction) }
            list(rows.map { $0["modality"] }, "modalities.\(direction)")
        }
        let options = own("reasoning_options")
        if !options.isEmpty || model["reasoning_options_stated"] == .integer(1) {
            facts["reasoning_options.count"] = "\(options.count)"
        }
        for (index, option) in options.enumerated() {
            let path = "reasoning_options.\(index)"
            add(option["control"], "\(path).control")
            add(option["minimum_tokens"], "\(path).minimum_tokens")
            add(option["maximum_tokens"], "\(path).maximum_tokens")
            let efforts = own("reasoning_efforts")
                .filter { $0["option_position"] == .integer(Int64(index)) }
            if option["control"] == .text("effort") { facts["\(path).efforts.count"] = "0" }
            list(
                efforts.map { $0["effort"] == .null ? .text("null") : $0["effort"] },
                "\(path).efforts"
            )
        }
        addPrices(own("prices"), to: &facts)
        return facts
    }

    private func addPrices(_ prices: [[String: Statement.Value]], to facts: inout [String: String])
    {
        guard !prices.isEmpty else { return }
        facts["prices.count"] = "\(prices.count)"
        // In the order of their keys, as the table has it.
        let sorted = prices.sorted { one, other in
            let bounds = [one, other].map { $0["above_prompt_tokens"]?.integer ?? 0 }
            for column in ["mode", "", "meter", "variant"] {
                if column.isEmpty {
                    if bounds[0] != bounds[1] { return bounds[0] < bounds[1] }
                    continue
                }
                let (left, right) = (one[column]?.string ?? "", other[column]?.string ?? "")
                if left != right { return JSON.inByteOrder(left, right) }
            }
            return false
        }
        for (index, price) in sorted.enumerated() {
            let path = "prices.\(index)"
            for column in ["meter", "mode", "variant"] {
                facts["\(path).\(column)"] = price[column]?.string
            }
            for column in ["above_prompt_tokens", "dynamic"] {
                facts["\(path).\(column)"] = price[column]?.integer.map { "\($0)" }
            }
            let unit = units[price["meter"]?.string ?? ""] ?? ""
            facts["\(path).per"] = unit == "token" ? "1M tokens" : unit
            let nano = Decimal(unit == "token" ? 1_000_000_000 : 1_000_000_000_000_000)
            let amount = price["nano_usd_per_million_units"]?.integer
            facts["\(path).usd"] = amount.map { "\(Decimal($0) / nano)" }
        }
    }
}
