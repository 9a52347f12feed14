import CatalogImport
import JSONText

/// The differences of two JSON values, as `path: this is not that`.
enum Difference {
    /// Prices may differ by this much of the larger.
    static let tolerance = 1e-8

    /// The differences of what is printed from what is stated.
    static func between(
        _ stated: JSON?,
        _ printed: JSON?,
        at path: String,
        isPrice: Bool = false
    ) -> [String] {
        switch (stated, printed) {
        case (.object(let one), .object(let other)):
            return Set(one.keys).union(other.keys).sorted().flatMap { key in
                between(
                    one[key],
                    other[key],
                    at: "\(path) \(key)",
                    isPrice: key == "usd"
                )
            }
        case (.array(let one), .array(let other)) where one.count == other.count:
            return zip(one, other).enumerated().flatMap { index, pair in
                between(pair.0, pair.1, at: "\(path) \(index)", isPrice: isPrice)
            }
        case (.number, .number) where isPrice && isNear(stated?.double, printed?.double):
            return []
        case _ where stated == printed: return []
        default:
            return ["\(path): \(printed?.text ?? "nothing") is not \(stated?.text ?? "nothing")"]
        }
    }

    /// The differences of two catalogs, which need not have the same entries.
    static func between(
        _ stated: [String: JSON],
        _ printed: [String: JSON],
        ignoring derived: String
    ) -> [String] {
        Set(stated.keys).union(printed.keys).sorted().flatMap { key in
            var entry = printed[key]?.members
            entry?[derived] = nil
            return between(stated[key], entry.map { .object($0) }, at: key)
        }
    }

    private static func isNear(_ one: Double?, _ other: Double?) -> Bool {
        guard let one, let other else { return false }
        return abs(one - other) <= tolerance * max(abs(one), abs(other))
    }
}
