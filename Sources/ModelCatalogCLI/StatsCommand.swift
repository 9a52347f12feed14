internal import ArgumentParser
internal import ModelCatalog

struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count what the catalog holds."
    )

    @OptionGroup var options: CatalogOptions

    func run() throws {
        let statistics = try options.open().statistics()
        if options.json { return try Output.json(statistics) }
        for line in statistics.lines { Output.line(line) }
    }
}

extension Statistics {
    /// The numbers, one on a line; only the largest providers.
    fileprivate var lines: [String] {
        var rows: [(String, String)] = [
            ("models", grouped(models)),
            ("providers", grouped(providers)),
            ("generation", grouped(Int(clamping: generation))),
            ("published", created.description),
        ]
        for (source, count) in bySource.sorted(by: { $0.key < $1.key }) {
            let day = retrievedOn[source].map { " of \($0)" } ?? ""
            rows.append(("from \(source)\(day)", grouped(count)))
        }
        for capability in Capability.known {
            rows.append((capability.name, grouped(byCapability[capability] ?? 0)))
        }
        rows.append(("capabilities unknown", grouped(unknownCapabilities)))
        for tier in Tier.known {
            rows.append(("tier \(tier.name)", grouped(byTier[tier] ?? 0)))
        }
        let largest = byProvider.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10)
        for (provider, count) in largest { rows.append(("at \(provider)", grouped(count))) }
        if byProvider.count > largest.count {
            rows.append(("at others", grouped(models - largest.map(\.value).reduce(0, +))))
        }
        let names = rows.map(\.0.count).max() ?? 0
        let numbers = rows.map(\.1.count).max() ?? 0
        return rows.map { name, number in
            name + String(repeating: " ", count: names - name.count + 2 + numbers - number.count)
                + number
        }
    }
}
