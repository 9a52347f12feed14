internal import CatalogImport

extension Output {
    /// Says on standard error what a SQLite file has and this version does not know.
    static func unknown(_ names: [UnknownName], in file: String) {
        for name in names { error("modelcatalog: '\(file)': \(name)") }
    }
}
