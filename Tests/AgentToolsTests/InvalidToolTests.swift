import AgentTools
import Foundation
import TestCatalog
import Testing

/// A tool that is not valid is refused with the place and the reason, and nothing is changed.
@Suite struct InvalidToolTests {
    /// A registry of one tool, which is to stay as it is.
    struct Place {
        let directory = TemporaryDirectory()
        let registry: ToolRegistry

        init(names: ToolNamePolicy = .portable) throws {
            registry = try ToolRegistry.open(in: directory.path, names: names)
            try registry.register(.weather())
        }

        private var data: Data {
            get throws {
                let file = directory.file("tools/default/data.mdb")
                return try Data(contentsOf: URL(fileURLWithPath: file))
            }
        }

        /// Why a tool is refused, whichever way it is written; nil where it is valid.
        func refusal(of tool: Tool) throws -> ToolError? {
            let before = try (data, registry.generation, registry.text(.mcp))
            let error = error { () throws(ToolError) in
                try registry.register([.plain("another"), tool])
            }
            guard let error else { return nil }
            #expect(throws: error) { try registry.replace(tool) }
            #expect(throws: error) { try registry.sync([tool]) }
            #expect(try (data, registry.generation, registry.text(.mcp)) == before)
            return error
        }

        private func error(
            _ change: () throws(ToolError) -> RegistryChange
        ) -> ToolError? {
            do {
                _ = try change()
                return nil
            } catch { return error }
        }

        /// The place and the reason, as one text.
        func fault(in tool: Tool) throws -> String? {
            guard let error = try refusal(of: tool) else { return nil }
            guard error.code == .invalidTool, error.tool == tool.name, let place = error.place,
                let reason = error.reason
            else { return "\(error)" }
            return "\(place): \(reason)"
        }
    }

    // MARK: Names

    @Test(arguments: [
        "", " ", "a b", "1a", "_a", "a/b", "a:b", "é", "a\u{0}", "a\n", "\u{1B}[31m",
        String(repeating: "n", count: 129),
    ])
    func `a name is one that every provider takes`(name: String) throws {
        let rule = "name: must match ^[A-Za-z][A-Za-z0-9_]{0,63}$"
        let isWide = ["1a", "_a"].contains(name)
        let remedy = isWide ? "; open the registry for wide names to take it" : ""
        #expect(try Place().fault(in: Tool(name: name)) == rule + remedy)
    }

    @Test(arguments: ["a-b", "a.b", ".", "-", "0", String(repeating: "n", count: 65)])
    func `a wider name is taken on request`(name: String) throws {
        let rule = "name: must match ^[A-Za-z][A-Za-z0-9_]{0,63}$"
        let remedy = "; open the registry for wide names to take it"
        #expect(try Place().fault(in: Tool(name: name)) == rule + remedy)
        #expect(try Place(names: .wide).fault(in: Tool(name: name)) == nil)
    }

    @Test(arguments: ["", "a b", "a/b", "é", "a\n", String(repeating: "n", count: 129)])
    func `wide names have a rule too`(name: String) throws {
        let rule = "name: must match ^[A-Za-z0-9_.-]{1,128}$"
        #expect(try Place(names: .wide).fault(in: Tool(name: name)) == rule)
    }

    @Test func `a registry for portable names still reads and removes wide ones`() throws {
        let place = try Place(names: .wide)
        try place.registry.register(.plain("a.b"))
        let portable = try ToolRegistry.open(in: place.directory.path)
        #expect(try portable.tool("a.b") == .plain("a.b"))
        try portable.register(.plain("c"))
        #expect(try portable.unregister("a.b").removed == ["a.b"])
    }

    // MARK: Texts

    @Test(arguments: [
        ("a\u{0}b", "U+0000"), ("\u{7}", "U+0007"), ("\u{1B}[31m", "U+001B"), ("\u{7F}", "U+007F"),
        ("\u{85}", "U+0085"), ("\n\u{9F}", "U+009F"),
    ])
    func `texts have no control characters`(text: String, control: String) throws {
        let place = try Place()
        let reason = "has the control character \(control)"
        #expect(try place.fault(in: Tool(name: "t", title: text)) == "title: \(reason)")
        #expect(try place.fault(in: Tool(name: "t", description: text)) == "description: \(reason)")
        #expect(try place.fault(in: Tool(name: "t", tags: ["a", text])) == "tags: \(reason)")
        let annotations = ToolAnnotations(title: text)
        let annotated = Tool(name: "t", annotations: annotations)
        #expect(try place.fault(in: annotated) == "annotations/title: \(reason)")
        let described = Tool(name: "t", parameters: [.required("p", .string, text)])
        let inside = "inputSchema/properties/p/description: \(reason)"
        #expect(try place.fault(in: described) == inside)
    }

    @Test func `lines and tabs are allowed in a description`() throws {
        let tool = Tool(
            name: "t",
            description: "a\r\n\tb",
            parameters: [.required("p", .string, "a\r\n\tb")]
        )
        #expect(try Place().fault(in: tool) == nil)
    }

