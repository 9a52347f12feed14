internal import CatalogFixtures
internal import CatalogImport
internal import ModelCatalog
public import Testing

/// Gives each test the fixture that was made of a recording, or makes the recording.
public struct RecordedCatalogTrait: TestTrait, SuiteTrait, TestScoping {
    fileprivate let path: String

    /// Of a suite, it is of each of its tests.
    public var isRecursive: Bool { true }

    public func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        if CatalogRecording.shared != nil {
            return try await withRealCatalog { try await function() }
        }
        let scope: CatalogScope
        do {
            scope = try CatalogScope(.file(path), isStrict: false, at: test.sourceLocation)
        } catch let error as FixtureError where error.fileError?.code == .fileNotFound {
            throw FixtureError.unusable(
                fixture: path,
                reason: """
                    it is not there: run the test with MODELCATALOG_RECORD naming a directory, then make \
                    the file: modelcatalog fixture make '\(path)' --recorded DIRECTORY
                    """
            )
        }
        try await scope.run { try await function() }
    }
}

extension Trait where Self == RecordedCatalogTrait {
    /// The test reads the fixture in a SQLite file that was made of what it read of the real catalog.
    ///
    /// With the variable `MODELCATALOG_RECORD` naming a directory it reads the real catalog, and what it reads
    /// is noted there, for `modelcatalog fixture make FILE --recorded DIRECTORY`.
    ///
    /// - Parameter path: the file; where it does not begin with a slash, from the directory of the test's
    ///   source file.
    public static func catalog(recorded path: String, _ sourceFile: String = #filePath) -> Self {
        RecordedCatalogTrait(path: beside(sourceFile, path))
    }
}
