#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

extension Output {
    /// Adds a value as JSON, with sorted keys.
    static func json(_ value: some Encodable) throws { addJSON(try json(of: value)) }

    /// A value as JSON, with sorted keys.
    static func json(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
