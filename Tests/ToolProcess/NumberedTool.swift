package import AgentTools

/// Tools whose texts all contain the tool's number, so that a reader notices a mixture.
package enum NumberedTool {
    /// How many tools there are that processes race for.
    package static let raced = 400

    /// The numbers that a process registers, in its order: 100, of which every process nearby registers
    /// some as well.
    package static func numbers(of process: Int) -> [Int] {
        (0..<100).map { (process * 25 + $0 * 7 % 100) % raced }
    }

    /// A tool whose description names its owner.
    package static func tool(_ name: String, of owner: String) -> Tool {
        Tool(
            name: name,
            description: "\(name) of \(owner)",
            parameters: [.required("p_\(name)", .string, "A parameter of \(owner).")]
        )
    }

    /// The name of a tool that is raced for.
    package static func name(_ number: Int) -> String { "tool_\(number)" }

    /// The names of a batch.
    package static func batch(_ number: Int, of round: Int) -> [String] {
        (0..<3).map { "round_\(round)_batch_\(number)_\($0)" }
    }
}
