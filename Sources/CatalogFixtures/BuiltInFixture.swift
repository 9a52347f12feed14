internal import CFixtures

/// A fixture that is built into the library.
enum BuiltInFixture: String, CaseIterable {
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
}
