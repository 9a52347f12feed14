import ModelCatalog

/// What an application shows of a model before its user picks it, and keeps where it was picked.
public struct Offer: Codable, Equatable {
    public let model: Model
    public let provider: String?
    public let hosting: Hosting?
    /// Where it is called, read about, and by which package.
    public let links: [String?]
    /// What its user must have set.
    public let settings: [String]
}

/// The offer of a model, with all that is known of it.
public func offer(_ spec: String) throws -> Offer {
    try Catalog.current.read { models in
        let model = try models.model(spec)
        let provider = Provider(model.provider)
        return Offer(
            model: Model(model),
            provider: provider.name,
            hosting: provider.hosting,
            links: [provider.baseURL, provider.documentationURL, provider.sdkPackage],
            settings: provider.keyVariables
        )
    }
}
