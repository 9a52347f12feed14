internal import CatalogCompiler
internal import SQLiteDatabase

// Reads the facts of a model in LiteLLM's price map, without its prices.
extension UpstreamFacts {
    /// LiteLLM's keys of the columns of models.
    private static let columns = [
        "mode": "kind",
        "max_input_tokens": "input_tokens",
        "max_output_tokens": "output_tokens",
        "deprecation_date": "retires_on",
        "supports_function_calling": "tool_call",
        "supports_response_schema": "structured_output",
        "supports_reasoning": "reasoning",
        "supports_parallel_function_calling": "parallel_tool_calls",
        "supports_tool_choice": "tool_choice",
        "supports_prompt_caching": "prompt_caching",
        "supports_computer_use": "computer_use",
        "supports_web_search": "web_search",
    ]

    /// The fields of models by LiteLLM's keys.
    private static let fields: [String: CatalogField] = {
        let fields = CatalogTable.named("models")?.fields ?? []
        return columns.compactMapValues { column in fields.first { $0.column == column } }
    }()

    /// Reads a member of an entry as a field of the model; false where it is not one.
    mutating func readLiteLLMField(
        _ value: UpstreamValue,
        _ key: String,
        among keys: Set<String>,
        into row: inout Row,
        of subject: Subject
    ) throws(ImportError) -> Bool {
        if let field = Self.fields[key] {
            try read(value, as: field, into: &row, of: subject)
        } else if key == "max_tokens", !keys.contains("max_output_tokens"),
            let field = Self.fields["max_output_tokens"]
        {
            // Older files have this key; it is the limit of the output if no other key states that.
            try read(value, as: field, into: &row, of: subject)
        } else if key == "reasoning_effort_levels" {
            try readEffortLevels(value, into: &row, of: subject)
        } else {
            return false
        }
        return true
    }

    private mutating func readEffortLevels(
        _ value: UpstreamValue,
        into row: inout Row,
        of subject: Subject
    ) throws(ImportError) {
        guard let levels = try array(value, of: subject) else { return }
        // Without levels no option is stored, as the model may have another control.
        if levels.isEmpty { return try keep(value, of: subject) }
        row["reasoning_options_stated"] = .integer(1)
        add(
            "reasoning_options",
            of: subject,
            ["position": .integer(0), "control": .text("effort")]
        )
        for (position, level) in levels.enumerated() {
            guard let effort = try text(level, of: subject) else { continue }
            add(
                "reasoning_efforts",
                of: subject,
                [
                    "option_position": .integer(0), "position": .integer(Int64(position)),
                    "effort": effort,
                ]
            )
        }
    }

    // Modalities --------------------------------------------------------------------------------

    private static let modalities = Set(words(of: "modality", in: "model_modalities"))

    /// The flags that state a modality besides text.
    private static let inputFlags = [
        "supports_vision": "image", "supports_image_input": "image",
        "supports_embedding_image_input": "image", "supports_pdf_input": "pdf",
        "supports_audio_input": "audio", "supports_video_input": "video",
    ]
    private static let outputFlags = ["supports_audio_output": "audio"]

    /// What each kind of model reads and writes in any case.
    private static let inputKinds = ["audio_transcription": "audio", "image_edit": "image"]
    private static let outputKinds = [
        "audio_speech": "audio", "audio_transcription": "text", "image_edit": "image",
        "image_generation": "image", "video_generation": "video",
    ]

    /// Finds what a model reads and writes from its lists, its flags and its kind. All of these are
    /// kept as well, as they cannot be restored from the modalities.
    mutating func readLiteLLMModalities(
        _ members: [(key: String, value: UpstreamValue)],
        of subject: Subject
    ) throws(ImportError) {
        let values = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
        let kind = values["mode"]?.text ?? ""
        try readModalities(
            "input",
            stated: values["supported_modalities"],
            flags: Self.inputFlags.filter { values[$0.key]?.flag == true },
            kind: Self.inputKinds[kind],
            of: subject
        )
        try readModalities(
            "output",
            stated: values["supported_output_modalities"],
            flags: Self.outputFlags.filter { values[$0.key]?.flag == true },
            kind: Self.outputKinds[kind],
            of: subject
        )
    }

    private mutating func readModalities(
        _ direction: String,
        stated: UpstreamValue?,
        flags: [String: String],
        kind: String?,
        of subject: Subject
    ) throws(ImportError) {
        var words: [String] = []
        for element in stated?.elements ?? [] {
            if let word = try word(element, among: Self.modalities.sorted(), of: subject)?.string {
                words.append(word)
            }
        }
        if words.isEmpty {
            words = kind.map { [$0] } ?? []
            if !flags.isEmpty, kind == nil { words = ["text"] }
        }
        words += flags.values.sorted()
        var seen: Set<String> = []
        words = words.filter { seen.insert($0).inserted }
        for (position, word) in words.enumerated() {
            add(
                "model_modalities",
                of: subject,
                [
                    "direction": .text(direction), "position": .integer(Int64(position)),
                    "modality": .text(word),
                ]
            )
        }
    }
}
