import AgentTools
import ModelCatalog

/// Reads a registry of numbered tools over and over, opened once.
struct ToolReader {
    private let registry: ToolRegistry

    init(_ directory: String) throws { registry = try ToolRegistry.open(in: directory) }

    /// Reads until there are so many tools, and says how often and what was wrong.
    func read(until count: Int) throws {
        ToolProcess.say("ready")
        var (reads, last): (Int, (generation: UInt64, names: [String])) = (0, (0, []))
        while last.names.count < count {
            let generation = try registry.generation
            // A generation is looked at as a whole when it is new, and now and then again.
            if generation != last.generation || reads % 1000 == 0 {
                let seen = try registry.read { ($0.generation, try Self.names(of: $0)) }
                guard seen.0 >= last.generation else {
                    return ToolProcess.say("generation \(seen.0) after \(last.generation)")
                }
                guard Set(last.names).isSubset(of: seen.1) else {
                    return ToolProcess.say("lost \(Set(last.names).subtracting(seen.1))")
                }
                last = seen
            }
            reads += 1
        }
        ToolProcess.say("\(reads) reads")
    }

    /// The names of all tools; fails unless each tool is whole.
    private static func names(of tools: borrowing Tools) throws -> [String] {
        var names: [String] = []
        var joined = "["
        try tools.visit { tool in
            let name = String(tool.name)
            guard let told = tool.description else { throw Torn(name: name) }
            let description = String(told)
            let piece = String(try tool.json(.anthropic))
            let owner = description.dropFirst("\(name) of ".count)
            guard description.hasPrefix("\(name) of "), piece.contains("\"\(name)\""),
                piece.contains("\"p_\(name)\""), piece.contains("A parameter of \(owner).")
            else { throw Torn(name: name) }
            guard names.last.map({ $0.utf8.lexicographicallyPrecedes(name.utf8) }) ?? true else {
                throw Torn(name: name)
            }
            joined += (names.isEmpty ? "" : ",") + piece
            names.append(name)
        }
        let whole = TextView(bytes: try tools.json(.anthropic))
        guard whole == joined + "]", tools.count == names.count else { throw Torn(name: "whole") }
        return names
    }

    /// A read that mixes tools or generations.
    private struct Torn: Error {
        let name: String
    }
}
