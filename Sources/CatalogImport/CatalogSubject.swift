/// A provider, or a model of it: what a fact is about.
///
/// Ids are bytes: two that Unicode takes for the same text, such as K and the Kelvin sign, are two.
struct CatalogSubject: Hashable {
    let provider: String
    var model: String?

    static func == (left: CatalogSubject, right: CatalogSubject) -> Bool {
        left.provider.utf8.elementsEqual(right.provider.utf8)
            && (left.model == nil) == (right.model == nil)
            && (left.model ?? "").utf8.elementsEqual((right.model ?? "").utf8)
    }

    func hash(into hasher: inout Hasher) {
        for byte in provider.utf8 { hasher.combine(byte) }
        for byte in (model ?? "").utf8 { hasher.combine(byte) }
    }
}
