// The rules of ids.
extension UpstreamFacts {
    /// The largest size of ids that the tables hold, in bytes.
    private static let providerIDLimit = 128
    private static let modelIDLimit = 256

    /// Why a provider cannot have this id; nil where it can.
    static func unusable(provider id: String) -> String? {
        if id.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }) {
            return "holds a colon or an at sign, which end it in a spec"
        }
        return unusable(id, limit: providerIDLimit)
    }

    /// Why a model cannot have this id; nil where it can.
    static func unusable(model id: String) -> String? { unusable(id, limit: modelIDLimit) }

    private static func unusable(_ id: String, limit: Int) -> String? {
        if id.isEmpty { return "is empty" }
        if id.utf8.contains(0) { return "holds a NUL character" }
        return id.utf8.count > limit ? "is longer than \(limit) bytes" : nil
    }
}
