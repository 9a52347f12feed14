/// A word of a closed list, such as a modality. Its raw value is its code in the image; its name is
/// what `schema/` and JSON call it.
public protocol Word: RawRepresentable, CaseIterable, Codable, Hashable, Sendable,
    CodingKeyRepresentable, CustomStringConvertible
where RawValue == UInt8 {
    /// The word as the schema, the command line and JSON write it, such as `tool_call`.
    var name: String { get }
}

extension Word {
    /// The word of that name, or nil where the list has none.
    public init?(name: String) {
        guard let word = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = word
    }

    /// The name.
    public var description: String { name }

    /// Encodes the name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    /// Decodes the name; throws `DecodingError.dataCorrupted` where the list has no such word.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let word = Self(name: name) else {
            let known = Self.allCases.map(\.name).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "'\(name)' is none of \(known)"
            )
        }
        self = word
    }

    /// The name as a key, so that dictionaries by words are encoded as objects.
    public var codingKey: any CodingKey { WordKey(stringValue: name) }

    /// The word that a key names, or nil.
    public init?(codingKey: some CodingKey) {
        self.init(name: codingKey.stringValue)
    }
}

/// A key made from a word or any other text.
struct WordKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
