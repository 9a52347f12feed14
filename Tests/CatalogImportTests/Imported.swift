import CatalogCompiler
import JSONText
import SQLiteDatabase
import Testing

@testable import CatalogImport

/// A file with the provider `acme` that states `provider`, and models of it by their JSON.
///
/// Forty more models of another provider keep a fault in one of them a rarity.
func file(_ models: [String: String], provider: String = "") -> String {
    let stated = models.map { "\(JSON.string($0.key).text): \($0.value)" }.joined(separator: ",")
    let others = (0..<40).map { #""m\#($0)": {"id": "m\#($0)"}"# }.joined(separator: ",")
    return """
        {"acme": {"id": "acme", \(provider)\(provider.isEmpty ? "" : ",") "models": {\(stated)}},
         "other": {"id": "other", "models": {\(others)}}}
        """
}

/// The catalog that is imported from a file, held to its write-back: nothing may be lost.
func imported(_ file: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> ImportedCatalog
{
    let bytes = Array(file.utf8)
    let imported = try ModelsDev.read(bytes, from: "api.json")
    let written = try ModelsDev.providers(of: imported.database)
    for (id, provider) in try NormalJSON.providers(ofFile: bytes) {
        let back = written[id].map { NormalJSON.provider($0, id: id).text }
        #expect(back == provider.text, sourceLocation: sourceLocation)
    }
    return imported
}

/// The catalog of the one model `acme:large` that states `fields`.
func imported(model fields: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> ImportedCatalog
{
    let model = #"{"id": "large"\#(fields.isEmpty ? "" : ", ")\#(fields)}"#
    return try imported(file(["large": model]), sourceLocation: sourceLocation)
}

extension CatalogDatabase {
    /// The rows of a query, each as SQL would write it.
    func rows(_ sql: String) throws -> [String] {
        let statement = try connection.prepare(sql)
        var rows: [String] = []
        while try statement.step() {
            let values = (0..<statement.columnCount).map { statement.value($0).description }
            rows.append(values.joined(separator: " "))
        }
        return rows
    }
}

extension ImportedCatalog {
    /// The rows of a query, each as SQL would write it.
    func rows(_ sql: String) throws -> [String] { try database.rows(sql) }

    /// A column of the model `acme:large`, as SQL would write it.
    func model(_ column: String) throws -> String? {
        try rows("SELECT \(column) FROM models WHERE provider_id = 'acme' AND id = 'large'").first
    }

    /// The prices of acme's models: `mode above meter nano`.
    var prices: [String] {
        get throws {
            try rows(
                """
                SELECT mode, above_prompt_tokens, meter, nano_usd_per_million_units FROM prices
                """
            )
        }
    }

    /// The texts that are kept: `path json`.
    var kept: [String] {
        get throws { try rows("SELECT path, json FROM upstream_texts ORDER BY path") }
    }

    /// The notes: the keys of the path joined by dots, the value, why no column holds it.
    var notes: [String] {
        report.notes.map { note in
            let keys = JSONPointer.steps(note.path).joined(separator: ".")
            return "\(keys) \(note.json ?? "") \(note.note)"
        }
    }
}

/// The error with which a file is refused.
func refusal(_ bytes: [UInt8]) -> ImportError? {
    do {
        _ = try ModelsDev.read(bytes, from: "api.json")
        return nil
    } catch { return error }
}

func refusal(_ text: String) -> ImportError? { refusal(Array(text.utf8)) }
