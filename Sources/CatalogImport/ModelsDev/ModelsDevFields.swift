internal import CatalogCompiler
internal import ModelCatalog

/// The keys of models.dev for the columns of the catalog that it states as one value each.
enum ModelsDevFields {
    /// The keys of each value, joined by dots, by table and column.
    private static let keys: [String: [String: String]] = [
        "providers": [
            "id": "id", "name": "name", "base_url": "api", "documentation_url": "doc",
            "sdk_package": "npm",
        ],
        "models": [
            "name": "name", "family": "family", "status": "status", "knowledge": "knowledge",
            "release_date": "release_date", "last_updated": "last_updated",
            "context_tokens": "limit.context", "input_tokens": "limit.input",
            "output_tokens": "limit.output", "interleaved_thinking": "interleaved",
            "interleaved_field": "interleaved.field", "sdk_package": "provider.npm",
            "base_url": "provider.api", "api_shape": "provider.shape",
        ],
        "reasoning_options": [
            "control": "type", "minimum_tokens": "min", "maximum_tokens": "max",
        ],
    ]

    /// The capabilities that models.dev does not state; its keys of the others are the
    /// capabilities' names.
    private static let unstated: Set<String> = [
        "parallel_tool_calls", "tool_choice", "prompt_caching", "computer_use", "web_search",
    ]

    /// The keys of a table's column, outermost first; nil where models.dev does not state the column as one
    /// value.
    static func keys(of column: String, in table: CatalogTable) -> [String]? {
        if let keys = keys[table.name]?[column] {
            return keys.split(separator: ".").map(String.init)
        }
        let isStated = Capability.known.contains { $0.name == column } && !unstated.contains(column)
        return table.name == "models" && isStated ? [column] : nil
    }
}

extension CatalogTable {
    /// The columns of the table by models.dev's keys, one or two keys deep.
    ///
    /// Columns of the primary key are left out, and so are keys that hold both a value and an
    /// object: they are read by hand.
    var modelsDevShape: [String: UpstreamShape] {
        var shape: [String: UpstreamShape] = [:]
        for field in fields where !keyColumns.contains(field.column) {
            let keys = ModelsDevFields.keys(of: field.column, in: self) ?? []
            if keys.count == 1 { shape[keys[0]] = .field(field) }
            if keys.count == 2, case .object(var members) = shape[keys[0], default: .object([:])] {
                members[keys[1]] = field
                shape[keys[0]] = .object(members)
            }
        }
        return shape
    }
}
