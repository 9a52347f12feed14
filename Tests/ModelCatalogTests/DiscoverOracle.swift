import ModelCatalog
import SeededRandom
import TestCatalog

/// Discovery as the issue states it, over copies, one model at a time.
struct DiscoverOracle {
    let models: [Model]
    let hosting: [String: Hosting]

    init(_ catalog: Catalog) throws {
        models = try catalog.models()
        hosting = try catalog.providers().reduce(into: [:]) { $0[$1.id] = $1.hosting }
    }

    func discover(_ filter: Filter, by order: Order, limit: Int?) -> [String] {
        let found = models.filter { matches($0, filter) }.sorted { precedes($0, $1, order) }
        return found.prefix(max(0, limit ?? .max)).map(\.spec)
    }

    func tier(_ model: Model) -> Tier {
        if hosting[model.provider] == .local { return .local }
        guard let price = price(model), let context = model.contextTokens else { return .unknown }
        if price > 1_000_000_000 && context > 100_000 { return .premium }
        return price >= 500_000_000 ? .standard : .economy
    }

    private func price(_ model: Model) -> Int64? {
        model.price(.input).amount?.nanoUSDPerMillion
    }

    private func states(_ model: Model, _ capability: Capability) -> Bool {
        let stated =
            switch capability {
            case .attachment: model.attachment
            case .reasoning: model.reasoning
            case .toolCall: model.toolCall
            case .structuredOutput: model.structuredOutput
            case .temperature: model.temperature
            case .openWeights: model.openWeights
            case .parallelToolCalls: model.parallelToolCalls
            case .toolChoice: model.toolChoice
            case .promptCaching: model.promptCaching
            case .computerUse: model.computerUse
            case .webSearch: model.webSearch
            default: nil as Bool?
            }
        return stated == true
    }

    private func matches(_ model: Model, _ filter: Filter) -> Bool {
        guard filter.capabilities.allSatisfy({ states(model, $0) }) else { return false }
        if let minimum = filter.minimumContextTokens {
            guard let context = model.contextTokens, context >= minimum else { return false }
        }
        if let maximum = filter.maximumInputPrice {
            if let price = price(model) {
                guard price <= maximum.nanoUSDPerMillion else { return false }
            } else if !filter.admitsUnknownPrice {
                return false
            }
        }
        guard filter.inputModalities.isSubset(of: model.modalities?.input ?? [.text]),
            filter.outputModalities.isSubset(of: model.modalities?.output ?? [.text])
        else { return false }
        guard filter.providers?.contains(model.provider) ?? true else {
            return false
        }
        return filter.tier == nil || filter.tier == tier(model)
    }

    private func precedes(_ a: Model, _ b: Model, _ order: Order) -> Bool {
        let known: Bool?
        switch order {
        case .spec: known = nil
        case .price: known = Self.precedes(price(a), price(b), by: <)
        case .context: known = Self.precedes(a.contextTokens, b.contextTokens, by: >)
        case .released: known = Self.precedes(day(a), day(b), by: >)
        case .name: known = Self.precedes(a.name.map(Bytes.init), b.name.map(Bytes.init), by: <)
        }
        // The catalog's own order: provider, then id, in byte order.
        return known ?? ((Bytes(a.provider), Bytes(a.id)) < (Bytes(b.provider), Bytes(b.id)))
    }

    /// The day on which it was released; a month is its first day.
    private func day(_ model: Model) -> Int? {
        model.releaseDate.map { $0.year * 10_000 + $0.month * 100 + ($0.day ?? 1) }
    }

    /// Nil where they are equal.
    private static func precedes<Value: Equatable>(
        _ a: Value?,
        _ b: Value?,
        by precedes: (Value, Value) -> Bool
    ) -> Bool? {
        switch (a, b) {
        case (let a?, let b?): a == b ? nil : precedes(a, b)
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): nil
        }
    }

    /// A text that is ordered by its bytes.
    private struct Bytes: Comparable {
        let utf8: [UInt8]

        init(_ text: String) { utf8 = Array(text.utf8) }

        static func < (a: Bytes, b: Bytes) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
    }
}

extension Filter {
    /// A filter in which each condition is there or not.
    init(from random: inout SeededGenerator, providers: [String]) {
        self.init()
        func chance() -> Bool { random.once(in: 3) }
        if chance() { capabilities.insert(Capability.known.randomElement(using: &random)!) }
        if chance() { capabilities.insert(Capability.known.randomElement(using: &random)!) }
        let contexts = [-1, 0, 1, 100_000, 100_001, 4_294_967_294, 4_294_967_295, .max]
        if chance() { minimumContextTokens = contexts.randomElement(using: &random) }
        let prices: [Int64] = [0, 1, 499_999_999, 500_000_000, 1_000_000_000, .max, -1]
        if chance() {
            maximumInputPrice = UnitPrice(nanoUSDPerMillion: prices.randomElement(using: &random)!)
        }
        admitsUnknownPrice = !chance()
        if chance() { inputModalities.insert(Modality.known.randomElement(using: &random)!) }
        if chance() { outputModalities.insert(Modality.known.randomElement(using: &random)!) }
        for _ in 0..<2 where chance() {
            self.providers = (self.providers ?? []) + [providers.randomElement(using: &random)!]
        }
        if chance() { tier = Tier.known.randomElement(using: &random) }
    }
}
