// Public, as a known meter is inlined into the code that names it.
public import CImage

/// What a price is charged for; a price is for one million of its units.
public struct Meter: ListedWord {
    package static let list = WordList(.CATALOG_LIST_meters)
    @usableFromInline package let content: WordContent

    package init(content: WordContent) { self.content = content }

    @inlinable init(_ code: catalog_meter) { content = .code(code.rawValue) }
}

extension Meter {
    /// Whether it counts tokens, whose prices are stated by the million; false where the unit is unknown.
    public var isOfTokens: Bool { unit == "token" }
}
