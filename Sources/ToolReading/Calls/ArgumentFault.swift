/// A fault in one value of a call's arguments.
public struct ArgumentFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where it is in the arguments: a JSON pointer, empty for all of them.
    public let path: String
    /// The fault, such as `must be one of "c", "f"`.
    public let reason: String

    /// The fault of arguments that would take too much work to check.
    public static let tooMuchWork = ArgumentFault(
        path: "",
        reason: "take too much work to be checked; state fewer or shorter values"
    )

    /// Makes a fault of the value at a path.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// The path and the reason.
    public var description: String { path.isEmpty ? reason : "\(path) \(reason)" }
}

extension [ArgumentFault] {
    /// The first faults for people and models, and how many more there are.
    package var told: [String] {
        let most = 20
        let rest = count - most
        return prefix(most).map(\.description) + (rest > 0 ? ["and \(rest) more"] : [])
    }
}
