/// The meaning of a key of LiteLLM's price map.
///
/// The entry states the provider; the key may start with a name of it. The model's id follows,
/// after a size or a quality if the entry states the price of such a picture.
enum LiteLLMKey: Hashable {
    /// A model; `isPrefixed` where the key starts with a name of its provider.
    case model(id: String, isPrefixed: Bool)
    /// A price of a model for a size or a quality, such as `hd/1024-x-1024`.
    case variant(id: String, variant: String)
    /// Not a model, and why.
    case other(reason: String)

    /// The keys that describe the file itself, each with its reason.
    static let reserved = [
        "sample_spec": "it describes the format",
        "fallback_generalizations": "it holds rules for models that are not listed",
    ]

    init(_ key: String, of provider: ProviderNames.Provider, _ names: ProviderNames) {
        if let reason = Self.reason(key) {
            self = .other(reason: reason)
            return
        }
        var parts = key.split(separator: "/", omittingEmptySubsequences: false)[...]
        let isPrefixed = Self.dropPrefix(of: &parts, provider, names)
        if let first = parts.first, parts.count > 1, Self.isRegion(first) {
            self = .other(reason: "it states prices of a model in one region")
            return
        }
        let variant = parts.dropLast().prefix { Self.isSizeOrQuality($0) }
        guard variant.contains(where: Self.isSize) else {
            self = .model(id: parts.joined(separator: "/"), isPrefixed: isPrefixed)
            return
        }
        parts = parts.dropFirst(variant.count)
        if !isPrefixed { _ = Self.dropPrefix(of: &parts, provider, names) }
        self = .variant(
            id: parts.joined(separator: "/"),
            variant: variant.joined(separator: "/")
        )
    }

    /// Why the key shows that the entry is not a model; nil where it may be one.
    private static func reason(_ key: String) -> String? {
        if key.contains("-month-commitment/") { return "it is capacity that is bought for months" }
        if key.contains("*") { return "it is a wildcard" }
        if key.hasPrefix("ft:") { return "it states prices of fine-tuned models" }
        if !key.contains("/"), key.hasPrefix("fireworks-ai-") || key.hasPrefix("together-ai-") {
            return "it states prices of models of one size"
        }
        return nil
    }

    /// Drops the first part of a key if it names the provider. Returns whether it does.
    private static func dropPrefix(
        of parts: inout ArraySlice<Substring>,
        _ provider: ProviderNames.Provider,
        _ names: ProviderNames
    ) -> Bool {
        guard parts.count > 1, let first = parts.first else { return false }
        // amazon-nova/ stands before models of amazon_nova.
        let spellings = [String(first), String(first.map { $0 == "-" ? "_" : $0 })]
        guard spellings.contains(where: { names[$0].id == provider.id }) else { return false }
        parts = parts.dropFirst()
        return true
    }

    /// A region of a cloud: us-east-1, us-gov-west-1.
    private static func isRegion(_ part: Substring) -> Bool {
        let words = part.split(separator: "-", omittingEmptySubsequences: false)
        guard 3...4 ~= words.count, words[0].count == 2, let last = words.last else { return false }
        return last.count == 1 && last.allSatisfy(\.isNumber)
            && words.dropLast().allSatisfy { $0.count > 1 && $0.allSatisfy(\.isLetter) }
    }

    private static let qualities: Set<Substring> = [
        "low", "medium", "high", "xhigh", "max", "standard", "hd",
    ]

    private static func isSizeOrQuality(_ part: Substring) -> Bool {
        qualities.contains(part) || isSize(part) || part.hasSuffix("-steps")
    }

    /// A size in pixels: 1024-x-1536, max-x-max.
    private static func isSize(_ part: Substring) -> Bool {
        let sides = part.split(separator: "-", omittingEmptySubsequences: false)
        return sides.count == 3 && sides[1] == "x"
            && [sides[0], sides[2]].allSatisfy { side in
                side == "max" || (!side.isEmpty && side.allSatisfy(\.isNumber))
            }
    }
}
