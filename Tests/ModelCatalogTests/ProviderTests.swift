import ModelCatalog
import TestCatalog
import Testing

@Suite("A provider and its models")
struct ProviderTests {
    let catalog: Catalog

    init() throws { catalog = try TestCatalog.acme() }

    @Test("A provider shows how it is reached")
    func fields() throws {
        try catalog.read { models in
            let acme = try models.provider("acme")
            let found = [
                text(acme.id), text(acme.name), text(acme.baseURL), text(acme.documentationURL),
                text(acme.sdkPackage),
            ]
            #expect(
                found == [
                    "acme", "Acme", "https://api.acme.test/v1", "https://acme.test", "@acme/sdk",
                ]
            )
            let hosting = [acme.hosting, try models.provider("lab").hosting]
            #expect(hosting == [.hosted, .local])
            var variables: [String] = []
            acme.visitKeyVariables { variables.append(String($0)) }
            #expect(variables == ["ACME_REGION", "ACME_API_KEY"])
        }
    }

    @Test("A provider without facts has an id and models")
    func unknown() throws {
        try catalog.read { models in
            let bolt = try models.provider("bolt")
            let unknown =
                text(bolt.name) == nil && text(bolt.baseURL) == nil && bolt.hosting == nil
                && text(bolt.documentationURL) == nil && text(bolt.sdkPackage) == nil
            #expect(unknown)
            let count = bolt.modelCount
            #expect(count == 3)
        }
    }

    @Test("Providers come in the byte order of their ids")
    func order() throws {
        let catalog = try TestCatalog.make(
            "INSERT INTO providers (id) VALUES ('b'), ('a'), ('a-b'), ('B'), ('é'), ('a.b');"
        )
        #expect(try catalog.providers().map(\.id) == ["B", "a", "a-b", "a.b", "b", "é"])
    }

    @Test(
        "A list holds the models of the providers that were asked for, each once",
        arguments: [
            (["lab"], ["lab:large"]),
            (["bolt"], ["bolt:@cf/meta/llama", "bolt:acme/large:thinking", "bolt:free"]),
            // In the catalog's order, whatever the question's.
            (
                ["lab", "acme", "lab"],
                ["acme:large", "acme:mini", "acme:router", "acme:small", "lab:large"]
            ),
            ([], []),
        ] as [([String], [String])]
    )
    func list(providers: [String], expected: [String]) throws {
        try catalog.read { models in
            let list = try models.list(providers: providers)
            let found = list.copies().map(\.spec)
            #expect(found == expected)
            let count = list.count
            #expect(count == expected.count)
            let isEmpty = list.isEmpty
            #expect(isEmpty == expected.isEmpty)
            if providers.count == 1 {
                let one = try models.list(provider: providers[0]).copies().map(\.spec)
                #expect(one == expected)
            }
        }
    }

    @Test("A provider without models has an empty list")
    func noModels() throws {
        let catalog = try TestCatalog.make(
            """
            INSERT INTO providers (id) VALUES ('a'), ('b'), ('c');
            INSERT INTO models (provider_id, id) VALUES ('a', 'm'), ('c', 'm');
            """
        )
        try catalog.read { models in
            let found = try models.list(provider: "b").copies()
            #expect(found.isEmpty)
            let count = try models.list(providers: ["b", "c"]).count
            #expect(count == 1)
        }
    }

    @Test(
        "An unknown provider is an error with the ids that are close",
        arguments: [
            ("acne", ["acme"]), ("ACME", ["acme"]), ("lap", ["lab"]), ("bolt ", ["bolt"]),
            ("quite-another", []),
        ] as [(String, [String])]
    )
    func notFound(id: String, suggestions: [String]) throws {
        let expected = CatalogError.providerNotFound(id: id, suggestions: suggestions)
        #expect(catalog.failure { _ = try $0.provider(id) } == expected)
        #expect(catalog.failure { _ = try $0.list(provider: id) } == expected)
        #expect(catalog.failure { _ = try $0.list(providers: ["acme", id]) } == expected)
        let filter = Filter(providers: ["acme", id])
        #expect(catalog.failure { _ = try $0.discover(filter) } == expected)
        #expect(throws: expected) { try catalog.models(filter) }
    }

    @Test("A provider is copied by its id, and an unknown one is an error")
    func copied() throws {
        let lab = Provider(
            id: "lab",
            name: "Lab",
            hosting: .local,
            baseURL: "http://localhost:9000/v1",
            modelCount: 1
        )
        #expect(try catalog.provider("lab") == lab)
        #expect(try catalog.providers() == ["acme", "bolt", "lab"].map(catalog.provider))
        let expected = CatalogError.providerNotFound(id: "acne", suggestions: ["acme"])
        #expect(throws: expected) { try catalog.provider("acne") }
    }
}
