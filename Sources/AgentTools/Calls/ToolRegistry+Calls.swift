internal import JSONText
internal import ModelCatalog
internal import Synchronization

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What this process does when tools are called. A closure cannot be shared with other processes.
final class Bindings: Sendable {
    typealias Action = @Sendable (String) async throws -> String

    private let actions = Mutex<[String: Action]>([:])

    func bind(_ name: String, to action: @escaping Action) {
        actions.withLock { $0[name] = action }
    }

    func unbind(_ name: String) { actions.withLock { _ = $0.removeValue(forKey: name) } }

    func action(of name: String) -> Action? { actions.withLock { $0[name] } }
}

extension ToolView {
    /// Checks a call's arguments: JSON text as a model states it.
    ///
    /// Properties that the schema does not name are faults, unless it allows them. null stands for a
    /// property that may be left out, as models in strict mode state it. Empty text means no arguments.
    ///
    /// - Returns: Every fault with its path; none where the arguments fit.
    public func validate(arguments: String) -> [ArgumentFault] {
        guard let schema = try? OrderedJSON(scanning: Array(String(inputSchema).utf8)) else {
            return [ArgumentFault(path: "", reason: "cannot be checked: the schema is damaged")]
        }
        return ArgumentCheck.faults(of: arguments, against: schema)
    }
}

extension ToolRegistry {
    /// Checks a call's arguments: JSON text as a model states it.
    ///
    /// - Throws: ``ToolError/invalidArguments(tool:faults:)`` with every fault,
    ///   ``ToolError/notFound(name:suggestions:)``, or what ``read(_:)`` throws.
    public func validate(_ name: String, arguments: String) throws {
        let faults = try get(name) { $0.validate(arguments: arguments) }
        guard faults.isEmpty else { throw ToolError.invalidArguments(tool: name, faults: faults) }
    }

    /// Binds a closure to a name in this process: what it does when that tool is called with JSON text,
    /// and returns as text. The tool need not be registered yet; another closure of the name goes.
    public func bind(
        _ name: String,
        to action: @escaping @Sendable (_ arguments: String) async throws -> String
    ) {
        bindings.bind(name, to: action)
    }

    /// Binds a closure of JSON text and a typed result, which is written as JSON.
    public func bind<Result: Encodable & Sendable>(
        _ name: String,
        to action: @escaping @Sendable (_ arguments: String) async throws -> Result
    ) {
        bindings.bind(name) { try answer(await action($0)) }
    }

    /// Binds a closure of typed arguments and a typed result, which are read from and written as JSON.
    ///
    /// A result that is a `String` is text as it is. Arguments that fit the tool's schema and cannot be
    /// decoded are ``ToolError/invalidArguments(tool:faults:)``, as the model may state others.
    public func bind<Arguments: Decodable & Sendable, Result: Encodable & Sendable>(
        _ name: String,
        to action: @escaping @Sendable (_ arguments: Arguments) async throws -> Result
    ) {
        bindings.bind(name) { json in
            let text = json.allSatisfy(\.isWhitespace) ? "{}" : json
            let arguments: Arguments
            do {
                arguments = try JSONDecoder().decode(Arguments.self, from: Data(text.utf8))
            } catch let error as DecodingError {
                throw ToolError.invalidArguments(tool: name, faults: [ArgumentFault(error)])
            }
            return try answer(await action(arguments))
        }
    }

    /// Binds nothing to a name any more.
    public func unbind(_ name: String) { bindings.unbind(name) }

    /// Calls a tool: checks the arguments, then runs what is bound to its name.
    ///
    /// - Returns: What the closure returns.
    /// - Throws: ``ToolError/notFound(name:suggestions:)`` where the tool is not registered,
    ///   ``ToolError/unbound(name:)`` where this process has bound nothing to it,
    ///   ``ToolError/invalidArguments(tool:faults:)``, or what the closure throws.
    public func call(_ name: String, _ arguments: String) async throws -> String {
        // No read is held while the closure runs.
        try validate(name, arguments: arguments)
        guard let action = bindings.action(of: name) else { throw ToolError.unbound(name: name) }
        return try await action(arguments)
    }
}

/// What a model is told of a result.
private func answer(_ result: some Encodable) throws -> String {
    if let text = result as? String { return text }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(result), as: UTF8.self)
}

extension ArgumentFault {
    fileprivate init(_ error: DecodingError) {
        let context: DecodingError.Context
        var steps: [String]
        switch error {
        case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
            (context, steps) = (found, [])
        case .keyNotFound(let key, let found): (context, steps) = (found, [key.stringValue])
        @unknown default:
            self.init(path: "", reason: "cannot be decoded: \(error)")
            return
        }
        steps = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue } + steps
        self.init(
            path: JSONPointer.text(steps),
            reason: "does not fit what is bound to the tool: \(context.debugDescription)"
        )
    }
}
