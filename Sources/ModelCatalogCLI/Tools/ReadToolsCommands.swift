internal import AgentTools
internal import ArgumentParser
internal import ModelCatalog

struct GetToolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get",
        abstract: "Show one tool."
    )

    @Argument(help: "The name of the tool.")
    var name: String

    @OptionGroup var options: ToolOptions

    func run() throws {
        let registry = try options.openToRead()
        if options.json { return Output.addJSON(try registry.tool(name).json()) }
        let text = try registry.withTool(name) { tool in
            let facts = Tool(tool).facts + tool.refusals
            return [String(tool.text)] + (facts.isEmpty ? [] : [""] + facts)
        }
        Output.lines(text.joined(separator: "\n"))
    }
}

struct ListToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the tools of a registry, by name."
    )

    @OptionGroup var options: ToolOptions

    func run() throws {
        let tools = try options.openToRead().list()
        if options.json { return Output.addJSON(try Tool.json(of: tools)) }
        if tools.isEmpty { return Output.notice("no tool is registered.") }
        var table = Table([
            .init(title: "TOOL", least: 20),
            .init(title: "DESCRIPTION", dispensability: 1, least: 20, losesEnd: true),
            .init(title: "TITLE", dispensability: 2, least: 12, losesEnd: true),
            .init(title: "TAGS", dispensability: 3, least: 12, losesEnd: true),
        ])
        for tool in tools {
            table.add([
                tool.name, firstLine(of: tool.description), firstLine(of: tool.title),
                tool.tags.joined(separator: ", "),
            ])
        }
        Output.add(table)
    }
}

/// The first line of a text; empty without a text.
private func firstLine(of text: String?) -> String {
    String(text?.split(whereSeparator: \.isNewline).first ?? "")
}

extension Tool {
    /// The facts that the text for models leaves out.
    fileprivate var facts: [String] {
        var facts: [(String, String)] = []
        if let title { facts.append(("title", title)) }
        if let title = annotations.title, title != self.title { facts.append(("title", title)) }
        let hints: [(Bool?, String)] = [
            (annotations.isReadOnly, "read-only"), (annotations.isDestructive, "destructive"),
            (annotations.isIdempotent, "idempotent"), (annotations.isOpenWorld, "open-world"),
        ]
        let stated = hints.compactMap { answer, word in answer.map { $0 ? word : "not \(word)" } }
        if !stated.isEmpty { facts.append(("hints", stated.joined(separator: ", "))) }
        if !tags.isEmpty { facts.append(("tags", tags.joined(separator: ", "))) }
        if let outputSchema { facts.append(("returns", outputSchema)) }
        return facts.map { "\($0): \($1)" }
    }
}

extension ToolView {
    /// The rules by which dialects cannot carry the tool, each with those dialects.
    fileprivate var refusals: [String] {
        var rules: [(rule: String, dialects: [String])] = []
        for dialect in Dialect.allCases {
            guard let rule = rule(of: dialect) else { continue }
            if let index = rules.firstIndex(where: { $0.rule == rule }) {
                rules[index].dialects.append(dialect.rawValue)
            } else {
                rules.append((rule, [dialect.rawValue]))
            }
        }
        return rules.map { "not in \($0.dialects.joined(separator: ", ")): \($0.rule)" }
    }

    /// The rule by which a dialect cannot carry the tool; nil where the dialect can.
    private func rule(of dialect: Dialect) -> String? {
        do {
            _ = try json(dialect)
            return nil
        } catch {
            return error.rule
        }
    }
}

struct CountToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Print how many tools there are."
    )

    @OptionGroup var options: ToolOptions

    func run() throws {
        let (count, generation) = try options.openToRead().read { ($0.count, $0.generation) }
        if options.json {
            return try Output.json(["count": UInt64(count), "generation": generation])
        }
        Output.line("\(count)")
    }
}

struct DescribeToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Print the tools as text, for models without function calling."
    )

    @OptionGroup var options: ToolOptions

    func run() throws {
        let text = try options.openToRead().textDescription()
        if options.json { return try Output.json(["text": text]) }
        Output.addPlain(text)
    }
}
