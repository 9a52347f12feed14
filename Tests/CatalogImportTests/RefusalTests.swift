import JSONText
import Testing

@testable import CatalogImport

@Suite struct RefusalTests {
    @Test(arguments: [
        ("", 1, 1, "the file is empty"),
        (" \n ", 2, 2, "the file is empty"),
        ("{", 1, 2, "expected a key in quotes, but the file ends here"),
        ("{\"a\": {\"id\": \"a\"", 1, 17, "expected \",\" or \"}\", but the file ends here"),
        ("{\"a\": \n {\"id\" \"a\"}}", 2, 8, "expected \":\""),
        ("{\"a\": 1,}", 1, 9, "expected a key in quotes"),
        ("{\"a\": [1,]}", 1, 10, "expected a value"),
        ("{\"a\": [1 2]}", 1, 10, "expected \",\" or \"]\""),
        ("{\"a\": 01}", 1, 8, "a number starts with a needless 0"),
        ("{\"a\": 1.}", 1, 9, "expected a digit"),
        ("{\"a\": -}", 1, 8, "expected a digit"),
        ("{\"a\": 1e}", 1, 9, "expected a digit"),
        ("{\"a\": nul}", 1, 10, "expected \"null\""),
        ("{\"a\": NaN}", 1, 7, "expected a value"),
        ("{\"a\": 'x'}", 1, 7, "expected a value"),
        ("{\"a\": \"x", 1, 9, "the text has no closing quote, but the file ends here"),
        ("{\"a\": \"\t\"}", 1, 8, "a control character, which a text must escape"),
        ("{\"a\": \"\\x\"}", 1, 9, "an unknown escape"),
        ("{\"a\": \"\\u12g4\"}", 1, 12, "expected four hexadecimal digits"),
        ("{\"a\": \"\\ud800\"}", 1, 9, "half of a surrogate pair"),
        ("{\"a\": {}} {}", 1, 11, "more text after the value"),
        ("// {}", 1, 1, "expected a value"),
        ("{\"a\": {\"models\": {\"m\": {}, \"m\": {}}}}", 1, 28, "a key that is stated twice"),
        ("{\"a\": {}, \"\\u0061\": {}}", 1, 11, "a key that is stated twice"),
        // é, and e with an accent: one text in two forms, of which a decoder would take one
        ("{\"\u{e9}\": {}, \n\"e\u{301}\": {}}", 2, 1, "a key that is stated twice"),
        ("{\"a\": {\"models\": {\"m\": {\"b\": 1,},},},}", 1, 32, "expected a key in quotes"),
    ])
    func `what is not JSON is refused at its first bad byte`(
        text: String,
        line: Int,
        column: Int,
        reason: String
    ) throws {
        let refusal = refusal(text)
        #expect(refusal?.code == .notJSON)
        #expect(refusal?.file == "api.json")
        #expect(refusal?.line == line)
        #expect(refusal?.byteOfLine == column)
        #expect(refusal?.reason?.contains(reason) == true)
    }

