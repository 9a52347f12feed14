// Generated from catalog_tables.h and words.sql by schema/generate.swift: `make generated`.

internal import ModelCatalog

extension Model {
    /// Its words and limits as people read them: what they are called, and what they say.
    var limitFacts: [(String, String)] {
        [
            ("status", status?.name ?? unknown),
            ("context tokens", contextTokens.map(grouped) ?? unknown),
            ("output tokens", outputTokens.map(grouped) ?? unknown),
            ("input tokens", inputTokens.map(grouped) ?? unknown),
        ]
    }

    /// What it can do as people read it.
    var abilityFacts: [(String, String)] {
        [
            ("attachment", attachment.text),
            ("reasoning", reasoning.text),
            ("tool call", toolCall.text),
            ("structured output", structuredOutput.text),
            ("temperature", temperature.text),
            ("open weights", openWeights.text),
            ("parallel tool calls", parallelToolCalls.text),
            ("tool choice", toolChoice.text),
            ("prompt caching", promptCaching.text),
            ("computer use", computerUse.text),
            ("web search", webSearch.text),
            ("interleaved thinking", interleavedThinking.text),
        ]
    }

    /// Its dates and texts as people read them.
    var otherFacts: [(String, String)] {
        [
            ("knowledge", knowledge?.description ?? unknown),
            ("release date", releaseDate?.description ?? unknown),
            ("last updated", lastUpdated?.description ?? unknown),
            ("retires on", retiresOn?.description ?? unknown),
            ("family", family ?? unknown),
            ("kind", kind ?? unknown),
            ("interleaved field", interleavedField ?? unknown),
            ("SDK package", sdkPackage ?? unknown),
            ("base URL", baseURL ?? unknown),
            ("API shape", apiShape ?? unknown),
        ]
    }
}
