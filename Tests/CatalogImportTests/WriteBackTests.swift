import CatalogCompiler
import JSONText
import SQLiteDatabase
import Testing

@testable import CatalogImport

@Suite struct WriteBackTests {
    private let model = """
        {"id": "a", "cost": {"input": 0.50, "output": 2e-1, "image": 0.10,
         "context_over_200k": {"input": 1}}, "limit": {"context": 0, "output": 1e3}}
        """

    @Test func `a provider is written as models.dev writes it`() throws {
        let catalog = try imported(
            #"{"acme": {"npm": "x", "id": "acme", "models": {"a": \#(model)}, "env": ["K"]}}"#
        )
        let written = try ModelsDev.providers(of: catalog.database)
        #expect(
            written["acme"]?.text == """
                {"env":["K"],"id":"acme","models":{"a":{"cost":{"context_over_200k":{"input":1},\
                "image":0.10,"input":0.50,"output":2e-1},"id":"a",\
                "limit":{"context":0,"output":1000}}},"npm":"x"}
                """
        )
    }

    @Test func `one provider can be written alone`() throws {
        let catalog = try imported(file(["large": model]))
        let all = try ModelsDev.providers(of: catalog.database)
        #expect(Set(all.keys) == ["acme", "other"])
        #expect(
            try ModelsDev.providers(of: catalog.database, only: "acme") == ["acme": all["acme"]]
        )
        #expect(try ModelsDev.providers(of: catalog.database, only: "none").isEmpty)
    }

    @Test func `the normal JSON has prices in nano-USD and everything else as it is`() throws {
        let file = #"{"acme": {"models": {"a": \#(model)}, "new": {"cost": {"input": 0.50}}}}"#
        #expect(
            try NormalJSON.providers(ofFile: Array(file.utf8))["acme"]?.text == """
                {"id":"acme","models":{"a":{"cost":{"context_over_200k":{"input":1000000000},\
                "image":0.1,"input":500000000,"output":200000000},"id":"a",\
                "limit":{"context":0,"output":1000}}},"new":{"cost":{"input":0.5}}}
                """
        )
    }

    @Test(arguments: [
        ("0", "0"), ("-0.0", "0"), ("5.0", "5"), ("1e3", "1000"), ("1.50", "1.5"), ("-1.5", "-1.5"),
        ("0.05", "0.05"), ("1e-3", "0.001"), ("120e-1", "12"), ("1e400", "1e400"),
        ("0.10e-400", "1e-401"), ("100", "100"),
    ])
    func `the normal JSON has one text for equal numbers`(literal: String, text: String) throws {
        let file = #"{"a": {"id": "a", "n": \#(literal)}}"#
        #expect(
            try NormalJSON.providers(ofFile: Array(file.utf8))["a"]?.text
                == #"{"id":"a","n":\#(text)}"#
        )
    }

    @Test(arguments: [
        "UPDATE models SET name = 'X' WHERE id = 'large'",
        "DELETE FROM prices WHERE meter = 'output'",
        "UPDATE prices SET nano_usd_per_million_units = nano_usd_per_million_units + 1",
        "DELETE FROM upstream_texts WHERE path = '/cost/image'",
        "DELETE FROM model_modalities WHERE position = 1",
        "UPDATE models SET tool_call = NULL WHERE id = 'large'",
        "UPDATE provider_key_variables SET name = lower(name)",
        "DELETE FROM reasoning_efforts",
        "DELETE FROM providers WHERE id = 'bare'",
    ])
    func `the normal JSON shows each loss`(loss: String) throws {
        let large = """
            {"id": "large", "name": "Large", "tool_call": true, "cost": {"input": 1, "output": 0,
             "image": 3}, "modalities": {"input": ["text", "pdf"]},
             "reasoning_options": [{"type": "effort", "values": [null]}]}
            """
        let text =
            #"{"bare": {}, \#(file(["large": large], provider: #""env": ["K"]"#).dropFirst())"#
        let catalog = try imported(text)
        try catalog.database.connection.execute(loss)
        let written = try ModelsDev.providers(of: catalog.database)
        let normal = try NormalJSON.providers(ofFile: Array(text.utf8))
        #expect(
            normal.contains { id, provider in
                written[id].map { NormalJSON.provider($0, id: id) } != provider
            }
        )
    }

    @Test func `texts of JSON are written as they were read`() throws {
        let text = #"{"":[],"a":"\"\\/\n\r\t\u0001ü😀","b":{"c":[true,false,null,-1.5e+3]}}"#
        let json = try JSON(scanning: Array(text.utf8))
        #expect(json.text == text)
        let escaped = #"{"a":"\"\\\/\u000A\u000d\t\u0001\u00fc\ud83d\ude00"}"#
        #expect(
            try JSON(scanning: Array(escaped.utf8)).value(at: ["a"]) == json.value(at: ["a"])
        )
        let marked = [0xEF, 0xBB, 0xBF] + Array("[1]".utf8)
        #expect(try JSON(scanning: marked) == .array([.number("1")]))
    }

    @Test func `pointers name any key`() {
        let steps = ["", "a/b", "~1", "m~n", "0", "ü"]
        #expect(JSONPointer.text(steps) == "//a~1b/~01/m~0n/0/ü")
        #expect(JSONPointer.steps(JSONPointer.text(steps)) == steps)
        #expect(JSONPointer.steps("") == [])
    }
}
