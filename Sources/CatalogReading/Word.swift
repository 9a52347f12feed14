internal import CImage

/// A word of an open list, such as a modality, that a column of the catalog may hold.
///
/// The words that this version knows are static members and ``known``. A catalog or a JSON text of a later
/// version may have more. Words are equal if their names are.
public protocol Word: Codable, Hashable, Sendable, CodingKeyRepresentable, CustomStringConvertible {
    /// The words that this version knows, in the schema's order.
    static var known: [Self] { get }
    /// The word of a name, whether or not this version knows it.
    init(_ name: String)
    /// The word as the schema, the command line and JSON write it, such as `tool_call`.
    var name: String { get }
}

extension Word {
    /// The name.
    public var description: String { name }

    /// Encodes the name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    /// Decodes the name, whatever it is.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// The name as a key, so that dictionaries by words are encoded as objects.
    public var codingKey: any CodingKey { WordKey(stringValue: name) }

    /// The word that a key names.
    public init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}

/// A word that an image stores as its number in a list.
package protocol ListedWord: Word {
    static var list: WordList { get }
    init(content: WordContent)
    var content: WordContent { get }
}

/// What a word holds: the code of a word that this version knows, which needs no allocation, or the text of any
/// other.
@usableFromInline
package enum WordContent: Sendable {
    case code(UInt16)
    case text(String)
}

extension ListedWord {
    /// The words that this version knows, in the schema's order.
    public static var known: [Self] { (1...list.count).map { Self(content: .code($0)) } }

    /// The word of a name, whether or not this version knows it.
    public init(_ name: String) {
        let code = (1...Self.list.count).first { name.utf8.elementsEqual(Self.list[$0].utf8) }
        self.init(content: code.map { .code($0) } ?? .text(name))
    }

    /// The word as the schema, the command line and JSON write it, such as `tool_call`.
    public var name: String {
        switch content {
        case .code(let code): Self.list[code]
        case .text(let text): text
        }
    }

    /// Whether both have one name, byte by byte.
    public static func == (left: Self, right: Self) -> Bool {
        switch (left.content, right.content) {
        case (.code(let left), .code(let right)): left == right
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch content {
        case .code(let code): hasher.combine(code)
        case .text(let text): for byte in text.utf8 { hasher.combine(byte) }
        }
    }

    /// The word's code in this version's own list; nil where this version does not know the word.
    package var code: UInt16? { if case .code(let code) = content { code } else { nil } }
}

extension RawSpan {
    /// The word for a code of the image, known or not; nil for 0 and for a code without a word.
    func word<W: ListedWord>(_ code: UInt16, as type: W.Type = W.self) -> W? {
        guard code != 0 else { return nil }
        let own = catalog_own_code(self, W.list.number, UInt32(code))
        if own != 0 { return W(content: .code(UInt16(own))) }
        let place = image_word_place(self, W.list.number, UInt32(code))
        guard place.offset != 0 else { return nil }
        return W(String(TextView(place, in: self)))
    }

    /// The image's code of a word; 0 where the image lacks the word.
    func code<W: ListedWord>(of word: W) -> UInt32 {
        switch word.content {
        case .code(let own): catalog_code_in(self, W.list.number, UInt32(own))
        case .text(let text): withKey(text) { image_code_of(self, W.list.number, $0) }
        }
    }
}

/// The names of a list of words, by their codes in images.
@safe
package struct WordList: @unchecked Sendable {
    // The pointers lead to static constants.
    private let words: image_vocabulary
    /// The list's number in each image.
    let number: UInt32
    let count: UInt16

    init(_ list: catalog_list) {
        number = list.rawValue
        unsafe words = catalog_words_at(list.rawValue)
        count = unsafe UInt16(words.count)
        precondition(count > 0, "The list must have words.")
    }

    subscript(code: UInt16) -> String {
        precondition(code > 0 && code <= count, "The list has no word of that code.")
        return unsafe words.words.map { unsafe String(cString: $0[Int(code) - 1]) } ?? ""
    }
}

/// A key made from a word or any other text.
struct WordKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
