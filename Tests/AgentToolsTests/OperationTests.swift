import AgentTools
import Testing
import ToolProcess

/// The changes of a registry and what each comes to, in each way that a registry is used.
@Suite struct OperationTests {
    typealias Access = TestedRegistry.Access

    // MARK: Registering

    @Test(arguments: Access.allCases)
    func `a tool is registered once and found by its name`(access: Access) throws {
        let tested = try TestedRegistry(access)
        let outcome = try tested.register(.weather())
        #expect(outcome == .changed(.init(generation: 1, added: ["get_weather"], count: 1)))
        #expect(try tested.registry.isRegistered("get_weather"))
        #expect(try tested.registry.tool("get_weather") == .weather())
        #expect(try tested.registry.count == 1)
        #expect(try !tested.registry.isRegistered("get_weathe"))
        #expect(try !tested.registry.isRegistered("GET_WEATHER"))
        #expect(try !tested.registry.isRegistered(""))
    }

    @Test(arguments: Access.allCases)
    func `several tools are registered in one change`(access: Access) throws {
        let tested = try TestedRegistry(access)
        let outcome = try tested.register(.plain("b"), .plain("a"), .plain("c"))
        #expect(outcome == .changed(.init(generation: 1, added: ["a", "b", "c"], count: 3)))
        #expect(try tested.names == ["a", "b", "c"])
        let more = try tested.register(.plain("d"), .plain("aa"))
        #expect(more == .changed(.init(generation: 2, added: ["aa", "d"], count: 5)))
    }

