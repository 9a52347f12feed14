import AgentTools
import Foundation
import JSONText
import OrderedCollections

/// Tools and what they look like in each dialect, written from the providers' documents alone.
enum Golden {
    private static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: directory.appendingPathComponent(name)))
    }

    /// The tools, not in the order of their names.
    static func tools() throws -> [Tool] { try ToolFile(json: bytes("tools.json")).tools }

    /// Their names in byte order.
    static func names() throws -> [String] { try tools().map(\.name).sorted(by: precedes) }

    /// The names of those that a dialect can carry, in byte order.
    static func names(carriedBy dialect: Dialect) throws -> [String] {
        let refused = try refused(by: dialect)
        return try names().filter { !refused.contains($0) }
    }

    /// The names of those that a dialect cannot carry, in byte order.
    static func refused(by dialect: Dialect) throws -> [String] {
        let refusals = try OrderedJSON(scanning: bytes("refused.json"))
        return refusals[dialect.rawValue]?.members?.keys.sorted(by: precedes) ?? []
    }

    /// A dialect's pieces of those that it can carry, in the byte order of their names.
    static func pieces(_ dialect: Dialect) throws -> [String] {
        let lines = String(decoding: try bytes("\(dialect.rawValue).jsonl"), as: UTF8.self)
        return lines.split(separator: "\n").map(String.init)
    }

    /// What a request takes that has these pieces.
    static func whole(_ pieces: [String], _ dialect: Dialect) -> String {
        let joined = pieces.joined(separator: ",")
        return switch dialect {
        case .gemini:
            pieces.isEmpty ? "[]" : "[{\"functionDeclarations\":[\(joined)]}]"
        case .bedrock, .mcp: "{\"tools\":[\(joined)]}"
        default: "[\(joined)]"
        }
    }

    private static func precedes(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }
}
