/// The format of an exported catalog.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
    /// A SQLite file with the tables of `schema/`: everything, and the format that
    /// ``buildCatalog(from:into:_:)`` reads.
    case sqlite
    /// The `api.json` of models.dev: what was imported from there, as it was stated.
    case modelsDev = "models.dev"
    /// An array of models, as ``/ModelCatalog/Model`` encodes them.
    case json
    /// A line for each model, with a header: the view `model_overview`.
    case csv
    /// The stored image, byte for byte: what an app opens without a system library.
    case image

    /// The format that the ending of a file's name stands for; ``sqlite`` without an ending, nil for an unknown
    /// one.
    public init?(fileName: String) {
        let name = fileName.split(separator: "/").last ?? ""
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
        switch ending {
        case "csv": self = .csv
        case "json": self = .json
        case "image": self = .image
        case nil, "sqlite", "sqlite3", "db": self = .sqlite
        default: return nil
        }
    }
}
