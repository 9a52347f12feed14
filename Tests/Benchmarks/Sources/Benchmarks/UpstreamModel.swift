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

    enum CodingKeys: String, CodingKey {
        case id, name, family, attachment, reasoning, temperature, knowledge, modalities, limit
        case cost, status
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

        enum CodingKeys: String, CodingKey {
            case input, output, reasoning, tiers
            case cacheRead = "cache_read"
            case cacheWrite = "cache_write"
            case inputAudio = "input_audio"
            case outputAudio = "output_audio"
        }
    }

    struct Tier: Codable {
        let input: Double
        let output: Double
        let tier: Bound
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
