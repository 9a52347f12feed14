/// A form that a stored catalog is exported in.
public enum CatalogForm: String, Sendable, Hashable, CaseIterable {
    /// The tables of `schema/` as a SQLite file: everything, and what `build` reads.
    case sqlite
    /// models.dev's `api.json`: what was imported from there, as it was stated.
    case modelsDev = "models.dev"
    /// An array of models, as ``/ModelCatalog/Model`` encodes them.
    case json
    /// A line for each model, with a header: the view `model_overview`.
    case csv
    /// The image that is stored, as it is: what an app opens without a system library.
    case image

    /// The form that a file's name ends in, ``sqlite`` where it has no ending; nil where the ending is
    /// of none.
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
