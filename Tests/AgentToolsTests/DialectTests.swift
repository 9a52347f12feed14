import AgentTools
import ModelCatalog
import TestCatalog
import Testing

@Suite struct DialectTests {
    let directory = TemporaryDirectory()

    private func carried(by dialect: Dialect) throws -> [Tool] {
        let names = Set(try Golden.names(carriedBy: dialect))
        return try Golden.tools().filter { names.contains($0.name) }
    }

    @Test(arguments: Dialect.allCases)
    func `each dialect carries a dozen golden tools and more`(dialect: Dialect) throws {
        let names = try Golden.names(carriedBy: dialect)
        #expect(names.count >= 12)
        #expect(try Golden.pieces(dialect).count == names.count)
    }

    @Test(arguments: Dialect.allCases)
    func `a request's value is the golden pieces in their frame`(dialect: Dialect) throws {
        let registry = try ToolRegistry.holding(carried(by: dialect), in: directory)
        let golden = try Golden.pieces(dialect)
        let whole = try registry.text(dialect)
        #expect(whole.isIdentical(to: Golden.whole(golden, dialect)), "\(whole)")
        // Each by itself, so that a difference is seen where it is.
        for (name, golden) in zip(try Golden.names(carriedBy: dialect), golden) {
            let piece = try registry.withTool(name) { String(try $0.json(dialect)) }
            #expect(piece.isIdentical(to: golden), "\(name): \(piece)")
        }
    }

    @Test(arguments: Dialect.allCases)
    func `a tool that a dialect cannot carry is named`(dialect: Dialect) throws {
        let registry = try ToolRegistry.holding(Golden.tools(), in: directory)
        let refused = try Golden.refused(by: dialect)
        for name in refused {
            #expect(refusedTool(registry, dialect, only: [name]) == name)
            #expect(refusedTool(registry, dialect, only: ["get_weather", name]) == name)
        }
        #expect(refusedTool(registry, dialect) == refused.first)
        // The others are to be had.
        let others = try Golden.names(carriedBy: dialect)
        let golden = Golden.whole(try Golden.pieces(dialect), dialect)
        #expect(try registry.text(dialect, only: others).isIdentical(to: golden))
        // And all of them once those are gone.
        for name in refused { try registry.unregister(name) }
        #expect(try registry.text(dialect).isIdentical(to: golden))
    }

    /// The tool that keeps a registry from being read in a dialect; nil where it can be read.
    private func refusedTool(
        _ registry: ToolRegistry,
        _ dialect: Dialect,
        only names: [String]? = nil
    ) -> String? {
        do {
            _ = try registry.text(dialect, only: names)
            return nil
        } catch let error as ToolError where error.dialect == dialect {
            return error.rule?.isEmpty == false ? error.tool : nil
        } catch {
            return "\(error)"
        }
    }

    @Test func `models without function calling get the golden text`() throws {
        let registry = try ToolRegistry.holding(Golden.tools(), in: directory)
        let golden = String(decoding: try Golden.bytes("text.md"), as: UTF8.self)
        let text = try registry.textDescription()
        #expect((text + "\n").isIdentical(to: golden), "\(text)")
    }

    @Test(arguments: [
        (Dialect.openAI, Dialect.openAIStrict), (.openAIResponses, .openAIResponsesStrict),
    ])
    func `a strict schema stays as it is when it is made strict`(dialect: Dialect, strict: Dialect)
        throws
    {
        let registry = try ToolRegistry.holding(carried(by: strict), in: directory)
        let strictText = try registry.text(strict)
        let read = try ToolFile(json: Array(strictText.utf8)).tools
        let again = try ToolRegistry.holding(read, named: "again", in: directory)
        #expect(try again.text(strict).isIdentical(to: strictText))
    }

    /// Schemas with a part that breaks a rule, and the place of that part.
    private static let misplaced: [(Dialect, String, String)] = [
        (.openAIStrict, object(#"{"type":"string","not":{}}"#), "/properties/p"),
        (
            .openAIStrict, object(#"{"type":"array","items":{"oneOf":[{}]}}"#),
            "/properties/p/items/anyOf/0"
        ),
        (
            .openAIResponsesStrict,
            ##"{"properties":{"p":{"$ref":"#/$defs/a~1b"}},"$defs":{"a/b":{}}}"##,
            "/$defs/a~1b"
        ),
        (
            .openAI, object(#"{"anyOf":[{"type":"string"},{"type":"array"}]}"#),
            "/properties/p/anyOf/1"
        ),
        (.anthropic, #"{"properties":{"a b":{"type":"string"}}}"#, "/properties/a b"),
        (
            .anthropicStrict, object(#"{"type":"object","properties":{"q":{}}}"#),
            "/properties/p/properties/q"
        ),
        (
            .gemini, object(#"{"type":"object","properties":{"q-r":{"type":"string"}}}"#),
            "/properties/p/properties/q-r"
        ),
    ]

    @Test(arguments: misplaced)
    func `a rule that a part of the schema breaks says which part`(
        dialect: Dialect,
        schema: String,
        place: String
    ) throws {
        let tool = Tool(name: "tool", description: "Does it.", inputSchema: schema)
        let registry = try ToolRegistry.holding([tool], in: directory)
        let rule = refusal(registry, dialect)
        #expect(rule?.hasSuffix(" (inputSchema\(place))") == true, "\(rule ?? "none")")
    }

    private func refusal(_ registry: ToolRegistry, _ dialect: Dialect) -> String? {
        do {
            _ = try registry.text(dialect)
            return nil
        } catch { return (error as? ToolError)?.rule ?? "\(error)" }
    }

    @Test func `the tool of the rule says which dialect and which rule`() throws {
        let name = "fs.list_roots"
        let registry = try ToolRegistry.holding([Tool(name: name)], in: directory)
        let error = ToolError.notCarried(
            dialect: .openAI,
            tool: name,
            rule: "names match [A-Za-z0-9_-]{1,64}"
        )
        #expect(throws: error) { try registry.text(.openAI) }
        #expect(throws: error) { try registry.withToolsJSON(.openAI) { _ in } }
        #expect(
            error.description == """
                The tool 'fs.list_roots' cannot be given in the dialect openai: there, names match \
                [A-Za-z0-9_-]{1,64}. Change the tool, or choose others.
                """
        )
    }
}
