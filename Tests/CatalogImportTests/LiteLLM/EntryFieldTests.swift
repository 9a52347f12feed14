import Testing

@testable import CatalogImport

@Suite struct EntryFieldTests {
    /// A column of the model of an entry that states `fields`.
    private func column(_ column: String, _ fields: String) throws -> String? {
        try priceMap(model: fields).model(column)
    }

    @Test(arguments: [
        ("kind", #""mode": "chat""#, "'chat'"), ("kind", #""mode": "new mode""#, "'new mode'"),
        ("input_tokens", #""max_input_tokens": 200000"#, "200000"),
        ("output_tokens", #""max_output_tokens": 8192"#, "8192"),
        ("input_tokens", #""max_input_tokens": 4096.0"#, "4096"),
        ("retires_on", #""deprecation_date": "2026-02-28""#, "'2026-02-28'"),
        ("tool_call", #""supports_function_calling": true"#, "1"),
        ("structured_output", #""supports_response_schema": false"#, "0"),
        ("reasoning", #""supports_reasoning": true"#, "1"),
        ("parallel_tool_calls", #""supports_parallel_function_calling": true"#, "1"),
        ("tool_choice", #""supports_tool_choice": false"#, "0"),
        ("prompt_caching", #""supports_prompt_caching": true"#, "1"),
        ("computer_use", #""supports_computer_use": true"#, "1"),
        ("web_search", #""supports_web_search": false"#, "0"),
    ])
    func `a member that the catalog knows is a column`(
        column: String,
        fields: String,
        value: String
    ) throws {
        #expect(try self.column(column, fields) == value)
        #expect(try priceMap(model: fields).kept.isEmpty)
        // Absent is unknown.
        #expect(try self.column(column, "") == "NULL")
    }

    @Test(arguments: [
        "name", "family", "attachment", "temperature", "open_weights", "context_tokens", "status",
        "knowledge", "release_date", "last_updated", "sdk_package", "base_url",
    ])
    func `what LiteLLM does not say is unknown`(column: String) throws {
        let fields = #""max_input_tokens": 5, "mode": "chat", "supports_reasoning": true"#
        #expect(try self.column(column, fields) == "NULL")
    }

    @Test(arguments: [
        (#""max_tokens": 10"#, "10"), (#""max_tokens": 10, "max_output_tokens": 20"#, "20"),
        (#""max_tokens": 10, "max_input_tokens": 20"#, "10"),
        // A limit that is stated as none is not the older key's.
        (#""max_tokens": 10, "max_output_tokens": 0"#, "NULL"),
    ])
    func `the older key for the output counts if there is no newer one`(
        fields: String,
        tokens: String
    ) throws {
        #expect(try column("output_tokens", fields) == tokens)
        #expect(
            try priceMap(model: fields).kept.contains("'/max_tokens' '10'") == (tokens != "10")
        )
    }

    @Test func `a limit of 0 is unknown, with a note`() throws {
        let catalog = try priceMap(model: #""max_input_tokens": 0, "max_output_tokens": 0"#)
        #expect(try catalog.model("input_tokens") == "NULL")
        #expect(try catalog.kept == ["'/max_input_tokens' '0'", "'/max_output_tokens' '0'"])
        #expect(
            catalog.notes
                == ["max_input_tokens 0 states no limit", "max_output_tokens 0 states no limit"]
        )
    }

    @Test(arguments: [
        ("mode", "5"), ("max_input_tokens", #""8192""#), ("max_output_tokens", "0.5"),
        ("deprecation_date", #""soon""#), ("deprecation_date", #""2026-02-30""#),
        ("supports_reasoning", #""yes""#), ("supports_tool_choice", "1"), ("mode", "null"),
        ("max_input_tokens", "-5"), ("reasoning_effort_levels", #""high""#),
    ])
    func `a value that no column holds is unknown, noted and kept`(
        key: String,
        literal: String
    ) throws {
        let catalog = try priceMap(model: #""\#(key)": \#(literal)"#)
        #expect(catalog.report.notes.map(\.path) == ["/\(key)"])
        #expect(try catalog.kept == ["'/\(key)' '\(literal)'"])
    }

    @Test func `effort levels are a control of reasoning, in their order`() throws {
        let catalog = try priceMap(model: #""reasoning_effort_levels": ["low", "high", "max"]"#)
        #expect(try catalog.model("reasoning_options_stated") == "1")
        #expect(
            try catalog.rows("SELECT position, control, minimum_tokens FROM reasoning_options")
                == ["0 'effort' NULL"]
        )
        #expect(
            try catalog.rows("SELECT position, effort FROM reasoning_efforts")
                == ["0 'low'", "1 'high'", "2 'max'"]
        )
    }

    @Test func `an empty list of levels does not mean that controls are missing`() throws {
        let catalog = try priceMap(model: #""reasoning_effort_levels": []"#)
        #expect(try catalog.model("reasoning_options_stated") == "NULL")
        #expect(try catalog.kept == ["'/reasoning_effort_levels' '[]'"])
    }

    @Test func `what has no column is kept as it is written`() throws {
        let catalog = try priceMap(
            model: """
                "source": "https://acme.test/\\u0070rices", "rpm": 100.0, "new": {"a/b": [1.50]},
                "supports_system_messages": false, "litellm_provider_note": null
                """
        )
        #expect(
            try catalog.kept == [
                "'/litellm_provider_note' 'null'", "'/new' '{\"a/b\":[1.50]}'", "'/rpm' '100.0'",
                "'/source' '\"https://acme.test/prices\"'", "'/supports_system_messages' 'false'",
            ]
        )
        #expect(catalog.notes.isEmpty)
    }

    @Test func `each model comes from litellm`() throws {
        let catalog = try priceMap(model: "")
        #expect(
            try catalog.rows("SELECT id, licence, retrieved_on FROM sources")
                == ["'litellm' 'MIT' NULL"]
        )
        #expect(
            try catalog.rows("SELECT source_id FROM model_sources WHERE provider_id = 'acme'")
                == ["'litellm'"]
        )
    }
}
