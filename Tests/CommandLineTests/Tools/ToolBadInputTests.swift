import Foundation
import Testing

@Suite("tools: input that cannot be read") struct ToolBadInputTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.syncing()
    }

    @Test(
        arguments: [
            ("", "standard input: line 1, column 1: the file is empty."),
            (" \n", "standard input: line 2, column 1: the file is empty."),
            ("[{]", "standard input: line 1, column 3: expected a key in quotes."),
            ("[\n  {\"name\": \"x\"},\n]", "standard input: line 3, column 1: expected a value."),
            ("\u{0}", "standard input: line 1, column 1: expected a value."),
            ("7", "standard input: must be a tool, an array of tools or an object with \"tools\"."),
            ("[7]", "standard input: /0: must be a tool: an object, and not a number."),
            ("[{}]", "standard input: /0/name: is missing: each tool must have a name."),
            (#"[{"name": 7}]"#, "standard input: /0/name: must be a string, and not a number."),
            (
                #"{"tools": [{"name": "x"}], "nextCursor": "p2"}"#,
                """
                standard input: /nextCursor: says that there are more tools: fetch the other pages \
                first.
                """
            ),
            (
                #"[{"name": "x"}, {"name": "y"}, {"name": "x"}]"#,
                "standard input: The tool 'x' is not valid: name: is given twice in one call."
            ),
            (
                #"[{"name": "x", "inputSchema": {"properties": {"a": {"type": "text"}}}}]"#,
                """
                standard input: The tool 'x' is not valid: inputSchema/properties/a/type: must be one \
                of string, integer, number, boolean, array, object, null, or an array of some of them.
                """
            ),
        ]
    )
    func `65: input that does not hold tools, with its place`(text: String, reason: String) throws {
        for command in ["register", "sync"] {
            let error = try place.failure(of: { try place.tools(command, "-", input: text) }, 65)
            #expect(error == "modelcatalog: \(reason)\n")
        }
    }

    @Test func `65: a file that is not UTF-8, by its name`() throws {
        let file = "\(place.path)/bytes.json"
        try Data([0x5B, 0x22, 0xFF, 0x22, 0x5D]).write(to: URL(fileURLWithPath: file))
        let register = try place.failure(of: { try place.tools("register", file) }, 65)
        #expect(register == "modelcatalog: \(file): line 1, column 3: not UTF-8.\n")
        let check = try place.failure(of: { try place.tools("check", "add", file) }, 65)
        #expect(check == "modelcatalog: \(file): the arguments are not UTF-8.\n")
    }

    @Test func `65: arguments that are not JSON, with the place`() throws {
        let error = try place.failure(
            of: { try place.tools("check", "add", "-", input: "{\n1}") },
            65
        )
        #expect(
            error == """
                modelcatalog: The arguments do not fit the tool 'add':
                  must be JSON; line 2, column 1: expected a key in quotes

                """
        )
    }
}
