import Foundation

/// A catalog that one version publishes: who has published which one is told by each of its facts.
struct Edition: Sendable {
    let publisher: Version
    let number: Int

    /// The imported files, the same for both versions.
    var json: String {
        """
        {"acme": {"id": "acme", "models": {
          "embed": {
            "id": "embed", "name": "\(publisher) \(number)", "video_generation": true,
            "licence": "mit",
            "limit": {
              "context": \(1000 + number), "output": \(2000 + number), "embedding": \(3000 + number)
            },
            "cost": {
              "input": \(number + 1),
              "regional": {"eu": {"input": \(number + 1).125}, "us": {"output": 0.5}}
            }
          },
          "plain": {"id": "plain", "name": "Plain", "cost": {"input": 7}}
        }}}
        """
    }
}

/// What `show --json` says of the edition's model.
struct Shown: Decodable {
    struct Price: Decodable, Equatable {
        let meter: String
        let usd: Double
    }

    let name: String
    let contextTokens: Int
    let outputTokens: Int
    let prices: [Price]
    let embeddingDimensions: Int?
    let videoGeneration: Bool?
    let licence: String?
    let regionalPrices: [String: [Price]]?

    private enum CodingKeys: String, CodingKey {
        case name, prices, licence
        case contextTokens = "context_tokens"
        case outputTokens = "output_tokens"
        case embeddingDimensions = "embedding_dimensions"
        case videoGeneration = "video_generation"
        case regionalPrices = "regional_prices"
    }

    init(_ text: String) throws {
        self = try JSONDecoder().decode(Shown.self, from: Data(text.utf8))
    }

    /// The number of the edition that all of it is of, as a version has to show it; nil where it is not.
    func number(to reader: Version) -> Int? {
        let words = name.split(separator: " ")
        guard words.count == 2, let number = Int(words[1]), contextTokens == 1000 + number,
            outputTokens == 2000 + number,
            prices == [Price(meter: "input", usd: Double(number + 1))]
        else { return nil }
        let isWhole = reader.description == "next" && words[0] == "next"
        let regional = [
            "eu": [Price(meter: "input", usd: Double(number + 1) + 0.125)],
            "us": [Price(meter: "output", usd: 0.5)],
        ]
        guard embeddingDimensions == (isWhole ? 3000 + number : nil),
            videoGeneration == (isWhole ? true : nil), licence == (isWhole ? "mit" : nil),
            regionalPrices == (isWhole ? regional : nil)
        else { return nil }
        return number
    }
}

/// What `stats --json` says.
struct Counted: Decodable {
    let models: Int
    let generation: UInt64
    /// What the section says that the next version alone knows.
    let claims: String?

    init(_ text: String) throws {
        self = try JSONDecoder().decode(Counted.self, from: Data(text.utf8))
    }
}
