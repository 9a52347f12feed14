internal import JSONText

/// A provider, or a model of it: what a fact is about.
///
/// Ids are bytes: two that Unicode takes for the same text, such as K and the Kelvin sign, are two.
package struct CatalogSubject: Hashable, Sendable {
    package let provider: String
    /// nil: it is the provider.
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
    /// The byte order of ids; a provider is before its models.
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
