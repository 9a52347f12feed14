import ModelCatalog
import Testing

@Suite("An error says what was asked for, why it failed and what helps")
struct ErrorTextTests {
    @Test(
        "in these words",
        arguments: [
            (
                CatalogError.noCatalog(directory: "/data"),
                """
                There is no catalog in '/data': import one with 'modelcatalog import FILE \
                --catalog /data'.
                """
            ),
            (
                .unreadable(directory: "/data", kind: .permission, reason: "its owner forbids it."),
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
}
