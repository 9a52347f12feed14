internal import JSONText

/// One thing that a test has read of a real catalog: a line of a recording. A recording is a directory with a
/// file for each process.
package enum RecordedRow: Sendable, Hashable {
    /// A model was handed out or counted: all its rows.
    case model(provider: String, id: String)
    /// A provider was handed out.
    case provider(String)
    /// All models or providers were counted.
    case everything

    /// The fault of a line that cannot be read.
    package struct Fault: Error {
        /// The fault, as the end of a sentence about the line.
        package let reason: String
    }

    /// The line, without its end: a JSON object.
    package var line: String {
        let members: [String: JSON] =
            switch self {
            case .model(let provider, let id):
                ["provider": .string(provider), "model": .string(id)]
            case .provider(let provider): ["provider": .string(provider)]
            case .everything: ["everything": .bool(true)]
            }
        return JSON.object(members).text
    }

    /// Reads a line, without its end.
    package init(line: some Sequence<UInt8>) throws(Fault) {
        let value: JSON
        do { value = try JSON(scanning: Array(line)) } catch {
            throw Fault(reason: "it is not JSON: \(error.reason)")
        }
        guard case .object(let members) = value else { throw Fault(reason: "it must be an object") }
        switch (members["provider"], members["model"], members["everything"]) {
        case (.string(let provider), .string(let id), nil):
            self = .model(provider: provider, id: id)
        case (.string(let provider), nil, nil): self = .provider(provider)
        case (nil, nil, .bool(true)): self = .everything
        default: throw Fault(reason: "it must name a model or a provider")
        }
    }

    /// The ending of the names of a recording's files.
    package static let ending = ".jsonl"
}
