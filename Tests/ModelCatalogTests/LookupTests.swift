import ModelCatalog
import TestCatalog
import Testing

@Suite("A spec finds its model")
struct LookupTests {
    let catalog: Catalog

    init() throws { catalog = try TestCatalog.acme() }

    @Test(
        "however it is written",
        arguments: [
            ("acme:large", "acme:large"),
            ("large@acme", "acme:large"),
            ("lab:large", "lab:large"),
            ("acme:large-latest", "acme:large"),
            ("l@acme", "acme:large"),
            // The first colon and the last at sign split; ids keep theirs.
            ("bolt:acme/large:thinking", "bolt:acme/large:thinking"),
            ("acme/large:thinking@bolt", "bolt:acme/large:thinking"),
            ("bolt:@cf/meta/llama", "bolt:@cf/meta/llama"),
            ("@cf/meta/llama@bolt", "bolt:@cf/meta/llama"),
            ("llama@bolt", "bolt:@cf/meta/llama"),
        ]
    )
    func found(spec: String, canonical: String) throws {
        try catalog.read { models in
            let found = try String(models.model(spec).spec)
            #expect(found == canonical)
        }
    }

    @Test("or a provider and an id do, which may be an alias")
    func named() throws {
        try catalog.read { models in
            let large = try String(models.model("large-latest", provider: "acme").spec)
            #expect(large == "acme:large")
            let llama = try String(models.model("@cf/meta/llama", provider: "bolt").spec)
            #expect(llama == "bolt:@cf/meta/llama")
        }
        let misspelt = catalog.failure { _ = try $0.model("larg", provider: "acme") }
        #expect(misspelt == .modelNotFound(spec: "acme:larg", suggestions: ["acme:large"]))
        let nobody = catalog.failure { _ = try $0.model("large", provider: "acm") }
        #expect(nobody?.code == .providerNotFound)
        #expect(nobody?.provider == "acm")
        #expect(nobody?.suggestions.first == "acme")
    }

    @Test(
        "or finds none",
        arguments: [
            "", ":", "@", "acme:", ":large", "@acme", "large@", "acme", "large", "acme:Large",
            "acme:large ", "nobody:large", "large@nobody", "acme:larger", "acme/large", "lab:l",
            String(repeating: "x", count: 5_000), "acme:" + String(repeating: "x", count: 5_000),
        ]
    )
    func notFound(spec: String) throws {
        try catalog.read { models in
            let isThere = models[spec] != nil
            #expect(!isThere)
        }
        let failure = catalog.failure { _ = try $0.model(spec) }
        #expect(failure?.code == .modelNotFound)
        #expect(failure?.spec == spec)
    }

    @Test("A spec that reads both ways means the provider that exists")
    func oneReading() throws {
        let catalog = try TestCatalog.make(
            """
            INSERT INTO providers (id) VALUES ('a'), ('b');
            INSERT INTO models (provider_id, id) VALUES ('a', 'm@x'), ('b', 'y:m');
            """
        )
        try catalog.read { models in
            let found = try String(models.model("a:m@x").spec)
            #expect(found == "a:m@x")
            let other = try String(models.model("y:m@b").spec)
            #expect(other == "b:y:m")
        }
    }

    @Test("A spec of two existing providers is ambiguous, whether or not they have the models")
    func ambiguous() throws {
        let catalog = try TestCatalog.make(
            """
            INSERT INTO providers (id) VALUES ('a'), ('b');
            INSERT INTO models (provider_id, id) VALUES ('a', 'm@b');
            """
        )
        let expected = CatalogError.ambiguousSpec(
            spec: "a:m@b",
            readings: [.init(provider: "a", model: "m@b"), .init(provider: "b", model: "a:m")]
        )
        try catalog.read { models in
            let isThere = models["a:m@b"] != nil
            #expect(!isThere)
            let named = models["m@b", provider: "a"] != nil
            #expect(named)
        }
        #expect(catalog.failure { _ = try $0.model("a:m@b") } == expected)
        #expect(
            expected.description == """
                'a:m@b' is ambiguous: it may mean model 'm@b' of provider 'a' or model 'a:m' of \
                provider 'b'. Name the provider apart from the model.
                """
        )
    }

    @Test(
        "A misspelling gets close specs",
        arguments: [
            ("acme:larg", ["acme:large"]), ("ACME:LARGE", ["acme:large"]),
            // the right provider before the right id
            ("acmee:large", ["acme:large", "lab:large"]),
            ("lav:large", ["lab:large", "acme:large"]),
            ("nobody:large", ["acme:large", "lab:large"]),
            ("large", ["acme:large", "lab:large"]), ("smal@acme", ["acme:small"]),
            ("acme/small", ["acme:small"]), ("bolt:fre", ["bolt:free"]),
            // what the id starts, and what contains it
            ("acme:sma", ["acme:small"]), ("llama", ["bolt:@cf/meta/llama"]),
            ("", []), ("qqqqqqqqqqqqqqqqqqqq", []),
        ]
    )
    func suggestions(spec: String, expected: [String]) throws {
        let failure = catalog.failure { _ = try $0.model(spec) }
        #expect(failure?.code == .modelNotFound)
        let found = try #require(failure?.suggestions)
        #expect(Array(found.prefix(expected.count)) == expected)
        #expect(found.isEmpty == expected.isEmpty)
    }

    @Test("Every model of a catalog is found by both spellings of its spec")
    func everyModel() throws {
        try catalog.read { models in
            var seen = 0
            models.all.visit { model in
                let spec = String(model.spec)
                let other = "\(String(model.id))@\(String(model.provider.id))"
                let found = models[spec]?.reference == model.reference
                let foundToo = models[other]?.reference == model.reference
                #expect(found, "\(spec)")
                #expect(foundToo, "\(other)")
                seen += 1
            }
            #expect(seen == models.count)
        }
    }
}
