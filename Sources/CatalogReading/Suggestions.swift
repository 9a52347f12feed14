internal import CImage

// These run only for errors, so they may allocate and take time: O(models × length²).
extension Models {
    /// Why a spec finds nothing.
    func error(for spec: String) -> CatalogError {
        let match = withKey(spec) { catalog_find(image, $0) }
        if match.outcome == .CATALOG_AMBIGUOUS {
            return .ambiguousSpec(spec: spec, readings: Self.readings(of: spec))
        }
        return .modelNotFound(spec: spec, suggestions: modelSuggestions(for: spec))
    }

    /// Up to three ids of providers that are close to `id`, closest first.
    func providerSuggestions(for id: String) -> [String] {
        var ids: [String] = []
        unobserved.visitProviders { ids.append(String($0.id)) }
        return closest(to: id, among: ids)
    }

    /// Up to three specs that are close to `spec`, closest first: spelled alike, then of the same id
    /// at another provider, then with ids that go on from it or contain it.
    func modelSuggestions(for spec: String) -> [String] {
        guard !spec.isEmpty else { return [] }
        var wanted = Self.readings(of: spec).map { Wanted(provider: $0.provider, id: $0.model) }
        if wanted.isEmpty {
            wanted = [Wanted(provider: nil, id: spec)]
            // Other catalogs write specs as provider/model.
            if let slash = spec.firstIndex(of: "/") {
                let id = String(spec[spec.index(after: slash)...])
                wanted.append(Wanted(provider: String(spec[..<slash]), id: id))
            }
        }
        var distances: [String: [Int?]] = [:]
        unobserved.visitProviders { provider in
            let id = Array(String(provider.id).lowercased().utf8)
            distances[String(provider.id)] = wanted.map { $0.distance(toProvider: id) }
        }
        var found = Closest()
        unobserved.all.visit { model in
            let providers = distances[String(model.provider.id)] ?? []
            let id = Array(String(model.id).lowercased().utf8)
            for (wanted, provider) in zip(wanted, providers) {
                if let nearness = wanted.nearness(ofID: id, provider: provider) {
                    found.add(String(model.spec), nearness)
                }
            }
        }
        return found.values
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
}

/// Up to three of the names that are spelled like `name`, closest first.
package func closest(to name: String, among names: [String]) -> [String] {
    let wanted = Array(name.lowercased().utf8)
    var found = Closest()
    for name in names {
        let own = Array(name.lowercased().utf8)
        if let distance = editDistance(wanted, own, bound: tolerance(wanted)) {
            found.add(name, .alike(distance))
        }
    }
    return found.values
}

/// The question whether one of these names was meant, such as "Did you mean 'show'?"; nil without names.
package func didYouMean(_ suggestions: [String]) -> String? {
    guard !suggestions.isEmpty else { return nil }
    return "Did you mean \(suggestions.map { "'\($0)'" }.joined(separator: ", "))?"
}

/// The provider and the model that a spec without a match may mean.
private struct Wanted {
    /// Small letters, as in all that is compared; nil where the spec names no provider.
    private let provider: [UInt8]?
    private let id: [UInt8]

    init(provider: String?, id: String) {
        self.provider = provider.map { Array($0.lowercased().utf8) }
        self.id = Array(id.lowercased().utf8)
    }

    /// How far a provider is from the wanted one; nil: too far. It is 1 where the spec names no
    /// provider, so that a reading of the spec with a provider goes first.
    func distance(toProvider other: [UInt8]) -> Int? {
        guard let provider else { return 1 }
        return editDistance(provider, other, bound: tolerance(provider))
    }

    /// How near a model is, if its provider has this distance; nil: too far.
    func nearness(ofID other: [UInt8], provider: Int?) -> Nearness? {
        guard let provider else { return other == id ? .elsewhere : nil }
        if let distance = editDistance(id, other, bound: tolerance(id)) {
            return .alike(provider + distance)
        }
        guard id.count >= 3, other.count > id.count else { return nil }
        let distance = provider + other.count - id.count
        if other.starts(with: id) { return .longer(distance) }
        return contains(other, id) ? .containing(distance) : nil
    }
}

/// How near a name is to the wanted one, nearest first; with the number of letters that differ.
private enum Nearness: Comparable {
    /// Spelled alike.
    case alike(Int)
    /// The same id at another provider.
    case elsewhere
    /// The id goes on where the wanted one ends.
    case longer(Int)
    /// The wanted id is within it.
    case containing(Int)
}

/// The up to three nearest names; of equally near ones, the first in byte order.
private struct Closest {
    private var found: [(nearness: Nearness, value: String)] = []

    mutating func add(_ value: String, _ nearness: Nearness) {
        if let index = found.firstIndex(where: { $0.value == value }) {
            guard nearness < found[index].nearness else { return }
            found.remove(at: index)
        }
        let place = found.firstIndex { (nearness, value) < ($0.nearness, $0.value) }
        found.insert((nearness, value), at: place ?? found.count)
        if found.count > 3 { found.removeLast() }
    }

    var values: [String] { found.map(\.value) }
}

/// How many letters of a text may differ: one, in longer texts two, or one in four.
private func tolerance(_ text: [UInt8]) -> Int {
    text.count < 6 ? 1 : max(2, text.count / 4)
}

private func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    text.indices.contains { text[$0...].starts(with: part) }
}

/// The number of insertions, deletions, replacements and exchanges of neighbours between two texts, or nil
/// above `bound`.
private func editDistance(_ a: [UInt8], _ b: [UInt8], bound: Int) -> Int? {
    guard abs(a.count - b.count) <= bound else { return nil }
    var (before, row) = ([Int](), Array(0...b.count))
    for i in a.indices {
        var next = [i + 1]
        for j in b.indices {
            var distance = min(row[j] + (a[i] == b[j] ? 0 : 1), min(row[j + 1], next[j]) + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                distance = min(distance, before[j - 1] + 1)
            }
            next.append(distance)
        }
        // An exchange may still start from the row before.
        if min(row.min() ?? 0, next.min() ?? 0) > bound { return nil }
        (before, row) = (row, next)
    }
    return row[b.count] <= bound ? row[b.count] : nil
}
