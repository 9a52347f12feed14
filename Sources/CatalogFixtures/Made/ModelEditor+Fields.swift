// Generated from catalog_tables.h and words.sql by schema/generate.swift: `make generated`.

internal import CatalogCompiler
public import ModelCatalog
internal import SQLiteDatabase

extension ModelEditor {
    /// States its name for people; nil makes it unknown.
    @discardableResult
    public func name(_ value: String?) -> ModelEditor {
        set("name", value.map { .text($0) })
    }

    /// States the family that it belongs to, such as claude-sonnet; nil makes it unknown.
    @discardableResult
    public func family(_ value: String?) -> ModelEditor {
        set("family", value.map { .text($0) })
    }

    /// States what it is for, in its source's word, such as chat; nil makes it unknown.
    @discardableResult
    public func kind(_ value: String?) -> ModelEditor {
        set("kind", value.map { .text($0) })
    }

    /// States the response field that carries interleaved thinking; nil makes it unknown.
    @discardableResult
    public func interleavedField(_ value: String?) -> ModelEditor {
        set("interleaved_field", value.map { .text($0) })
    }

    /// States the npm package of its AI SDK adapter, where that is not its provider's; nil makes it unknown.
    @discardableResult
    public func sdkPackage(_ value: String?) -> ModelEditor {
        set("sdk_package", value.map { .text($0) })
    }

    /// States its base URL, where that is not its provider's; nil makes it unknown.
    @discardableResult
    public func baseURL(_ value: String?) -> ModelEditor {
        set("base_url", value.map { .text($0) })
    }

    /// States the shape of its API: completions or responses; nil makes it unknown.
    @discardableResult
    public func apiShape(_ value: String?) -> ModelEditor {
        set("api_shape", value.map { .text($0) })
    }

    /// States where it is in its life; nil makes it unknown.
    @discardableResult
    public func status(_ value: Status?) -> ModelEditor {
        set("status", value.map { .text($0.name) })
    }

    /// States its context window in tokens; nil makes it unknown.
    @discardableResult
    public func contextTokens(_ value: Int?) -> ModelEditor {
        set("context_tokens", value.map { .integer(Int64($0)) })
    }

    /// States how many tokens it generates at most; nil makes it unknown.
    @discardableResult
    public func outputTokens(_ value: Int?) -> ModelEditor {
        set("output_tokens", value.map { .integer(Int64($0)) })
    }

    /// States how many tokens its prompt has at most; nil makes it unknown.
    @discardableResult
    public func inputTokens(_ value: Int?) -> ModelEditor {
        set("input_tokens", value.map { .integer(Int64($0)) })
    }

    /// States when its knowledge ends, as `YYYY-MM` or `YYYY-MM-DD`; nil makes it unknown.
    @discardableResult
    public func knowledge(_ value: String?) -> ModelEditor {
        set("knowledge", value.map { .text($0) })
    }

    /// States when it was released, as `YYYY-MM` or `YYYY-MM-DD`; nil makes it unknown.
    @discardableResult
    public func releaseDate(_ value: String?) -> ModelEditor {
        set("release_date", value.map { .text($0) })
    }

    /// States when it last changed, as `YYYY-MM` or `YYYY-MM-DD`; nil makes it unknown.
    @discardableResult
    public func lastUpdated(_ value: String?) -> ModelEditor {
        set("last_updated", value.map { .text($0) })
    }

    /// States when its provider ends it, as `YYYY-MM` or `YYYY-MM-DD`; nil makes it unknown.
    @discardableResult
    public func retiresOn(_ value: String?) -> ModelEditor {
        set("retires_on", value.map { .text($0) })
    }

    /// States whether its thinking may be interleaved with its answers; nil makes it unknown.
    @discardableResult
    public func interleavedThinking(_ value: Bool?) -> ModelEditor {
        set("interleaved_thinking", value.map { .integer($0 ? 1 : 0) })
    }
}
