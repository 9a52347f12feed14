internal import CatalogImport

extension Output {
    /// Says on standard error what a SQLite file has and this version does not know.
    static func unknown(_ names: [UnknownName], in file: String) {
        for name in names { notice("'\(file)': \(name)") }
    }

    /// Tells, in one line, what this version reads and a SQLite file lacks.
    static func missing(_ names: [MissingName], in file: String) {
        guard !names.isEmpty else { return }
        let list = names.map(\.description).joined(separator: ", ")
        notice("'\(file)': it lacks \(list): what they would say is unknown")
    }
}
