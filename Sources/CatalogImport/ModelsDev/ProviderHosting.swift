/// Where a provider runs its models.
///
/// `local`, on the user's machine, if its API has a loopback address and none of its models has a
/// price; `hosted` for any other provider that states an API or a package.
enum ProviderHosting {
    static func word(api: String?, sdkPackage: String?, isPaid: Bool) -> String? {
        if let api, !isPaid, isLoopback(host(of: api)) { return "local" }
        return api == nil && sdkPackage == nil ? nil : "hosted"
    }

    /// The host of a URL or of a template of one, which may lack the scheme.
    private static func host(of url: String) -> Substring {
        var rest = url[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        rest = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let user = rest.lastIndex(of: "@") { rest = rest[rest.index(after: user)...] }
        if rest.first == "[" { return rest.dropFirst().prefix { $0 != "]" } }
        return rest.prefix { $0 != ":" }
    }

    private static func isLoopback(_ host: Substring) -> Bool {
        switch host.lowercased() {
        case "localhost", "::1", "0.0.0.0": true
        case let name: name.hasPrefix("127.") && name.allSatisfy { $0.isNumber || $0 == "." }
        }
    }
}
