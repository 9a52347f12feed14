import Testing

/// Every key of a price in LiteLLM's price map of release 1.109.1, over all of its entries.
enum EveryPriceKey {
    /// What is one number: the key, then the meter, the mode, the prompt's tokens above which it
    /// holds, and the variant, where there is one.
    static let components = """
        annotation_cost_per_page annotation_per_page standard 0
        annotation_cost_per_page_batches annotation_per_page batch 0
        cache_creation_input_audio_token_cost cache_write_audio standard 0
        cache_creation_input_token_cost cache_write standard 0
        cache_creation_input_token_cost_above_100k_tokens cache_write standard 100000
        cache_creation_input_token_cost_above_100k_tokens_batches cache_write batch 100000
        cache_creation_input_token_cost_above_12hr cache_write standard 0 12h
        cache_creation_input_token_cost_above_12hr_above_272k_tokens cache_write standard 272000 12h
        cache_creation_input_token_cost_above_12hr_above_272k_tokens_batches cache_write batch 272000 12h
        cache_creation_input_token_cost_above_12hr_above_272k_tokens_flex cache_write flex 272000 12h
        cache_creation_input_token_cost_above_12hr_above_272k_tokens_priority cache_write priority 272000 12h
        cache_creation_input_token_cost_above_12hr_above_272k_tokens_ultrafast cache_write ultrafast 272000 12h
        cache_creation_input_token_cost_above_12hr_batches cache_write batch 0 12h
        cache_creation_input_token_cost_above_12hr_flex cache_write flex 0 12h
        cache_creation_input_token_cost_above_12hr_priority cache_write priority 0 12h
        cache_creation_input_token_cost_above_12hr_ultrafast cache_write ultrafast 0 12h
        cache_creation_input_token_cost_above_1hr cache_write standard 0 1h
        cache_creation_input_token_cost_above_1hr_above_100k_tokens cache_write standard 100000 1h
        cache_creation_input_token_cost_above_1hr_above_200k_tokens cache_write standard 200000 1h
        cache_creation_input_token_cost_above_200k_tokens cache_write standard 200000
        cache_creation_input_token_cost_above_272k_tokens cache_write standard 272000
        cache_creation_input_token_cost_above_272k_tokens_batches cache_write batch 272000
        cache_creation_input_token_cost_above_272k_tokens_decisions cache_write decisions 272000
        cache_creation_input_token_cost_above_272k_tokens_flex cache_write flex 272000
        cache_creation_input_token_cost_above_272k_tokens_priority cache_write priority 272000
        cache_creation_input_token_cost_above_272k_tokens_ultrafast cache_write ultrafast 272000
        cache_creation_input_token_cost_batches cache_write batch 0
        cache_creation_input_token_cost_decisions cache_write decisions 0
        cache_creation_input_token_cost_flex cache_write flex 0
        cache_creation_input_token_cost_priority cache_write priority 0
        cache_creation_input_token_cost_ultrafast cache_write ultrafast 0
        cache_read_input_audio_token_cost cache_read_audio standard 0
        cache_read_input_audio_token_cost_batches cache_read_audio batch 0
        cache_read_input_audio_token_cost_flex cache_read_audio flex 0
        cache_read_input_audio_token_cost_priority cache_read_audio priority 0
        cache_read_input_image_token_cost cache_read_image standard 0
        cache_read_input_token_cost cache_read standard 0
        cache_read_input_token_cost_above_100k_tokens cache_read standard 100000
        cache_read_input_token_cost_above_100k_tokens_batches cache_read batch 100000
        cache_read_input_token_cost_above_200k_tokens cache_read standard 200000
        cache_read_input_token_cost_above_200k_tokens_batches cache_read batch 200000
        cache_read_input_token_cost_above_200k_tokens_priority cache_read priority 200000
        cache_read_input_token_cost_above_272k_tokens cache_read standard 272000
        cache_read_input_token_cost_above_272k_tokens_batches cache_read batch 272000
        cache_read_input_token_cost_above_272k_tokens_decisions cache_read decisions 272000
        cache_read_input_token_cost_above_272k_tokens_flex cache_read flex 272000
        cache_read_input_token_cost_above_272k_tokens_priority cache_read priority 272000
        cache_read_input_token_cost_above_272k_tokens_ultrafast cache_read ultrafast 272000
        cache_read_input_token_cost_above_512k_tokens cache_read standard 512000
        cache_read_input_token_cost_balanced cache_read balanced 0
        cache_read_input_token_cost_batches cache_read batch 0
        cache_read_input_token_cost_decisions cache_read decisions 0
        cache_read_input_token_cost_flex cache_read flex 0
        cache_read_input_token_cost_priority cache_read priority 0
        cache_read_input_token_cost_ultrafast cache_read ultrafast 0
        citation_cost_per_token citation standard 0
        code_interpreter_cost_per_session code_interpreter_per_session standard 0
        cost_per_second per_second standard 0
        explicit_cache_read_input_token_cost cache_read standard 0 explicit
        google_maps_grounding_cost_per_query maps_per_query standard 0
        input_cost_per_audio_per_second input_audio_per_second standard 0
        input_cost_per_audio_per_second_above_128k_tokens input_audio_per_second standard 128000
        input_cost_per_audio_token input_audio standard 0
        input_cost_per_audio_token_batches input_audio batch 0
        input_cost_per_audio_token_flex input_audio flex 0
        input_cost_per_audio_token_priority input_audio priority 0
        input_cost_per_character input_per_character standard 0
        input_cost_per_character_above_128k_tokens input_per_character standard 128000
        input_cost_per_image input_per_image standard 0
        input_cost_per_image_above_128k_tokens input_per_image standard 128000
        input_cost_per_image_token input_image standard 0
        input_cost_per_image_token_batches input_image batch 0
        input_cost_per_pixel input_per_pixel standard 0
        input_cost_per_query per_query standard 0
        input_cost_per_request per_request standard 0
        input_cost_per_second input_per_second standard 0
        input_cost_per_text_message per_text_message standard 0
        input_cost_per_token input standard 0
        input_cost_per_token_above_100k_tokens input standard 100000
        input_cost_per_token_above_100k_tokens_batches input batch 100000
        input_cost_per_token_above_128k_tokens input standard 128000
        input_cost_per_token_above_200k_tokens input standard 200000
        input_cost_per_token_above_200k_tokens_batches input batch 200000
        input_cost_per_token_above_200k_tokens_priority input priority 200000
        input_cost_per_token_above_256k_tokens input standard 256000
        input_cost_per_token_above_272k_tokens input standard 272000
        input_cost_per_token_above_272k_tokens_batches input batch 272000
        input_cost_per_token_above_272k_tokens_decisions input decisions 272000
        input_cost_per_token_above_272k_tokens_flex input flex 272000
        input_cost_per_token_above_272k_tokens_priority input priority 272000
        input_cost_per_token_above_272k_tokens_ultrafast input ultrafast 272000
        input_cost_per_token_above_32k_tokens input standard 32000
        input_cost_per_token_above_512k_tokens input standard 512000
        input_cost_per_token_balanced input balanced 0
        input_cost_per_token_batches input batch 0
        input_cost_per_token_cache_hit cache_read standard 0
        input_cost_per_token_decisions input decisions 0
        input_cost_per_token_flex input flex 0
        input_cost_per_token_priority input priority 0
        input_cost_per_token_ultrafast input ultrafast 0
        input_cost_per_video_per_second input_video_per_second standard 0
        input_cost_per_video_per_second_above_128k_tokens input_video_per_second standard 128000
        input_cost_per_video_per_second_above_15s_interval input_video_per_second standard 0 above 15s
        input_cost_per_video_per_second_above_8s_interval input_video_per_second standard 0 above 8s
        input_cost_per_video_token input_video standard 0
        input_cost_per_video_token_batches input_video batch 0
        ocr_cost_per_credit ocr_per_credit standard 0
        ocr_cost_per_page ocr_per_page standard 0
        ocr_cost_per_page_batches ocr_per_page batch 0
        output_cost_per_audio_token output_audio standard 0
        output_cost_per_character output_per_character standard 0
        output_cost_per_character_above_128k_tokens output_per_character standard 128000
        output_cost_per_image output_per_image standard 0
        output_cost_per_image_0.5K output_per_image standard 0 0.5K
        output_cost_per_image_1024 output_per_image standard 0 1024
        output_cost_per_image_1536 output_per_image standard 0 1536
        output_cost_per_image_1K output_per_image standard 0 1K
        output_cost_per_image_2K output_per_image standard 0 2K
        output_cost_per_image_4K output_per_image standard 0 4K
        output_cost_per_image_512 output_per_image standard 0 512
        output_cost_per_image_token output_image standard 0
        output_cost_per_image_token_batches output_image batch 0
        output_cost_per_pixel output_per_pixel standard 0
        output_cost_per_reasoning_token reasoning standard 0
        output_cost_per_second output_per_second standard 0
        output_cost_per_second_1080p output_per_second standard 0 1080p
        output_cost_per_second_2k output_per_second standard 0 2k
        output_cost_per_second_480p output_per_second standard 0 480p
        output_cost_per_second_4k output_per_second standard 0 4k
        output_cost_per_second_720p output_per_second standard 0 720p
        output_cost_per_second_768p output_per_second standard 0 768p
        output_cost_per_token output standard 0
        output_cost_per_token_above_100k_tokens output standard 100000
        output_cost_per_token_above_100k_tokens_batches output batch 100000
        output_cost_per_token_above_128k_tokens output standard 128000
        output_cost_per_token_above_200k_tokens output standard 200000
        output_cost_per_token_above_200k_tokens_batches output batch 200000
        output_cost_per_token_above_200k_tokens_priority output priority 200000
        output_cost_per_token_above_256k_tokens output standard 256000
        output_cost_per_token_above_272k_tokens output standard 272000
        output_cost_per_token_above_272k_tokens_batches output batch 272000
        output_cost_per_token_above_272k_tokens_decisions output decisions 272000
        output_cost_per_token_above_272k_tokens_flex output flex 272000
        output_cost_per_token_above_272k_tokens_priority output priority 272000
        output_cost_per_token_above_272k_tokens_ultrafast output ultrafast 272000
        output_cost_per_token_above_32k_tokens output standard 32000
        output_cost_per_token_above_512k_tokens output standard 512000
        output_cost_per_token_balanced output balanced 0
        output_cost_per_token_batches output batch 0
        output_cost_per_token_decisions output decisions 0
        output_cost_per_token_flex output flex 0
        output_cost_per_token_priority output priority 0
        output_cost_per_token_ultrafast output ultrafast 0
        output_cost_per_video_per_second output_video_per_second standard 0
        output_cost_per_video_token output_video standard 0
        """
        .split(separator: "\n")
        .map(Expected.init)

    /// Keys that are not prices of the catalog, and why.
    static let kept = [
        "input_dbu_cost_per_token": "Databricks' units are not money",
        "output_dbu_cost_per_token": "Databricks' units are not money",
        "guardrail_cost_per_unit":
            "one price for each of several policies, each of a unit of its own",
    ]

    /// What is an object of prices.
    static let objects = ["search_context_cost_per_query"]

    /// A key and what it is the price of.
    struct Expected: CustomTestStringConvertible {
        let key: String
        let meter: String
        let mode: String
        let abovePromptTokens: Int64
        let variant: String

        init(_ line: Substring) {
            let words = line.split(separator: " ", maxSplits: 4).map(String.init)
            key = words[0]
            meter = words[1]
            mode = words[2]
            abovePromptTokens = Int64(words[3]) ?? -1
            variant = words.count > 4 ? words[4] : ""
        }

        var testDescription: String { key }

        /// The row of its price, as ``ImportedCatalog/components`` writes it.
        func row(nano: Int) -> String {
            "\(mode) \(abovePromptTokens) \(meter)\(variant.isEmpty ? "" : " (\(variant))") \(nano)"
        }
    }
}
