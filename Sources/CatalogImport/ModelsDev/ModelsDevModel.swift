internal import CatalogCompiler
internal import SQLiteDatabase

// Reads the parts of a model that are not one value for one column.
extension UpstreamFacts {
    private static let modalities = words(of: "modality", in: "model_modalities")
    private static let directions = words(of: "direction", in: "model_modalities")
    private static let reasoningControls = words(of: "control", in: "reasoning_options")
    private static let reasoningOptionShape =
        CatalogTable.named("reasoning_options")?.modelsDevShape ?? [:]

    /// The words that a column may hold.
    static func words(of column: String, in table: String) -> [String] {
        CatalogTable.named(table)?.fields.first { $0.column == column }?.words ?? []
    }

    mutating func readModalities(_ value: UpstreamValue, of subject: Subject) throws(ImportError) {
        for (direction, list) in try object(value, of: subject) ?? [] {
            guard Self.directions.contains(direction) else {
                try keep(list, of: subject)
                continue
            }
            guard let elements = try array(list, of: subject) else { continue }
            var stated: Set<String> = []
            for element in elements {
                guard
                    let modality = try word(element, among: Self.modalities, of: subject)?.string
                else { continue }
                guard stated.insert(modality).inserted else {
                    try note(element, of: subject, "is stated twice")
                    continue
                }
                add(
                    "model_modalities",
                    of: subject,
                    [
                        "direction": .text(direction),
                        "position": .integer(Int64(stated.count - 1)),
                        "modality": .text(modality),
                    ]
                )
            }
            if stated.isEmpty || stated.count < elements.count { try keep(list, of: subject) }
        }
    }

    /// `true`, `false`, or an object that names the field of the response.
    mutating func readInterleaved(
        _ value: UpstreamValue,
        into row: inout Row,
        of subject: Subject
    ) throws(ImportError) {
        if let flag = value.flag {
            row["interleaved_thinking"] = .integer(flag ? 1 : 0)
            return
        }
        guard let members = value.members else {
            try wrongType(value, of: subject, "is neither true, false nor an object")
            return
        }
        for (key, member) in members {
            if key == "field", let field = try text(member, of: subject) {
                row["interleaved_field"] = field
                row["interleaved_thinking"] = .integer(1)
            } else if key != "field" {
                try keep(member, of: subject)
            }
        }
        if row["interleaved_field"] == nil { try keep(value, of: subject) }
    }

    mutating func readReasoningOptions(
        _ value: UpstreamValue,
        into row: inout Row,
        of subject: Subject
    ) throws(ImportError) {
        guard let options = try array(value, of: subject) else { return }
        row["reasoning_options_stated"] = .integer(1)
        var position: Int64 = 0
        for option in options where try readReasoningOption(option, at: position, of: subject) {
            position += 1
        }
        if position < options.count { try keep(value, of: subject) }
    }

    /// Reads an option into the row of a position. Returns whether it is a valid option.

    private mutating func readReasoningOption(
        _ option: UpstreamValue,
        at position: Int64,
        of subject: Subject
    ) throws(ImportError) -> Bool {
        guard let members = option.members else {
            try wrongType(option, of: subject, "must be an object")
            return false
        }
        let stated = members.first { $0.key == "type" }?.value.text
        guard let control = stated, Self.reasoningControls.contains(control) else {
            let controls = Self.reasoningControls.joined(separator: ", ")
            try fault(option, of: subject, "has a type that must be one of \(controls)")
            return false
        }
        var row: Row = ["position": .integer(position)]
        var hasEfforts = false
        for (key, value) in members {
            if key == "values", control == "effort" {
                hasEfforts = true
                try readEfforts(value, of: position, of: subject)
            } else {
                try read(value, as: Self.reasoningOptionShape[key], into: &row, of: subject)
            }
        }
        add("reasoning_options", of: subject, row)
        // Without rows of efforts the option would read as one with an empty list, so the source's
        // text is kept.
        if control == "effort", !hasEfforts { try keep(option, of: subject) }
        return true
    }

    private mutating func readEfforts(
        _ value: UpstreamValue,
        of option: Int64,
        of subject: Subject
    ) throws(ImportError) {
        guard let elements = try array(value, of: subject) else { return }
        var position: Int64 = 0
        for element in elements {
            // Here null is one of the choices: to send no effort.
            let effort = element.isNull ? Statement.Value.null : try text(element, of: subject)
            guard let effort else { continue }
            add(
                "reasoning_efforts",
                of: subject,
                [
                    "option_position": .integer(option),
                    "position": .integer(position),
                    "effort": effort,
                ]
            )
            position += 1
        }
        if position < elements.count { try keep(value, of: subject) }
    }
}
