import Foundation
import JSONText
import Testing

/// A difference that a test makes between a fixture and the catalog that it was made of, and how it is to be
/// told.
struct PlantedDrift: Sendable, CustomTestStringConvertible {
    let name: String
    let edit: String
    let lines: [String]

    var testDescription: String { name }

    private init(_ name: String, _ edit: String, _ lines: String...) {
        self.name = name
        self.edit = edit
        self.lines = lines
    }

    static let all = [
        PlantedDrift(
            "a model is gone",
            "DELETE FROM upstream_texts WHERE model_id = 'odd'; DELETE FROM models WHERE id = 'odd'",
            "removed lab odd"
        ),
        PlantedDrift(
            "a provider is gone",
            "DELETE FROM upstream_texts WHERE provider_id = 'lab';"
                + "DELETE FROM providers WHERE id = 'lab'",
            "removed lab acme:m",
            "removed lab bare",
            "removed lab odd"
        ),
        PlantedDrift(
            "a capability is denied",
            "UPDATE models SET tool_call = 0 WHERE id = 'large'",
            "removed acme large tool_call 1 0"
        ),
        PlantedDrift(
            "a model is deprecated",
            "UPDATE models SET status = 'deprecated' WHERE id = 'bare'",
            "removed lab bare status deprecated"
        ),
        PlantedDrift(
            "a model is about to go",
            "UPDATE models SET retires_on = '2027-01-31' WHERE id = 'acme:m'",
            "removed lab acme:m retires_on 2027-01-31"
        ),
        PlantedDrift(
            "a modality is gone",
            "DELETE FROM model_modalities WHERE modality = 'pdf'",
            "removed acme large modalities.input text, image, pdf text, image"
        ),
        PlantedDrift(
            "a limit shrank",
            "UPDATE models SET context_tokens = 1000000 WHERE id = 'large'",
            "limit acme large context_tokens 1048576 1000000"
        ),
        PlantedDrift(
            "a limit is no longer stated",
            "UPDATE models SET output_tokens = NULL WHERE id = 'large'",
            "limit acme large output_tokens 65536"
        ),
        PlantedDrift(
            "a price changed",
            """
            UPDATE prices SET nano_usd_per_million_units = 2500000000
            WHERE model_id = 'large' AND meter = 'input' AND mode = 'standard'
            AND above_prompt_tokens = 0
            """,
            "price acme large prices.input 3 2.5"
        ),
        PlantedDrift(
            "a price is new",
            "INSERT INTO prices VALUES ('lab', 'bare', 'batch', 0, 'input', '', 5000000, 0)",
            "price lab bare prices.batch.input 0.005"
        ),
        PlantedDrift(
            "a reasoning option is gone",
            "DELETE FROM reasoning_options WHERE control = 'toggle'",
            "removed acme large reasoning_options toggle, effort, budget_tokens effort, budget_tokens"
        ),
        PlantedDrift(
            "a budget shrank",
            "UPDATE reasoning_options SET maximum_tokens = 1024 WHERE control = 'budget_tokens'",
            "limit acme large reasoning_options.budget_tokens.maximum_tokens 32768 1024"
        ),
        PlantedDrift(
            "a model is new",
            "INSERT INTO models (provider_id, id) VALUES ('acme', 'newest')",
            "added acme newest"
        ),
        PlantedDrift(
            "a limit grew",
            "UPDATE models SET output_tokens = 1024 WHERE id = 'odd'",
            "added lab odd output_tokens 512 1024"
        ),
        PlantedDrift(
            "a capability is stated for the first time",
            "UPDATE models SET reasoning = 0 WHERE id = 'bare'",
            "added lab bare reasoning 0"
        ),
        PlantedDrift(
            "a name and a provider's base URL are others",
            """
            UPDATE models SET name = 'Large' WHERE id = 'large';
            UPDATE providers SET base_url = 'https://acme.test' WHERE id = 'acme'
            """,
            "added acme base_url https://api.acme.test/v1 https://acme.test",
            "added acme large name Acme Large Large"
        ),
    ]
}

