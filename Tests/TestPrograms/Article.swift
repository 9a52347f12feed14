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

    /// The commands, in their order: the lines outside of blocks that are indented by four spaces.
    package var commands: [String] {
        let outside = text.components(separatedBy: "```").enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map(\.element)
        return outside.joined(separator: "\n").split(separator: "\n")
            .filter { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
    }
}
