import ModelCatalog
import Testing

@Suite("An error says what was asked for, why it failed and what helps")
struct ErrorTextTests {
    @Test(
        "in these words",
        arguments: [
            (
                CatalogError.noCatalog(directory: "/data"),
                "No catalog is stored in '/data': import one."
            ),
            (
                .unreadable(
                    directory: "/data",
                    code: .notPermitted,
                    reason: "its owner forbids it."
                ),
                "The catalog in '/data' cannot be read: its owner forbids it."
            ),
            (
                .modelNotFound(spec: "a:b", suggestions: []),
                "No model 'a:b' is in the catalog."
            ),
            (
                .modelNotFound(spec: "a:b", suggestions: ["a:c", "b:b"]),
                "No model 'a:b' is in the catalog. Did you mean 'a:c', 'b:b'?"
            ),
            (
                .providerNotFound(id: "acne", suggestions: ["acme"]),
                "No provider 'acne' is in the catalog. Did you mean 'acme'?"
            ),
            (
                .ambiguousSpec(
                    spec: "a:m@b",
                    readings: [
                        .init(provider: "a", model: "m@b"), .init(provider: "b", model: "a:m"),
                    ]
                ),
                """
                'a:m@b' is ambiguous: it may mean model 'm@b' of provider 'a' or model 'a:m' of \
                provider 'b'. Name the provider apart from the model.
                """
            ),
            (
                .staleReference(taken: 3, current: 5),
                """
                The reference was taken from generation 3 of a catalog that is now at generation \
                5: look the model up again.
                """
            ),
        ]
    )
    func text(error: CatalogError, text: String) {
        #expect(error.description == text)
        #expect("\(error)" == text)
    }

    @Test("A code has a text that scripts may rely on, and is equal to itself alone")
    func codes() {
        let codes: [(CatalogError.Code, String)] = [
            (.noCatalog, "no_catalog"), (.modelNotFound, "model_not_found"),
            (.providerNotFound, "provider_not_found"), (.ambiguousSpec, "ambiguous_spec"),
            (.staleReference, "stale_reference"), (.sealed, "sealed"), (.ended, "ended"),
            (.notPermitted, "not_permitted"), (.damaged, "damaged"),
            (.inputOutput, "input_output"), (.outOfResources, "out_of_resources"),
        ]
        for (code, text) in codes { #expect(code.description == text) }
        #expect(Set(codes.map(\.0)).count == codes.count)
    }

    @Test("An error carries what it is about")
    func parts() {
        let error = CatalogError.modelNotFound(spec: "a:b", suggestions: ["a:c"])
        #expect(error.code == .modelNotFound)
        #expect(error.spec == "a:b")
        #expect(error.suggestions == ["a:c"])
        #expect(error.directory == nil)
        #expect(error != .modelNotFound(spec: "a:b", suggestions: []))
    }
}
