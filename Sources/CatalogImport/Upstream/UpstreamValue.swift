internal import JSONText

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A value of a file, with its path in its provider or model.
struct UpstreamValue {
    /// The value, as the file writes it.
    let json: JSON
    let path: [String]

    init(_ json: JSON, path: [String] = []) {
        self.json = json
        self.path = path
    }

    /// The same value with an empty path.
    var asSubject: UpstreamValue { UpstreamValue(json) }

    /// The same value with a step added before its path.
    func below(_ step: String) -> UpstreamValue { UpstreamValue(json, path: [step] + path) }

    var isNull: Bool { json == .null }

    /// Its text; nil where it is not a text.
    var text: String? { if case .string(let text) = json { text } else { nil } }

    /// Its truth value; nil where it is neither true nor false.
    var flag: Bool? { if case .bool(let flag) = json { flag } else { nil } }

    /// Its whole number, also if it is written as `1e3`; nil where it is not a whole number of at most 64 bits.
    var integer: Int64? {
        guard case .number(let digits) = json else { return nil }
        return Int64(digits) ?? Double(digits).flatMap { Int64(exactly: $0) }
    }

    /// Its number, to 38 digits; nil where it is not a number, or out of range.
    var decimal: Decimal? {
        if case .number(let digits) = json { Decimal(string: digits) } else { nil }
    }

    /// The members of an object in the byte order of their keys; nil where it is not an object.
    var members: [(key: String, value: UpstreamValue)]? {
        guard case .object(let members) = json else { return nil }
        return members.sorted { JSON.inByteOrder($0.key, $1.key) }
            .map { ($0.key, UpstreamValue($0.value, path: path + [$0.key])) }
    }

    /// The elements of an array; nil where it is not an array.
    var elements: [UpstreamValue]? {
        guard case .array(let elements) = json else { return nil }
        return elements.enumerated().map { UpstreamValue($1, path: path + [String($0)]) }
    }
}