    @Test func `names of properties have no control characters`() throws {
        let place = try Place()
        for name in ["a\nb", "\u{7}"] {
            let tool = Tool(name: "t", parameters: [.required(name, .string)])
            let control = name == "\u{7}" ? "U+0007" : "U+000A"
            let reason = "inputSchema/properties/\(name): has the control character \(control)"
            #expect(try place.fault(in: tool) == reason)
        }
    }

    @Test func `texts have a limit`() throws {
        let place = try Place()
        func text(_ length: Int) -> String { String(repeating: "x", count: length) }
        for length in [65_537, 10_485_760] {
            let reason = "description: is \(length) bytes long, and may have 65536 at most"
            #expect(try place.fault(in: Tool(name: "t", description: text(length))) == reason)
        }
        #expect(
            try place.fault(in: Tool(name: "t", title: text(257)))
                == "title: is 257 bytes long, and may have 256 at most"
        )
        #expect(
            try place.fault(in: Tool(name: "t", annotations: ToolAnnotations(title: text(257))))
                == "annotations/title: is 257 bytes long, and may have 256 at most"
        )
        #expect(
            try place.fault(in: Tool(name: "t", tags: [text(65)]))
                == "tags: is 65 bytes long, and may have 64 at most"
        )
        let tags = (0..<65).map { "\($0)" }
        #expect(
            try place.fault(in: Tool(name: "t", tags: tags))
                == "tags: are 65, and may be 64 at most"
        )
        #expect(try place.fault(in: Tool(name: "t", tags: [""])) == "tags: has an empty tag")
        let longest = Tool(
            name: "t",
            title: text(256),
            description: text(65_536),
            annotations: ToolAnnotations(title: text(256)),
            tags: tags.dropLast() + ["0", "1"]
        )
        #expect(try place.fault(in: longest) == nil)
    }

    @Test func `a schema has a limit, as text and of parameters`() throws {
        let place = try Place()
        let long = String(repeating: "x", count: 10_485_760)
        let text = Tool(name: "t", inputSchema: #"{"description":"\#(long)"}"#)
        let limit = "bytes long, and may have 1048576 at most"
        #expect(try place.fault(in: text) == "inputSchema: is 10485778 \(limit)")
        let parameters = Tool(name: "t", parameters: [.required("p", .string, long)])
        let reason = try #require(try place.fault(in: parameters))
        #expect(reason.hasPrefix("inputSchema: is 10485") && reason.hasSuffix(limit))
    }

    // MARK: Parameters

    @Test(
        arguments: [
            (
                [.required("p", .string), .optional("p", .integer)],
                "/p: is the name of two parameters"
            ),
            (
                [.required("p", .object([.required("q", .string), .required("q", .string)]))],
                "/p/properties/q: is the name of two parameters"
            ),
            ([.required("p", .choice([]))], "/p: must offer at least one value"),
            ([.required("p", .choice(["a", "b", "a"]))], "/p/enum: states a value twice"),
            (
                [.optional("p", .number, default: .number(.infinity))],
                "/p/default: must be a number that JSON can write, and not inf"
            ),
            (
                [.optional("p", .array(.choice([.number(.nan)])))],
                "/p/items/enum: must be a number that JSON can write, and not nan"
            ),
            (
                [.optional("p", .choice(["c", "f"]), default: "k")],
                "/p/default: must be a value that the parameter takes"
            ),
            (
                [.required("p", .object([.optional("q", .integer, default: 1.5)]))],
                "/p/properties/q/default: must be a value that the parameter takes"
            ),
            (
                [.optional("p", .array(.string), default: ["a", 1])],
                "/p/default: must be a value that the parameter takes"
            ),
            (
                [.optional("p", .boolean, default: "true")],
                "/p/default: must be a value that the parameter takes"
            ),
        ] as [([ToolParameter], String)]
    )
    func `parameters are distinct and can be written`(
        parameters: [ToolParameter],
        fault: String
    ) throws {
        let tool = Tool(name: "t", parameters: parameters)
        #expect(try Place().fault(in: tool) == "inputSchema/properties" + fault)
    }

    @Test func `a default is a value that the parameter takes, or null`() throws {
        let tool = Tool(
            name: "t",
            parameters: [
                .optional("a", .choice(["c", 1, nil]), default: 1),
                .optional("b", .integer, default: .number(2)),
                .optional("c", .number, default: 2),
                .optional("d", .array(.array(.boolean)), default: [[true], []]),
                .optional("e", .string, default: .null),
            ]
        )
        #expect(try Place().refusal(of: tool) == nil)
    }

    @Test func `the error is a sentence that names the tool and the place`() throws {
        let tool = Tool(name: "search", inputSchema: #"{"properties":{"q":{"type":"text"}}}"#)
        let error = try #require(try Place().refusal(of: tool))
        #expect(
            error.description == """
                The tool 'search' is not valid: inputSchema/properties/q/type: must be one of \
                string, integer, number, boolean, array, object, null, or an array of some of them.
                """
        )
    }
}
