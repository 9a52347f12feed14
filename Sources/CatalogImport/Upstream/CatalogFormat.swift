internal import JSONText

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

    /// What the entries of a file have, and those of no other format.
    private var mark: String {
        switch self {
        case .modelsDev: "models"
        case .liteLLM: "litellm_provider"
        }
    }

    /// The format that a file's content has: LiteLLM states the provider in each entry, models.dev
    /// has models inside each; nil where it is neither.
    init?(of file: JSON) {
        guard let format = Self.allCases.first(where: { $0.isFormat(of: file) }) else { return nil }
        self = format
    }

    /// Whether one of a file's entries has what the format's entries have.
    func isFormat(of file: JSON) -> Bool {
        guard case .object(let entries) = file else { return false }
        return entries.values.contains {
            if case .object(let members) = $0 { members[mark] != nil } else { false }
        }
    }
}
