import Planner

/// Prints a plan: `Plan PROMPT-TOKENS`.
@main
enum Command {
    static func main() throws {
        let plan = try plan(promptTokens: Int(CommandLine.arguments[1]) ?? 0)
        print(
            plan.model,
            plan.roomTokens,
            "tokens left, tools:",
            plan.tools.joined(separator: ", ")
        )
    }
}
