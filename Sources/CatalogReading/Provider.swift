/// A provider as an owned value: a copy that may leave its read, be stored, sent and encoded.
///
/// As JSON it has the names of SQL's columns; what is unknown is absent.
public struct Provider: Sendable, Hashable, Codable, Identifiable {
    /// Its id, the first part of its models' specs.
    public let id: String
    /// Its name for people; nil where it is unknown.
    public let name: String?
    /// Where its models run.
    public let hosting: Hosting?
    /// The base URL of its API; may hold `${VARIABLE}`s to fill in.
    public let baseURL: String?
    /// Its documentation's URL.
    public let documentationURL: String?
    /// The npm package of its AI SDK adapter.
    public let sdkPackage: String?
    /// The environment variables that hold its credentials and settings, in its source's order.
    public let keyVariables: [String]
    /// The number of its models.
    public let modelCount: Int

    private enum CodingKeys: String, CodingKey {
        case id, name, hosting
        case baseURL = "base_url"
        case documentationURL = "documentation_url"
        case sdkPackage = "sdk_package"
        case keyVariables = "key_variables"
        case modelCount = "models"
    }

    /// A provider of some facts, as a test may need it; what is left out is unknown.
    public init(
        id: String,
        name: String? = nil,
        hosting: Hosting? = nil,
        baseURL: String? = nil,
        documentationURL: String? = nil,
        sdkPackage: String? = nil,
        keyVariables: [String] = [],
        modelCount: Int = 0
    ) {
        self.id = id
        self.name = name
        self.hosting = hosting
        self.baseURL = baseURL
        self.documentationURL = documentationURL
        self.sdkPackage = sdkPackage
        self.keyVariables = keyVariables
        self.modelCount = modelCount
    }
}

extension Provider {
    /// Copies everything that a view shows.
    public init(_ view: ProviderView) {
        id = String(view.id)
        name = copy(view.name)
        hosting = view.hosting
        baseURL = copy(view.baseURL)
        documentationURL = copy(view.documentationURL)
        sdkPackage = copy(view.sdkPackage)
        var keyVariables: [String] = []
        view.visitKeyVariables { keyVariables.append(String($0)) }
        self.keyVariables = keyVariables
        modelCount = view.modelCount
    }
}

extension Catalog {
    /// A copy of the provider of an id.
    ///
    /// - Throws: ``CatalogError/providerNotFound(id:suggestions:)``, or what ``read(_:)->_`` throws.
    public func provider(_ id: String) throws -> Provider {
        try read { try Provider($0.provider(id)) }
    }
}
