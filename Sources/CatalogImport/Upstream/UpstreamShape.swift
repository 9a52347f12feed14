internal import CatalogCompiler
internal import SQLiteDatabase

/// A row of a table: its values by column; a column that is not there is NULL.
typealias Row = [String: Statement.Value]

/// What a source states under a key: a field, or an object of them.
enum UpstreamShape {
    case field(CatalogField)
    case object([String: CatalogField])
}

extension CatalogSubject {
    /// The columns by which the tables of models refer to this one.
    var columns: Row { ["provider_id": .text(provider), "model_id": .text(model ?? "")] }
}
