/// The key of a price in LiteLLM's price map, read by its grammar:
///
///     base ( _above_<N>k_tokens | _above_<N>hr | _above_<N>s_interval )* [ _<mode> ]
///
/// A base may end in a resolution or a size. `_above_<N>k_tokens` is a context tier, `_above_<N>hr`
/// the life of a cache entry.
enum LiteLLMPriceKey {
    /// What the price of a key is for; nil where the catalog holds no such price.
    static func component(of key: String) -> PriceKey? {
        var rest = key[...]
        var component = PriceKey(meter: "")
        for (ending, mode) in modes where rest.hasSuffix(ending) {
            rest = rest.dropLast(ending.count)
            component.mode = mode
            break
        }
        while let condition = condition(endingIn: rest) {
            rest = condition.rest
            switch condition.bound {
            case .tokens(let count) where component.abovePromptTokens == 0:
                component.abovePromptTokens = count
            case .variant(let variant) where component.variant.isEmpty:
                component.variant = variant
            default: return nil
            }
        }
        if let base = bases[String(rest)] {
            component.meter = base.meter
            if let variant = base.variant {
                guard component.variant.isEmpty else { return nil }
                component.variant = variant
            }
            return component
        }
        // output_cost_per_second_1080p, output_cost_per_image_2K
        guard let line = rest.lastIndex(of: "_"), component.variant.isEmpty,
            let meter = sized[String(rest[..<line])]
        else { return nil }
        let size = rest[rest.index(after: line)...]
        guard size.first?.isNumber == true else { return nil }
        component.meter = meter
        component.variant = String(size)
        return component
    }

    /// A meter, and the variant that the key's name contains.
    private struct Base {
        let meter: String
        var variant: String?
    }

    private enum Bound {
        case tokens(Int64)
        case variant(String)
    }

    private static let modes = [
        ("_batches", "batch"), ("_priority", "priority"), ("_flex", "flex"),
        ("_balanced", "balanced"), ("_ultrafast", "ultrafast"), ("_decisions", "decisions"),
    ]

    /// The last `_above_...` of a key, and the rest before it.
    private static func condition(
        endingIn key: Substring
    ) -> (rest: Substring, bound: Bound)? {
        guard let above = key.ranges(of: "_above_").last else { return nil }
        let rest = key[..<above.lowerBound]
        let words = key[above.upperBound...].split(separator: "_")
        let digits = words.first?.prefix { $0.isNumber } ?? ""
        guard let number = Int64(digits), number > 0 else { return nil }
        let unit = words[0].dropFirst(digits.count)
        switch (unit, words.dropFirst().first, words.count) {
        case ("k", "tokens", 2):
            let (tokens, overflows) = number.multipliedReportingOverflow(by: 1_000)
            return overflows ? nil : (rest, .tokens(tokens))
        case ("", "tokens", 2): return (rest, .tokens(number))
        case ("hr", nil, 1): return (rest, .variant("\(number)h"))
        case ("s", "interval", 2): return (rest, .variant("above \(number)s"))
        default: return nil
        }
    }

    /// The bases that may be followed by a size or a resolution.
    private static let sized = [
        "output_cost_per_second": "output_per_second", "output_cost_per_image": "output_per_image",
    ]

    /// Databricks charges in units of its own, which are not money, so no meter counts them.
    private static let bases: [String: Base] = [
        "input_cost_per_token": Base(meter: "input"),
        "output_cost_per_token": Base(meter: "output"),
        "output_cost_per_reasoning_token": Base(meter: "reasoning"),
        "input_cost_per_audio_token": Base(meter: "input_audio"),
        "output_cost_per_audio_token": Base(meter: "output_audio"),
        "input_cost_per_image_token": Base(meter: "input_image"),
        "output_cost_per_image_token": Base(meter: "output_image"),
        "input_cost_per_video_token": Base(meter: "input_video"),
        "output_cost_per_video_token": Base(meter: "output_video"),
        "citation_cost_per_token": Base(meter: "citation"),

        "cache_read_input_token_cost": Base(meter: "cache_read"),
        "input_cost_per_token_cache_hit": Base(meter: "cache_read"),
        "explicit_cache_read_input_token_cost": Base(meter: "cache_read", variant: "explicit"),
        "cache_creation_input_token_cost": Base(meter: "cache_write"),
        "cache_read_input_audio_token_cost": Base(meter: "cache_read_audio"),
        "cache_read_input_image_token_cost": Base(meter: "cache_read_image"),
        "cache_creation_input_audio_token_cost": Base(meter: "cache_write_audio"),

        "input_cost_per_image": Base(meter: "input_per_image"),
        "output_cost_per_image": Base(meter: "output_per_image"),
        "input_cost_per_pixel": Base(meter: "input_per_pixel"),
        "output_cost_per_pixel": Base(meter: "output_per_pixel"),
        "input_cost_per_character": Base(meter: "input_per_character"),
        "output_cost_per_character": Base(meter: "output_per_character"),
        "cost_per_second": Base(meter: "per_second"),
        "input_cost_per_second": Base(meter: "input_per_second"),
        "output_cost_per_second": Base(meter: "output_per_second"),
        "input_cost_per_audio_per_second": Base(meter: "input_audio_per_second"),
        "input_cost_per_video_per_second": Base(meter: "input_video_per_second"),
        "output_cost_per_video_per_second": Base(meter: "output_video_per_second"),

        "input_cost_per_query": Base(meter: "per_query"),
        "input_cost_per_request": Base(meter: "per_request"),
        "input_cost_per_text_message": Base(meter: "per_text_message"),
        "ocr_cost_per_page": Base(meter: "ocr_per_page"),
        "ocr_cost_per_credit": Base(meter: "ocr_per_credit"),
        "annotation_cost_per_page": Base(meter: "annotation_per_page"),
        "google_maps_grounding_cost_per_query": Base(meter: "maps_per_query"),
        "code_interpreter_cost_per_session": Base(meter: "code_interpreter_per_session"),
    ]
}
