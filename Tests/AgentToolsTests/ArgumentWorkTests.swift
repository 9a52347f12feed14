import AgentTools
import TestCatalog
import Testing

/// However large a schema and arguments are, a check ends soon: its work is bounded, and what is linear in
/// them is far below the bound.
@Suite struct ArgumentWorkTests {
    let directory = TemporaryDirectory()

    private func check(
        _ value: String,
        _ schema: String
    ) throws -> (faults: [ArgumentFault], work: Int) {
        let registry = try ToolRegistry.open(in: directory.path)
        try registry.sync([Tool(name: "tool", inputSchema: object(schema))])
        return try registry.withTool("tool") { $0.check(arguments: #"{"p":\#(value)}"#) }
    }

    private func list(_ count: Int, _ element: (Int) -> String) -> String {
        "[" + (0..<count).map(element).joined(separator: ",") + "]"
    }

    private func words(_ count: Int) -> String { list(count) { #""word-\#($0)""# } }

    // MARK: Long lists of choices

    @Test(arguments: [(1_000, 4_000), (12_000, 300)])
    func `elements are looked up among choices, and not compared with each`(
        choices: Int,
        elements: Int
    ) throws {
        let schema = #"{"type":"array","items":{"enum":\#(words(choices))}}"#
        let good = try check(list(elements) { #""word-\#(($0 + 500) % choices)""# }, schema)
        #expect(good.faults == [])
        #expect(good.work < 40 * (choices + elements))
        let bad = try check(list(elements) { #""wrong-\#($0)""# }, schema)
        #expect(bad.faults.count == elements)
        #expect(bad.work < 80 * (choices + elements))
    }

    @Test func `of many choices a fault tells the first, and how many others there are`() throws {
        let bad = try check(#""other""#, #"{"enum":\#(words(1_000))}"#)
        let told = (0..<20).map { #""word-\#($0)""# }.joined(separator: ", ")
        let reason = "must be one of \(told) and 980 others"
        #expect(bad.faults == [ArgumentFault(path: "/p", reason: reason)])
    }

    @Test func `many choices are compared as few are`() throws {
        let choices = #"[1,"1",null,{"a":[1.0],"b":2},0.5,"caf\u00e9",7,8,9,10,11]"#
        let schema = #"{"enum":\#(choices)}"#
        for value in ["1.0", #""1""#, "null", #"{"b":2e0,"a":[1]}"#, "5e-1", #""caf\u00e9""#] {
            #expect(try check(value, schema).faults == [], "\(value)")
        }
        for value in ["2", "true", "[1]", #"{"b":2}"#, #""cafe\u0301""#] {
            #expect(try check(value, schema).faults.count == 1, "\(value)")
        }
    }

    // MARK: What would take too long

    @Test func `a pattern of many steps at each character is given up`() throws {
        let text = String(repeating: "a", count: 900)
        let elements = list(500) { _ in #""\#(text)""# }
        try expectGivenUp(elements, #"{"type":"array","items":{"pattern":"(a?){900}b"}}"#)
    }

    @Test func `a check of many names against many patterns is given up`() throws {
        let patterns = (0..<3_000).map { #""^(x|y){9}\#($0)$":{}"# }.joined(separator: ",")
        let members = (0..<3_000).map { #""xyxyxyxyx\#($0)":1"# }.joined(separator: ",")
        try expectGivenUp("{\(members)}", #"{"patternProperties":{\#(patterns)}}"#)
    }

    @Test func `a long text that many schemas measure is given up`() throws {
        let text = String(repeating: "é", count: 200_000)
        let parts = list(20_000) { #"{"maxLength":\#(300_000 + $0)}"# }
        try expectGivenUp(#""\#(text)""#, #"{"allOf":\#(parts)}"#)
    }

    @Test func `a large value that many schemas compare is given up`() throws {
        let value = list(20_000) { "\($0)" }
        let parts = list(5_000) { _ in #"{"not":{"const":{"large":[1,2,3]}},"uniqueItems":true}"# }
        try expectGivenUp(value, #"{"allOf":\#(parts)}"#)
    }

    @Test func `faults of many alternatives are given up`() throws {
        let branches = list(2_000) { #"{"items":{"const":\#($0)}}"# }
        try expectGivenUp(list(2_000) { _ in #""x""# }, #"{"anyOf":\#(branches)}"#)
    }

    private func expectGivenUp(
        _ value: String,
        _ schema: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let (faults, work) = try check(value, schema)
        #expect(faults == [.tooMuchWork], sourceLocation: sourceLocation)
        #expect(work > CheckWork.limit, sourceLocation: sourceLocation)
    }

    @Test func `a call whose arguments take too much work is refused`() async throws {
        let schema = #"{"type":"array","items":{"anyOf":\#(list(3_000) { #"{"const":\#($0)}"# })}}"#
        let registry = try ToolRegistry.open(in: directory.path)
        try registry.sync([Tool(name: "tool", inputSchema: object(schema))])
        registry.bind("tool") { _ in "never" }
        let error = ToolError.invalidArguments(tool: "tool", faults: [.tooMuchWork])
        await #expect(throws: error) {
            try await registry.call("tool", #"{"p":\#(list(3_000, String.init))}"#)
        }
    }

    // MARK: What is linear

    @Test func `four times as many elements, texts or properties take four times the work`() throws
    {
        try expectLinear { count in
            (list(count, String.init), #"{"type":"array","uniqueItems":true}"#)
        }
        try expectLinear { count in
            let pattern = "^[a-z0-9-]+@[a-z.]+$"
            return (
                list(count) { #""a-\#($0)@b.example""# },
                #"{"items":{"type":"string","pattern":"\#(pattern)","maxLength":40}}"#
            )
        }
        try expectLinear { count in
            let members = (0..<count).map { #""m\#($0)":null"# }.joined(separator: ",")
            let types = (0..<count).map { #""m\#($0)":{"type":"null"}"# }.joined(separator: ",")
            let required = list(count) { #""m\#($0)""# }
            return ("{\(members)}", #"{"properties":{\#(types)},"required":\#(required)}"#)
        }
    }

    /// A check of so many parts, and of four times as many.
    private func expectLinear(
        sourceLocation: SourceLocation = #_sourceLocation,
        _ parts: (Int) -> (value: String, schema: String)
    ) throws {
        let works = try [1_000, 4_000].map { count in
            let (value, schema) = parts(count)
            let (faults, work) = try check(value, schema)
            #expect(faults == [], sourceLocation: sourceLocation)
            return work
        }
        #expect(works[1] < 5 * works[0], sourceLocation: sourceLocation)
        #expect(10 * works[1] < CheckWork.limit, sourceLocation: sourceLocation)
    }
}
