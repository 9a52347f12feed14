import Testing

@testable import CatalogImport

@Suite struct ProviderTests {
    private let provider = """
        SELECT name, hosting, base_url, documentation_url, sdk_package FROM providers
        WHERE id = 'acme'
        """

    @Test func `a provider states how it is called`() throws {
        let catalog = try imported(
            file(
                [:],
                provider: """
                    "name": "Acme", "api": "https://acme.ai/v1", "doc": "https://acme.ai/doc",
                    "npm": "@acme/sdk", "env": ["ACME_KEY", "ACME_REGION"]
                    """
            )
        )
        #expect(
            try catalog.rows(provider) == [
                "'Acme' 'hosted' 'https://acme.ai/v1' 'https://acme.ai/doc' '@acme/sdk'"
            ]
        )
        #expect(
            try catalog.rows("SELECT position, name FROM provider_key_variables")
                == ["0 'ACME_KEY'", "1 'ACME_REGION'"]
        )
        #expect(catalog.report.providers == 2)
    }

    @Test(arguments: ["[]", "null", "\"KEY\"", "[5]", #"["A", null, "B"]"#, "{}"])
    func `key variables that cannot be some stay`(literal: String) throws {
        let catalog = try imported(file([:], provider: #""env": \#(literal)"#))
        #expect(try !catalog.kept.isEmpty)
    }

    @Test func `a provider's faults do not count against models`() throws {
        let catalog = try imported(
            #"{"acme": {"id": "acme", "name": 5, "api": [], "models": {"a": {"id": "a"}}}}"#
        )
        #expect(catalog.notes == ["api [] must be a text", "name 5 must be a text"])
        #expect(catalog.report.notes.allSatisfy { $0.model == nil })
    }

    @Test(arguments: ["[1]", "5", "\"a\"", "true"])
    func `models that are not an object are refused`(models: String) {
        let error = refusal(#"{"a": {"models": \#(models)}, \#(file([:]).dropFirst())"#)
        #expect(
            error?.description.hasPrefix(
                #"could not import 'api.json': provider "a", models: they must be an object; give "#
            ) == true
        )
    }

    @Test(arguments: ["{}", "null"])
    func `a provider without models is one`(models: String) throws {
        let others = file([:]).dropFirst()
        let catalog = try imported(
            #"{"a": {"id": "a", "models": \#(models)}, "b": {"id": "b"}, "c": {}, \#(others)"#
        )
        #expect(catalog.report.providers == 5)
    }

    @Test(arguments: [
        "http://localhost:8080/v1", "http://127.0.0.1:1234", "https://[::1]:99/v1", "localhost",
        "http://LocalHost", "0.0.0.0:80", "http://user:key@127.1.2.3/v1?x", "http://localhost#a",
    ])
    func `a provider at a loopback address whose models are free is local`(api: String) throws {
        #expect(try hosting(api: api) == "'local'")
        #expect(try hosting(api: api, price: "0") == "'local'")
        #expect(try hosting(api: api, price: "0.1") == "'hosted'")
    }

    @Test(arguments: [
        "https://acme.ai", "https://localhost.acme.ai", "https://127.acme.ai", "", "://", "[", "@",
        "${GATEWAY}/v1", "https://${HOST}/v1", "https://acme.ai/localhost", "http://[::2]/",
    ])
    func `a provider elsewhere is hosted`(api: String) throws {
        #expect(try hosting(api: api) == "'hosted'")
    }

    @Test func `a provider that states no API has unknown hosting, unless a package knows it`()
        throws
    {
        let select = "SELECT hosting FROM providers WHERE id = 'acme'"
        #expect(try imported(file([:])).rows(select) == ["NULL"])
        #expect(try imported(file([:], provider: #""npm": "x""#)).rows(select) == ["'hosted'"])
    }

    @Test func `unknown keys stay at their places`() throws {
        let catalog = try imported(
            file(
                [
                    "large": """
                    {"id": "large", "new": [1, "a", {"z": null, "a": true}], "a/b~c": "\\n\\u0001",
                     "limit": {"thought": 5.0}, "provider": {"body": {"x": {}}}, "": 1}
                    """
                ],
                provider: #""logo": "x", "regions": []"#
            )
        )
        #expect(
            try catalog.kept == [
                "'/' '1'",
                #"'/a~1b~0c' '"\n\u0001"'"#,
                "'/limit/thought' '5.0'",
                #"'/logo' '"x"'"#,
                #"'/new' '[1,"a",{"a":true,"z":null}]'"#,
                #"'/provider/body' '{"x":{}}'"#,
                "'/regions' '[]'",
            ]
        )
        #expect(try catalog.rows("SELECT DISTINCT note FROM upstream_texts") == ["NULL"])
        #expect(catalog.notes.isEmpty)
    }

    private func hosting(api: String, price: String? = nil) throws -> String? {
        let cost = price.map { #", "cost": {"input": \#($0)}"# } ?? ""
        let catalog = try imported(
            file(["a": #"{"id": "a"\#(cost)}"#], provider: #""api": "\#(api)""#)
        )
        return try catalog.rows("SELECT hosting FROM providers WHERE id = 'acme'").first
    }
}
