// Texts of sources are shown on the terminal, so characters that move the cursor, end a line or turn the
// direction of reading are shown as numbers.
extension String {
    /// The text with these characters escaped.
    var visible: String {
        guard !isPlainASCII, unicodeScalars.contains(where: \.isHarmful) else { return self }
        return unicodeScalars.map { scalar in
            scalar.isHarmful ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
        }.joined()
    }

    /// The lines of the text, each with these characters escaped.
    var visibleLines: String {
        // By scalars: a carriage return and a line feed are one character.
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0).visible }.joined(separator: "\n")
    }

    /// JSON text, with those of these characters escaped that JSON does not escape itself.
    var visibleJSON: String {
        guard unicodeScalars.contains(where: \.isHarmfulInJSON) else { return self }
        return unicodeScalars.map { scalar in
            guard scalar.isHarmfulInJSON else { return String(scalar) }
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }

    /// Whether each character is a printable one of ASCII.
    private var isPlainASCII: Bool { utf8.allSatisfy { 0x20...0x7E ~= $0 } }

    /// How many columns of a terminal the text takes.
    var width: Int {
        isPlainASCII ? utf8.count : reduce(0) { $0 + $1.width }
    }

    /// The start of the text that takes at most so many columns.
    func prefix(ofWidth most: Int) -> Substring {
        var (end, width) = (startIndex, 0)
        for index in indices {
            width += self[index].width
            if width > most { break }
            end = self.index(after: index)
        }
        return self[..<end]
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character, ends a line, or turns the direction of reading.
    fileprivate var isHarmful: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// JSON escapes the first control characters itself; line feeds are between its tokens.
    fileprivate var isHarmfulInJSON: Bool { value > 0x1F && isHarmful }
}

extension Character {
    /// How many columns of a terminal it takes.
    fileprivate var width: Int {
        guard let first = unicodeScalars.first else { return 0 }
        // The selector after a character makes it a pictogram.
        if unicodeScalars.contains("\u{FE0F}") { return 2 }
        switch first.value {
        case ..<0x300: return 1
        // East Asian Wide and Fullwidth, and pictograms, by the blocks that hold them.
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
            0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default:
            // A mark or a joiner at the start of the text has no character to combine with.
            switch first.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: return 0
            default: return 1
            }
        }
    }
}
