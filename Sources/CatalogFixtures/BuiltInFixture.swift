internal import CFixtures
package import CatalogCompiler
internal import SQLiteDatabase

/// A fixture that is built into the library.
package enum BuiltInFixture: String, CaseIterable, Sendable {
    case minimal, standard, comprehensive, acme

    /// The content of its SQLite file.
    var content: [UInt8] {
        // The bytes are static.
        let file: fixture_file =
            switch self {
            case .minimal: unsafe fixture_minimal()
            case .standard: unsafe fixture_standard()
            case .comprehensive: unsafe fixture_comprehensive()
            case .acme: unsafe fixture_acme()
            }
        return unsafe Array(UnsafeRawBufferPointer(start: file.bytes, count: file.size))
    }

    /// Its rows, to be read and edited.
    package func database() throws(FixtureError) -> CatalogDatabase {
        do {
            return CatalogDatabase(try Connection(editing: content))
        } catch {
            throw .unusable(fixture: rawValue, reason: error.description)
        }
    }
}
