internal import JSONText

/// A provider, or a model of it: what a fact is about.
///
/// Ids are compared by their bytes: K and the Kelvin sign, which Unicode takes for the same text,
/// are different ids.
package struct CatalogSubject: Hashable, Sendable {
    package let provider: String
    /// The model's id; nil: the subject is the provider.
    package var model: String?

    package init(provider: String, model: String? = nil) {
        self.provider = provider
        self.model = model
    }

    private var exact: [ExactText?] { [ExactText(provider), model.map(ExactText.init)] }

    package static func == (left: CatalogSubject, right: CatalogSubject) -> Bool {
        left.exact == right.exact
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(exact) }
}

extension CatalogSubject: Comparable {
    /// By the bytes of the ids; a provider comes before its models.
    package static func < (left: CatalogSubject, right: CatalogSubject) -> Bool {
        func key(_ subject: CatalogSubject) -> [String] {
            [subject.provider] + (subject.model.map { [$0] } ?? [])
        }
        return key(left).lexicographicallyPrecedes(key(right), by: JSON.inByteOrder)
    }
}

extension CatalogSubject: CustomStringConvertible {
    /// The provider's id, or the model's spec.
    package var description: String { provider + (model.map { ":\($0)" } ?? "") }
}
