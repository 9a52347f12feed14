import Foundation

/// An article of the documentation, whose examples are code that tests compile and run.
package struct Article: Sendable {
    private let text: String

    /// The article at a path of the package.
    package init(_ path: String) throws {
        text = try String(contentsOf: Places.package.appending(path: path), encoding: .utf8)
    }

    /// The blocks of code in a language, in their order.
    package func examples(_ language: String) -> [String] {
        text.components(separatedBy: "```\(language)\n").dropFirst()
            .compactMap { $0.components(separatedBy: "\n```").first }
    }

    /// The lines that are indented by four spaces outside of lists: the commands, in their order.
    package var commands: [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
    }
}
