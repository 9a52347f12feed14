import CatalogImport
import Foundation
import JSONText

/// What the tool must print for a file of models.dev, worked out from the file alone: the rules are
/// written anew here, and nothing of the importer is used but the scanner of JSON.
struct ListedCatalog {
    private(set) var models: [String: JSON] = [:]
    private(set) var providers: [String: JSON] = [:]
    /// The paths of what the file states and the tool has no field for.
    private(set) var unlisted: [String] = []

    /// What the tool calls the fields of a provider, by what models.dev calls them.
    private static let providerNames = [
        "id": "id", "name": "name", "env": "key_variables", "api": "base_url",
        "doc": "documentation_url", "npm": "sdk_package",
    ]

    /// The same of how a model is called, and of a control of its reasoning.
    private static let callNames = ["npm": "sdk_package", "api": "base_url", "shape": "api_shape"]
    private static let optionNames = [
        "type": "control", "values": "efforts", "min": "minimum_tokens", "max": "maximum_tokens",
    ]

    init(file: [UInt8]) throws {
        for (id, provider) in try JSON(scanning: file).members ?? [:] { read(provider, id) }
    }

    private mutating func read(_ provider: JSON, _ id: String) {
        var listed: [String: JSON] = ["id": .string(id), "key_variables": .array([])]
        let models = provider["models"]?.members ?? [:]
        listed["models"] = .number(String(models.count))
        for (key, value) in provider.members ?? [:] where key != "models" {
            if let name = Self.providerNames[key] {
                listed[name] = value
            } else {
                unlisted.append("\(id) \(key)")
            }
        }
        providers[id] = .object(listed)
        for (model, value) in models {
            let spec = "\(id):\(model)"
            var listed = self.listed(value, at: spec)
            listed["spec"] = .string(spec)
            listed["provider"] = .string(id)
            listed["sources"] = .array([.string("models.dev")])
            self.models[spec] = .object(listed)
        }
    }

    private mutating func listed(_ model: JSON, at spec: String) -> [String: JSON] {
        var listed: [String: JSON] = [:]
        var prices: [ListedPrice] = []
        for (key, value) in model.members ?? [:] {
            switch key {
            case "id", "name", "family", "attachment", "reasoning", "tool_call",
                "structured_output", "temperature", "open_weights", "modalities", "status":
                listed[key] = value
            case "reasoning_options":
                listed[key] = .array(
                    (value.elements ?? []).map { option in
                        let members = option.members ?? [:]
                        return .object(
                            members.reduce(into: [:]) {
                                $0[Self.optionNames[$1.key] ?? $1.key] = $1.value
                            }
                        )
                    }
                )
            case "knowledge", "release_date", "last_updated":
                listed[key] = Self.isDate(value.string ?? "") ? value : nil
            case "limit":
                for (key, value) in value.members ?? [:] where value != .number("0") {
                    listed["\(key)_tokens"] = value
                }
            case "interleaved":
                listed["interleaved_thinking"] = .bool(value != .bool(false))
                listed["interleaved_field"] = value["field"]
            case "cost":
                prices += self.prices(value, of: "standard", at: "\(spec) cost")
            case "experimental": prices += self.modes(value, at: spec)
            case "provider":
                for (key, value) in value.members ?? [:] {
                    if let name = Self.callNames[key] {
                        listed[name] = value
                    } else {
                        unlisted.append("\(spec) provider.\(key)")
                    }
                }
            default: unlisted.append("\(spec) \(key)")
            }
        }
        if !prices.isEmpty { listed["prices"] = .array(prices.sorted().map(\.json)) }
        return listed
    }

    private mutating func modes(_ experimental: JSON, at spec: String) -> [ListedPrice] {
        var prices: [ListedPrice] = []
        for (key, value) in experimental.members ?? [:] {
            guard key == "modes" else {
                unlisted.append("\(spec) experimental.\(key)")
                continue
            }
            for (name, mode) in value.members ?? [:] {
                let path = "\(spec) experimental.modes.\(name)"
                for (key, value) in mode.members ?? [:] {
                    if key == "cost" {
                        prices += self.prices(value, of: name, at: "\(path).cost")
                    } else {
                        // The request's parameters for a mode are not a fact of the catalog.
                        unlisted.append("\(path).\(key)")
                    }
                }
            }
        }
        return prices
    }

    private mutating func prices(_ cost: JSON, of mode: String, at path: String) -> [ListedPrice] {
        var prices: [ListedPrice] = []
        func rates(_ rates: JSON, above bound: Int) -> [ListedPrice] {
            (rates.members ?? [:]).filter { $0.key != "tier" }.map {
                ListedPrice(mode: mode, bound: bound, meter: $0.key, usd: $0.value)
            }
        }
        for (key, value) in cost.members ?? [:] {
            switch key {
            case "tiers":
                for tier in value.elements ?? [] { prices += rates(tier, above: Self.size(tier)) }
            case "context_over_200k":
                // An older way to state a tier, which adds nothing where that tier is there.
                if let tiers = cost["tiers"]?.elements {
                    let rates = value.members?.mapValues(\.double)
                    let isMirror = tiers.contains { tier in
                        tier.members?.filter { $0.key != "tier" }.mapValues(\.double) == rates
                    }
                    if !isMirror { unlisted.append("\(path).\(key)") }
                } else {
                    prices += rates(value, above: 200_000)
                }
            case "input", "output", "cache_read", "cache_write", "reasoning", "input_audio",
                "output_audio":
                prices.append(ListedPrice(mode: mode, bound: 0, meter: key, usd: value))
            default: unlisted.append("\(path).\(key)")
            }
        }
        return prices
    }

    private static func size(_ tier: JSON) -> Int { tier["tier"]?["size"]?.int ?? 0 }

    /// Whether there is such a month or day, by Foundation's calendar.
    private static func isDate(_ text: String) -> Bool {
        guard text.wholeMatch(of: /\d{4}-\d\d(-\d\d)?/) != nil else { return false }
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        var date = DateComponents(year: numbers[0], month: numbers[1])
        date.day = numbers.count == 3 ? numbers[2] : 1
        return date.isValidDate(in: Calendar(identifier: .gregorian))
    }
}

/// A price that a file states, as the tool prints it.
private struct ListedPrice: Comparable {
    let mode: String
    let bound: Int
    let meter: String
    let usd: JSON

    static func < (left: ListedPrice, right: ListedPrice) -> Bool {
        (left.mode, left.bound, left.meter) < (right.mode, right.bound, right.meter)
    }

    var json: JSON {
        let isDynamic = (usd.double ?? 0) < 0
        var members: [String: JSON] = [
            "meter": .string(meter), "mode": .string(mode), "variant": .string(""),
            "above_prompt_tokens": .number(String(bound)), "dynamic": .bool(isDynamic),
            "per": .string("1M tokens"),
        ]
        if !isDynamic { members["usd"] = usd }
        return .object(members)
    }
}