    @Test(arguments: Access.allCases)
    func `a name that is there is refused, be the tool equal or not`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.register(.weather())
        for tool in [Tool.weather(), .weather("Another one.")] {
            let outcome = try tested.register(tool)
            #expect(outcome == .failed(.alreadyRegistered(name: "get_weather")))
        }
        #expect(try tested.registry.tool("get_weather") == .weather())
        #expect(try tested.registry.generation == 1)
    }

    @Test(arguments: Access.allCases)
    func `of several tools all are registered or none`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.register(.plain("b"), .plain("c"))
        let taken = try tested.register(.plain("a"), .plain("c"), .plain("b"))
        #expect(taken == .failed(.alreadyRegistered(name: "c")))
        let twice = try tested.register(.plain("d"), .plain("e"), .plain("d"))
        let reason = "is given twice in one call"
        #expect(twice == .failed(.invalidTool(name: "d", place: "name", reason: reason)))
        let dotted = try tested.register(.plain("d"), .plain("e.f"))
        let rule = """
            must match ^[A-Za-z][A-Za-z0-9_]{0,63}$; open the registry for wide names to take it
            """
        #expect(dotted == .failed(.invalidTool(name: "e.f", place: "name", reason: rule)))
        #expect(try tested.names == ["b", "c"])
        #expect(try tested.registry.generation == 1)
    }

    @Test(arguments: Access.allCases)
    func `registering no tools changes nothing`(access: Access) throws {
        let tested = try TestedRegistry(access)
        #expect(try tested.register() == .changed(.init(generation: 0, isNew: false, count: 0)))
        try tested.register(.plain("a"))
        #expect(try tested.register() == .changed(.init(generation: 1, isNew: false, count: 1)))
    }

    // MARK: Replacing

    @Test(arguments: Access.allCases)
    func `a tool takes the place of the one of its name`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.register(.weather(), .plain("other"))
        let outcome = try tested.replace(.weather("Another one."))
        #expect(outcome == .changed(.init(generation: 2, changed: ["get_weather"], count: 2)))
        #expect(try tested.registry.tool("get_weather") == .weather("Another one."))
        #expect(try tested.registry.tool("other") == .plain("other"))
    }

    @Test(arguments: Access.allCases)
    func `an equal tool in the place of another changes nothing`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.register(.weather())
        let outcome = try tested.replace(.weather())
        #expect(outcome == .changed(.init(generation: 1, isNew: false, count: 1)))
    }

    @Test(arguments: Access.allCases)
    func `replacing a tool that is not registered is an error`(access: Access) throws {
        let tested = try TestedRegistry(access)
        let empty = try tested.replace(.weather())
        #expect(empty == .failed(.notFound(name: "get_weather", suggestions: [])))
        try tested.register(.weather())
        let outcome = try tested.replace(.plain("get_wether"))
        #expect(outcome == .failed(.notFound(name: "get_wether", suggestions: ["get_weather"])))
        #expect(try tested.names == ["get_weather"])
        #expect(try tested.registry.generation == 1)
    }

    // MARK: Registering or replacing

    @Test(arguments: Access.allCases)
    func `a tool is registered, or takes the place of the one of its name`(access: Access) throws {
        let tested = try TestedRegistry(access)
        let first = try tested.put(.weather())
        #expect(first == .changed(.init(generation: 1, added: ["get_weather"], count: 1)))
        let same = try tested.put(.weather())
        #expect(same == .changed(.init(generation: 1, isNew: false, count: 1)))
        let second = try tested.put(.plain("b"), .weather("Another one."), .plain("a"))
        #expect(
            second
                == .changed(
                    .init(generation: 2, added: ["a", "b"], changed: ["get_weather"], count: 3)
                )
        )
        #expect(
            try tested.registry.list() == [.plain("a"), .plain("b"), .weather("Another one.")]
        )
        try tested.registry.verify()
    }

    @Test(arguments: Access.allCases)
    func `of several tools that are put, all are or none`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.put(.plain("a"))
        let twice = try tested.put(.plain("a", "Another one."), .plain("b"), .plain("b"))
        let reason = "is given twice in one call"
        #expect(twice == .failed(.invalidTool(name: "b", place: "name", reason: reason)))
        #expect(try tested.registry.list() == [.plain("a")])
    }

    // MARK: Taking away

    @Test(arguments: Access.allCases)
    func `a tool that is taken away can be registered again`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.register(.weather(), .plain("other"))
        let outcome = try tested.unregister("get_weather")
        #expect(outcome == .changed(.init(generation: 2, removed: ["get_weather"], count: 1)))
        #expect(try !tested.registry.isRegistered("get_weather"))
        #expect(try tested.names == ["other"])
        try tested.register(.weather("Another one."))
        #expect(try tested.registry.tool("get_weather") == .weather("Another one."))
        #expect(try tested.registry.generation == 3)
    }

    @Test(arguments: Access.allCases)
    func `a name that is not registered cannot be taken away`(access: Access) throws {
        let tested = try TestedRegistry(access)
        #expect(try tested.unregister("a") == .failed(.notFound(name: "a", suggestions: [])))
        try tested.register(.plain("search_web"), .plain("search_wiki"), .plain("other"))
        let outcome = try tested.unregister("search_wik")
        let close = ["search_wiki", "search_web"]
        #expect(outcome == .failed(.notFound(name: "search_wik", suggestions: close)))
        #expect(try tested.registry.generation == 1)
    }

    @Test(arguments: Access.allCases)
    func `a registry without its last tool is an empty one`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.register(.plain("a"))
        let outcome = try tested.unregister("a")
        #expect(outcome == .changed(.init(generation: 2, removed: ["a"], count: 0)))
        #expect(try tested.registry.list() == [])
        #expect(try tested.registry.textDescription() == "No tools available.")
        #expect(try tested.registry.text(.bedrock) == #"{"tools":[]}"#)
    }

    @Test(arguments: Access.allCases)
    func `all tools are taken away at once`(access: Access) throws {
        let tested = try TestedRegistry(access)
        #expect(try tested.clear() == .changed(.init(generation: 0, isNew: false, count: 0)))
        try tested.register(.plain("b"), .plain("a"))
        let outcome = try tested.clear()
        #expect(outcome == .changed(.init(generation: 2, removed: ["a", "b"], count: 0)))
        #expect(try tested.names == [])
        #expect(try tested.clear() == .changed(.init(generation: 2, isNew: false, count: 0)))
    }

    // MARK: Making equal

    @Test(arguments: Access.allCases)
    func `a registry is made equal to a set in one change`(access: Access) throws {
        let tested = try TestedRegistry(access)
        let first = try tested.sync(.weather(), .plain("gone"), .plain("same"))
        let added = ["get_weather", "gone", "same"]
        #expect(first == .changed(.init(generation: 1, added: added, count: 3)))
        let second = try tested.sync(.plain("same"), .plain("new"), .weather("Another one."))
        #expect(
            second
                == .changed(
                    .init(
                        generation: 2,
                        added: ["new"],
                        changed: ["get_weather"],
                        removed: ["gone"],
                        count: 3
                    )
                )
        )
        #expect(
            try tested.registry.list() == [.weather("Another one."), .plain("new"), .plain("same")]
        )
        let nothing = try tested.sync()
        let removed = ["get_weather", "new", "same"]
        #expect(nothing == .changed(.init(generation: 3, removed: removed, count: 0)))
    }

    @Test(arguments: Access.allCases)
    func `an equal set publishes nothing, in whatever order it comes`(access: Access) throws {
        let tested = try TestedRegistry(access)
        #expect(try tested.sync() == .changed(.init(generation: 0, isNew: false, count: 0)))
        try tested.sync(.weather(), .plain("a"), .plain("b"))
        let (created, json) = try tested.registry.read { ($0.created, try $0.json(.mcp).byteCount) }
        let outcome = try tested.sync(.plain("b"), .weather(), .plain("a"))
        #expect(outcome == .changed(.init(generation: 1, isNew: false, count: 3)))
        #expect(try tested.registry.read { $0.created } == created)
        #expect(try tested.registry.text(.mcp).utf8.count == json)
    }

    @Test(arguments: Access.allCases)
    func `a set with a fault leaves everything as it was`(access: Access) throws {
        let tested = try TestedRegistry(access)
        try tested.register(.plain("a"))
        let twice = try tested.sync(.plain("b"), .plain("b"))
        let reason = "is given twice in one call"
        #expect(twice == .failed(.invalidTool(name: "b", place: "name", reason: reason)))
        #expect(try tested.names == ["a"])
        #expect(try tested.registry.generation == 1)
    }

    // MARK: Generations

    @Test(arguments: Access.allCases)
    func `each change that changes something is a generation`(access: Access) throws {
        let tested = try TestedRegistry(access)
        var seen: [UInt64] = []
        func note() throws { seen.append(try tested.registry.generation) }
        try note()
        try tested.register(.weather())
        try note()
        try tested.register(.weather())
        try note()
        try tested.replace(.weather("Another one."))
        try note()
        try tested.unregister("nothing")
        try note()
        try tested.unregister("get_weather")
        try note()
        try tested.sync(.weather())
        try note()
        try tested.clear()
        try note()
        #expect(seen == [0, 1, 1, 2, 2, 3, 4, 5])
    }
}
