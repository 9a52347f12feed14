// Generated from catalog_tables.h and words.sql by schema/generate.swift: `make generated`.

// Public, as a known word is inlined into the code that names it.
public import CImage

extension Capability {
    /// Whether it accepts files.
    @inlinable public static var attachment: Self { Self(.CATALOG_CAPABILITY_attachment) }
    /// Whether it reasons before it answers.
    @inlinable public static var reasoning: Self { Self(.CATALOG_CAPABILITY_reasoning) }
    /// Whether it can call tools.
    @inlinable public static var toolCall: Self { Self(.CATALOG_CAPABILITY_tool_call) }
    /// Whether it can be held to a JSON schema.
    @inlinable public static var structuredOutput: Self {
        Self(.CATALOG_CAPABILITY_structured_output)
    }
    /// Whether its temperature can be set.
    @inlinable public static var temperature: Self { Self(.CATALOG_CAPABILITY_temperature) }
    /// Whether its weights are published.
    @inlinable public static var openWeights: Self { Self(.CATALOG_CAPABILITY_open_weights) }
    /// Whether it can call several tools in one answer.
    @inlinable public static var parallelToolCalls: Self {
        Self(.CATALOG_CAPABILITY_parallel_tool_calls)
    }
    /// Whether it can be told which tool to call.
    @inlinable public static var toolChoice: Self { Self(.CATALOG_CAPABILITY_tool_choice) }
    /// Whether its provider caches prompts.
    @inlinable public static var promptCaching: Self { Self(.CATALOG_CAPABILITY_prompt_caching) }
    /// Whether it can work a computer's screen, mouse and keyboard.
    @inlinable public static var computerUse: Self { Self(.CATALOG_CAPABILITY_computer_use) }
    /// Whether its provider lets it search the web.
    @inlinable public static var webSearch: Self { Self(.CATALOG_CAPABILITY_web_search) }
}

extension Modality {
    /// Text.
    @inlinable public static var text: Self { Self(.CATALOG_MODALITY_text) }
    /// Still pictures.
    @inlinable public static var image: Self { Self(.CATALOG_MODALITY_image) }
    /// Sound and speech.
    @inlinable public static var audio: Self { Self(.CATALOG_MODALITY_audio) }
    /// Moving pictures.
    @inlinable public static var video: Self { Self(.CATALOG_MODALITY_video) }
    /// PDF documents.
    @inlinable public static var pdf: Self { Self(.CATALOG_MODALITY_pdf) }
    /// Program text, where it is told from other text.
    @inlinable public static var code: Self { Self(.CATALOG_MODALITY_code) }
}

