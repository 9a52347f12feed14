/// A text that is compared by its bytes: K and the Kelvin sign, which Unicode takes for the same, are different
/// texts.
package struct ExactText: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
        // The end mark makes ("a", "bc") and ("ab", "c") hash differently.
        hasher.combine(UInt8.max)
    }
}
