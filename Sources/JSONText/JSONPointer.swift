/// A JSON pointer (RFC 6901) as the steps of a path.
package enum JSONPointer {
    package static func text(_ steps: [String]) -> String {
        steps.map { "/" + replace("/", with: "~1", in: replace("~", with: "~0", in: $0)) }.joined()
    }

    package static func steps(_ text: String) -> [String] {
        text.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            .map { replace("~0", with: "~", in: replace("~1", with: "/", in: String($0))) }
    }

    private static func replace(_ old: String, with new: String, in text: String) -> String {
        text.contains(old)
            ? text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
            : text
    }
}
