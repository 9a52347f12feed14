import CatalogImport
import JSONText
import Testing

@Suite("An import says what it changes") struct ChangeTests {
    let place: Place

    init() throws { place = try Place() }

    /// A catalog of one provider's models, each by its JSON without the id.
    func file(_ models: [String: String], provider: String = "") -> String {
        let members = models.map { #""\#($0.key)": {"id": "\#($0.key)" \#($0.value)}"# }
            .joined(separator: ",")
        return #"{"acme": {"id": "acme" \#(provider), "models": {\#(members)}}}"#
    }

    /// The changes of a list in a summary, each in one line, without the file.
    func changes(_ list: String, of summary: JSON) -> [String] {
        (summary[list]?.elements ?? []).map { change in
            ["provider", "model", "field", "from", "to"].map { change[$0]?.string ?? "-" }
                .joined(separator: " ")
        }
    }

    @Test func `models and fields, each with its file`() throws {
        try place.importing(
            file([
                "a": #", "name": "A", "limit": {"context": 8000}, "tool_call": true"#,
                "b": #", "cost": {"input": 1, "output": 2}"#, "c": "",
            ])
        )
        let run = try place.importing(
            file(
                [
                    "a": #", "name": "A", "limit": {"context": 16000}, "reasoning": false"#,
                    "b": #", "cost": {"input": 1.5, "output": 2, "tiers": [{"input": 3,"#
                        + #" "tier": {"type": "context", "size": 100}}]}"#,
                    "d": "",
                ],
                provider: #", "name": "Acme", "env": ["K", "L"]"#
            ),
            "--json"
        )
        let summary = try JSON(run)
        #expect(changes("added", of: summary) == ["acme d - - -"])
        #expect(changes("removed", of: summary) == ["acme c - - -"])
        #expect(
            changes("changed", of: summary) == [
                "acme - key_variables - K, L", "acme - name - Acme",
                "acme a context_tokens 8000 16000", "acme a reasoning - 0",
                "acme a tool_call 1 -", "acme b prices.input 1 1.5",
                "acme b prices.input above 100 - 3",
            ]
        )
        let path = "\(place.path)/api.json"
        for list in ["added", "changed"] {
            #expect(summary[list]?.elements?.allSatisfy { $0["file"]?.string == path } == true)
        }
        #expect(summary["removed"]?.elements?.allSatisfy { $0["file"] == nil } == true)
    }

    @Test func `the same catalog again: nothing; a first catalog: nothing to compare with`() throws
    {
        let first = try JSON(place.importing(SmallCatalog.json, "--json"))
        let second = try JSON(place.importing(SmallCatalog.json, "--json"))
        for list in ["added", "changed", "removed"] {
            #expect(first[list] == .array([]))
            #expect(second[list] == .array([]))
        }
        #expect(first["published"] == .bool(true))
        #expect(second["published"] == .bool(false))
    }

    @Test func `people read how many`() throws {
        try place.importing(SmallCatalog.json(models: 10))
        let run = try place.importing(SmallCatalog.json(models: 12, name: "N"))
        #expect(run.lines.last == "Models added: 2; changed: 10; removed: 0.")
        let dry = try place.importing(SmallCatalog.json(models: 11, name: "N"), "--dry-run")
        #expect(dry.lines.last == "Models added: 0; changed: 0; removed: 1.")
        #expect(try place.stored("list").lines.count == 1 + 12)
    }
}
