import Foundation
import JSONText
import Testing

extension Place {
    /// Runs a command of `modelcatalog tools` on the registries in `store`.
    func tools(_ arguments: String..., input: String? = nil) throws -> Run {
        try tools(arguments, input: input)
    }

    func tools(_ arguments: [String], input: String? = nil) throws -> Run {
        let command = Tool.Command.tool(["tools"] + arguments + ["--catalog", store])
        guard let input else { return try start(command).wait() }
        let file = try file("input-\(UUID().uuidString)", input)
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
        defer { try? handle.close() }
        return try start(command, input: handle).wait()
    }

    /// Makes the default registry in `store` equal to a file of this text.
    @discardableResult
    func syncing(_ text: String = SmallRegistry.json, _ options: String...) throws -> Run {
        let file = try file("tools.json", text)
        return try start(.tool(["tools", "sync", file, "--catalog", store] + options)).wait()
    }

    /// The file that holds a registry.
    func data(of registry: String = "default") -> String {
        "\(store)/tools/\(registry)/data.mdb"
    }

    /// All that `store` holds of registries: the names of files, and the bytes of those with tools.
    func storedTools() throws -> [String: Data] {
        let names = FileManager.default.enumerator(atPath: "\(store)/tools")
        var stored: [String: Data] = [:]
        for case let name as String in names ?? .init() {
            // A lock file holds nothing of the tools.
            let isData = name.hasSuffix("/data.mdb")
            let url = URL(fileURLWithPath: "\(store)/tools/\(name)")
            stored[name] = isData ? try Data(contentsOf: url) : Data()
        }
        return stored
    }

    /// Runs a command that is to fail with a code, print nothing and change nothing; returns its
    /// message.
    func failure(
        of run: () throws -> Run,
        _ code: Int32,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let before = try storedTools()
        let run = try run()
        #expect(run.end == .exit(code), "\(run.error)", sourceLocation: sourceLocation)
        #expect(run.text == "", sourceLocation: sourceLocation)
        #expect(try storedTools() == before, sourceLocation: sourceLocation)
        return run.error
    }
}

extension Run {
    /// Standard output as one JSON value without blanks, its members in the order of the text.
    var json: String {
        get throws { try OrderedJSON(scanning: Array(output)).text }
    }
}
