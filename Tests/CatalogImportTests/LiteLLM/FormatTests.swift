import Testing

@testable import CatalogImport

@Suite struct FormatTests {
    static let prices = #"{"m": {"litellm_provider": "acme", "mode": "chat"}}"#
    static let modelsDev = #"{"acme": {"id": "acme", "models": {"m": {"id": "m"}}}}"#

    private func file(_ text: String, _ format: ImportFormat? = nil) -> GivenFile {
        GivenFile(name: "a.json", text: text, format: format)
    }

    @Test(arguments: [
        (prices, ImportFormat.liteLLM), (modelsDev, .modelsDev),
        // One entry is enough, wherever it is.
        (#"{"sample_spec": {"mode": "one of"}, "z": {"litellm_provider": "acme"}}"#, .liteLLM),
        (#"{"a": {"name": "A"}, "z": {"models": {"m": {"id": "m"}}}}"#, .modelsDev),
        // A model's member of that name is not a mark.
        (
            #"{"acme": {"id": "acme", "models": {"m": {"id": "m", "litellm_provider": "x"}}}}"#,
            .modelsDev
        ),
    ])
    func `the content says which format it is`(text: String, format: ImportFormat) throws {
        #expect(try file(text).facts().format == format)
        #expect(try file(text, format).facts().format == format)
        #expect(try imported([file(text)]).report.files.map(\.format) == [format])
        #expect(try imported([file(text)]).specs == ["acme:m"] || text.contains("\"z\""))
    }

    @Test(arguments: ["{}", #"{"data": []}"#, #"{"a": {}}"#, #"{"a": [1]}"#, "[]", "5"])
    func `a file of neither format is refused`(text: String) {
        #expect(
            file(text).refusal == """
                could not import 'a.json': the whole file: it has no models of a known format; \
                give models.dev's api.json or LiteLLM's model_prices_and_context_window.json
                """
        )
    }

    @Test(arguments: [
        (prices, ImportFormat.modelsDev, "it has the format of litellm, not of models.dev"),
        (modelsDev, .liteLLM, "it has the format of models.dev, not of litellm"),
    ])
    func `a file that is given as another format is refused`(
        text: String,
        format: ImportFormat,
        reason: String
    ) {
        #expect(
            file(text, format).refusal?.hasPrefix(
                "could not import 'a.json': the whole file: \(reason); give models.dev's api.json"
            ) == true
        )
    }

    @Test func `the format that is given decides where a file could have both`() throws {
        let both = #"{"acme": {"litellm_provider": "acme", "models": {"m": {"id": "m"}}}}"#
        #expect(try file(both, .liteLLM).facts().format == .liteLLM)
        #expect(try imported([file(both, .liteLLM)]).specs == ["acme:acme"])
        #expect(try imported([file(both, .modelsDev)]).specs == ["acme:m"])
    }

    @Test(arguments: [
        (#"{"sample_spec": {"litellm_provider": "one of"}}"#, "it has no models"),
        (#"{"ft:m": {"litellm_provider": "acme"}}"#, "it has no models"),
        (#"{"m": {"litellm_provider": 5}}"#, "it has no models"),
    ])
    func `a price map without models is refused`(text: String, reason: String) {
        #expect(file(text).refusal?.contains("the whole file: \(reason); give") == true)
    }

    @Test(arguments: [
        (#"{"m": {"litellm_provider": "a"}, "m": {"litellm_provider": "a"}}"#, "column 34"),
        (#"{"m": {"litellm_provider": "a", "mode": 1, "mode": 2}}"#, "column 44"),
        (#"{"m": {"litellm_provider": "a"},}"#, "column 33"),
    ])
    func `a price map that is not JSON has a place`(text: String, place: String) {
        let refusal = file(text, .liteLLM).refusal
        #expect(refusal?.contains("not JSON at line 1, \(place)") == true, "\(refusal ?? "")")
    }
}
