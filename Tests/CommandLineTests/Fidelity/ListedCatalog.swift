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

    init(file: [UInt8]) throws {
        for (id, provider) in try JSON(scanning: file).members ?? [:] { read(provider, id) }
    }

    private mutating func read(_ provider: JSON, _ id: String) {
        var listed: [String: JSON] = ["id": .string(id), "env": .array([])]
        let models = provider["models"]?.members ?? [:]
        listed["models"] = .number(String(models.count))
        for (key, value) in provider.members ?? [:] where key != "models" {
            if ["id", "name", "env", "api", "doc", "npm"].contains(key) {
                listed[key] = value
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
        var cost: [String: JSON]?
        for (key, value) in model.members ?? [:] {
            switch key {
            case "id", "name", "family", "attachment", "reasoning", "tool_call",
                "structured_output", "temperature", "open_weights", "modalities", "status",
                "reasoning_options":
                listed[key] = value
            case "knowledge", "release_date", "last_updated":
                listed[key] = Self.isDate(value.string ?? "") ? value : nil
            case "limit":
                let known = value.members?.filter { $0.value != .number("0") } ?? [:]
                listed[key] = known.isEmpty ? nil : .object(known)
            case "interleaved":
                listed[key] = .object(
                    (value.members ?? [:]).merging(["supported": .bool(value != .bool(false))]) {
                        $1
                    }
                )
            case "cost":
                cost = (cost ?? [:]).merging(self.listed(cost: value, at: "\(spec) cost")) { $1 }
            case "experimental":
                let modes = self.modes(value, at: spec)
                if !modes.isEmpty { cost = (cost ?? [:]).merging(["modes": .object(modes)]) { $1 } }
            case "provider":
                let known = ["npm", "api", "shape"]
                let members = value.members ?? [:]
                listed["override"] = .object(members.filter { known.contains($0.key) })
                unlisted += members.keys.filter { !known.contains($0) }
                    .map { "\(spec) provider.\($0)" }
            default: unlisted.append("\(spec) \(key)")
            }
        }
        listed["cost"] = cost.map { .object($0) }
        return listed
    }

    private mutating func modes(_ experimental: JSON, at spec: String) -> [String: JSON] {
        var modes: [String: JSON] = [:]
        for (key, value) in experimental.members ?? [:] {
            guard key == "modes" else {
                unlisted.append("\(spec) experimental.\(key)")
                continue
            }
            for (name, mode) in value.members ?? [:] {
                let path = "\(spec) experimental.modes.\(name)"
                for (key, value) in mode.members ?? [:] {
                    if key == "cost" {
                        modes[name] = .object(listed(cost: value, at: "\(path).cost"))
                    } else {
                        // How a request asks for the mode is no fact of the catalog.
                        unlisted.append("\(path).\(key)")
                    }
                }
            }
        }
        return modes
    }

    private mutating func listed(cost: JSON, at path: String) -> [String: JSON] {
        var listed: [String: JSON] = [:]
        for (key, value) in cost.members ?? [:] {
            switch key {
            case "tiers":
                listed[key] = .array(
                    (value.elements ?? []).sorted { Self.size($0) < Self.size($1) }
                )
            case "context_over_200k":
                // An older way to state a tier, which adds nothing where that tier is there.
                if let tiers = cost["tiers"]?.elements {
                    let rates = value.members?.mapValues(\.double)
                    let isMirror = tiers.contains { tier in
                        tier.members?.filter { $0.key != "tier" }.mapValues(\.double) == rates
                    }
                    if !isMirror { unlisted.append("\(path).\(key)") }
                } else {
                    let bound = ["type": JSON.string("context"), "size": .number("200000")]
                    let rates = value.members ?? [:]
                    listed["tiers"] = .array([
                        .object(rates.merging(["tier": .object(bound)]) { $1 })
                    ])
                }
            case "input", "output", "cache_read", "cache_write", "reasoning", "input_audio",
                "output_audio":
                listed[key] = (value.double ?? 0) < 0 ? .string("dynamic") : value
            default: unlisted.append("\(path).\(key)")
            }
        }
        return listed
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
