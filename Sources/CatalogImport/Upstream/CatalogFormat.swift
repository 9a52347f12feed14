/// A format that catalogs come in.
public enum CatalogFormat: String, Sendable, Hashable, CaseIterable, Codable {
    /// The `api.json` of models.dev.
    case modelsDev = "models.dev"
    /// The `model_prices_and_context_window.json` of LiteLLM.
    case liteLLM = "litellm"

    /// What the tables state of a file's source.
    struct Source {
        let id: String
        let url: String
        let licence: String
    }

    var source: Source {
        switch self {
        case .modelsDev:
            Source(id: rawValue, url: "https://models.dev/api.json", licence: "MIT")
        case .liteLLM:
            Source(
                id: rawValue,
                url: "https://raw.githubusercontent.com/BerriAI/litellm/main/"
                    + "model_prices_and_context_window.json",
                licence: "MIT"
            )
        }
    }

    /// The format that a file's content has: LiteLLM states the provider in each entry, models.dev
    /// has models inside each; nil where it is neither.
    init?(of file: JSON) {
        guard case .object(let entries) = file else { return nil }
        func states(_ key: String) -> Bool {
            entries.values.contains {
                if case .object(let members) = $0 { members[key] != nil } else { false }
            }
        }
        if states("models") {
            self = .modelsDev
        } else if states("litellm_provider") {
            self = .liteLLM
        } else {
            return nil
        }
    }
}
