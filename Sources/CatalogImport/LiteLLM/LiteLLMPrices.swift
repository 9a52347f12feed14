internal import ModelCatalog

// Reads the prices of a model in LiteLLM's price map, which are USD for one unit.
extension UpstreamFacts {
    /// The prices of an entry that is being read, and the model and variant that they are for.
    struct LiteLLMRates {
        let subject: Subject
        /// The size or quality that the entry is for; empty where it is for none.
        var variant = ""
        /// Whether a tier includes its bound; false: it begins above the bound.
        var includesBounds = false
        /// The prices that were read already.
        var stated: [PriceKey: UpstreamPrice] = [:]
    }

    /// Reads a member of an entry as prices; false where it is not one.
    mutating func readLiteLLMPrice(
        _ value: UpstreamValue,
        _ key: String,
        _ rates: inout LiteLLMRates
    ) throws(ImportError) -> Bool {
        switch key {
        case "tiered_pricing": try readTieredPricing(value, &rates)
        case "off_peak_pricing": try readOffPeakPricing(value, &rates)
        case "search_context_cost_per_query": try readSearchPrices(value, &rates)
        default:
            guard let component = LiteLLMPriceKey.component(of: key) else { return false }
            try readPrice(value, of: component, &rates)
        }
        return true
    }

    private mutating func readPrice(
        _ value: UpstreamValue,
        of component: PriceKey,
        _ rates: inout LiteLLMRates
    ) throws(ImportError) {
        guard let price = try price(value, per: .one, of: rates.subject) else { return }
        var component = component
        if !rates.variant.isEmpty {
            component.variant =
                rates.variant + (component.variant.isEmpty ? "" : "/" + component.variant)
        }
        if rates.includesBounds, component.abovePromptTokens > 0 {
            component.abovePromptTokens -= 1
        }
        if let stated = rates.stated[component] {
            // Several keys may state the same price, such as the first tier and the price without a
            // tier.
            guard stated != price else { return }
            return try note(value, of: rates.subject, "contradicts another price of the model")
        }
        guard Self.bounds.contains(component.abovePromptTokens) else {
            return try note(value, of: rates.subject, "has a bound that is out of range")
        }
        if component.variant.utf8.contains(0) {
            return try note(value, of: rates.subject, "is of a variant that holds a NUL character")
        }
        rates.stated[component] = price
        add(price, for: component, of: rates.subject)
    }

    private static let bounds: ClosedRange<Int64> = 0...counts.upperBound

    /// Reads tiers by the prompt's tokens, or by the number of search results.
    private mutating func readTieredPricing(
        _ value: UpstreamValue,
        _ rates: inout LiteLLMRates
    ) throws(ImportError) {
        let tiers = try array(value, of: rates.subject)
        if tiers?.isEmpty == true { try keep(value, of: rates.subject) }
        for tier in tiers ?? [] {
            guard let members = try object(tier, of: rates.subject) else { continue }
            let prompt = try bounds("range", of: members)
            let results = try bounds("max_results_range", of: members)
            for (key, value) in members {
                if key == "range" || key == "max_results_range" {
                    // No column holds the end of a tier: the next tier begins there.
                    try keep(value, of: rates.subject)
                    continue
                }
                var component = LiteLLMPriceKey.component(of: key)
                if let prompt { component?.abovePromptTokens = prompt[0] }
                if let results { component?.variant = "\(results[0])-\(results[1]) results" }
                if let component, (prompt == nil) != (results == nil) {
                    try readPrice(value, of: component, &rates)
                } else {
                    try note(value, of: rates.subject, "must be the price of a tier")
                }
            }
        }
    }

    /// The two bounds of a range; nil where the value is not a range.
    private func bounds(
        _ key: String,
        of members: [(key: String, value: UpstreamValue)]
    ) throws(ImportError) -> [Int64]? {
        let range = members.first { $0.key == key }?.value
        guard let elements = range?.elements else { return nil }
        let bounds = elements.compactMap { $0.integer }
        return bounds.count == 2 && elements.count == 2 ? bounds : nil
    }

    /// Reads prices that hold at certain hours; the hours are kept as they are written.
    private mutating func readOffPeakPricing(
        _ value: UpstreamValue,
        _ rates: inout LiteLLMRates
    ) throws(ImportError) {
        for (key, value) in try object(value, of: rates.subject) ?? [] {
            if var component = LiteLLMPriceKey.component(of: key),
                component.mode == PriceComponent.standardMode
            {
                component.mode = "off_peak"
                try readPrice(value, of: component, &rates)
            } else {
                try keep(value, of: rates.subject)
            }
        }
    }

    /// Reads the prices of a search by its effort.
    private mutating func readSearchPrices(
        _ value: UpstreamValue,
        _ rates: inout LiteLLMRates
    ) throws(ImportError) {
        let start = "search_context_size_"
        for (key, value) in try object(value, of: rates.subject) ?? [] {
            if key.hasPrefix(start), key != start {
                let component = PriceKey(
                    meter: "web_search_per_query",
                    variant: String(key.dropFirst(start.count))
                )
                try readPrice(value, of: component, &rates)
            } else {
                try keep(value, of: rates.subject)
            }
        }
    }
}
