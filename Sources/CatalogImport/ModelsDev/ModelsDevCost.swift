internal import CatalogCompiler
internal import ModelCatalog

// Reads the prices of a model.
extension UpstreamFacts {
    /// What a price of a model is for.
    private struct Rate {
        let mode: String
        let aboveTokens: Int64
        let subject: Subject
    }

    /// Reads the prices of a mode. Returns whether one is above zero.
    mutating func readCost(
        _ cost: UpstreamValue,
        mode: String,
        of subject: Subject
    ) throws(ImportError) -> Bool {
        let rate = Rate(mode: mode, aboveTokens: 0, subject: subject)
        var isPaid = false
        let members = try object(cost, of: subject) ?? []
        let hasTiers = members.contains { $0.key == "tiers" }
        for (key, value) in members {
            if ModelsDev.meters.contains(key) {
                isPaid = try readPrice(value, of: key, rate)?.isPaid == true || isPaid
            } else if key == "tiers" {
                isPaid = try readTiers(value, mode: mode, of: subject) || isPaid
            } else if key == "context_over_200k", !hasTiers {
                isPaid = try readOlderTier(value, mode: mode, of: subject) || isPaid
                // Its rows look like those of a tier, so the text is kept to show that the source
                // has no `tiers`.
                try keep(cost, of: subject)
            } else {
                try keep(value, of: subject)
            }
        }
        return isPaid
    }

    /// Reads what a model offers in other modes. Returns whether a price there is above zero.
    mutating func readExperimental(_ value: UpstreamValue, of subject: Subject) throws(ImportError)
        -> Bool
    {
        var isPaid = false
        for (key, value) in try object(value, of: subject) ?? [] {
            guard key == "modes" else {
                try keep(value, of: subject)
                continue
            }
            for (mode, value) in try object(value, of: subject) ?? [] {
                if mode.isEmpty || mode == PriceComponent.standardMode || mode.utf8.contains(0) {
                    try note(
                        value,
                        of: subject,
                        "must have the name of another mode than the standard one"
                    )
                    continue
                }
                for (key, value) in try object(value, of: subject) ?? [] {
                    if key == "cost" {
                        isPaid = try readCost(value, mode: mode, of: subject) || isPaid
                    } else {
                        try keep(value, of: subject)
                    }
                }
            }
        }
        return isPaid
    }

    /// Reads the tiers of a mode. Returns whether a price there is above zero.
    ///
    /// Rows are ordered by the tiers' sizes. Tiers in another order, or with more than the rows hold, are kept
    /// as a whole beside their rows.
    private mutating func readTiers(
        _ value: UpstreamValue,
        mode: String,
        of subject: Subject
    ) throws(ImportError) -> Bool {
        guard let tiers = try array(value, of: subject) else { return false }
        var isPaid = false
        var isWhole = !tiers.isEmpty
        var sizes: [Int64] = []
        for tier in tiers {
            guard let size = try size(of: tier, after: sizes, of: subject) else {
                isWhole = false
                continue
            }
            if size < sizes.last ?? 0 { isWhole = false }
            sizes.append(size)
            let rate = Rate(mode: mode, aboveTokens: size, subject: subject)
            var hasRow = false
            for (key, value) in tier.members ?? [] where key != "tier" {
                guard ModelsDev.meters.contains(key) else {
                    isWhole = false
                    continue
                }
                let price = try readPrice(value, of: key, rate)
                hasRow = hasRow || price != nil
                isPaid = isPaid || price?.isPaid == true
            }
            if !hasRow { isWhole = false }
        }
        if !isWhole { try keep(value, of: subject) }
        return isPaid
    }

    /// Reads the single tier of older files, which lack `tiers`. Returns whether a price there is above zero.
    private mutating func readOlderTier(
        _ value: UpstreamValue,
        mode: String,
        of subject: Subject
    ) throws(ImportError) -> Bool {
        guard let members = value.members else {
            try wrongType(value, of: subject, "must be an object")
            return false
        }
        let rate = Rate(mode: mode, aboveTokens: 200_000, subject: subject)
        var isPaid = false
        for (key, value) in members where ModelsDev.meters.contains(key) {
            isPaid = try readPrice(value, of: key, rate)?.isPaid == true || isPaid
        }
        return isPaid
    }

    /// The number of prompt tokens above which a tier holds; nil, with a note, where the tier does
    /// not state a valid one or repeats that of another tier.
    private mutating func size(
        of tier: UpstreamValue,
        after sizes: [Int64],
        of subject: Subject
    ) throws(ImportError) -> Int64? {
        guard let members = tier.members else {
            try wrongType(tier, of: subject, "must be an object")
            return nil
        }
        let bound = members.first { $0.key == "tier" }?.value.members ?? []
        let keys = bound.map(\.key)
        let type = bound.first { $0.key == "type" }?.value.text
        let size = bound.first { $0.key == "size" }?.value.integer
        guard keys == ["size", "type"], type == "context", let size else {
            try fault(tier, of: subject, "must be a tier by the size of the context")
            return nil
        }
        guard Self.counts.contains(size), !sizes.contains(size) else {
            try note(tier, of: subject, "has a size that is out of range or stated twice")
            return nil
        }
        return size
    }

    private mutating func readPrice(
        _ value: UpstreamValue,
        of meter: String,
        _ rate: Rate
    ) throws(ImportError) -> UpstreamPrice? {
        let price = try price(value, per: .million, of: rate.subject)
        if let price {
            let component = PriceKey(
                meter: meter,
                mode: rate.mode,
                abovePromptTokens: rate.aboveTokens
            )
            add(price, for: component, of: rate.subject)
        }
        return price
    }
}
