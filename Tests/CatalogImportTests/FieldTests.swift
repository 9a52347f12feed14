import CatalogCompiler
import SQLiteDatabase
import Testing

@testable import CatalogImport

@Suite struct FieldTests {
    @Test func `a field that is stated becomes a column`() throws {
        let catalog = try imported(
            model: """
                "name": "Large ü \\"1\\"", "family": "acme", "attachment": false, "reasoning": true,
                "limit": {"context": 4096.0, "input": 4000, "output": 4294967294},
                "knowledge": "2024-02", "release_date": "2024-02-29", "status": "beta",
                "provider": {"npm": "@acme/sdk", "api": "https://acme.ai", "shape": "responses"}
                """
        )
        #expect(try catalog.model("name") == "'Large ü \"1\"'")
        #expect(try catalog.model("attachment") == "0")
        #expect(try catalog.model("reasoning") == "1")
        #expect(try catalog.model("context_tokens") == "4096")
        #expect(try catalog.model("output_tokens") == "4294967294")
        #expect(try catalog.model("knowledge") == "'2024-02'")
        #expect(try catalog.model("release_date") == "'2024-02-29'")
        #expect(try catalog.model("status") == "'beta'")
        #expect(try catalog.model("api_shape") == "'responses'")
        #expect(try catalog.kept.isEmpty)
        #expect(catalog.notes.isEmpty)
    }

    @Test func `a field that is absent is unknown, without a note`() throws {
        let catalog = try imported(model: "")
        for column in ["name", "context_tokens", "knowledge", "status", "tool_call"] {
            #expect(try catalog.model(column) == "NULL")
        }
        #expect(catalog.notes.isEmpty)
    }

    @Test func `null is unknown, with a note, and no fault`() throws {
        let model = #"{"id": "large", "name": null, "limit": null, "tool_call": null}"#
        // All models state null; a fault in as many would refuse the file.
        let catalog = try imported(#"{"acme": {"id": "acme", "models": {"large": \#(model)}}}"#)
        #expect(try catalog.model("name") == "NULL")
        #expect(
            catalog.notes == [
                "limit null says nothing", "name null says nothing", "tool_call null says nothing",
            ]
        )
        #expect(try catalog.kept == ["'/limit' 'null'", "'/name' 'null'", "'/tool_call' 'null'"])
    }

    @Test func `a limit of 0 or below is unknown`() throws {
        let catalog = try imported(
            model: #""limit": {"context": 0, "input": -1, "output": 4294967295}"#
        )
        #expect(try catalog.model("context_tokens") == "NULL")
        #expect(try catalog.model("output_tokens") == "NULL")
        #expect(
            catalog.notes == [
                "limit.context 0 states no limit",
                "limit.input -1 is out of range",
                "limit.output 4294967295 is out of range",
            ]
        )
        #expect(try catalog.kept.first == "'/limit/context' '0'")
    }

    @Test(arguments: [
        "2025-02-31", "2025-25-11", "2025-00-01", "2025-1-1", "20250101", "2025-13", "2023-02-29",
        "2025-04-31", "2025-01-00", "", "2025", " 2025-01", "2025-01-1x",
    ])
    func `a date that does not exist is unknown`(date: String) throws {
        let catalog = try imported(model: #""knowledge": "\#(date)""#)
        #expect(try catalog.model("knowledge") == "NULL")
        #expect(try catalog.kept == [#"'/knowledge' '"\#(date)"'"#])
        #expect(catalog.report.notes.first?.path == "/knowledge")
        #expect(throws: (any Error).self) {
            try catalog.database.connection.execute(
                "UPDATE models SET knowledge = '\(date)', release_date = '\(date)'"
            )
        }
    }

    @Test(arguments: ["2025-02", "2024-02-29", "2000-02-29", "1970-01-01", "2025-12-31"])
    func `a valid date stays as it is written`(date: String) throws {
        let catalog = try imported(model: #""knowledge": "\#(date)""#)
        #expect(try catalog.model("knowledge") == "'\(date)'")
    }

    @Test func `a value of a wrong type or an unknown word is unknown, and a fault`() throws {
        let catalog = try imported(
            model: """
                "name": 5, "tool_call": "yes", "limit": {"context": "4096", "output": 0.5},
                "knowledge": 2024, "status": "retired", "provider": [1, {"b": 1.50}]
                """
        )
        #expect(
            catalog.notes == [
                #"knowledge 2024 must be a date such as 2026-03-01"#,
                #"limit.context "4096" must be a whole number"#,
                #"limit.output 0.5 must be a whole number"#,
                #"name 5 must be a text"#,
                #"provider [1,{"b":1.50}] must be an object"#,
                #"status "retired" must be one of alpha, beta, deprecated"#,
                #"tool_call "yes" must be true or false"#,
            ]
        )
        let note = try #require(catalog.report.notes.first)
        #expect(note.file == "api.json" && note.provider == "acme" && note.model == "large")
        #expect(
            note.description
                == "api.json: acme:large: knowledge: 2024 must be a date such as 2026-03-01"
        )
    }

    @Test func `a text with a NUL character is kept, not taken`() throws {
        let catalog = try imported(model: #""name": "a\u0000b""#)
        #expect(try catalog.model("name") == "NULL")
        #expect(try catalog.kept == [#"'/name' '"a\u0000b"'"#])
    }

    @Test(arguments: [
        "1e400", "1.5e-9223372036854775808", "1e-300", "-1E+999",
        "123456789012345678901234567890123456789012345",
    ])
    func `a number that no decimal holds is kept digit by digit`(number: String) throws {
        let catalog = try imported(
            model: #""limit": {"context": \#(number)}, "cost": {"input": \#(number)}"#
                + #", "new": {"a~/b": [\#(number)]}"#
        )
        #expect(try catalog.model("context_tokens") == "NULL")
        #expect(try catalog.kept.contains("'/limit/context' '\(number)'"))
        #expect(try catalog.kept.contains(#"'/new' '{"a~/b":[\#(number)]}'"#))
    }
}
