/// A text that is compared by its bytes: two that Unicode takes for the same, such as K and the Kelvin sign,
/// are two.
package struct ExactText: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
        // Texts one behind the other are not their sum.
        hasher.combine(UInt8.max)
    }
}