@Suite struct DriftTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.importing()
    }

    /// A fixture of all of its models except one.
    private func fixture() throws -> String {
        try place.fixture("acme:large", "lab:odd", "bare@lab", "lab:acme:m")
    }

    /// As two texts that Unicode takes for the same, and a list whose values hold what it is told with.
    @Test func `texts are compared by their bytes, and lists by their values`() throws {
        try place.edit(
            """
            INSERT INTO aliases (provider_id, id, model_id)
            VALUES ('lab', 'x, y', 'bare'), ('lab', 'K', 'bare'), ('lab', '\u{212A}', 'bare');
            UPDATE models SET name = 'K' WHERE id = 'bare';
            """
        )
        let file = try fixture()
        try place.edit(
            """
            DELETE FROM aliases WHERE id IN ('x, y', 'K');
            INSERT INTO aliases (provider_id, id, model_id)
            VALUES ('lab', 'x', 'bare'), ('lab', 'y', 'bare');
            UPDATE models SET name = '\u{212A}' WHERE id = 'bare';
            """
        )
        #expect(
            try place.drift(file).lines.map { Array($0.utf8) }
                == [
                    "removed lab bare aliases K, x, y, \u{212A} x, y, \u{212A}",
                    "added lab bare name K \u{212A}",
                ].map { Array($0.utf8) }
        )
    }

    @Test func `a new fixture has none`() throws {
        let drift = try place.drift(fixture())
        #expect(drift.lines == [])
        #expect(drift.end == .exit(0))
    }

    @Test(arguments: PlantedDrift.all)
    func `each is found, with how grave it is, and nothing else`(planted: PlantedDrift) throws {
        let file = try fixture()
        try place.edit(planted.edit)
        let drift = try place.drift(file)
        #expect(drift.lines == planted.lines)
        #expect(drift.end == .exit(1))
    }

    @Test func `all that can be at once are found, the gravest first`() throws {
        let file = try fixture()
        let planted = PlantedDrift.all.filter { !$0.lines[0].hasPrefix("removed lab") }
        try place.edit(planted.map(\.edit).joined(separator: ";"))
        let drift = try place.drift(file)
        #expect(drift.lines.sorted() == planted.flatMap(\.lines).sorted())
        let order = ["removed", "limit", "price", "added"]
        let ranks = drift.lines.compactMap { line in order.firstIndex { line.hasPrefix($0) } }
        #expect(ranks == ranks.sorted())
        #expect(Set(ranks).count == 4)
    }

    @Test func `frozen models are not compared`() throws {
        let file = try fixture()
        try place.editFixture(
            file,
            """
            UPDATE fixture_models SET frozen = 1 WHERE provider_id = 'lab' OR model_id = 'large';
            UPDATE models SET context_tokens = 7 WHERE id IN ('bare', 'large');
            """
        )
        try place.edit("DELETE FROM upstream_texts; DELETE FROM providers WHERE id = 'lab'")
        let drift = try place.drift(file)
        #expect(drift.lines == [])
        #expect(drift.end == .exit(0))
    }

    @Test func `a model that was there, and that it does not have, is not new`() throws {
        let file = try place.fixture("lab:bare")
        try place.edit("UPDATE models SET context_tokens = 9 WHERE id = 'odd'")
        #expect(try place.drift(file).lines == [])
    }

    static let failing = [
        ("removed", ["removed"]), ("limit", ["removed", "limit"]),
        ("price", ["removed", "limit", "price"]),
        ("added", ["removed", "limit", "price", "added"]),
    ]

    @Test(arguments: failing)
    func `it fails on what is as grave as --fail-on, or graver`(
        bound: String,
        severities: [String]
    ) throws {
        for severity in ["removed", "limit", "price", "added"] {
            let other = try Place()
            try other.importing()
            let file = try other.fixture("acme:large", "lab:odd", "bare@lab", "lab:acme:m")
            let planted = try #require(PlantedDrift.all.first { $0.lines[0].hasPrefix(severity) })
            try other.edit(planted.edit)
            let drift = try other.drift(file, "--fail-on", bound)
            #expect(drift.lines == planted.lines)
            #expect(drift.end == .exit(severities.contains(severity) ? 1 : 0), "\(severity)")
        }
    }

    @Test func `people read a table, and what helps`() throws {
        let file = try fixture()
        try place.edit("UPDATE models SET context_tokens = 1000000 WHERE id = 'large'")
        let run = try place.run("fixture", "verify", file, "--against", place.store)
        #expect(
            run.lines.prefix(2).map { $0.split(separator: " ").map(String.init) } == [
                ["SEVERITY", "MODEL", "FACT", "FIXTURE", "CATALOG"],
                ["limit", "acme:large", "context_tokens", "1048576", "1000000"],
            ]
        )
        #expect(run.error.contains("1 of 1 differences fail"))
        #expect(run.error.contains("fixture update"))
        let without = try place.run("fixture", "verify", file, "--fail-on", "limit")
        #expect(without.end == .exit(64))
        let passing = try place.run(
            "fixture",
            "verify",
            file,
            "--against",
            place.store,
            "--fail-on",
            "removed"
        )
        #expect(passing.end == .exit(0))
        #expect(passing.text.contains("is grave enough to fail"))
        let none = try place.run("fixture", "verify", file, "--against", "\(place.path)/none")
        #expect(none.end == .exit(66))
    }
}
