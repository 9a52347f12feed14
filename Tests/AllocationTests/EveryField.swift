import ModelCatalog

/// Reads every field of a model, and counts those that are known and the items of lists.
func fieldsKnown(of model: borrowing ModelView) -> Int {
    var known = 0
    // Names.
    known += count(model.spec) + count(model.id) + count(model.name) + count(model.family)
    known += count(model.kind)
    known += count(model.provider.id)
    // Abilities.
    if model.supports(.attachment) != nil { known += 1 }
    if model.supports(.reasoning) != nil { known += 1 }
    if model.supports(.toolCall) != nil { known += 1 }
    if model.supports(.structuredOutput) != nil { known += 1 }
    if model.supports(.temperature) != nil { known += 1 }
    if model.supports(.openWeights) != nil { known += 1 }
    if model.supports(.parallelToolCalls) != nil { known += 1 }
    if model.supports(.toolChoice) != nil { known += 1 }
    if model.supports(.promptCaching) != nil { known += 1 }
    if model.supports(.computerUse) != nil { known += 1 }
    if model.supports(.webSearch) != nil { known += 1 }
    if model.supports(.openWeights) != nil { known += 1 }
    if model.reads(.pdf) == true { known += 1 }
    if model.writes(.text) == true { known += 1 }
    model.visitInputModalities { _ in known += 1 }
    model.visitOutputModalities { _ in known += 1 }
    // Limits and life.
    if model.contextTokens != nil { known += 1 }
    if model.inputTokens != nil { known += 1 }
    if model.outputTokens != nil { known += 1 }
    if model.status != nil { known += 1 }
    if model.knowledge != nil { known += 1 }
    if model.releaseDate != nil { known += 1 }
    if model.lastUpdated != nil { known += 1 }
    if model.retiresOn != nil { known += 1 }
    if model.tier != .unknown { known += 1 }
    // Calling it.
    if model.interleavedThinking != nil { known += 1 }
    known += count(model.interleavedField) + count(model.sdkPackage) + count(model.baseURL)
    known += count(model.apiShape)
    if model.reasoningOptionsStated { known += 1 }
    model.visitReasoningOptions { option in
        if option.control == .effort || option.maximumTokens != nil { known += 1 }
        option.visitEfforts { known += count($0) }
    }
    // Lists.
    model.visitAliases { known += count($0) }
    model.visitSources { known += count($0) }
    model.visitPrices { price in
        known += count(price.variant)
        if price.mode == "standard" && price.price.amount != nil { known += 1 }
    }
    return known
}

private func count(_ text: borrowing TextView?) -> Int {
    switch text {
    case .some(let text): text.bytes.byteCount > 0 ? 1 : 0
    case .none: 0
    }
}
