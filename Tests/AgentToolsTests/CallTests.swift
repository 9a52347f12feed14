import AgentTools
import Synchronization
import TestCatalog
import Testing

@Suite struct CallTests {
    let directory = TemporaryDirectory()

    private struct Sum: Codable, Sendable {
        let a: Int
        let b: Int
    }

    private struct Total: Codable, Sendable {
        let total: Int
        let of: [Int]
        var note: String?
    }

    private struct Failure: Error, Equatable {
        let number: Int
    }

    /// A registry of a tool that takes two numbers.
    private func registry() throws -> ToolRegistry {
        let add = Tool(
            name: "add",
            parameters: [.required("a", .integer), .required("b", .integer)]
        )
        return try ToolRegistry.holding([add, Tool(name: "now")], in: directory)
    }

    // MARK: What is bound

    @Test func `a closure gets the arguments as the model wrote them, and returns text`()
        async throws
    {
        let registry = try registry()
        registry.bind("add") { arguments in "got \(arguments)" }
        let result = try await registry.call("add", #"{ "b": 1.0, "a": 2 }"#)
        #expect(result == #"got { "b": 1.0, "a": 2 }"#)
    }

    @Test func `a typed closure gets what its arguments decode to, and returns JSON`() async throws
    {
        let registry = try registry()
        registry.bind("add") { (sum: Sum) in Total(total: sum.a + sum.b, of: [sum.a, sum.b]) }
        let result = try await registry.call("add", #"{"b":1.0,"a":2}"#)
        #expect(result == #"{"of":[2,1],"total":3}"#)
        registry.bind("add") { (sum: Sum) in
            Total(total: 0, of: [], note: "https://a.example/é \"\(sum.a)\"")
        }
        let noted = try await registry.call("add", #"{"a":1,"b":2}"#)
        #expect(noted == #"{"note":"https://a.example/é \"1\"","of":[],"total":0}"#)
    }

    @Test func `a typed result that is text stays as it is`() async throws {
        let registry = try registry()
        registry.bind("add") { (sum: Sum) in "\(sum.a) and \"\(sum.b)\"" }
        #expect(try await registry.call("add", #"{"a":1,"b":2}"#) == #"1 and "2""#)
        registry.bind("add") { (sum: Sum) in sum.a + sum.b }
        #expect(try await registry.call("add", #"{"a":1,"b":2}"#) == "3")
        registry.bind("add") { (sum: Sum) -> [String]? in sum.a > 0 ? ["x"] : nil }
        #expect(try await registry.call("add", #"{"a":1,"b":2}"#) == #"["x"]"#)
        #expect(try await registry.call("add", #"{"a":0,"b":2}"#) == "null")
    }

    @Test func `a closure of text may return what is written as JSON`() async throws {
        let registry = try registry()
        registry.bind("add") { (arguments: String) in arguments.utf8.count }
        #expect(try await registry.call("add", #"{"a":1,"b":2}"#) == "13")
        registry.bind("add") { (arguments: String) in Total(total: 1, of: []) }
        #expect(try await registry.call("add", #"{"a":1,"b":2}"#) == #"{"of":[],"total":1}"#)
    }

    @Test(arguments: ["", " \n", "{}"])
    func `empty text means no arguments`(arguments: String) async throws {
        struct Nothing: Codable {
            var zone: String?
        }
        let registry = try registry()
        registry.bind("now") { (nothing: Nothing) in nothing.zone ?? "noon" }
        #expect(try await registry.call("now", arguments) == "noon")
    }

    @Test func `a closure may take its time`() async throws {
        let registry = try registry()
        registry.bind("now") { _ in
            await Task.yield()
            return "later"
        }
        #expect(try await registry.call("now", "") == "later")
    }

    @Test func `the last closure that is bound to a name is called`() async throws {
        let registry = try registry()
        registry.bind("now") { _ in "first" }
        registry.bind("now") { _ in "second" }
        #expect(try await registry.call("now", "") == "second")
        registry.unbind("now")
        await #expect(throws: ToolError.unbound(name: "now")) {
            try await registry.call("now", "")
        }
        registry.unbind("now")
    }

    @Test func `a closure may be bound before its tool is registered`() async throws {
        let registry = try registry()
        registry.bind("late") { _ in "here" }
        try registry.register(Tool(name: "late"))
        #expect(try await registry.call("late", "") == "here")
        try registry.unregister("late")
        await #expect(throws: ToolError.notFound(name: "late", suggestions: [])) {
            try await registry.call("late", "")
        }
    }

    // MARK: What is refused

    @Test func `a tool that is not registered cannot be called`() async throws {
        let registry = try registry()
        registry.bind("ad") { _ in "never" }
        let error = ToolError.notFound(name: "ad", suggestions: ["add"])
        await #expect(throws: error) { try await registry.call("ad", "{}") }
        #expect(throws: error) { try registry.validate("ad", arguments: "{}") }
    }

    @Test func `a tool that nothing is bound to cannot be called`() async throws {
        let registry = try registry()
        registry.bind("add") { _ in "other" }
        let error = ToolError.unbound(name: "now")
        await #expect(throws: error) { try await registry.call("now", "{}") }
        #expect(
            error.description
                == "Nothing is bound to the tool 'now' in this process: bind a closure to it first."
        )
    }

