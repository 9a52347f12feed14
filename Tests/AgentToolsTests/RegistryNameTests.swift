import AgentTools
import TestCatalog
import Testing

@Suite struct RegistryNameTests {
    let directory = TemporaryDirectory()

    @Test(arguments: [
        "", ".", "..", ".hidden", "a/b", "/a", "../a", "a b", "é", "a\n", "a\u{0}", "a:b",
        String(repeating: "n", count: 65),
    ])
    func `a name that could lead elsewhere names no registry`(name: String) {
        let error = ToolError.invalidRegistry(name: name)
        #expect(throws: error) { try ToolRegistry.open(named: name, in: directory.path) }
        #expect(directory.names == [])
        #expect(
            error.description == """
                A registry cannot be named '\(name)': use at most 64 letters, digits, '.', '_' and '-', \
                and do not begin with '.'.
                """
        )
    }

    @Test(arguments: [
        "my-app", "A.b_c", "0", "-", "_", "lock", "a.lock", String(repeating: "n", count: 64),
    ])
    func `a registry is kept under its name`(name: String) throws {
        let registry = try ToolRegistry.open(named: name, in: directory.path)
        #expect(registry.name == name)
        try registry.register(.plain("a"))
        #expect(directory.names == ["tools"])
        let again = try ToolRegistry.open(named: name, in: directory.path)
        #expect(try again.list() == [.plain("a")])
    }

    @Test func `a name's case counts`() throws {
        try ToolRegistry.open(named: "app", in: directory.path).register(.plain("a"))
        #expect(try ToolRegistry.open(named: "App", in: directory.path).count == 0)
    }

    @Test func `the directory of registries need not exist`() throws {
        let path = directory.file("not/there")
        let registry = try ToolRegistry.open(in: path)
        #expect(try registry.count == 0)
        #expect(directory.names == [])
        try registry.register(.plain("a"))
        #expect(try registry.count == 1)
        #expect(directory.names == ["not"])
    }
}
