internal import CatalogFixtures
internal import CatalogImport
internal import ModelCatalog
public import Testing

extension Trait where Self == ScopeTrait {
    /// The test reads the fixture in a SQLite file that was made from a recording of this test.
    ///
    /// To record, set the variable `MODELCATALOG_RECORD` to a directory: the test then reads the real catalog
    /// and notes there what it reads, for `modelcatalog fixture make FILE --recorded DIRECTORY`.
    ///
    /// - Parameter path: The file; a relative path starts at the directory of the test's source file.
    public static func catalog(recorded path: String, _ sourceFile: String = #filePath) -> Self {
        let path = beside(sourceFile, path)
        return ScopeTrait { test, function in
            if CatalogRecording.shared != nil {
                return try await withRealCatalog { try await function() }
            }
            let scope = try recordedScope(of: path, at: test.sourceLocation)
            try await scope.run { try await function() }
        }
    }
}

/// The scope of the fixture in a file, which must have been made before.
private func recordedScope(of path: String, at location: SourceLocation) throws -> CatalogScope {
    do {
        return try CatalogScope(.file(path), isStrict: false, at: location)
    } catch let error as FixtureError where error.fileError?.code == .fileNotFound {
        throw FixtureError.unusable(
            fixture: path,
            reason: """
                the file does not exist: run the test with MODELCATALOG_RECORD set to a directory, then make \
                the file: modelcatalog fixture make '\(path)' --recorded DIRECTORY
                """
        )
    }
}
