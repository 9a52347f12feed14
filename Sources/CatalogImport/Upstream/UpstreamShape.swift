internal import CatalogCompiler

/// A row of a table: its values by column; a column that is not there is NULL.
typealias Row = [String: Statement.Value]

/// What a source states under a key: a field, or an object of them.
enum UpstreamShape {
    case field(CatalogField)
    case object([String: CatalogField])
}

extension CatalogTable {
    /// The fields that models.dev states as one value each, one or two keys deep, by their keys.
    ///
    /// A column of the primary key is read by hand, and so is what is a value and an object.
    var shape: [String: UpstreamShape] {
        var shape: [String: UpstreamShape] = [:]
        for field in fields where !keyColumns.contains(field.column) {
            switch field.jsonPath?.count {
            case 1: shape[field.jsonPath?.first ?? ""] = .field(field)
            case 2:
                let (outer, inner) = (field.jsonPath?.first ?? "", field.jsonPath?.last ?? "")
                if case .object(var members) = shape[outer, default: .object([:])] {
                    members[inner] = field
                    shape[outer] = .object(members)
                }
            default: continue
            }
        }
        return shape
    }
}

extension CatalogSubject {
    /// The columns by which the tables of models refer to this one.
    var columns: Row { ["provider_id": .text(provider), "model_id": .text(model ?? "")] }
}
