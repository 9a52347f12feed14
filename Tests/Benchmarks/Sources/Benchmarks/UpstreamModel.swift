import FoundationEssentials

/// The baseline that people use today: models.dev's api.json decoded into structs.
struct UpstreamProvider: Codable {
    let id: String
    let name: String
    let npm: String?
    let api: String?
    let doc: String?
    let env: [String]
    let models: [String: UpstreamModel]
}

struct UpstreamModel: Codable {
    let id: String
    let name: String
    let family: String?
    let attachment: Bool
    let reasoning: Bool
    let toolCall: Bool
    let structuredOutput: Bool?
    let temperature: Bool?
    let openWeights: Bool
    let knowledge: String?
    let releaseDate: String
    let lastUpdated: String
    let modalities: Modalities
    let limit: Limits
    let cost: Cost?
    let status: String?
    let reasoningOptions: [ReasoningOption]?
    let interleaved: Interleaving?
    let provider: Override?
    let experimental: Experimental?

    enum CodingKeys: String, CodingKey {
        case id, name, family, attachment, reasoning, temperature, knowledge, modalities, limit
        case cost, status, interleaved, provider, experimental
        case toolCall = "tool_call"
        case structuredOutput = "structured_output"
        case openWeights = "open_weights"
        case releaseDate = "release_date"
        case lastUpdated = "last_updated"
        case reasoningOptions = "reasoning_options"
    }

    struct Modalities: Codable {
        let input: [String]
        let output: [String]
    }

    struct Limits: Codable {
        let context: Int
        let input: Int?
        let output: Int
    }

    struct Cost: Codable {
        let input: Double
        let output: Double
        let cacheRead: Double?
        let cacheWrite: Double?
        let reasoning: Double?
        let inputAudio: Double?
        let outputAudio: Double?
        let tiers: [Tier]?
        let contextOver200k: Rates?

        enum CodingKeys: String, CodingKey {
            case input, output, reasoning, tiers
            case contextOver200k = "context_over_200k"
            case cacheRead = "cache_read"
            case cacheWrite = "cache_write"
            case inputAudio = "input_audio"
            case outputAudio = "output_audio"
        }
    }

    struct Rates: Codable {
        let input: Double
        let output: Double
        let cacheRead: Double?
        let cacheWrite: Double?

        enum CodingKeys: String, CodingKey {
            case input, output
            case cacheRead = "cache_read"
            case cacheWrite = "cache_write"
        }
    }

    struct Tier: Codable {
        let input: Double
        let output: Double
        let cacheRead: Double?
        let cacheWrite: Double?
        let inputAudio: Double?
        let tier: Bound

        enum CodingKeys: String, CodingKey {
            case input, output, tier
            case cacheRead = "cache_read"
            case cacheWrite = "cache_write"
            case inputAudio = "input_audio"
        }
    }

    /// `true`, or the response field that carries the thinking.
    enum Interleaving: Codable {
        case supported(Bool)
        case field(String)

        private enum CodingKeys: String, CodingKey { case field }

        init(from decoder: any Decoder) throws {
            if let supported = try? decoder.singleValueContainer().decode(Bool.self) {
                self = .supported(supported)
            } else {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                self = .field(try container.decode(String.self, forKey: .field))
            }
        }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .supported(let supported):
                var container = encoder.singleValueContainer()
                try container.encode(supported)
            case .field(let field):
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(field, forKey: .field)
            }
        }
    }

    struct Override: Codable {
        let npm: String?
        let api: String?
        let shape: String?
    }

    struct Experimental: Codable {
        let modes: [String: Mode]?

        struct Mode: Codable {
            let cost: Rates?
        }
    }

    struct Bound: Codable {
        let type: String
        let size: Int
    }

    struct ReasoningOption: Codable {
        let type: String
        let values: [String?]?
        let min: Int?
        let max: Int?
    }
}