extension Meter {
    /// Prompt tokens.
    @inlinable public static var input: Self { Self(.CATALOG_METER_input) }
    /// Generated tokens.
    @inlinable public static var output: Self { Self(.CATALOG_METER_output) }
    /// Prompt tokens read from the provider's cache.
    @inlinable public static var cacheRead: Self { Self(.CATALOG_METER_cache_read) }
    /// Prompt tokens written to the provider's cache.
    @inlinable public static var cacheWrite: Self { Self(.CATALOG_METER_cache_write) }
    /// Reasoning tokens, where they are not billed as output.
    @inlinable public static var reasoning: Self { Self(.CATALOG_METER_reasoning) }
    /// Audio tokens of the prompt.
    @inlinable public static var inputAudio: Self { Self(.CATALOG_METER_input_audio) }
    /// Generated audio tokens.
    @inlinable public static var outputAudio: Self { Self(.CATALOG_METER_output_audio) }
    /// Image tokens of the prompt.
    @inlinable public static var inputImage: Self { Self(.CATALOG_METER_input_image) }
    /// Generated image tokens.
    @inlinable public static var outputImage: Self { Self(.CATALOG_METER_output_image) }
    /// Video tokens of the prompt.
    @inlinable public static var inputVideo: Self { Self(.CATALOG_METER_input_video) }
    /// Generated video tokens.
    @inlinable public static var outputVideo: Self { Self(.CATALOG_METER_output_video) }
    /// Audio tokens read from the provider's cache.
    @inlinable public static var cacheReadAudio: Self { Self(.CATALOG_METER_cache_read_audio) }
    /// Image tokens read from the provider's cache.
    @inlinable public static var cacheReadImage: Self { Self(.CATALOG_METER_cache_read_image) }
    /// Audio tokens written to the provider's cache.
    @inlinable public static var cacheWriteAudio: Self { Self(.CATALOG_METER_cache_write_audio) }
    /// Tokens of the sources that an answer cites.
    @inlinable public static var citation: Self { Self(.CATALOG_METER_citation) }
    /// Images of the prompt.
    @inlinable public static var inputPerImage: Self { Self(.CATALOG_METER_input_per_image) }
    /// Generated images.
    @inlinable public static var outputPerImage: Self { Self(.CATALOG_METER_output_per_image) }
    /// Pixels of the prompt's images.
    @inlinable public static var inputPerPixel: Self { Self(.CATALOG_METER_input_per_pixel) }
    /// Pixels of generated images.
    @inlinable public static var outputPerPixel: Self { Self(.CATALOG_METER_output_per_pixel) }
    /// Characters of the prompt.
    @inlinable public static var inputPerCharacter: Self {
        Self(.CATALOG_METER_input_per_character)
    }
    /// Generated characters.
    @inlinable public static var outputPerCharacter: Self {
        Self(.CATALOG_METER_output_per_character)
    }
    /// Seconds of computing.
    @inlinable public static var perSecond: Self { Self(.CATALOG_METER_per_second) }
    /// Seconds of what the prompt plays.
    @inlinable public static var inputPerSecond: Self { Self(.CATALOG_METER_input_per_second) }
    /// Seconds of what is generated.
    @inlinable public static var outputPerSecond: Self { Self(.CATALOG_METER_output_per_second) }
    /// Seconds of the prompt's audio.
    @inlinable public static var inputAudioPerSecond: Self {
        Self(.CATALOG_METER_input_audio_per_second)
    }
    /// Seconds of the prompt's video.
    @inlinable public static var inputVideoPerSecond: Self {
        Self(.CATALOG_METER_input_video_per_second)
    }
    /// Seconds of generated video.
    @inlinable public static var outputVideoPerSecond: Self {
        Self(.CATALOG_METER_output_video_per_second)
    }
    /// Queries to a search or a ranking.
    @inlinable public static var perQuery: Self { Self(.CATALOG_METER_per_query) }
    /// Requests.
    @inlinable public static var perRequest: Self { Self(.CATALOG_METER_per_request) }
    /// Text messages.
    @inlinable public static var perTextMessage: Self { Self(.CATALOG_METER_per_text_message) }
    /// Pages whose text is read.
    @inlinable public static var ocrPerPage: Self { Self(.CATALOG_METER_ocr_per_page) }
    /// The provider's credits for pages whose text is read.
    @inlinable public static var ocrPerCredit: Self { Self(.CATALOG_METER_ocr_per_credit) }
    /// Pages that are annotated.
    @inlinable public static var annotationPerPage: Self {
        Self(.CATALOG_METER_annotation_per_page)
    }
    /// Searches of the web that a request makes.
    @inlinable public static var webSearchPerQuery: Self {
        Self(.CATALOG_METER_web_search_per_query)
    }
    /// Questions to a map that a request makes.
    @inlinable public static var mapsPerQuery: Self { Self(.CATALOG_METER_maps_per_query) }
    /// Sessions of a code interpreter.
    @inlinable public static var codeInterpreterPerSession: Self {
        Self(.CATALOG_METER_code_interpreter_per_session)
    }

    /// The unit that is counted, as the schema calls it, such as `token` or `image`; nil where this version
    /// does not know the meter.
    public var unit: String? {
        switch self {
        case .inputPerImage, .outputPerImage: "image"
        case .inputPerPixel, .outputPerPixel: "pixel"
        case .inputPerCharacter, .outputPerCharacter: "character"
        case .perSecond, .inputPerSecond, .outputPerSecond, .inputAudioPerSecond,
            .inputVideoPerSecond, .outputVideoPerSecond:
            "second"
        case .perQuery, .webSearchPerQuery, .mapsPerQuery: "query"
        case .perRequest: "request"
        case .perTextMessage: "message"
        case .ocrPerPage, .annotationPerPage: "page"
        case .ocrPerCredit: "credit"
        case .codeInterpreterPerSession: "session"
        default: code == nil ? nil : "token"
        }
    }
}