    @Test func `a byte that is not UTF-8 has a place`() {
        for bad in [[0xFF], [0xC3, 0x28], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]]
            as [[UInt8]]
        {
            let start = Array(#"{"acme": {"models": {}, "name": "ü"#.utf8)
            let bytes = start + bad + Array("\"}}".utf8)
            #expect(
                refusal(bytes)
                    == .notJSON(
                        file: "api.json",
                        line: 1,
                        byteOfLine: start.count + 1,
                        reason: "not UTF-8"
                    )
            )
        }
    }

    @Test func `what is nested too deeply has a place`() throws {
        func nested(_ depth: Int) -> String {
            let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            return file(["large": #"{"id": "large", "new": \#(value)}"#])
        }
        // A provider, its models, a model: four objects are around the value.
        _ = try imported(nested(508))
        let refused = try #require(refusal(nested(509)))
        #expect(refused.code == .notJSON)
        #expect(refused.reason == "nested deeper than 512 levels")
        #expect(refused.line == 1)
        #expect(try #require(refused.byteOfLine) > 512)
    }

    @Test func `a file with a key that is stated twice cannot be compared`() {
        let fault = #expect(throws: JSONFault.self) {
            try JSON(scanning: Array(#"{"a": 1, "a": 2}"#.utf8))
        }
        let reason = "a key that is stated twice, or in two Unicode forms"
        #expect(fault == JSONFault(line: 1, column: 10, reason: reason))
    }

    @Test(arguments: ["[]", "5", "null", "\"x\"", "true"])
    func `a file is an object`(text: String) {
        #expect(
            refusal(text)?.description == """
                could not import 'api.json': the whole file: it must be an object; give models.dev's \
                api.json or LiteLLM's model_prices_and_context_window.json
                """
        )
    }

    @Test(arguments: ["{}", #"{"acme": {"id": "acme"}}"#, #"{"acme": {"models": {}}}"#])
    func `a file without models is refused`(text: String) {
        #expect(refusal(text)?.description.contains("it has no models") == true)
    }

    @Test func `a provider is an object`() {
        #expect(
            refusal(#"{"acme": []}"#)
                == .notCatalog(
                    file: "api.json",
                    place: "provider \"acme\"",
                    reason: "it must be an object"
                )
        )
    }

    @Test(arguments: [
        ("", "is empty"), ("a\\u0000", "holds a NUL character"),
        (String(repeating: "x", count: 129), "is longer than 128 bytes"),
        ("a:b", "holds a colon or an at sign, which end it in a spec"),
        ("a@b", "holds a colon or an at sign, which end it in a spec"),
    ])
    func `a provider's id names it`(id: String, reason: String) {
        let error = refusal(#"{"\#(id)": {"models": {"a": {}}}}"#)
        #expect(error?.code == .unusableID)
        #expect(error?.model == nil)
        #expect(error?.reason == reason)
    }

    @Test func `an id or a key with a NUL character is refused`() {
        #expect(
            refusal(file(["a\0": "{}"]).replacing("\0", with: "\\u0000"))?.description == """
                could not import 'api.json': the id of model "a\\u0000" of provider "acme" holds a \
                NUL character; correct the id or take the entry out
                """
        )
        let error = refusal(file(["a": #"{"new\u0000": 1}"#]))
        #expect(error?.description.contains(#"acme:a: the key "new\u0000" holds a NUL"#) == true)
    }

    @Test func `more faulty models than one in twenty refuse the file`() throws {
        func file(faulty: Int, of count: Int) -> String {
            let models = (0..<count).map { number in
                #""m\#(number)": {"id": "m\#(number)", "name": \#(number < faulty ? "5" : "\"x\""),"#
                    + #" "status": \#(number < faulty ? "\"gone\"" : "\"beta\"")}"#
            }
            return #"{"acme": {"id": "acme", "models": {\#(models.joined(separator: ","))}}}"#
        }
        let accepted = try imported(file(faulty: 2, of: 40))
        #expect(accepted.report.notes.count == 4)
        let refused = refusal(file(faulty: 3, of: 40))
        #expect(refused?.code == .tooManyFaults)
        #expect(refused?.faultyModels == 3)
        #expect(refused?.models == 40)
        #expect(refused?.notes.count == 5)
        #expect(
            refusal(file(faulty: 1, of: 1))?.description == """
                could not import 'api.json': 1 of 1 models state a value of a wrong type or an \
                unknown word, more than one in twenty; the format may have changed: update this \
                program or correct the file. The first:
                  acme:m0: name: 5 must be a text
                  acme:m0: status: "gone" must be one of alpha, beta, deprecated
                """
        )
    }

    @Test func `zeros, nulls and impossible dates do not count as faults`() throws {
        let model = #"{"limit": {"context": 0}, "name": null, "knowledge": "2025-02-31"}"#
        let catalog = try imported(#"{"acme": {"models": {"a": \#(model), "b": \#(model)}}}"#)
        #expect(catalog.report.models == 2)
    }

    @Test func `a message about syntax says where and what to do`() {
        #expect(
            refusal("{\n  5").map(\.description) == """
                could not import 'api.json': not JSON at line 2, column 3: expected a key in \
                quotes; fetch the file again
                """
        )
    }
}
