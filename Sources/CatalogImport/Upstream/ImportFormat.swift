internal import JSONText

/// A format of files that can be imported. Later versions may have more.
public struct ImportFormat: RawRepresentable, CaseIterable, Sendable, Hashable, Codable {
    /// Its name on the command line and in JSON, such as `models.dev`.
    public let rawValue: String

    /// The `api.json` of models.dev.
    public static let modelsDev = ImportFormat(.modelsDev)
    /// The `model_prices_and_context_window.json` of LiteLLM.
    public static let liteLLM = ImportFormat(.liteLLM)

    /// All formats that this version knows.
    public static var allCases: [ImportFormat] { UpstreamSource.all.map { ImportFormat($0) } }

    private init(_ source: UpstreamSource) { rawValue = source.id }

    /// The format of that name; nil where this version does not know it.
    public init?(rawValue: String) {
        guard UpstreamSource.all.contains(where: { $0.id == rawValue }) else { return nil }
        self.rawValue = rawValue
    }

    /// The format of a file's content; nil where it is unknown.
    init?(of file: JSON) {
        guard let source = UpstreamSource.all.first(where: { $0.isSource(of: file) }) else {
            return nil
        }
        self.init(source)
    }

    /// The source whose files have this format.
    var source: UpstreamSource {
        guard let source = UpstreamSource.all.first(where: { $0.id == rawValue }) else {
            preconditionFailure("Each format must belong to a source.")
        }
        return source
    }
}
