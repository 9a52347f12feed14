internal import CatalogImport

extension Output {
    /// Lists on standard error the names of a SQLite file that this version does not know.
    static func unknown(_ names: [UnknownName], in file: String) {
        for name in names { notice("'\(file)': \(name)") }
    }

    /// Lists in one line the names of this version that a SQLite file lacks.
    static func missing(_ names: [MissingName], in file: String) {
        guard !names.isEmpty else { return }
        let list = names.map(\.description).joined(separator: ", ")
        notice("'\(file)': it lacks \(list): what they would say is unknown")
    }
}
