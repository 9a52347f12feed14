/// What a price is charged for; a price is for one million of its units.
public enum Meter: UInt8, Word {
    /// Prompt tokens.
    case input = 1
    /// Generated tokens.
    case output
    /// Prompt tokens read from the provider's cache.
    case cacheRead
    /// Prompt tokens written to the provider's cache.
    case cacheWrite
    /// Reasoning tokens, where they are not billed as output.
    case reasoning
    /// Audio tokens of the prompt.
    case inputAudio
    /// Generated audio tokens.
    case outputAudio
    /// Image tokens of the prompt.
    case inputImage
    /// Generated image tokens.
    case outputImage
    /// Video tokens of the prompt.
    case inputVideo
    /// Generated video tokens.
    case outputVideo
    /// Audio tokens read from the provider's cache.
    case cacheReadAudio
    /// Image tokens read from the provider's cache.
    case cacheReadImage
    /// Audio tokens written to the provider's cache.
    case cacheWriteAudio
    /// Tokens of the sources that an answer cites.
    case citation
    /// Images of the prompt.
    case inputPerImage
    /// Generated images.
    case outputPerImage
    /// Pixels of the prompt's images.
    case inputPerPixel
    /// Pixels of generated images.
    case outputPerPixel
    /// Characters of the prompt.
    case inputPerCharacter
    /// Generated characters.
    case outputPerCharacter
    /// Seconds of computing.
    case perSecond
    /// Seconds of what the prompt plays.
    case inputPerSecond
    /// Seconds of what is generated.
    case outputPerSecond
    /// Seconds of the prompt's audio.
    case inputAudioPerSecond
    /// Seconds of the prompt's video.
    case inputVideoPerSecond
    /// Seconds of generated video.
    case outputVideoPerSecond
    /// Queries to a search or a ranking.
    case perQuery
    /// Requests.
    case perRequest
    /// Text messages.
    case perTextMessage
    /// Pages whose text is read.
    case ocrPerPage
    /// The provider's credits for pages whose text is read.
    case ocrPerCredit
    /// Pages that are annotated.
    case annotationPerPage
    /// Searches of the web that a request makes.
    case webSearchPerQuery
    /// Questions to a map that a request makes.
    case mapsPerQuery
    /// Sessions of a code interpreter.
    case codeInterpreterPerSession

    public var name: String {
        switch self {
        case .input: "input"
        case .output: "output"
        case .cacheRead: "cache_read"
        case .cacheWrite: "cache_write"
        case .reasoning: "reasoning"
        case .inputAudio: "input_audio"
        case .outputAudio: "output_audio"
        case .inputImage: "input_image"
        case .outputImage: "output_image"
        case .inputVideo: "input_video"
        case .outputVideo: "output_video"
        case .cacheReadAudio: "cache_read_audio"
        case .cacheReadImage: "cache_read_image"
        case .cacheWriteAudio: "cache_write_audio"
        case .citation: "citation"
        case .inputPerImage: "input_per_image"
        case .outputPerImage: "output_per_image"
        case .inputPerPixel: "input_per_pixel"
        case .outputPerPixel: "output_per_pixel"
        case .inputPerCharacter: "input_per_character"
        case .outputPerCharacter: "output_per_character"
        case .perSecond: "per_second"
        case .inputPerSecond: "input_per_second"
        case .outputPerSecond: "output_per_second"
        case .inputAudioPerSecond: "input_audio_per_second"
        case .inputVideoPerSecond: "input_video_per_second"
        case .outputVideoPerSecond: "output_video_per_second"
        case .perQuery: "per_query"
        case .perRequest: "per_request"
        case .perTextMessage: "per_text_message"
        case .ocrPerPage: "ocr_per_page"
        case .ocrPerCredit: "ocr_per_credit"
        case .annotationPerPage: "annotation_per_page"
        case .webSearchPerQuery: "web_search_per_query"
        case .mapsPerQuery: "maps_per_query"
        case .codeInterpreterPerSession: "code_interpreter_per_session"
        }
    }
}

extension Meter {
    /// Whether tokens are counted, whose prices people know by the million.
    public var isOfTokens: Bool { unit == "token" }

    /// What is counted, as the schema calls it, such as `token` or `image`.
    public var unit: String {
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
        default: "token"
        }
    }
}
