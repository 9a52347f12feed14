import AgentTools
import TestCatalog
import Testing

/// Regular expressions of schemas: ECMA 262's, found in time linear in the text.
@Suite struct PatternTests {
    let directory = TemporaryDirectory()

    /// Whether a pattern is found in a text.
    private func isFound(_ pattern: String, in text: String) throws -> Bool {
        let registry = try ToolRegistry.open(in: directory.path)
        let schema = object(#"{"type":"string","pattern":\#(quoted(pattern))}"#)
        try registry.sync([Tool(name: "tool", inputSchema: schema)])
        let arguments = #"{"p":\#(quoted(text))}"#
        return try registry.withTool("tool") { $0.validate(arguments: arguments) }.isEmpty
    }

    /// A text of JSON; everything but ASCII is escaped in UTF-16.
    private func quoted(_ text: String) -> String {
        let units = text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "\"\(units.joined())\""
    }

    @Test(arguments: [
        ("", "x", true), ("b", "abc", true), ("^b", "abc", false), ("^abc$", "abcd", false),
        ("a|b|cd", "xcd", true), ("^(a|b|cd)$", "cd", true), ("^(?:|a)$", "", true),
        ("^a{2,3}$", "a", false), ("^a{2,3}$", "aaa", true), ("^a{2,3}$", "aaaa", false),
        ("^a{2}$", "aa", true), ("^a{2,}$", "aaaaa", true), ("^a{0}$", "", true),
        ("a*?b", "aab", true), ("^(a?)*$", "aaa", true), ("^(?<name>a)+$", "aa", true),
        ("^([0-9]{1,3}\\.){3}[0-9]{1,3}$", "192.168.0.1", true),
        ("^[\\w.-]+@[\\w.-]+$", "a.b@c-d", true), ("^[^a-c]$", "b", false),
        ("^[^a-c]$", "d", true), ("^[-a]$", "-", true), ("[]", "a", false), ("[^]", "a", true),
        ("\\bfoo\\b", "a foo b", true), ("\\bfoo\\b", "afoob", false), ("\\Boo", "foo", true),
        ("^.$", "\n", false), ("^.$", "😀", true), ("^\\d+$", "٣", false), ("^\\w$", "é", false),
        ("^[\\S]$", "\u{3000}", false), ("^\\p{L}+$", "éA", true), ("^\\p{Lu}$", "a", false),
        ("^\\P{L}$", "1", true), ("^\\u00e9$", "é", true), ("^\\ud83d\\ude00$", "😀", true),
        ("^\\u{1F600}\\x41\\/$", "😀A/", true), ("^é$", "e\u{301}", false),
    ])
    func `a pattern is found as ECMA 262 has it`(
        pattern: String,
        text: String,
        expected: Bool
    ) throws {
        #expect(try isFound(pattern, in: text) == expected)
    }

    @Test(arguments: ["^(a+)+$", "(a*)*b", "^(a|aa)+$", "(a+a+)+b", "^(([a-z])+.)+[A-Z]([a-z])+$"])
    func `no pattern takes longer than its text is long`(pattern: String) throws {
        #expect(try !isFound(pattern, in: String(repeating: "a", count: 2_000) + "!"))
    }

    @Test(arguments: [
        "(?=a)", "(?!a)", "(?<=a)b", "(?<!a)b", "(a)\\1", "\\k<a>", "(?i)a", "[b-a]", "a**", "*",
        "(", ")", "[", "\\", "a{3,2}", "a{1000000}", "(?:a{0,30000}){0,30000}b", "\\p{Nothing}",
        "\\u12", "\\q",
    ])
    func `a pattern that is not valid, or not found in linear time, is refused`(
        pattern: String
    ) throws {
        let registry = try ToolRegistry.open(in: directory.path)
        let tool = Tool(name: "tool", inputSchema: object(#"{"pattern":\#(quoted(pattern))}"#))
        let place = "inputSchema/properties/p/pattern"
        #expect {
            try registry.register(tool)
        } throws: { error in
            let error = error as? ToolError
            return error?.code == .invalidTool && error?.tool == "tool" && error?.place == place
        }
        #expect(try registry.count == 0)
    }
}
