import ModelCatalog

/// Asks a generation for all that it can be asked for, and writes out what can be written.
func readEverything(_ models: Models) {
    _ = [models.count, models.providerCount, models.byteCount]
    _ = "\(models.generation) \(models.created) \(models.created.age)"
    _ = models.statistics
    models.visitSources { source in
        _ = [String(source.id), copy(source.url), copy(source.licence)]
        _ = source.retrievedOn?.description
    }
    models.visitProviders { _ = Provider($0) }
    for spec in ["acme:large", "large@acme", "acme:l", "acme:larg", "bolt:@cf/meta/llama", "x@y"] {
        if let model = models[spec] { readEverything(of: model) }
        _ = models["large", provider: "lab"] == nil
    }
    _ = try? readEverything(of: models.model("acme:larg"))
    for provider in ["acme", "bolt", "lab", "nobody"] {
        guard let list = try? models.list(provider: provider) else { continue }
        readEverything(of: list)
    }
    let filter = Filter(
        capabilities: [.toolCall],
        minimumContextTokens: 1_000,
        maximumInputPrice: UnitPrice(usdPerMillion: "4"),
        inputModalities: [.text],
        outputModalities: [.text]
    )
    for filter in [filter, Filter(), Filter(providers: ["acme", "lab"], tier: .premium)] {
        if let selection = try? models.discover(filter) { readEverything(of: selection) }
    }
    for reference in models.all.references(by: .released) {
        if let model = try? models.model(reference) { readEverything(of: model) }
    }
}

private func readEverything(of selection: Selection) {
    _ = [selection.count, selection.isEmpty ? 0 : 1]
    for order in Order.allCases {
        selection.visit(by: order) { _ = $0.contextTokens }
        _ = selection.references(by: order, limit: 3)
    }
    _ = selection.copies(by: .price).map(\.prices)
}

private func readEverything(of model: ModelView) {
    _ = Model(model)
    _ = [model.knowledge?.description, model.releaseDate?.description, model.status?.name]
    for modality in Modality.known { _ = [model.reads(modality), model.writes(modality)] }
    for meter in Meter.known {
        _ = model.price(meter)
        _ = model.price(meter, promptTokens: .max, mode: "fast")
    }
    model.visitPrices { price in
        _ = "\(String(price.mode)) \(price.abovePromptTokens) \(price.meter)"
        _ = price.price.amount?.description
    }
    _ = model.provider.modelCount
    _ = model.spec == "acme:large"
}

private func copy(_ text: borrowing TextView?) -> String? {
    switch text {
    case .some(let text): String(text)
    case .none: nil
    }
}
