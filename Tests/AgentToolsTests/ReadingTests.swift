import AgentTools
import ModelCatalog
import TestCatalog
import Testing

/// The questions to a registry, in each way that a registry is used.
@Suite struct ReadingTests {
    typealias Access = TestedRegistry.Access

    @Test(arguments: Access.allCases)
    func `a registry that was never written to is empty, and is not created`(access: Access) throws
    {
        let tested = try TestedRegistry(access)
        let registry = try tested.registry
        #expect(try registry.count == 0)
        #expect(try registry.list() == [])
        #expect(try !registry.isRegistered("get_weather"))
        #expect(try registry.generation == 0)
        #expect(try registry.textDescription() == "No tools available.")
        for dialect in Dialect.allCases {
            #expect(try registry.text(dialect) == Golden.whole([], dialect))
        }
        #expect(throws: ToolError.notFound(name: "get_weather", suggestions: [])) {
            try registry.tool("get_weather")
        }
        try registry.verify()
        #expect(tested.directory.names == [])
    }

    @Test(arguments: Access.allCases)
    func `a registry that was open before sees the first change`(access: Access) throws {
        let tested = try TestedRegistry(access)
        let before = try ToolRegistry.open(in: tested.directory.path)
        #expect(try before.count == 0)
        try tested.register(.weather())
        #expect(try before.list() == [.weather()])
        #expect(try before.generation == 1)
        try tested.unregister("get_weather")
        #expect(try before.list() == [])
    }

    @Test(arguments: Access.allCases)
    func `a name that is not registered comes with the names like it`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.register(.weather(), .plain("get_weather_2"), .plain("send_mail"))
        let close = ["get_weather", "get_weather_2"]
        let error = ToolError.notFound(name: "get_Wheather", suggestions: close)
        #expect(throws: error) { try tested.registry.tool("get_Wheather") }
        #expect(throws: error) { try tested.registry.withTool("get_Wheather") { $0.tagCount } }
        #expect(
            error.description == """
                No tool 'get_Wheather' is registered. Did you mean 'get_weather', 'get_weather_2'?
                """
        )
        let far = ToolError.notFound(name: "nothing", suggestions: [])
        #expect(throws: far) { try tested.registry.tool("nothing") }
        #expect(far.description == "No tool 'nothing' is registered.")
    }

    @Test(arguments: Access.allCases)
    func `tools are listed by name in byte order`(access: Access) throws {
        let tested = try TestedRegistry(access)
        let ordered = ["A", "Z", "a", "a1", "aB", "a_", "ab", "z9"]
        for name in ["a_", "Z", "ab", "a1", "z9", "A", "aB", "a"] {
            try tested.register(.plain(name))
        }
        #expect(try tested.names == ordered)
        var visited: [String] = []
        try tested.registry.visit { visited.append(String($0.name)) }
        #expect(visited == ordered)
        let text = try tested.registry.textDescription()
        #expect(text == ordered.map { "## \($0)" }.joined(separator: "\n\n"))
    }

    @Test(arguments: Access.allCases)
    func `a tool comes back with all that it says`(access: Access) throws {
        let tool = Tool(
            name: "whole",
            title: "The whole",
            description: "All that\na tool can say: \"é\", \\ and 👩‍🚀.",
            inputSchema: #"{"type":"object","properties":{"a":{"type":"number","default":1.50}}}"#,
            outputSchema: #"{"type":"object","properties":{"b":{"type":"null"}}}"#,
            annotations: ToolAnnotations(
                title: "Annotated",
                isReadOnly: true,
                isDestructive: false,
                isOpenWorld: true
            ),
            tags: ["b", "a"]
        )
        var stored = tool
        stored.tags = ["a", "b"]
        let tested = try TestedRegistry(access)
        try tested.register(tool, .plain("bare"))
        #expect(try tested.registry.list() == [.plain("bare"), stored])
        try tested.registry.withTool("whole") { view in
            let hints = [
                view.isReadOnly, view.isDestructive, view.isIdempotent, view.isOpenWorld,
            ]
            let tags = view.tagCount
            #expect(hints == [true, false, nil, true])
            #expect(tags == 2)
        }
        try tested.registry.withTool("bare") { view in
            let states = [
                view.title != nil, view.description != nil, view.outputSchema != nil,
                view.annotatedTitle != nil, view.isReadOnly != nil, view.tagCount != 0,
            ]
            #expect(!states.contains(true))
        }
    }

    @Test(arguments: Access.allCases)
    func `the text for models without function calling says each tool`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.register(.weather(), .plain("bare"), .plain("described", "Does something."))
        #expect(
            try tested.registry.textDescription() == """
                ## bare

                ## described
                Does something.

                ## get_weather
                The weather in a city, now.
                - city: string (required) - Such as Paris.
                - unit: string (optional) - One of: c, f.
                """
        )
    }

    @Test(arguments: Access.allCases)
    func `a request's value is the same as a copy and in place`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.register(.weather(), .plain("bare"))
        for dialect in Dialect.allCases where dialect != .gemini {
            let copy = try tested.registry.toolsJSON(dialect)
            let inPlace = try tested.registry.withToolsJSON(dialect) {
                $0.withUnsafeBytes(Array.init)
            }
            #expect(inPlace == copy)
            let subset = try tested.registry.withToolsJSON(dialect, only: ["get_weather", "bare"]) {
                $0.withUnsafeBytes(Array.init)
            }
            #expect(subset == copy)
        }
    }

    @Test(arguments: Access.allCases)
    func `a read has one generation to its end`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.register(.plain("a"), .plain("b"))
        try tested.registry.read { tools in
            try tested.sync(.plain("b"), .plain("c"), .plain("d"))
            #expect(try tested.registry.generation == 2)
            let (generation, count, text) = (tools.generation, tools.count, String(tools.text))
            let (hasOld, hasNew) = (tools.contains("a"), tools.contains("c"))
            #expect(generation == 1)
            #expect(count == 2)
            #expect(text == "## a\n\n## b")
            #expect(hasOld && !hasNew)
        }
        #expect(try tested.names == ["b", "c", "d"])
    }

    @Test(arguments: Access.allCases)
    func `the tools of one registry are not in another`(access: Access) throws {
        let one = try TestedRegistry(access, named: "one")
        let two = try TestedRegistry(access, named: "two", in: one.directory)
        let elsewhere = try TestedRegistry(access, named: "one")
        try one.register(.weather())
        #expect(try two.names == [])
        #expect(try elsewhere.names == [])
        try two.register(.weather("Another one."), .plain("a"))
        try elsewhere.register(.plain("b"))
        #expect(try one.registry.list() == [.weather()])
        try one.clear()
        #expect(try two.registry.list() == [.plain("a"), .weather("Another one.")])
        #expect(try elsewhere.names == ["b"])
    }

    @Test(arguments: Access.allCases)
    func `the registry is whole after each kind of change`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.register(.weather(), .plain("a"), .plain("b"))
        try tested.registry.verify()
        try tested.replace(.weather("Another one."))
        try tested.registry.verify()
        try tested.unregister("a")
        try tested.registry.verify()
        try tested.sync(.plain("c"))
        try tested.registry.verify()
        try tested.clear()
        try tested.registry.verify()
    }
}
