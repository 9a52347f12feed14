/// A provider as an owned value: a copy that may leave its read, be stored, sent and encoded.
///
/// As JSON it has models.dev's field names; what is unknown is absent.
public struct Provider: Sendable, Hashable, Codable, Identifiable {
    /// Its id, the first part of its models' specs.
    public let id: String
    public let name: String?
    /// Where its models run.
    public let hosting: Hosting?
    /// The base URL of its API; may hold `${VARIABLE}`s to fill in.
    public let api: String?
    /// Its documentation's URL.
    public let doc: String?
    /// The npm package of its AI SDK adapter.
    public let npm: String?
    /// The environment variables that hold its credentials and settings.
    public let env: [String]
    /// The number of its models.
    public let models: Int
}

extension Provider {
    /// Copies everything that a view shows.
    public init(_ view: ProviderView) {
        id = String(view.id)
        name = copy(view.name)
        hosting = view.hosting
        api = copy(view.baseURL)
        doc = copy(view.documentationURL)
        npm = copy(view.sdkPackage)
        var env: [String] = []
        view.visitKeyVariables { env.append(String($0)) }
        self.env = env
        models = view.modelCount
    }
}
