internal import JSONText

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A value of a file that Foundation decodes, and where in its provider or model it is.
struct UpstreamValue {
    let path: [String]
    private let decoder: any Decoder
    /// The file as the scanner sees it.
    private let scanned: JSON

    init(_ decoder: any Decoder, scanned: JSON, path: [String] = []) {
        self.decoder = decoder
        self.scanned = scanned
        self.path = path
    }

    /// The same value as the start of paths.
    var asSubject: UpstreamValue { UpstreamValue(decoder, scanned: scanned) }

    /// The same value with a step before its path.
    func below(_ step: String) -> UpstreamValue {
        UpstreamValue(decoder, scanned: scanned, path: [step] + path)
    }

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

    /// The value as it is written.
    var json: JSON {
        let path = decoder.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        // The scanner has seen all that the decoder hands out.
        return scanned.value(at: path) ?? .null
    }
}

/// Any key of an object.
struct JSONKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}
