// Re-exported, as tests use these modules' types: so they need only this product.
@_exported public import AgentTools
@_exported public import CatalogFixtures
@_exported public import ModelCatalog
public import Testing

extension Trait where Self == ScopeTrait {
    /// The test reads a fixture: until the test ends, ``ModelCatalog/Catalog/current`` is a catalog of its own.
    ///
    /// - Parameter strict: Whether the test fails if a model of the fixture is never read.
    public static func catalog(_ fixture: CatalogFixture, strict: Bool = false) -> Self {
        catalog(strict) { fixture }
    }

    /// The test reads the fixture in a SQLite file.
    ///
    /// - Parameters:
    ///   - path: The file; a relative path starts at the directory of the test's source file.
    ///   - strict: Whether the test fails if a model of the fixture is never read.
    public static func catalog(
        file path: String,
        strict: Bool = false,
        _ sourceFile: String = #filePath
    ) -> Self {
        let path = beside(sourceFile, path)
        return catalog(strict) { .file(path) }
    }

    /// The test reads a catalog that has only what `edit` adds.
    ///
    /// ```swift
    /// @Test(.catalog { $0.add("openai:gpt-x") { $0.price(input: "1.25") } })
    /// ```
    public static func catalog(
        strict: Bool = false,
        _ edit: @escaping @Sendable (CatalogEditor) -> Void
    ) -> Self {
        let fixture = CatalogFixture.empty.with(edit)
        return catalog(strict) { fixture }
    }

    private static func catalog(
        _ isStrict: Bool,
        of fixture: @escaping @Sendable () -> CatalogFixture
    ) -> Self {
        ScopeTrait { test, function in
            let scope = try CatalogScope(fixture(), isStrict: isStrict, at: test.sourceLocation)
            try await scope.run { try await function() }
        }
    }
}

/// The path; a relative one starts at the directory of the source file.
func beside(_ sourceFile: String, _ path: String) -> String {
    guard !path.hasPrefix("/"), let slash = sourceFile.lastIndex(of: "/") else { return path }
    return String(sourceFile[...slash]) + path
}
