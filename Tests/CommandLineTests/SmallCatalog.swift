/// A file of models.dev's format with one model that states everything, one that states nothing, one
/// that states what cannot be, and two that make a spec ambiguous.
enum SmallCatalog {
    static let json = """
        {
          "acme": {
            "id": "acme", "name": "Acme", "env": ["ACME_KEY", "ACME_REGION"],
            "npm": "@ai-sdk/acme", "api": "https://api.acme.test/v1",
            "doc": "https://acme.test/docs",
            "models": {"large": \(large), "m@lab": {"id": "m@lab", "limit": {"context": 8192}}}
          },
          "lab": {
            "id": "lab", "models": {
              "acme:m": {"id": "acme:m", "cost": {"input": 0.05, "output": 0}},
              "bare": {"id": "bare"},
              "odd": {
                "id": "odd", "knowledge": "2025-02-31", "limit": {"context": 0, "output": 512}
              }
            }
          }
        }
        """

    static let large = """
        {
          "id": "large", "name": "Acme Large", "family": "acme", "attachment": true,
          "reasoning": true, "tool_call": true, "structured_output": false, "temperature": true,
          "knowledge": "2025-03", "release_date": "2025-06-01", "last_updated": "2025-06-30",
          "open_weights": false,
          "modalities": {"input": ["text", "image", "pdf"], "output": ["text"]},
          "limit": {"context": 1048576, "input": 1000000, "output": 65536},
          "cost": {
            "input": 3, "output": 15, "cache_read": 0.3, "cache_write": 3.75, "reasoning": 20,
            "input_audio": 7, "output_audio": 30.5,
            "tiers": [
              {"input": 6, "output": 22.5, "tier": {"type": "context", "size": 200000}},
              {"input": 12, "output": 45, "tier": {"type": "context", "size": 500000}}
            ]
          },
          "experimental": {"modes": {"fast": {"cost": {"input": 30, "output": 150}}}},
          "status": "beta",
          "reasoning_options": [
            {"type": "toggle"}, {"type": "effort", "values": [null, "high"]},
            {"type": "budget_tokens", "min": -1, "max": 32768}
          ],
          "interleaved": {"field": "reasoning_content"},
          "provider": {"npm": "@ai-sdk/other", "api": "https://acme.test/v2", "shape": "responses"}
        }
        """

    /// A catalog of as many models of one provider.
    static func json(models count: Int, name: String = "M") -> String {
        let models = (0..<count).map { #""m\#($0)": {"id": "m\#($0)", "name": "\#(name)"}"# }
        return #"{"big": {"id": "big", "models": {\#(models.joined(separator: ","))}}}"#
    }
}
