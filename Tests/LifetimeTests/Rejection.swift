import TestPrograms
import Testing

/// Expects that a program is refused, and taken without the line that keeps something.
func expectRejected(
    _ body: String,
    because error: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let compiler = try #require(Compiler())
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    let less = lines.filter { !$0.contains("// KEEPS") }
    #expect(less.count == lines.count - 1, sourceLocation: sourceLocation)

    let rejected = try compiler.compile(body: lines.joined(separator: "\n"))
    #expect(rejected.status != 0, sourceLocation: sourceLocation)
    #expect(rejected.text.contains(error), "\(rejected.text)", sourceLocation: sourceLocation)

    let accepted = try compiler.compile(body: less.joined(separator: "\n"))
    #expect(accepted.status == 0, "\(accepted.text)", sourceLocation: sourceLocation)
}
