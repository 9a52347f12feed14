internal import CImage

// Only failures come here, so it may allocate and take its time: O(models × length²).
extension Models {
    /// Why a spec finds nothing.
    func failure(to spec: String) -> CatalogError {
        let match = withKey(spec) { catalog_find(image, $0) }
        if match.outcome == .CATALOG_AMBIGUOUS {
            return .ambiguousSpec(spec: spec, readings: Self.readings(of: spec))
        }
        return .modelNotFound(spec: spec, suggestions: modelSuggestions(for: spec))
    }

    /// Up to three ids of providers that are close to `id`, closest first.
    func providerSuggestions(for id: String) -> [String] {
        var candidates: [String] = []
        visitProviders { candidates.append(String($0.id)) }
        return Self.closest(to: id, among: candidates.map { ($0, $0) })
    }

    /// Up to three specs that are close to `spec`: of the same id at another provider, or spelled
    /// alike.
    private func modelSuggestions(for spec: String) -> [String] {
        let readings = Self.readings(of: spec)
        // The provider may be right and the id misspelled, the other way round, or the id bare.
        let wanted = readings.map(\.model) + [spec]
        var sameId: [String] = []
        var candidates: [(String, String)] = []
        all.visit { model in
            let own = String(model.spec)
            if sameId.count < 3, wanted.contains(where: { model.id == $0 }) { sameId.append(own) }
            candidates.append((own, own))
            if readings.isEmpty { candidates.append((String(model.id), own)) }
        }
        if !sameId.isEmpty { return sameId }
        let canonical = readings.map { "\($0.provider):\($0.model)" }
        for text in canonical + [spec] {
            let close = Self.closest(to: text, among: candidates)
            if !close.isEmpty { return close }
        }
        return []
    }

    /// The ways to read a spec: at its first colon, at its last at sign.
    private static func readings(of spec: String) -> [CatalogError.Reading] {
        var readings: [CatalogError.Reading] = []
        if let colon = spec.firstIndex(of: ":") {
            readings.append(
                .init(
                    provider: String(spec[..<colon]),
                    model: String(spec[spec.index(after: colon)...])
                )
            )
        }
        if let at = spec.lastIndex(of: "@") {
            readings.append(
                .init(provider: String(spec[spec.index(after: at)...]), model: String(spec[..<at]))
            )
        }
        return readings
    }

    /// The values of the up to three keys that are nearest to `text`, no further than a quarter
    /// of its length and at least two; capitals count as small letters.
    private static func closest(
        to text: String,
        among candidates: [(key: String, value: String)]
    ) -> [String] {
        let wanted = Array(text.lowercased().utf8)
        let bound = max(2, wanted.count / 4)
        var found: [(distance: Int, value: String)] = []
        for candidate in candidates {
            let key = Array(candidate.key.lowercased().utf8)
            if let distance = editDistance(wanted, key, bound: bound) {
                found.append((distance, candidate.value))
            }
        }
        found.sort { ($0.distance, $0.value) < ($1.distance, $1.value) }
        var values: [String] = []
        for (_, value) in found where !values.contains(value) {
            values.append(value)
            if values.count == 3 { break }
        }
        return values
    }

    /// The number of insertions, deletions and replacements between two texts, or nil above `bound`.
    private static func editDistance(_ a: [UInt8], _ b: [UInt8], bound: Int) -> Int? {
        guard abs(a.count - b.count) <= bound else { return nil }
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            var least = row[0]
            for j in b.indices {
                let replaced = diagonal + (a[i] == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, min(row[j], row[j + 1]) + 1)
                least = min(least, row[j + 1])
            }
            if least > bound { return nil }
        }
        return row[b.count] <= bound ? row[b.count] : nil
    }
}
