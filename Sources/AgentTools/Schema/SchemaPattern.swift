/// A regular expression of JSON Schema. It may be found anywhere in a text.
///
/// Those are of ECMA 262: they go by code points, and their digits and words are of ASCII alone. Swift
/// reads nearly all of them; what it does not know, such as lookbehind, is no expression here.
struct SchemaPattern {
    private let regex: Regex<AnyRegexOutput>

    init?(_ text: String) {
        guard let regex = try? Regex(text) else { return nil }
        self.regex = regex.matchingSemantics(.unicodeScalar)
            .asciiOnlyDigits().asciiOnlyWordCharacters()
    }

    func isFound(in text: String) -> Bool { text.firstMatch(of: regex) != nil }
}
