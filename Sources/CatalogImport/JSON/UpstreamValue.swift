#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A value of a file that Foundation decodes, and where in its provider or model it is.
struct UpstreamValue {
    let path: [String]
    private let decoder: any Decoder
    /// The file as the scanner sees it, where Foundation could not decode a value of it.
    private let scanned: JSON?

    init(_ decoder: any Decoder, scanned: JSON?, path: [String] = []) {
        self.decoder = decoder
        self.scanned = scanned
        self.path = path
    }

    /// The same value as the start of paths.
    var asSubject: UpstreamValue { UpstreamValue(decoder, scanned: scanned) }

    var isNull: Bool { (try? decoder.singleValueContainer().decodeNil()) ?? false }

    /// The value as a type that it is already; nil where it is of another.
    func decoded<Value: Decodable>(as type: Value.Type) -> Value? {
        try? decoder.singleValueContainer().decode(type)
    }

    /// The members of an object in the byte order of their keys; nil where it is none.
    func members() throws -> [(key: String, value: UpstreamValue)]? {
        guard let object = try? decoder.container(keyedBy: JSONKey.self) else { return nil }
        return try object.allKeys
            .sorted { JSON.inByteOrder($0.stringValue, $1.stringValue) }
            .map { key in
                let value = try object.superDecoder(forKey: key)
                let path = path + [key.stringValue]
                return (key.stringValue, UpstreamValue(value, scanned: scanned, path: path))
            }
    }

    /// The elements of an array; nil where it is none.
    func elements() throws -> [UpstreamValue]? {
        guard var array = try? decoder.unkeyedContainer() else { return nil }
        var elements: [UpstreamValue] = []
        while !array.isAtEnd {
            let path = path + [String(elements.count)]
            elements.append(UpstreamValue(try array.superDecoder(), scanned: scanned, path: path))
        }
        return elements
    }

    /// The value as it is; throws where it is not JSON, or a number that `Decimal` cannot hold and
    /// the file was not scanned.
    func json() throws -> JSON {
        do { return try JSON(from: decoder) } catch {
            let path = decoder.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
            guard let value = scanned?.value(at: path) else { throw error }
            return value
        }
    }
}

/// Any key of an object.
struct JSONKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}

extension JSON: Decodable {
    /// A value of any type, numbers with the digits of their exact `Decimal`.
    ///
    /// It tries one type after the other, so it is for the few values that are kept as they are.
    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let object = try? decoder.container(keyedBy: JSONKey.self) {
            var members: [String: JSON] = [:]
            for key in object.allKeys {
                members[key.stringValue] = try object.decode(JSON.self, forKey: key)
            }
            self = .object(members)
        } else if var array = try? decoder.unkeyedContainer() {
            var elements: [JSON] = []
            while !array.isAtEnd { elements.append(try array.decode(JSON.self)) }
            self = .array(elements)
        } else if let string = try? value.decode(String.self) {
            self = .string(string)
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else {
            let digits = try value.decode(Decimal.self).description
            // Decimal drops digits without a word from the 39th on.
            if digits.count(where: \.isNumber) > 38 {
                throw DecodingError.dataCorruptedError(in: value, debugDescription: digits)
            }
            self = .number(digits)
        }
    }
}
