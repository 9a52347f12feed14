internal import CatalogCompiler
internal import SQLiteDatabase

/// A row of a table: its values by column; missing columns are NULL.
typealias Row = [String: Statement.Value]

/// The shape of a source's value under a key: one field, or an object of fields.
enum UpstreamShape {
    case field(CatalogField)
    case object([String: CatalogField])
}

extension CatalogSubject {
    /// The columns by which the tables of models refer to this one.
    var columns: Row { ["provider_id": .text(provider), "model_id": .text(model ?? "")] }
}
