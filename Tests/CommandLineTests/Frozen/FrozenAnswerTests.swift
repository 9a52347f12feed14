import JSONText
import Testing

@Suite("frozen answers: what counts as a loss") struct FrozenAnswerTests {
    private static let frozen = """
        {"models": [{"id": "m", "usd": 0.3, "dynamic": false, "family": null}], "created": "2026"}
        """

    private func losses(in present: String, typed: Set<String> = []) throws -> [String] {
        let answer = FrozenAnswer(answer: try json(Self.frozen), typedKeys: typed)
        return answer.losses(in: try json(present))
    }

    private func json(_ text: String) throws -> JSON { try JSON(scanning: Array(text.utf8)) }

    @Test func `the same answer loses nothing`() throws {
        #expect(try losses(in: Self.frozen) == [])
    }

    @Test func `more keys lose nothing`() throws {
        let more = Self.frozen.replacing(#""id""#, with: #""new": {"a": []}, "id""#)
        #expect(more != Self.frozen)
        #expect(try losses(in: more) == [])
    }

    @Test func `other digits of the same number lose nothing`() throws {
        #expect(try losses(in: Self.frozen.replacing("0.3", with: "3.0e-1")) == [])
    }

    @Test(arguments: [
        (#""id": "m", "#, "", "/models/0/id: is gone"),
        (#", "created": "2026""#, "", "/created: is gone"),
        ("0.3", #""0.3""#, "/models/0/usd: is a string, not a number"),
        ("null", "0", "/models/0/family: is a number, not null"),
        ("false", "0", "/models/0/dynamic: is a number, not a boolean"),
        ("0.3", "0.30001", "/models/0/usd: is 0.30001, not 0.3"),
        (#""m""#, #""n""#, #"/models/0/id: is "n", not "m""#),
        ("false", "true", "/models/0/dynamic: is true, not false"),
        ("[{", "[{}, {", "/models: has 2 elements, not 1"),
        (#""2026""#, "[2026]", "/created: is an array, not a string"),
    ])
    func `the place of a lost key, type, value or element is reported`(
        text: String,
        replacement: String,
        loss: String
    ) throws {
        #expect(try losses(in: Self.frozen.replacing(text, with: replacement)) == [loss])
    }

    @Test func `of a moment the key and the type stay`() throws {
        let later = Self.frozen.replacing("2026", with: "2027")
        #expect(try losses(in: later) == [#"/created: is "2027", not "2026""#])
        #expect(try losses(in: later, typed: ["created"]) == [])
        let number = Self.frozen.replacing(#""2026""#, with: "2026")
        #expect(
            try losses(in: number, typed: ["created"]) == ["/created: is a number, not a string"]
        )
    }

    @Test func `elements with names may stand among new ones`() throws {
        let frozen = FrozenAnswer(
            answer: try json(#"[{"name": "a", "size": 1}, {"name": "b", "size": 2}]"#),
            elementKey: "name"
        )
        let more = #"[{"name": "b", "size": 2}, {"name": "c"}, {"name": "a", "size": 1}]"#
        #expect(try frozen.losses(in: json(more)) == [])
        let other = #"[{"name": "b", "size": 3}, {"name": "c"}]"#
        #expect(try frozen.losses(in: json(other)) == ["/a: is gone", "/b/size: is 3, not 2"])
    }

    @Test func `all losses are reported`() throws {
        #expect(
            try losses(in: #"{"models": [{"id": 1, "usd": 2}]}"#) == [
                "/created: is gone", "/models/0/dynamic: is gone", "/models/0/family: is gone",
                "/models/0/id: is a number, not a string", "/models/0/usd: is 2, not 0.3",
            ]
        )
    }
}