    @Test func `arguments are checked before anything is called`() async throws {
        let registry = try registry()
        let calls = Mutex(0)
        registry.bind("add") { (sum: Sum) in
            calls.withLock { $0 += 1 }
            return sum.a
        }
        let faults = [
            ArgumentFault(path: "/b", reason: "is required"),
            ArgumentFault(path: "/a", reason: "must be a whole number, and not a string"),
        ]
        let error = ToolError.invalidArguments(tool: "add", faults: faults)
        await #expect(throws: error) { try await registry.call("add", #"{"a":"1"}"#) }
        await #expect(throws: ToolError.self) { try await registry.call("add", "no JSON") }
        #expect(calls.withLock { $0 } == 0)
        // Also where nothing is bound: the model can mend its arguments.
        registry.unbind("add")
        await #expect(throws: error) { try await registry.call("add", #"{"a":"1"}"#) }
    }

    @Test func `arguments are checked against the tool as it is now`() async throws {
        let registry = try registry()
        registry.bind("now") { arguments in arguments }
        try ToolRegistry.open(in: directory.path)
            .replace(Tool(name: "now", parameters: [.required("zone", .string)]))
        let faults = [ArgumentFault(path: "/zone", reason: "is required")]
        await #expect(throws: ToolError.invalidArguments(tool: "now", faults: faults)) {
            try await registry.call("now", "{}")
        }
    }

    @Test func `arguments that a typed closure cannot take are a fault with its path`() async throws
    {
        struct Other: Codable {
            struct Inner: Codable {
                let x: [Int]
            }
            let p: Inner
        }
        let registry = try ToolRegistry.holding(
            [Tool(name: "tool", inputSchema: object("true"))],
            in: directory
        )
        registry.bind("tool") { (other: Other) in "\(other.p.x)" }
        #expect(try await registry.call("tool", #"{"p":{"x":[1]}}"#) == "[1]")
        for (arguments, path) in [
            (#"{"p":{"x":[1,"2"]}}"#, "/p/x/1"), (#"{"p":{"y":1}}"#, "/p/x"), (#"{"p":7}"#, "/p"),
            (#"{"p":null}"#, "/p"),
        ] {
            do {
                let result = try await registry.call("tool", arguments)
                Issue.record("\(arguments) came to \(result)")
            } catch let error as ToolError where error.code == .invalidArguments {
                let faults = error.faults
                #expect(error.tool == "tool")
                #expect(faults.map(\.path) == [path])
                let reason = faults[0].reason
                #expect(reason.hasPrefix("does not fit the closure bound to the tool: "))
            }
        }
    }

    @Test func `what a closure throws comes through as it is`() async throws {
        let registry = try registry()
        registry.bind("now") { _ in throw Failure(number: 7) }
        await #expect(throws: Failure(number: 7)) { try await registry.call("now", "") }
        registry.bind("add") { (_: Sum) -> Total in throw Failure(number: 8) }
        await #expect(throws: Failure(number: 8)) {
            try await registry.call("add", #"{"a":1,"b":2}"#)
        }
        registry.bind("now") { _ in throw CancellationError() }
        await #expect(throws: CancellationError.self) { try await registry.call("now", "") }
        registry.bind("now") { (_: [String: Int]) in Double.nan }
        await #expect(throws: EncodingError.self) { try await registry.call("now", "") }
    }

    // MARK: At once

    @Test func `a closure may read and change the registry`() async throws {
        let registry = try registry()
        registry.bind("now") { _ in
            try registry.register(Tool(name: "made"))
            return try registry.isRegistered("made") ? "made" : "lost"
        }
        #expect(try await registry.call("now", "") == "made")
        #expect(try registry.count == 3)
    }

    @Test func `many tasks call at once, while closures and tools change`() async throws {
        let registry = try registry()
        registry.bind("add") { (sum: Sum) in sum.a + sum.b }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let arguments = #"{"a":\#(number),"b":1}"#
                    let result = try await registry.call("add", arguments)
                    #expect(result == "\(number + 1)")
                }
                group.addTask {
                    registry.bind("other_\(number)") { _ in "\(number)" }
                    registry.bind("add") { (sum: Sum) in sum.b + sum.a }
                }
            }
            for number in 0..<10 {
                group.addTask { try registry.register(Tool(name: "other_\(number)")) }
            }
            try await group.waitForAll()
        }
        for number in 0..<10 {
            #expect(try await registry.call("other_\(number)", "") == "\(number)")
        }
    }

    @Test func `of tasks that register one name, one wins`() async throws {
        let registry = try registry()
        let outcomes = await withTaskGroup(of: ToolError?.self) { group in
            for number in 0..<8 {
                group.addTask {
                    do throws(ToolError) {
                        try registry.register(Tool(name: "raced", description: "\(number)"))
                        return nil
                    } catch { return error }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == nil } == 1)
        #expect(outcomes.count { $0 == .alreadyRegistered(name: "raced") } == 7)
        #expect(try registry.count == 3)
        #expect(try registry.generation == 2)
    }
}
