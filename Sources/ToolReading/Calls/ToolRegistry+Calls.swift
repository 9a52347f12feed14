internal import CatalogReading
internal import JSONText

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension ToolView {
    /// Checks a call's arguments, which are JSON text as a model states it.
    ///
    /// Properties that the schema does not name are faults, unless it allows them. null stands for a
    /// property that may be left out, as models in strict mode state it. Empty text means no arguments.
    ///
    /// - Returns: Every fault with its path, or none where the arguments fit. Arguments that would take too
    ///   much work to check have one fault, ``ArgumentFault/tooMuchWork``.
    public func validate(arguments: String) -> [ArgumentFault] {
        check(arguments: arguments).faults
    }

    /// The same, and how much the check looked at.
    package func check(arguments: String) -> (faults: [ArgumentFault], work: Int) {
        guard let schema = try? OrderedJSON(scanning: Array(String(inputSchema).utf8)) else {
            let reason = "cannot be checked: the schema is damaged"
            return ([ArgumentFault(path: "", reason: reason)], 0)
        }
        let outcome = ArgumentCheck.outcome(of: arguments, against: schema)
        return (outcome.faults, outcome.work.done)
    }
}

extension ToolRegistry {
    /// Checks a call's arguments as ``ToolView/validate(arguments:)`` does.
    ///
    /// - Throws: ``ToolError/invalidArguments(tool:faults:)`` with every fault,
    ///   ``ToolError/notFound(name:suggestions:)``, or what ``read(_:)->_`` throws.
    public func validate(_ name: String, arguments: String) throws {
        let faults = try withTool(name) { $0.validate(arguments: arguments) }
        guard faults.isEmpty else { throw ToolError.invalidArguments(tool: name, faults: faults) }
    }

    /// Binds a closure to a tool in this process: it is called with JSON text and returns text.
    ///
    /// What is bound belongs to this registry for as long as the process lives, or to the end of a test that
    /// has registries of its own. It counts for every value that was opened for the same registry, before or
    /// later, and for no registry of another name or in another directory. The tool need not be registered
    /// yet. A tool has one closure: the last that was bound.
    public func bind(
        _ name: String,
        to action: @escaping @Sendable (_ arguments: String) async throws -> String
    ) {
        Bindings.bind(name, at: place, to: action)
    }

    /// Binds a closure that is called with JSON text and returns a value, which is encoded as JSON.
    public func bind<Result: Encodable & Sendable>(
        _ name: String,
        to action: @escaping @Sendable (_ arguments: String) async throws -> Result
    ) {
        Bindings.bind(name, at: place) { try answer(await action($0)) }
    }

    /// Binds a closure whose arguments are decoded from JSON and whose result is encoded as JSON.
    ///
    /// A result that is a `String` stays as it is. Where arguments fit the tool's schema and cannot be
    /// decoded, ``call(_:_:)`` throws ``ToolError/invalidArguments(tool:faults:)``, so that the model can
    /// state others.
    public func bind<Arguments: Decodable & Sendable, Result: Encodable & Sendable>(
        _ name: String,
        to action: @escaping @Sendable (_ arguments: Arguments) async throws -> Result
    ) {
        Bindings.bind(name, at: place) { json in
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

    /// Takes away what is bound to a tool in this process.
    public func unbind(_ name: String) { Bindings.unbind(name, at: place) }

    /// Calls a tool: checks the arguments, then runs what this process has bound to the tool.
    ///
    /// - Returns: What the closure returns.
    /// - Throws: ``ToolError/notFound(name:suggestions:)`` where the tool is not registered,
    ///   ``ToolError/unbound(name:)`` where this process has bound nothing to it,
    ///   ``ToolError/invalidArguments(tool:faults:)``, or what the closure throws.
    public func call(_ name: String, _ arguments: String) async throws -> String {
        // No read is held while the closure runs.
        try validate(name, arguments: arguments)
        guard let action = Bindings.action(of: name, at: place) else {
            throw ToolError.unbound(name: name)
        }
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
