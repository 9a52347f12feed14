import JSONText
import Testing

@testable import CatalogImport

@Suite struct ModelTests {
    private let modalities = "SELECT direction, position, modality FROM model_modalities"
    private let options = """
        SELECT position, control, minimum_tokens, maximum_tokens FROM reasoning_options
        """
    private let efforts = "SELECT option_position, position, effort FROM reasoning_efforts"

    @Test func `modalities keep their order`() throws {
        let catalog = try imported(
            model: #""modalities": {"input": ["image", "text", "pdf"], "output": ["text"]}"#
        )
        #expect(
            try catalog.rows(modalities) == [
                "'input' 0 'image'", "'input' 1 'text'", "'input' 2 'pdf'", "'output' 0 'text'",
            ]
        )
    }

    @Test func `a modality that cannot be one leaves the others`() throws {
        let catalog = try imported(
            model: """
                "modalities": {"input": ["text", "smell", 3, "text", "pdf"], "output": ["taste"],
                               "thought": ["text"]}
                """
        )
        #expect(try catalog.rows(modalities) == ["'input' 0 'text'", "'input' 1 'pdf'"])
        #expect(
            catalog.notes == [
                #"modalities.input.1 "smell" must be one of text, image, audio, video, pdf, code"#,
                #"modalities.input.2 3 must be a text"#,
                #"modalities.input.3 "text" is stated twice"#,
                #"modalities.output.0 "taste" must be one of text, image, audio, video, pdf, code"#,
            ]
        )
    }

    @Test(arguments: ["{}", "[]", "null", #"{"input": []}"#, #"{"input": null, "output": "text"}"#])
    func `modalities that say nothing are unknown`(literal: String) throws {
        let catalog = try imported(model: #""modalities": \#(literal)"#)
        #expect(try catalog.rows(modalities).isEmpty)
    }

    @Test func `reasoning options keep their order, and null is an effort`() throws {
        let catalog = try imported(
            model: """
                "reasoning_options": [{"type": "toggle"},
                  {"type": "effort", "values": ["none", null, "high"]},
                  {"type": "budget_tokens", "min": -1, "max": 32768}, {"type": "budget_tokens"},
                  {"type": "effort", "values": []}]
                """
        )
        #expect(try catalog.model("reasoning_options_stated") == "1")
        #expect(
            try catalog.rows(options) == [
                "0 'toggle' NULL NULL", "1 'effort' NULL NULL", "2 'budget_tokens' -1 32768",
                "3 'budget_tokens' NULL NULL", "4 'effort' NULL NULL",
            ]
        )
        #expect(try catalog.rows(efforts) == ["1 0 'none'", "1 1 NULL", "1 2 'high'"])
        #expect(try catalog.kept.isEmpty)
    }

    @Test func `a list without reasoning options is stated`() throws {
        #expect(
            try imported(model: #""reasoning_options": []"#).model("reasoning_options_stated")
                == "1"
        )
        #expect(try imported(model: "").model("reasoning_options_stated") == "NULL")
        #expect(
            try imported(model: #""reasoning_options": {}"#).model("reasoning_options_stated")
                == "NULL"
        )
    }

    @Test(arguments: [
        #"{"type": "dial", "min": 1}"#, #"{"values": ["low"]}"#, "{}", "null", "\"toggle\"",
        #"{"type": null}"#,
    ])
    func `a reasoning option that cannot be one leaves the others`(literal: String) throws {
        let catalog = try imported(
            model: #""reasoning_options": [\#(literal), {"type": "toggle"}]"#
        )
        #expect(try catalog.rows(options) == ["0 'toggle' NULL NULL"])
        #expect(catalog.report.notes.map(\.path) == ["/reasoning_options/0"])
    }

    @Test(arguments: [
        #"{"type": "effort"}"#, #"{"type": "effort", "values": "low"}"#,
        #"{"type": "effort", "values": [5, "low"]}"#, #"{"type": "toggle", "values": ["low"]}"#,
        #"{"type": "toggle", "min": -2, "max": 0.5}"#, #"{"type": "toggle", "new": {}}"#,
    ])
    func `what a reasoning option states beyond its columns stays`(literal: String) throws {
        let catalog = try imported(model: #""reasoning_options": [\#(literal)]"#)
        #expect(try catalog.rows(options).count == 1)
        #expect(try !catalog.kept.isEmpty)
    }

    @Test(arguments: [
        ("true", "1", "NULL"), ("false", "0", "NULL"),
        (#"{"field": "reasoning"}"#, "1", "'reasoning'"),
        (#"{"field": "r", "new": 1}"#, "1", "'r'"), (#"{"field": 1, "new": 1}"#, "NULL", "NULL"),
        ("{}", "NULL", "NULL"), ("null", "NULL", "NULL"), ("\"yes\"", "NULL", "NULL"),
    ])
    func `interleaved thinking is a flag or the field that carries it`(
        literal: String,
        thinking: String,
        field: String
    ) throws {
        let catalog = try imported(model: #""interleaved": \#(literal)"#)
        #expect(try catalog.model("interleaved_thinking") == thinking)
        #expect(try catalog.model("interleaved_field") == field)
    }

    @Test func `ids are opaque`() throws {
        let ids = [
            "a b", "a:b:c", "@cf/meta/llama", "~x", "A", "a", "it's", "ü", "3(+)", "a~1b",
            String(repeating: "x", count: 256),
        ]
        let models = Dictionary(
            uniqueKeysWithValues: ids.map { id in
                (id, #"{"id": \#(JSON.string(id).text), "limit": {"context": 0}}"#)
            }
        )
        let catalog = try imported(file(models))
        let sorted = ids.sorted(by: JSON.inByteOrder).map {
            "'\($0.split(separator: "'").joined(separator: "''"))'"
        }
        #expect(try catalog.rows("SELECT id FROM models WHERE provider_id = 'acme'") == sorted)
        #expect(try catalog.rows("SELECT count(*) FROM model_sources") == ["\(ids.count + 40)"])
    }

    @Test func `the key is the id`() throws {
        let catalog = try imported(
            file(["a": #"{"id": "b"}"#, "c": "{}", "d": #"{"id": 5}"#, "e": #"{"id": null}"#])
        )
        #expect(
            try catalog.rows("SELECT id FROM models WHERE provider_id = 'acme'")
                == ["'a'", "'c'", "'d'", "'e'"]
        )
        #expect(
            catalog.notes == [
                #"id "b" differs from the key, which is the id"#,
                "id  is missing; the key is the id",
                "id 5 must be a text; the key is the id",
                "id null says nothing",
            ]
        )
        #expect(try catalog.kept == [#"'/id' '"b"'"#, "'/id' '5'", "'/id' 'null'"])
    }

    @Test func `an entry that cannot be a model stays with its provider`() throws {
        let long = String(repeating: "x", count: 257)
        let catalog = try imported(file(["": "{}", long: #"{"name": "x"}"#]))
        #expect(try catalog.rows("SELECT id FROM models WHERE provider_id = 'acme'").isEmpty)
        #expect(
            try catalog.rows("SELECT path, model_id FROM upstream_texts")
                == ["'/models/' ''", "'/models/\(long)' ''"]
        )
        #expect(catalog.report.models == 40)
        #expect(catalog.report.files.map(\.entries) == [42])
        #expect(catalog.report.skipped.map(\.entry) == ["acme:", "acme:\(long)"])
        #expect(catalog.notes.first == "models. {} has an id that is empty")
        #expect(try imported(file(["a": "5"])).notes == ["models.a 5 must be an object"])
    }
}
