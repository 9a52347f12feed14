import AgentTools

/// Registers tools beside other processes that do.
struct ToolWriter {
    private let registry: ToolRegistry

    init(_ directory: String) throws { registry = try ToolRegistry.open(in: directory) }

    /// Registers the numbered tools of a process one by one, when told to by a line.
    func race(_ process: Int) throws {
        ToolProcess.say("ready")
        _ = readLine()
        var won: [Int] = []
        for number in NumberedTool.numbers(of: process) {
            let name = NumberedTool.name(number)
            do {
                try registry.register(NumberedTool.tool(name, of: "process \(process)"))
                won.append(number)
                guard try registry.isRegistered(name) else {
                    return ToolProcess.say("does not see \(name), which it has registered")
                }
            } catch let error as ToolError where error == .alreadyRegistered(name: name) {
                // Another process was first; that one is there.
                guard try registry.isRegistered(name) else {
                    return ToolProcess.say("does not see \(name), which is there already")
                }
            }
        }
        ToolProcess.say(won.map(String.init).joined(separator: " "))
    }

    /// Registers batches until this process is killed.
    func batches(_ round: Int) throws {
        ToolProcess.say("ready")
        for number in 0... {
            let names = NumberedTool.batch(number, of: round)
            try registry.register(names.map { NumberedTool.tool($0, of: "round \(round)") })
            ToolProcess.say("\(number)")
        }
    }
}
