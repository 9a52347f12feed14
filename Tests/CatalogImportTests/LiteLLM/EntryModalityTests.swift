import Testing

@testable import CatalogImport

/// What a model reads and writes, from its entry's lists, its flags and its mode.
@Suite struct EntryModalityTests {
    @Test(arguments: [
        // Nothing is said, or what could be is denied.
        ("", "-", "-"), (#""mode": "chat""#, "-", "-"), (#""mode": "embedding""#, "-", "-"),
        (#""supports_vision": false"#, "-", "-"), (#""supported_modalities": []"#, "-", "-"),
        // Lists, in their order.
        (#""supported_modalities": ["text", "image"]"#, "text image", "-"),
        (#""supported_modalities": ["image", "text"]"#, "image text", "-"),
        (#""supported_output_modalities": ["text", "code"]"#, "-", "text code"),
        (#""supported_modalities": ["video", "video"]"#, "video", "-"),
        // Flags add to text, or to a list.
        (#""supports_vision": true"#, "text image", "-"),
        (#""supports_image_input": true"#, "text image", "-"),
        (#""supports_embedding_image_input": true, "supports_vision": true"#, "text image", "-"),
        (#""supports_pdf_input": true"#, "text pdf", "-"),
        (#""supports_audio_input": true"#, "text audio", "-"),
        (#""supports_video_input": true"#, "text video", "-"),
        (#""supports_audio_output": true"#, "-", "text audio"),
        (
            #""supports_pdf_input": true, "supported_modalities": ["text", "image"]"#,
            "text image pdf", "-"
        ),
        (#""supports_vision": true, "supported_modalities": ["audio"]"#, "audio image", "-"),
        (#""supports_vision": "yes", "supports_pdf_input": 1"#, "-", "-"),
        // Modes that leave no choice.
        (#""mode": "audio_transcription""#, "audio", "text"),
        (#""mode": "audio_transcription", "supports_audio_input": true"#, "audio", "text"),
        (#""mode": "audio_speech""#, "-", "audio"),
        (#""mode": "image_generation""#, "-", "image"),
        (#""mode": "image_edit""#, "image", "image"),
        (#""mode": "video_generation""#, "-", "video"),
        (#""mode": "video_generation", "supports_audio_output": true"#, "-", "video audio"),
        // A list knows better.
        (
            #""mode": "image_generation", "supported_output_modalities": ["text", "image"]"#,
            "-", "text image"
        ),
    ])
    func `modalities follow from what is stated`(
        fields: String,
        input: String,
        output: String
    ) throws {
        let catalog = try priceMap(model: fields)
        func words(_ direction: String) throws -> String {
            let words = try catalog.rows(
                """
                SELECT modality FROM model_modalities WHERE direction = '\(direction)'
                ORDER BY position
                """
            )
            return words.isEmpty
                ? "-" : words.map { $0.dropFirst().dropLast() }.joined(separator: " ")
        }
        #expect(try words("input") == input)
        #expect(try words("output") == output)
    }

    @Test func `the lists and flags are kept, as modalities do not tell them`() throws {
        let catalog = try priceMap(
            model: #""supported_modalities": ["text", "image"], "supports_vision": true"#
        )
        #expect(
            try catalog.kept
                == [#"'/supported_modalities' '["text","image"]'"#, "'/supports_vision' 'true'"]
        )
    }

    @Test func `an unknown word is a fault and leaves the others`() throws {
        let catalog = try priceMap(model: #""supported_modalities": ["smell", "text"]"#)
        #expect(try catalog.rows("SELECT modality FROM model_modalities") == ["'text'"])
        #expect(catalog.report.notes.map(\.json) == [#""smell""#])
    }
}
