internal import ModelCatalog
internal import Testing

/// The length of a test, or of a part of it, in which it has a catalog of its own.
struct CatalogScope {
    private let catalog: Catalog
    private let recorder: CatalogRecorder

    init(_ fixture: CatalogFixture, isStrict: Bool, at location: SourceLocation) throws {
        recorder = CatalogRecorder(isStrict: isStrict, at: location)
        catalog = try fixture.catalog(observer: recorder)
        Accesses.shared.countFixture()
    }

    /// Runs code for which the catalog is the current one, and ends it.
    func run<Result>(_ body: () throws -> Result) throws -> Result {
        defer { end() }
        return try CatalogRecorder.$current.withValue(recorder) {
            try Ambient.$current.withValue(ambient) { try body() }
        }
    }

    /// Runs code for which the catalog is the current one, and ends it.
    func run<Result>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> Result
    ) async throws -> Result {
        defer { end() }
        return try await CatalogRecorder.$current.withValue(recorder) {
            try await Ambient.$current.withValue(ambient) { try await body() }
        }
    }

    private var ambient: Ambient {
        var ambient = Ambient.current
        ambient.catalog = catalog
        return ambient
    }

    private func end() {
        recorder.verify(catalog)
        catalog.end()
    }
}

/// Runs code that reads a fixture: for parts of a test, previews and scripts.
///
/// - Throws: ``/CatalogFixtures/FixtureError``, or what `body` throws.
@discardableResult
public func withCatalog<Result>(
    _ fixture: CatalogFixture,
    strict: Bool = false,
    fileID: String = #fileID,
    filePath: String = #filePath,
    line: Int = #line,
    column: Int = #column,
    _ body: () throws -> Result
) throws -> Result {
    let location = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
    return try CatalogScope(fixture, isStrict: strict, at: location).run(body)
}

/// Runs code that reads a fixture.
///
/// - Throws: ``/CatalogFixtures/FixtureError``, or what `body` throws.
@discardableResult
public func withCatalog<Result>(
    _ fixture: CatalogFixture,
    strict: Bool = false,
    isolation: isolated (any Actor)? = #isolation,
    fileID: String = #fileID,
    filePath: String = #filePath,
    line: Int = #line,
    column: Int = #column,
    _ body: () async throws -> Result
) async throws -> Result {
    let location = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
    return try await CatalogScope(fixture, isStrict: strict, at: location).run(body)
}

/// Runs a test of XCTest that reads fixtures.
///
/// ```swift
/// override func invokeTest() {
///     withFixtures(catalog: .minimal, tools: .empty) { super.invokeTest() }
/// }
/// ```
///
/// Where a fixture cannot be used, the test fails, and does not run.
public func withFixtures(
    catalog: CatalogFixture,
    tools: ToolFixture = .empty,
    strict: Bool = false,
    fileID: String = #fileID,
    filePath: String = #filePath,
    line: Int = #line,
    column: Int = #column,
    _ body: () -> Void
) {
    let location = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
    do {
        try CatalogScope(catalog, isStrict: strict, at: location).run { try withTools(tools, body) }
    } catch {
        Failures.record("The test did not run: \(error)", at: location)
    }
}
