-- comprehensive: 100 real models of 55 providers, for tests that must hold for what
-- catalogs really say: import, export, search, prices, and whatever walks over all models. Together
-- they show each value, form and oddity of them. A test may name a
-- model here, but its rows are facts of one day and may be renewed: take fixed numbers from 'acme'.
--
-- All rows are copied as they are from models.dev (2026-07-02) and LiteLLM (the price map of its
-- release 1.109.1). A model comes whole from one of them, a provider from models.dev where it has
-- it. LiteLLM states no context, so the tier of its models is unknown or local. 'Covers' names what
-- at most two other models here show.
--
-- Tiers: premium 11, standard 9, economy 21, unknown 57, local 2.

INSERT INTO fixture (id, name, purpose, catalog_generation, catalog_date, content_hash)
VALUES
    (1, 'comprehensive',
     'Real models that together show what occurs in real catalogs.',
     1, '2026-07-02', NULL);

INSERT INTO sources (id, url, licence, retrieved_on) VALUES
    ('litellm',
     'https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json',
     'MIT', NULL),
    ('models.dev', 'https://models.dev/api.json', 'MIT', '2026-07-02');

-- 302.AI ------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('302ai', '302.AI', 'hosted', 'https://api.302.ai/v1', 'https://doc.302.ai',
     '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('302ai', 0, '302AI_API_KEY');

-- 302ai:gemini-3-pro-image-preview. Covers output > context; price > 1.00, context <= 100,000;
-- provider id starts with a digit.
INSERT INTO models (provider_id, id, name, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, knowledge, release_date,
                    last_updated)
VALUES
    ('302ai', 'gemini-3-pro-image-preview', 'gemini-3-pro-image-preview', 1, 0, 0, 1, 0, 32768,
     64000, '2025-06', '2025-11-20', '2025-11-20');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('302ai', 'gemini-3-pro-image-preview', 'input', 0, 'text'),
    ('302ai', 'gemini-3-pro-image-preview', 'input', 1, 'image'),
    ('302ai', 'gemini-3-pro-image-preview', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('302ai', 'gemini-3-pro-image-preview', 'input', 2000000000),
    ('302ai', 'gemini-3-pro-image-preview', 'output', 120000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('302ai', 'gemini-3-pro-image-preview', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('302ai', 'gemini-3-pro-image-preview',
     'Its output limit exceeds its context; above 1 USD but a small context: standard.', 0);

-- Alibaba -----------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('alibaba', 'Alibaba', 'hosted', 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
     'https://www.alibabacloud.com/help/en/model-studio/models', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('alibaba', 0, 'DASHSCOPE_API_KEY');

-- alibaba:qwen3-coder-plus-2025-07-22. Covers provider alibaba; text at /tiered_pricing; three
-- context tiers; tier above 128000; tier above 256000; tier above 32000.
INSERT INTO models (provider_id, id, kind, reasoning, tool_call, tool_choice, input_tokens,
                    output_tokens)
VALUES
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 'chat', 1, 1, 1, 997952, 65536);
INSERT INTO prices (provider_id, model_id, above_prompt_tokens, meter, nano_usd_per_million_units)
VALUES
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 0, 'input', 1000000000),
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 0, 'output', 5000000000),
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 32000, 'input', 1800000000),
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 32000, 'output', 9000000000),
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 128000, 'input', 3000000000),
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 128000, 'output', 15000000000),
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 256000, 'input', 6000000000),
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 256000, 'output', 60000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 'litellm', '/source',
     '"https://www.alibabacloud.com/help/en/model-studio/models"'),
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 'litellm', '/tiered_pricing/0/range', '[0,32000.0]'),
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 'litellm', '/tiered_pricing/1/range',
     '[32000.0,128000.0]'),
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 'litellm', '/tiered_pricing/2/range',
     '[128000.0,256000.0]'),
    ('alibaba', 'qwen3-coder-plus-2025-07-22', 'litellm', '/tiered_pricing/3/range',
     '[256000.0,1000000.0]');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('alibaba', 'qwen3-coder-plus-2025-07-22',
     'Has three context tiers: above 32,000, 128,000 and 256,000 tokens.', 0);

-- alibaba:qwen3.7-max. Covers provider alibaba; variant explicit.
INSERT INTO models (provider_id, id, kind, reasoning, tool_call, structured_output, tool_choice,
                    prompt_caching, input_tokens, output_tokens)
VALUES
    ('alibaba', 'qwen3.7-max', 'chat', 1, 1, 1, 1, 1, 991808, 65536);
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('alibaba', 'qwen3.7-max', 'input', '', 2500000000),
    ('alibaba', 'qwen3.7-max', 'output', '', 7500000000),
    ('alibaba', 'qwen3.7-max', 'cache_read', '', 500000000),
    ('alibaba', 'qwen3.7-max', 'cache_read', 'explicit', 250000000),
    ('alibaba', 'qwen3.7-max', 'cache_write', '', 3125000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('alibaba', 'qwen3.7-max', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('alibaba', 'qwen3.7-max', 'litellm', '/source',
     '"https://www.alibabacloud.com/help/en/model-studio/models"');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('alibaba', 'qwen3.7-max', 'Has a second, lower cache_read rate as a variant, ''explicit''.',
     0);

-- Alibaba (China) ---------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('alibaba-cn', 'Alibaba (China)', 'hosted', 'https://dashscope.aliyuncs.com/compatible-mode/v1',
     'https://www.alibabacloud.com/help/en/model-studio/models', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('alibaba-cn', 0, 'DASHSCOPE_API_KEY');

-- alibaba-cn:qwen3.6-flash. Covers cache_write, no cache_read; reasoning option budget_tokens
-- NULL..n.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    release_date, last_updated, reasoning_options_stated)
VALUES
    ('alibaba-cn', 'qwen3.6-flash', 'Qwen3.6 Flash', 'qwen3.6', 1, 1, 1, 1, 1, 0, 1000000, 65536,
     '2026-04-27', '2026-04-27', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('alibaba-cn', 'qwen3.6-flash', 'input', 0, 'text'),
    ('alibaba-cn', 'qwen3.6-flash', 'input', 1, 'image'),
    ('alibaba-cn', 'qwen3.6-flash', 'input', 2, 'video'),
    ('alibaba-cn', 'qwen3.6-flash', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('alibaba-cn', 'qwen3.6-flash', 'input', 187500000),
    ('alibaba-cn', 'qwen3.6-flash', 'output', 1125000000),
    ('alibaba-cn', 'qwen3.6-flash', 'cache_write', 234375000);
INSERT INTO reasoning_options (provider_id, model_id, position, control, maximum_tokens) VALUES
    ('alibaba-cn', 'qwen3.6-flash', 0, 'toggle', NULL),
    ('alibaba-cn', 'qwen3.6-flash', 1, 'budget_tokens', 131072);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('alibaba-cn', 'qwen3.6-flash', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('alibaba-cn', 'qwen3.6-flash',
     'Is priced for writing the cache but not for reading it; a budget with a maximum only.', 0);

-- Amazon Bedrock ----------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('amazon-bedrock', 'Amazon Bedrock', 'hosted',
     'https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html',
     '@ai-sdk/amazon-bedrock');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('amazon-bedrock', 0, 'AWS_ACCESS_KEY_ID'),
    ('amazon-bedrock', 1, 'AWS_SECRET_ACCESS_KEY'),
    ('amazon-bedrock', 2, 'AWS_REGION'),
    ('amazon-bedrock', 3, 'AWS_BEARER_TOKEN_BEDROCK');

-- amazon-bedrock:guardrails. Covers kind guardrail; text at /guardrail_cost_per_unit.
INSERT INTO models (provider_id, id, kind) VALUES
    ('amazon-bedrock', 'guardrails', 'guardrail');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('amazon-bedrock', 'guardrails', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('amazon-bedrock', 'guardrails', 'litellm', '/guardrail_cost_per_unit',
     '{"automatedReasoningPolicyUnits":0.00017,"contentPolicyImageUnits":0.00075,"contentPolicyUnits":0.00015,"contextualGroundingPolicyUnits":0.0001,"sensitiveInformationPolicyFreeUnits":0.0,"sensitiveInformationPolicyUnits":0.0001,"topicPolicyUnits":0.00015,"wordPolicyUnits":0.0}'),
    ('amazon-bedrock', 'guardrails', 'litellm', '/source',
     '"https://aws.amazon.com/bedrock/pricing/"');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('amazon-bedrock', 'guardrails',
     'Is no language model: kind guardrail, no price at all, a price table kept as text.', 0);

-- amazon-bedrock:stability.stable-diffusion-xl-v0. Covers variant N-x-N/N-steps; variant
-- N-x-N/max-steps; variant max-x-max/N-steps; variant max-x-max/max-steps.
INSERT INTO models (provider_id, id, kind, input_tokens) VALUES
    ('amazon-bedrock', 'stability.stable-diffusion-xl-v0', 'image_generation', 77);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('amazon-bedrock', 'stability.stable-diffusion-xl-v0', 'output', 0, 'image');
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('amazon-bedrock', 'stability.stable-diffusion-xl-v0', 'output_per_image', '512-x-512/50-steps',
     18000000000000),
    ('amazon-bedrock', 'stability.stable-diffusion-xl-v0', 'output_per_image',
     '512-x-512/max-steps', 36000000000000),
    ('amazon-bedrock', 'stability.stable-diffusion-xl-v0', 'output_per_image', 'max-x-max/50-steps',
     36000000000000),
    ('amazon-bedrock', 'stability.stable-diffusion-xl-v0', 'output_per_image',
     'max-x-max/max-steps', 72000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('amazon-bedrock', 'stability.stable-diffusion-xl-v0', 'litellm');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('amazon-bedrock', 'stability.stable-diffusion-xl-v0',
     'Is priced per image by size and steps: variants as 512-x-512/50-steps.', 0);

-- amazon-bedrock:stability.stable-outpaint-v1:0. Covers id with :; kind image_edit; text is not
-- read.
INSERT INTO models (provider_id, id, kind, input_tokens) VALUES
    ('amazon-bedrock', 'stability.stable-outpaint-v1:0', 'image_edit', 77);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('amazon-bedrock', 'stability.stable-outpaint-v1:0', 'input', 0, 'image'),
    ('amazon-bedrock', 'stability.stable-outpaint-v1:0', 'output', 0, 'image');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('amazon-bedrock', 'stability.stable-outpaint-v1:0', 'output_per_image', 60000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('amazon-bedrock', 'stability.stable-outpaint-v1:0', 'litellm');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('amazon-bedrock', 'stability.stable-outpaint-v1:0',
     'Is of kind image_edit: reads and writes images, no text; its id has a colon.', 0);

-- amazon-bedrock:us.anthropic.claude-haiku-5-5. Covers a tier with a variant; computer_use 1; id
-- with a region; text at /prompt_cache_min_tokens; text at /token_count_model; tier above 100000;
-- variant 1h.
INSERT INTO models (provider_id, id, kind, reasoning, tool_call, structured_output, tool_choice,
                    prompt_caching, computer_use, input_tokens, output_tokens)
VALUES
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'chat', 1, 1, 1, 1, 1, 1, 1000000, 128000);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'input', 0, 'text'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'input', 1, 'image'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'input', 2, 'pdf');
INSERT INTO prices (provider_id, model_id, above_prompt_tokens, meter, variant,
                    nano_usd_per_million_units)
VALUES
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 0, 'input', '', 110000000),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 0, 'output', '', 550000000),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 0, 'cache_read', '', 11000000),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 0, 'cache_write', '', 137500000),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 0, 'cache_write', '1h', 220000000),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 0, 'web_search_per_query', 'high',
     10000000000000),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 0, 'web_search_per_query', 'low',
     10000000000000),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 0, 'web_search_per_query', 'medium',
     10000000000000),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 100000, 'input', '', 550000000),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 100000, 'output', '', 2750000000),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 100000, 'cache_read', '', 55000000),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 100000, 'cache_write', '', 687500000),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 100000, 'cache_write', '1h', 1100000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm',
     '/bedrock_converse_supports_strict_tools', 'false'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm',
     '/bedrock_output_config_effort_ceiling', '"xhigh"'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/prompt_cache_min_tokens',
     '512'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/source',
     '"https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrockFoundationModels/current/index.json"'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/supports_adaptive_thinking',
     'true'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/supports_assistant_prefill',
     'false'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm',
     '/supports_bedrock_native_structured_output', 'true'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/supports_forced_tool_use',
     'true'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/supports_max_reasoning_effort',
     'true'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm',
     '/supports_mid_conversation_system', 'true'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm',
     '/supports_native_structured_output', 'false'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/supports_output_config',
     'true'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm',
     '/supports_parallel_tool_use_config', 'true'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/supports_pdf_input', 'true'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/supports_sampling_params',
     'false'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/supports_tool_search', 'true'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/supports_vision', 'true'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm',
     '/supports_xhigh_reasoning_effort', 'true'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/thinking_always_on', 'false'),
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5', 'litellm', '/token_count_model',
     '{"litellm_provider":"bedrock_mantle","model":"us.anthropic.claude-opus-5-5","region":"us-east-1"}');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('amazon-bedrock', 'us.anthropic.claude-haiku-5-5',
     'Has a tier above 100,000 tokens, also for the 1h variant; searches; region in its id.', 0);

-- amazon-bedrock:us.openai.gpt-6-astra. Covers a mode with a tier; id with a region; mode
-- ultrafast; tier above 272000.
INSERT INTO models (provider_id, id, kind, reasoning, tool_call, tool_choice, prompt_caching,
                    input_tokens, output_tokens)
VALUES
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'chat', 1, 1, 1, 1, 922000, 128000);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'input', 0, 'text'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'input', 1, 'image'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, mode, above_prompt_tokens, meter,
                    nano_usd_per_million_units)
VALUES
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'standard', 0, 'input', 11000000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'standard', 0, 'output', 55000000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'standard', 0, 'cache_read', 1100000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'standard', 0, 'cache_write', 13750000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'standard', 272000, 'input', 22000000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'standard', 272000, 'output', 82500000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'standard', 272000, 'cache_read', 2200000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'standard', 272000, 'cache_write', 27500000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'ultrafast', 0, 'input', 66000000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'ultrafast', 0, 'output', 330000000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'ultrafast', 0, 'cache_read', 6600000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'ultrafast', 0, 'cache_write', 82500000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'ultrafast', 272000, 'input', 132000000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'ultrafast', 272000, 'output', 495000000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'ultrafast', 272000, 'cache_read', 13200000000),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'ultrafast', 272000, 'cache_write', 165000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm', '/source',
     '"https://docs.aws.amazon.com/bedrock/latest/userguide/model-card-openai-gpt-6-astra.html"'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm', '/supported_endpoints',
     '["/v1/chat/completions","/v1/responses"]'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm', '/supported_modalities',
     '["text","image"]'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm', '/supported_output_modalities',
     '["text"]'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm',
     '/supports_bedrock_converse_tool_result_images', 'false'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm',
     '/supports_bedrock_runtime_chat_completions_response_format', 'true'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm', '/supports_max_reasoning_effort',
     'true'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm', '/supports_minimal_reasoning_effort',
     'false'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm', '/supports_none_reasoning_effort',
     'false'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm', '/supports_sampling_params', 'false'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm', '/supports_vision', 'true'),
    ('amazon-bedrock', 'us.openai.gpt-6-astra', 'litellm', '/supports_xhigh_reasoning_effort',
     'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('amazon-bedrock', 'us.openai.gpt-6-astra',
     'Has the mode ultrafast, itself with a tier above 272,000 tokens.', 0);

-- Anthropic ---------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('anthropic', 'Anthropic', 'hosted', 'https://docs.anthropic.com/en/docs/about-claude/models',
     '@ai-sdk/anthropic');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('anthropic', 0, 'ANTHROPIC_API_KEY');

-- anthropic:claude-opus-4-7. Covers effort 'max'; effort 'xhigh'; mode fast; provider anthropic;
-- text at /experimental/modes/fast/provider.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, knowledge, release_date,
                    last_updated, reasoning_options_stated)
VALUES
    ('anthropic', 'claude-opus-4-7', 'Claude Opus 4.7', 'claude-opus', 1, 1, 1, 0, 0, 1000000,
     128000, '2026-01-31', '2026-04-16', '2026-04-16', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('anthropic', 'claude-opus-4-7', 'input', 0, 'text'),
    ('anthropic', 'claude-opus-4-7', 'input', 1, 'image'),
    ('anthropic', 'claude-opus-4-7', 'input', 2, 'pdf'),
    ('anthropic', 'claude-opus-4-7', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, mode, meter, nano_usd_per_million_units) VALUES
    ('anthropic', 'claude-opus-4-7', 'standard', 'input', 5000000000),
    ('anthropic', 'claude-opus-4-7', 'standard', 'output', 25000000000),
    ('anthropic', 'claude-opus-4-7', 'standard', 'cache_read', 500000000),
    ('anthropic', 'claude-opus-4-7', 'standard', 'cache_write', 6250000000),
    ('anthropic', 'claude-opus-4-7', 'fast', 'input', 30000000000),
    ('anthropic', 'claude-opus-4-7', 'fast', 'output', 150000000000),
    ('anthropic', 'claude-opus-4-7', 'fast', 'cache_read', 3000000000),
    ('anthropic', 'claude-opus-4-7', 'fast', 'cache_write', 37500000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('anthropic', 'claude-opus-4-7', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('anthropic', 'claude-opus-4-7', 0, 0, 'low'),
    ('anthropic', 'claude-opus-4-7', 0, 1, 'medium'),
    ('anthropic', 'claude-opus-4-7', 0, 2, 'high'),
    ('anthropic', 'claude-opus-4-7', 0, 3, 'xhigh'),
    ('anthropic', 'claude-opus-4-7', 0, 4, 'max');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('anthropic', 'claude-opus-4-7', 'models.dev');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('anthropic', 'claude-opus-4-7', 'models.dev', '/experimental/modes/fast/provider',
     '{"body":{"speed":"fast"},"headers":{"anthropic-beta":"fast-mode-2026-02-01"}}');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('anthropic', 'claude-opus-4-7',
     'Has the mode fast with the request that asks for it as text; efforts up to max.', 0);

-- Azure -------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('azure', 'Azure', 'hosted',
     'https://learn.microsoft.com/en-us/azure/ai-services/openai/concepts/models', '@ai-sdk/azure');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('azure', 0, 'AZURE_RESOURCE_NAME'),
    ('azure', 1, 'AZURE_API_KEY');

-- azure:claude-haiku-4-5. Covers note at /knowledge: is no month YYYY-MM or day YYYY-MM-DD that
-- there is; own base_url; own base_url, a template; own sdk_package; price exactly 1.00, context >
-- 100,000; reasoning option budget_tokens n..NULL.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    release_date, last_updated, reasoning_options_stated, sdk_package, base_url)
VALUES
    ('azure', 'claude-haiku-4-5', 'Claude Haiku 4.5', 'claude-haiku', 1, 1, 1, 1, 1, 0, 200000,
     64000, '2025-11-18', '2025-11-18', 1, '@ai-sdk/anthropic',
     'https://${AZURE_RESOURCE_NAME}.services.ai.azure.com/anthropic/v1');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('azure', 'claude-haiku-4-5', 'input', 0, 'text'),
    ('azure', 'claude-haiku-4-5', 'input', 1, 'image'),
    ('azure', 'claude-haiku-4-5', 'input', 2, 'pdf'),
    ('azure', 'claude-haiku-4-5', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('azure', 'claude-haiku-4-5', 'input', 1000000000),
    ('azure', 'claude-haiku-4-5', 'output', 5000000000),
    ('azure', 'claude-haiku-4-5', 'cache_read', 100000000),
    ('azure', 'claude-haiku-4-5', 'cache_write', 1250000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control, minimum_tokens) VALUES
    ('azure', 'claude-haiku-4-5', 0, 'budget_tokens', 1024);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('azure', 'claude-haiku-4-5', 'models.dev');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json, note) VALUES
    ('azure', 'claude-haiku-4-5', 'models.dev', '/knowledge', '"2025-02-31"',
     'is no month YYYY-MM or day YYYY-MM-DD that there is');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('azure', 'claude-haiku-4-5',
     'Its knowledge is 2025-02-31, kept as text; exactly 1.00 USD: standard; own base_url.', 0);

-- azure:dall-e-3. Covers meter input_per_pixel; variant hd/N-x-N; variant standard/N-x-N.
INSERT INTO models (provider_id, id, kind) VALUES
    ('azure', 'dall-e-3', 'image_generation');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('azure', 'dall-e-3', 'output', 0, 'image');
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('azure', 'dall-e-3', 'output', 'hd/1024-x-1024', 0),
    ('azure', 'dall-e-3', 'output', 'hd/1024-x-1792', 0),
    ('azure', 'dall-e-3', 'output', 'hd/1792-x-1024', 0),
    ('azure', 'dall-e-3', 'output', 'standard/1024-x-1024', 0),
    ('azure', 'dall-e-3', 'output', 'standard/1024-x-1792', 0),
    ('azure', 'dall-e-3', 'output', 'standard/1792-x-1024', 0),
    ('azure', 'dall-e-3', 'input_per_pixel', 'hd/1024-x-1024', 83923300),
    ('azure', 'dall-e-3', 'input_per_pixel', 'hd/1024-x-1792', 71934300),
    ('azure', 'dall-e-3', 'input_per_pixel', 'hd/1792-x-1024', 71934300),
    ('azure', 'dall-e-3', 'input_per_pixel', 'standard/1024-x-1024', 41961700),
    ('azure', 'dall-e-3', 'input_per_pixel', 'standard/1024-x-1792', 47956200),
    ('azure', 'dall-e-3', 'input_per_pixel', 'standard/1792-x-1024', 47956200);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('azure', 'dall-e-3', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('azure', 'dall-e-3', 'litellm', '/source',
     '"https://azure.microsoft.com/en-us/pricing/details/azure-openai/"');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('azure', 'dall-e-3', 'Is priced per pixel by quality and size; output of 0 in variants only.',
     0);

-- azure:gpt-image-1-mini. Covers a price with nine decimals; input, no output price; meter
-- cache_read_image; meter input_per_pixel; meter output_image; meter output_per_pixel; text of a
-- variant or a second key; variant high/N-x-N; variant low/N-x-N; variant medium/N-x-N.
INSERT INTO models (provider_id, id, kind, retires_on) VALUES
    ('azure', 'gpt-image-1-mini', 'image_generation', '2027-04-07');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('azure', 'gpt-image-1-mini', 'output', 0, 'image');
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('azure', 'gpt-image-1-mini', 'input', '', 2000000000),
    ('azure', 'gpt-image-1-mini', 'cache_read', '', 200000000),
    ('azure', 'gpt-image-1-mini', 'input_image', '', 2500000000),
    ('azure', 'gpt-image-1-mini', 'output_image', '', 8000000000),
    ('azure', 'gpt-image-1-mini', 'cache_read_image', '', 250000000),
    ('azure', 'gpt-image-1-mini', 'input_per_pixel', 'high/1024-x-1024', 31738281),
    ('azure', 'gpt-image-1-mini', 'input_per_pixel', 'high/1024-x-1536', 31738281),
    ('azure', 'gpt-image-1-mini', 'input_per_pixel', 'high/1536-x-1024', 31575521),
    ('azure', 'gpt-image-1-mini', 'input_per_pixel', 'low/1024-x-1024', 2075195),
    ('azure', 'gpt-image-1-mini', 'input_per_pixel', 'low/1024-x-1536', 2075195),
    ('azure', 'gpt-image-1-mini', 'input_per_pixel', 'low/1536-x-1024', 2034505),
    ('azure', 'gpt-image-1-mini', 'input_per_pixel', 'medium/1024-x-1024', 8056641),
    ('azure', 'gpt-image-1-mini', 'input_per_pixel', 'medium/1024-x-1536', 8056641),
    ('azure', 'gpt-image-1-mini', 'input_per_pixel', 'medium/1536-x-1024', 7975260),
    ('azure', 'gpt-image-1-mini', 'output_per_pixel', 'high/1024-x-1024', 0),
    ('azure', 'gpt-image-1-mini', 'output_per_pixel', 'high/1024-x-1536', 0),
    ('azure', 'gpt-image-1-mini', 'output_per_pixel', 'high/1536-x-1024', 0),
    ('azure', 'gpt-image-1-mini', 'output_per_pixel', 'low/1024-x-1024', 0),
    ('azure', 'gpt-image-1-mini', 'output_per_pixel', 'low/1024-x-1536', 0),
    ('azure', 'gpt-image-1-mini', 'output_per_pixel', 'low/1536-x-1024', 0),
    ('azure', 'gpt-image-1-mini', 'output_per_pixel', 'medium/1024-x-1024', 0),
    ('azure', 'gpt-image-1-mini', 'output_per_pixel', 'medium/1024-x-1536', 0),
    ('azure', 'gpt-image-1-mini', 'output_per_pixel', 'medium/1536-x-1024', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('azure', 'gpt-image-1-mini', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('azure', 'gpt-image-1-mini', 'litellm',
     '/azure~1high~11024-x-1024~1gpt-image-1-mini/supported_endpoints',
     '["/v1/images/generations"]'),
    ('azure', 'gpt-image-1-mini', 'litellm',
     '/azure~1high~11024-x-1536~1gpt-image-1-mini/supported_endpoints',
     '["/v1/images/generations"]'),
    ('azure', 'gpt-image-1-mini', 'litellm',
     '/azure~1high~11536-x-1024~1gpt-image-1-mini/supported_endpoints',
     '["/v1/images/generations"]'),
    ('azure', 'gpt-image-1-mini', 'litellm',
     '/azure~1low~11024-x-1024~1gpt-image-1-mini/supported_endpoints',
     '["/v1/images/generations"]'),
    ('azure', 'gpt-image-1-mini', 'litellm',
     '/azure~1low~11024-x-1536~1gpt-image-1-mini/supported_endpoints',
     '["/v1/images/generations"]'),
    ('azure', 'gpt-image-1-mini', 'litellm',
     '/azure~1low~11536-x-1024~1gpt-image-1-mini/supported_endpoints',
     '["/v1/images/generations"]'),
    ('azure', 'gpt-image-1-mini', 'litellm',
     '/azure~1medium~11024-x-1024~1gpt-image-1-mini/supported_endpoints',
     '["/v1/images/generations"]'),
    ('azure', 'gpt-image-1-mini', 'litellm',
     '/azure~1medium~11024-x-1536~1gpt-image-1-mini/supported_endpoints',
     '["/v1/images/generations"]'),
    ('azure', 'gpt-image-1-mini', 'litellm',
     '/azure~1medium~11536-x-1024~1gpt-image-1-mini/supported_endpoints',
     '["/v1/images/generations"]'),
    ('azure', 'gpt-image-1-mini', 'litellm', '/source',
     '"https://azure.microsoft.com/en-us/pricing/details/azure-openai/"'),
    ('azure', 'gpt-image-1-mini', 'litellm', '/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('azure', 'gpt-image-1-mini',
     'Is priced per pixel with nine decimals; cached images; texts below a variant''s key.', 0);

-- azure:kimi-k2.6. Covers api_shape completions; interleaved without a field; own base_url; own
-- base_url, a template; own sdk_package.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    knowledge, release_date, last_updated, reasoning_options_stated,
                    interleaved_thinking, sdk_package, base_url, api_shape)
VALUES
    ('azure', 'kimi-k2.6', 'Kimi K2.6', 'kimi-k2', 0, 1, 1, 1, 1, 1, 262144, 262144, '2025-01',
     '2026-04-22', '2026-04-22', 1, 1, '@ai-sdk/openai-compatible',
     'https://${AZURE_RESOURCE_NAME}.services.ai.azure.com/models', 'completions');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('azure', 'kimi-k2.6', 'input', 0, 'text'),
    ('azure', 'kimi-k2.6', 'input', 1, 'image'),
    ('azure', 'kimi-k2.6', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('azure', 'kimi-k2.6', 'input', 950000000),
    ('azure', 'kimi-k2.6', 'output', 4000000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('azure', 'kimi-k2.6', 0, 'toggle');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('azure', 'kimi-k2.6', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('azure', 'kimi-k2.6',
     'Overrides SDK, API shape (completions) and base_url, a template; interleaved, no field.', 0);

-- azure_ai ----------------------------------------------------------------------------------------

INSERT INTO providers (id) VALUES
    ('azure_ai');

-- azure_ai:cohere-rerank-v4.0-pro. Covers kind rerank; meter per_query; prices 0/0, other prices;
-- provider azure_ai.
INSERT INTO models (provider_id, id, kind, input_tokens, output_tokens, retires_on) VALUES
    ('azure_ai', 'cohere-rerank-v4.0-pro', 'rerank', 32768, 32768, '2027-09-13');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('azure_ai', 'cohere-rerank-v4.0-pro', 'input', 0),
    ('azure_ai', 'cohere-rerank-v4.0-pro', 'output', 0),
    ('azure_ai', 'cohere-rerank-v4.0-pro', 'per_query', 2500000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('azure_ai', 'cohere-rerank-v4.0-pro', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('azure_ai', 'cohere-rerank-v4.0-pro', 'litellm', '/source',
     '"https://techcommunity.microsoft.com/blog/azure-ai-foundry-blog/introducing-cohere-rerank-4-0-in-microsoft-foundry/4477076"');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('azure_ai', 'cohere-rerank-v4.0-pro', 'Reranks: token prices are 0/0, but each query costs.',
     0);

-- azure_ai:jais-30b-chat. Covers largest price of tokens; provider azure_ai.
INSERT INTO models (provider_id, id, kind, input_tokens, output_tokens, retires_on) VALUES
    ('azure_ai', 'jais-30b-chat', 'chat', 8192, 8192, '2026-01-30');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('azure_ai', 'jais-30b-chat', 'input', 3200000000000),
    ('azure_ai', 'jais-30b-chat', 'output', 9710000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('azure_ai', 'jais-30b-chat', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('azure_ai', 'jais-30b-chat', 'litellm', '/source',
     '"https://learn.microsoft.com/en-us/azure/foundry/openai/concepts/retired-models"'),
    ('azure_ai', 'jais-30b-chat', 'litellm', '/supports_pdf_input', 'false');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('azure_ai', 'jais-30b-chat',
     'Has the largest price of tokens, 9,710 USD per million; its end is stated.', 0);

-- Cerebras ----------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('cerebras', 'Cerebras', 'hosted', 'https://inference-docs.cerebras.ai/models/overview',
     '@ai-sdk/cerebras');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('cerebras', 0, 'CEREBRAS_API_KEY');

-- cerebras:zai-glm-4.7. Covers cache_read 0; cache_write 0; cache_write < input; effort 'none';
-- provider cerebras; status beta.
INSERT INTO models (provider_id, id, name, attachment, reasoning, tool_call, structured_output,
                    temperature, open_weights, context_tokens, output_tokens, status, release_date,
                    last_updated, reasoning_options_stated)
VALUES
    ('cerebras', 'zai-glm-4.7', 'Z.AI GLM-4.7', 0, 1, 1, 1, 1, 1, 131072, 40960, 'beta',
     '2026-01-07', '2026-06-10', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('cerebras', 'zai-glm-4.7', 'input', 0, 'text'),
    ('cerebras', 'zai-glm-4.7', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('cerebras', 'zai-glm-4.7', 'input', 2250000000),
    ('cerebras', 'zai-glm-4.7', 'output', 2750000000),
    ('cerebras', 'zai-glm-4.7', 'cache_read', 0),
    ('cerebras', 'zai-glm-4.7', 'cache_write', 0);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('cerebras', 'zai-glm-4.7', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('cerebras', 'zai-glm-4.7', 0, 0, 'none');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('cerebras', 'zai-glm-4.7', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('cerebras', 'zai-glm-4.7',
     'Is beta; reads and writes the cache for 0; its only effort is none.', 0);

-- Clarifai ----------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('clarifai', 'Clarifai', 'hosted', 'https://api.clarifai.com/v2/ext/openai/v1',
     'https://docs.clarifai.com/compute/inference/', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('clarifai', 0, 'CLARIFAI_PAT');

-- clarifai:mistralai/completion/models/Ministral-3-3B-Reasoning-2512. Covers input > output;
-- release_date YYYY-MM.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, release_date, last_updated,
                    reasoning_options_stated)
VALUES
    ('clarifai', 'mistralai/completion/models/Ministral-3-3B-Reasoning-2512',
     'Ministral 3 3B Reasoning 2512', 'ministral', 1, 1, 1, 1, 1, 262144, 262144, '2025-12',
     '2026-02-25', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('clarifai', 'mistralai/completion/models/Ministral-3-3B-Reasoning-2512', 'input', 0, 'text'),
    ('clarifai', 'mistralai/completion/models/Ministral-3-3B-Reasoning-2512', 'input', 1, 'image'),
    ('clarifai', 'mistralai/completion/models/Ministral-3-3B-Reasoning-2512', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('clarifai', 'mistralai/completion/models/Ministral-3-3B-Reasoning-2512', 'input', 1039000000),
    ('clarifai', 'mistralai/completion/models/Ministral-3-3B-Reasoning-2512', 'output', 548250000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('clarifai', 'mistralai/completion/models/Ministral-3-3B-Reasoning-2512', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('clarifai', 'mistralai/completion/models/Ministral-3-3B-Reasoning-2512',
     'Its id has three slashes and capitals; input costs more than output; release YYYY-MM.', 0);

-- Cloudflare AI Gateway ---------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('cloudflare-ai-gateway', 'Cloudflare AI Gateway', 'hosted',
     'https://developers.cloudflare.com/ai-gateway/', 'ai-gateway-provider');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('cloudflare-ai-gateway', 0, 'CLOUDFLARE_API_TOKEN'),
    ('cloudflare-ai-gateway', 1, 'CLOUDFLARE_ACCOUNT_ID'),
    ('cloudflare-ai-gateway', 2, 'CLOUDFLARE_GATEWAY_ID');

-- cloudflare-ai-gateway:workers-ai/@cf/mistralai/mistral-small-3.1-24b-instruct. Covers id with /
-- and @; id with @ inside; provider/id longest.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, release_date, last_updated)
VALUES
    ('cloudflare-ai-gateway', 'workers-ai/@cf/mistralai/mistral-small-3.1-24b-instruct',
     'Mistral Small 3.1 24B Instruct', 'mistral-small', 0, 0, 0, 1, 0, 128000, 16384, '2025-04-11',
     '2025-04-11');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('cloudflare-ai-gateway', 'workers-ai/@cf/mistralai/mistral-small-3.1-24b-instruct', 'input', 0,
     'text'),
    ('cloudflare-ai-gateway', 'workers-ai/@cf/mistralai/mistral-small-3.1-24b-instruct', 'output',
     0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('cloudflare-ai-gateway', 'workers-ai/@cf/mistralai/mistral-small-3.1-24b-instruct', 'input',
     350000000),
    ('cloudflare-ai-gateway', 'workers-ai/@cf/mistralai/mistral-small-3.1-24b-instruct', 'output',
     560000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('cloudflare-ai-gateway', 'workers-ai/@cf/mistralai/mistral-small-3.1-24b-instruct',
     'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('cloudflare-ai-gateway', 'workers-ai/@cf/mistralai/mistral-small-3.1-24b-instruct',
     'Has the longest spec, with @ inside the id; its provider has three key variables.', 0);

-- Cloudflare Workers AI ---------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('cloudflare-workers-ai', 'Cloudflare Workers AI', 'hosted',
     'https://api.cloudflare.com/client/v4/accounts/${CLOUDFLARE_ACCOUNT_ID}/ai/v1',
     'https://developers.cloudflare.com/workers-ai/models/', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('cloudflare-workers-ai', 0, 'CLOUDFLARE_ACCOUNT_ID'),
    ('cloudflare-workers-ai', 1, 'CLOUDFLARE_API_KEY');

-- cloudflare-workers-ai:@cf/cloudflare/clairic. Covers id starts with @; id with / and @; id with
-- several /; kind extraction; provider base_url a template; provider cloudflare-workers-ai.
INSERT INTO models (provider_id, id, kind, input_tokens) VALUES
    ('cloudflare-workers-ai', '@cf/cloudflare/clairic', 'extraction', 65536);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('cloudflare-workers-ai', '@cf/cloudflare/clairic', 'input', 0, 'text'),
    ('cloudflare-workers-ai', '@cf/cloudflare/clairic', 'input', 1, 'image');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('cloudflare-workers-ai', '@cf/cloudflare/clairic', 'input', 100000000),
    ('cloudflare-workers-ai', '@cf/cloudflare/clairic', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('cloudflare-workers-ai', '@cf/cloudflare/clairic', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('cloudflare-workers-ai', '@cf/cloudflare/clairic', 'litellm', '/source',
     '"https://developers.cloudflare.com/workers-ai/models/clairic/"'),
    ('cloudflare-workers-ai', '@cf/cloudflare/clairic', 'litellm', '/supports_vision', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('cloudflare-workers-ai', '@cf/cloudflare/clairic',
     'Its id starts with @ and has two slashes; its provider''s base_url is a template.', 0);

-- Cohere ------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('cohere', 'Cohere', 'hosted', 'https://docs.cohere.com/docs/models', '@ai-sdk/cohere');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('cohere', 0, 'COHERE_API_KEY');

-- cohere:command-a-03-2025. Covers provider cohere.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, knowledge, release_date,
                    last_updated)
VALUES
    ('cohere', 'command-a-03-2025', 'Command A', 'command-a', 0, 0, 1, 1, 1, 256000, 8000,
     '2024-06-01', '2025-03-13', '2025-03-13');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('cohere', 'command-a-03-2025', 'input', 0, 'text'),
    ('cohere', 'command-a-03-2025', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('cohere', 'command-a-03-2025', 'input', 2500000000),
    ('cohere', 'command-a-03-2025', 'output', 10000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('cohere', 'command-a-03-2025', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('cohere', 'command-a-03-2025',
     'Is a premium model of Cohere; calls tools, denies reasoning; open weights.', 0);

-- Databricks --------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('databricks', 'Databricks', 'hosted', 'https://${DATABRICKS_HOST}/ai-gateway/mlflow/v1',
     'https://docs.databricks.com/aws/en/machine-learning/foundation-models/',
     '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('databricks', 0, 'DATABRICKS_HOST'),
    ('databricks', 1, 'DATABRICKS_TOKEN');

-- databricks:databricks-openjev-qwen35-4b. Covers cache_read = input; cache_write = input; kind
-- evaluation; provider base_url a template; provider databricks; text at /input_dbu_cost_per_token;
-- text at /output_dbu_cost_per_token.
INSERT INTO models (provider_id, id, kind) VALUES
    ('databricks', 'databricks-openjev-qwen35-4b', 'evaluation');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('databricks', 'databricks-openjev-qwen35-4b', 'input', 42000000),
    ('databricks', 'databricks-openjev-qwen35-4b', 'output', 0),
    ('databricks', 'databricks-openjev-qwen35-4b', 'cache_read', 42000000),
    ('databricks', 'databricks-openjev-qwen35-4b', 'cache_write', 42000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('databricks', 'databricks-openjev-qwen35-4b', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('databricks', 'databricks-openjev-qwen35-4b', 'litellm', '/input_dbu_cost_per_token', '6e-07'),
    ('databricks', 'databricks-openjev-qwen35-4b', 'litellm', '/metadata',
     '{"notes":"Pay-per-token Foundation Model API decision endpoint (OpenJev, Qwen 3.5 4B) queried through the System One API. The serving-endpoints API lists it at 0.6 DBUs per 1M input tokens (input_price on the foundation_model entry, read 2026-10-27); input_cost_per_token is that dbu cost * $0.070, the same conversion as the other databricks rows. Output is free. Databricks publishes no cache rates for it, so cache tokens bill at the input rate."}'),
    ('databricks', 'databricks-openjev-qwen35-4b', 'litellm', '/output_dbu_cost_per_token', '0.0'),
    ('databricks', 'databricks-openjev-qwen35-4b', 'litellm', '/source',
     '"https://docs.databricks.com/aws/en/machine-learning/foundation-model-apis/supported-models"');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('databricks', 'databricks-openjev-qwen35-4b',
     'Reads and writes the cache at the input''s rate; is also priced in units kept as text.', 0);

-- DeepSeek ----------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('deepseek', 'DeepSeek', 'hosted', 'https://api.deepseek.com',
     'https://api-docs.deepseek.com/quick_start/pricing', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('deepseek', 0, 'DEEPSEEK_API_KEY');

-- deepseek:deepseek-v4-pro. Covers cache_write 0; cache_write < input; mode off_peak; provider
-- deepseek; text at /off_peak_pricing.
INSERT INTO models (provider_id, id, kind, reasoning, tool_call, structured_output,
                    parallel_tool_calls, tool_choice, prompt_caching, input_tokens, output_tokens)
VALUES
    ('deepseek', 'deepseek-v4-pro', 'chat', 1, 1, 1, 1, 1, 1, 1000000, 393216);
INSERT INTO prices (provider_id, model_id, mode, meter, nano_usd_per_million_units) VALUES
    ('deepseek', 'deepseek-v4-pro', 'standard', 'input', 1320000000),
    ('deepseek', 'deepseek-v4-pro', 'standard', 'output', 3960000000),
    ('deepseek', 'deepseek-v4-pro', 'standard', 'cache_read', 44000000),
    ('deepseek', 'deepseek-v4-pro', 'standard', 'cache_write', 0),
    ('deepseek', 'deepseek-v4-pro', 'off_peak', 'input', 660000000),
    ('deepseek', 'deepseek-v4-pro', 'off_peak', 'output', 1980000000),
    ('deepseek', 'deepseek-v4-pro', 'off_peak', 'cache_read', 22000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('deepseek', 'deepseek-v4-pro', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('deepseek', 'deepseek-v4-pro', 'litellm', '/off_peak_pricing/windows',
     '[{"hours_utc":["00:00-01:00","04:00-06:00","10:00-00:00"],"weekdays":[1,2,3,4,5]},{"hours_utc":"00:00-00:00","weekdays":[6,7]}]'),
    ('deepseek', 'deepseek-v4-pro', 'litellm', '/source',
     '"https://api-docs.deepseek.com/quick_start/pricing"'),
    ('deepseek', 'deepseek-v4-pro', 'litellm', '/supported_endpoints', '["/v1/chat/completions"]'),
    ('deepseek', 'deepseek-v4-pro', 'litellm', '/supports_assistant_prefill', 'true'),
    ('deepseek', 'deepseek-v4-pro', 'litellm', '/supports_native_streaming', 'true'),
    ('deepseek', 'deepseek-v4-pro', 'litellm', '/supports_system_messages', 'true'),
    ('deepseek', 'deepseek-v4-pro', 'litellm', '/supports_vision', 'false');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('deepseek', 'deepseek-v4-pro',
     'Has the mode off_peak; its hours are kept as text; writes the cache for 0.', 0);

-- exa_ai ------------------------------------------------------------------------------------------

INSERT INTO providers (id) VALUES
    ('exa_ai');

-- exa_ai:search. Covers kind search; meter per_query; text at /tiered_pricing; variant N-N results.
INSERT INTO models (provider_id, id, kind) VALUES
    ('exa_ai', 'search', 'search');
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('exa_ai', 'search', 'per_query', '0-25 results', 5000000000000),
    ('exa_ai', 'search', 'per_query', '26-100 results', 25000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('exa_ai', 'search', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('exa_ai', 'search', 'litellm', '/tiered_pricing/0/max_results_range', '[0,25]'),
    ('exa_ai', 'search', 'litellm', '/tiered_pricing/1/max_results_range', '[26,100]');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('exa_ai', 'search',
     'Is of kind search; is priced per query by the number of results, and only so.', 0);

-- fal_ai ------------------------------------------------------------------------------------------

INSERT INTO providers (id) VALUES
    ('fal_ai');

-- fal_ai:bytedance/seedance-2.0/text-to-video. Covers id with several /; kind video_generation;
-- largest price of all; meter output_per_second; variant Nk; variant Np.
INSERT INTO models (provider_id, id, kind) VALUES
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'video_generation');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'input', 0, 'text'),
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'output', 0, 'video');
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'output_per_second', '', 303400000000000),
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'output_per_second', '1080p',
     682000000000000),
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'output_per_second', '480p',
     134600000000000),
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'output_per_second', '4k', 1555200000000000),
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'output_per_second', '720p',
     303400000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'litellm', '/metadata',
     '{"comment":"fal bills $0.014 per 1k tokens (480p/720p/1080p) and $0.008 per 1k tokens (4k) with tokens = h*w*seconds*24/1024; 480p and 4k rates derived from that formula at 854x480 and 3840x2160"}'),
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'litellm', '/source',
     '"https://fal.ai/models/bytedance/seedance-2.0/text-to-video"'),
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'litellm', '/supported_endpoints',
     '["/v1/videos"]'),
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'litellm', '/supported_modalities',
     '["text"]'),
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video', 'litellm', '/supported_output_modalities',
     '["video"]');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('fal_ai', 'bytedance/seedance-2.0/text-to-video',
     'Has the largest price of all: a second of 4k video; variants by resolution.', 0);

-- fal_ai:fal-ai/bytedance/seedream/v3/text-to-image. Covers id with most /.
INSERT INTO models (provider_id, id, kind) VALUES
    ('fal_ai', 'fal-ai/bytedance/seedream/v3/text-to-image', 'image_generation');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('fal_ai', 'fal-ai/bytedance/seedream/v3/text-to-image', 'output', 0, 'image');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('fal_ai', 'fal-ai/bytedance/seedream/v3/text-to-image', 'output_per_image', 30000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('fal_ai', 'fal-ai/bytedance/seedream/v3/text-to-image', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('fal_ai', 'fal-ai/bytedance/seedream/v3/text-to-image', 'litellm', '/supported_endpoints',
     '["/v1/images/generations"]');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('fal_ai', 'fal-ai/bytedance/seedream/v3/text-to-image',
     'Has the most slashes in its id, which begins with another form of its provider''s id.', 0);

-- fal_ai:fal-ai/nano-banana-2. Covers variant N.NK; variant NK.
INSERT INTO models (provider_id, id, kind) VALUES
    ('fal_ai', 'fal-ai/nano-banana-2', 'image_generation');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('fal_ai', 'fal-ai/nano-banana-2', 'output', 0, 'image');
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('fal_ai', 'fal-ai/nano-banana-2', 'output_per_image', '', 80000000000000),
    ('fal_ai', 'fal-ai/nano-banana-2', 'output_per_image', '0.5K', 60000000000000),
    ('fal_ai', 'fal-ai/nano-banana-2', 'output_per_image', '1K', 80000000000000),
    ('fal_ai', 'fal-ai/nano-banana-2', 'output_per_image', '2K', 120000000000000),
    ('fal_ai', 'fal-ai/nano-banana-2', 'output_per_image', '4K', 160000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('fal_ai', 'fal-ai/nano-banana-2', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('fal_ai', 'fal-ai/nano-banana-2', 'litellm', '/metadata',
     '{"comment":"priced by the request''s resolution field (0.5K, 1K default, 2K, 4K); the web search and high thinking surcharges are not modeled"}'),
    ('fal_ai', 'fal-ai/nano-banana-2', 'litellm', '/source',
     '"https://fal.ai/models/fal-ai/nano-banana-2"'),
    ('fal_ai', 'fal-ai/nano-banana-2', 'litellm', '/supported_endpoints',
     '["/v1/images/generations"]');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('fal_ai', 'fal-ai/nano-banana-2', 'Is priced per image by resolution: variants 0.5K to 4K.',
     0);

-- fal_ai:fal-ai/trellis-2. Covers variant N.
INSERT INTO models (provider_id, id, kind) VALUES
    ('fal_ai', 'fal-ai/trellis-2', 'image_generation');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('fal_ai', 'fal-ai/trellis-2', 'output', 0, 'image');
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('fal_ai', 'fal-ai/trellis-2', 'output_per_image', '', 300000000000000),
    ('fal_ai', 'fal-ai/trellis-2', 'output_per_image', '1024', 300000000000000),
    ('fal_ai', 'fal-ai/trellis-2', 'output_per_image', '1536', 350000000000000),
    ('fal_ai', 'fal-ai/trellis-2', 'output_per_image', '512', 250000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('fal_ai', 'fal-ai/trellis-2', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('fal_ai', 'fal-ai/trellis-2', 'litellm', '/metadata',
     '{"comment":"image-to-3D, returns a GLB mesh; priced by the request''s resolution field (default 1024); served through the /fal_ai pass-through route"}'),
    ('fal_ai', 'fal-ai/trellis-2', 'litellm', '/source',
     '"https://fal.ai/models/fal-ai/trellis-2"');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('fal_ai', 'fal-ai/trellis-2',
     'Is priced per image by a bare number: variants 512, 1024 and 1536.', 0);

-- fal_ai:openai/gpt-image-2.5/flare/edit. Covers variant high/N-x-N; variant low/N-x-N; variant
-- max/N-x-N; variant medium/N-x-N; variant xhigh/N-x-N.
INSERT INTO models (provider_id, id, kind) VALUES
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'image_generation');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'input', 0, 'text'),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'input', 1, 'image'),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output', 0, 'image');
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', '', 36120000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'high/1024-x-1024',
     52680000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'high/1024-x-1536',
     41160000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'high/1024-x-768',
     36120000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'high/1920-x-1080',
     39600000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'high/2560-x-1440',
     55290000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'high/3840-x-2160',
     100080000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'low/1024-x-1024',
     5880000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'low/1024-x-1536',
     4740000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'low/1024-x-768',
     4020000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'low/1920-x-1080',
     4410000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'low/2560-x-1440',
     6150000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'low/3840-x-2160',
     11130000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'max/1024-x-1024',
     210720000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'max/1024-x-1536',
     164640000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'max/1024-x-768',
     144450000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'max/1920-x-1080',
     158400000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'max/2560-x-1440',
     221100000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'max/3840-x-2160',
     400260000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'medium/1024-x-1024',
     13170000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'medium/1024-x-1536',
     10290000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'medium/1024-x-768',
     9030000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'medium/1920-x-1080',
     10290000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'medium/2560-x-1440',
     14340000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'medium/3840-x-2160',
     25950000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'xhigh/1024-x-1024',
     93660000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'xhigh/1024-x-1536',
     73770000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'xhigh/1024-x-768',
     64200000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'xhigh/1920-x-1080',
     70410000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'xhigh/2560-x-1440',
     98280000000000),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'output_per_image', 'xhigh/3840-x-2160',
     177900000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'litellm', '/metadata',
     '{"notes":"Editing endpoint of gpt-image-2.5 (flare) on fal.ai, reachable through /v1/images/edits or the image generation path with fal''s image_urls param. Prices include one input image and live in keyed entries fal_ai/{quality}/{width}-x-{height}/openai/gpt-image-2.5/flare/edit. This flat entry is the fallback for the default edit request (quality=high, image_size=auto, inferred from the input image, priced as 1024x768 high)"}'),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'litellm', '/source',
     '"https://fal.ai/models/openai/gpt-image-2.5/flare/edit"'),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'litellm', '/supported_endpoints',
     '["/v1/images/edits","/v1/images/generations"]'),
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit', 'litellm', '/supports_vision', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('fal_ai', 'openai/gpt-image-2.5/flare/edit',
     'Has thirty variants of one meter, five qualities in six sizes, beside the plain price.', 0);

-- Fireworks AI ------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('fireworks-ai', 'Fireworks AI', 'hosted', 'https://api.fireworks.ai/inference/v1/',
     'https://fireworks.ai/docs/', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('fireworks-ai', 0, 'FIREWORKS_API_KEY');

-- fireworks-ai:accounts/fireworks/models/SSD-1B. Covers provider fireworks-ai; smallest price of
-- tokens.
INSERT INTO models (provider_id, id, kind, input_tokens, output_tokens) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/SSD-1B', 'image_generation', 4096, 4096);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/SSD-1B', 'output', 0, 'image');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/SSD-1B', 'input', 130000),
    ('fireworks-ai', 'accounts/fireworks/models/SSD-1B', 'output', 130000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/SSD-1B', 'litellm');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/SSD-1B',
     'Has the smallest price of tokens above 0: 0.00013 USD per million.', 0);

-- fireworks-ai:accounts/fireworks/models/dobby-mini-unhinged-plus-llama-3-1-8b. Covers id longest;
-- provider fireworks-ai.
INSERT INTO models (provider_id, id, kind, input_tokens, output_tokens) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/dobby-mini-unhinged-plus-llama-3-1-8b', 'chat',
     131072, 131072);
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/dobby-mini-unhinged-plus-llama-3-1-8b', 'input',
     200000000),
    ('fireworks-ai', 'accounts/fireworks/models/dobby-mini-unhinged-plus-llama-3-1-8b', 'output',
     200000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/dobby-mini-unhinged-plus-llama-3-1-8b', 'litellm');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/dobby-mini-unhinged-plus-llama-3-1-8b',
     'Has the longest id.', 0);

-- fireworks-ai:accounts/fireworks/models/rune. Covers kind decisions; provider fireworks-ai.
INSERT INTO models (provider_id, id, kind, input_tokens) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/rune', 'decisions', 262144);
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/rune', 'input', 42000000),
    ('fireworks-ai', 'accounts/fireworks/models/rune', 'output', 0),
    ('fireworks-ai', 'accounts/fireworks/models/rune', 'cache_read', 8400000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/rune', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/rune', 'litellm', '/source',
     '"https://api.fireworks.ai/v1/serverless/models?format=nested"');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('fireworks-ai', 'accounts/fireworks/models/rune', 'Is of kind decisions; its output costs 0.',
     0);

-- Friendli ----------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('friendli', 'Friendli', 'hosted', 'https://api.friendli.ai/serverless/v1',
     'https://friendli.ai/docs/guides/serverless_endpoints/introduction',
     '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('friendli', 0, 'FRIENDLI_TOKEN');

-- friendli:google/gemma-4-31B-it. Covers prompt_caching 0; text at /comment; text at
-- /reasoning_effort_levels.
INSERT INTO models (provider_id, id, kind, reasoning, tool_call, structured_output,
                    parallel_tool_calls, tool_choice, prompt_caching, input_tokens, output_tokens)
VALUES
    ('friendli', 'google/gemma-4-31B-it', 'chat', 1, 1, 1, 1, 1, 0, 262144, 262144);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('friendli', 'google/gemma-4-31B-it', 'input', 0, 'text'),
    ('friendli', 'google/gemma-4-31B-it', 'input', 1, 'image');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('friendli', 'google/gemma-4-31B-it', 'input', 140000000),
    ('friendli', 'google/gemma-4-31B-it', 'output', 400000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('friendli', 'google/gemma-4-31B-it', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('friendli', 'google/gemma-4-31B-it', 'litellm', '/comment',
     '"Largest Gemma 4 instruction model for open, self-hosted chat and reasoning"'),
    ('friendli', 'google/gemma-4-31B-it', 'litellm', '/reasoning_effort_levels', '[]'),
    ('friendli', 'google/gemma-4-31B-it', 'litellm', '/source',
     '"https://api.friendli.ai/serverless/v1/models"'),
    ('friendli', 'google/gemma-4-31B-it', 'litellm', '/supports_image_input', 'true'),
    ('friendli', 'google/gemma-4-31B-it', 'litellm', '/supports_native_structured_output', 'true'),
    ('friendli', 'google/gemma-4-31B-it', 'litellm', '/supports_system_messages', 'true'),
    ('friendli', 'google/gemma-4-31B-it', 'litellm', '/supports_video_input', 'false'),
    ('friendli', 'google/gemma-4-31B-it', 'litellm', '/supports_vision', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('friendli', 'google/gemma-4-31B-it',
     'Denies prompt caching; its list of efforts is empty and kept as text.', 0);

-- FrogBot -----------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('frogbot', 'FrogBot', 'hosted', 'https://app.frogbot.ai/api/v1', 'https://docs.frogbot.ai',
     '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('frogbot', 0, 'FROGBOT_API_KEY');

-- frogbot:gpt-oss-120b. Covers release_date 1970-01-01.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    release_date, last_updated, reasoning_options_stated)
VALUES
    ('frogbot', 'gpt-oss-120b', 'GPT OSS 120B', 'gpt-oss', 0, 1, 1, 1, 1, 1, 131072, 32768,
     '1970-01-01', '1970-01-01', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('frogbot', 'gpt-oss-120b', 'input', 0, 'text'),
    ('frogbot', 'gpt-oss-120b', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('frogbot', 'gpt-oss-120b', 'input', 150000000),
    ('frogbot', 'gpt-oss-120b', 'output', 600000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('frogbot', 'gpt-oss-120b', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('frogbot', 'gpt-oss-120b', 0, 0, 'low'),
    ('frogbot', 'gpt-oss-120b', 0, 1, 'medium'),
    ('frogbot', 'gpt-oss-120b', 0, 2, 'high');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('frogbot', 'gpt-oss-120b', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('frogbot', 'gpt-oss-120b', 'Was released on 1970-01-01, as its source says.', 0);

-- GitHub Copilot ----------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('github-copilot', 'GitHub Copilot', 'hosted', 'https://api.githubcopilot.com',
     'https://docs.github.com/en/copilot', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('github-copilot', 0, 'GITHUB_TOKEN');

-- github-copilot:gemini-2.5-pro. Covers a tier beyond the context; provider github-copilot;
-- reasoning option budget_tokens n..n; text at /cost/context_over_200k; tier above 200000.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, input_tokens,
                    output_tokens, knowledge, release_date, last_updated, reasoning_options_stated)
VALUES
    ('github-copilot', 'gemini-2.5-pro', 'Gemini 2.5 Pro', 'gemini-pro', 1, 1, 1, 1, 1, 0, 128000,
     128000, 64000, '2025-01', '2025-06-17', '2025-06-17', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('github-copilot', 'gemini-2.5-pro', 'input', 0, 'text'),
    ('github-copilot', 'gemini-2.5-pro', 'input', 1, 'image'),
    ('github-copilot', 'gemini-2.5-pro', 'input', 2, 'audio'),
    ('github-copilot', 'gemini-2.5-pro', 'input', 3, 'video'),
    ('github-copilot', 'gemini-2.5-pro', 'input', 4, 'pdf'),
    ('github-copilot', 'gemini-2.5-pro', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, above_prompt_tokens, meter, nano_usd_per_million_units)
VALUES
    ('github-copilot', 'gemini-2.5-pro', 0, 'input', 1250000000),
    ('github-copilot', 'gemini-2.5-pro', 0, 'output', 10000000000),
    ('github-copilot', 'gemini-2.5-pro', 0, 'cache_read', 125000000),
    ('github-copilot', 'gemini-2.5-pro', 200000, 'input', 2500000000),
    ('github-copilot', 'gemini-2.5-pro', 200000, 'output', 15000000000),
    ('github-copilot', 'gemini-2.5-pro', 200000, 'cache_read', 250000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control, minimum_tokens,
                               maximum_tokens)
VALUES
    ('github-copilot', 'gemini-2.5-pro', 0, 'budget_tokens', 128, 32768);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('github-copilot', 'gemini-2.5-pro', 'models.dev');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('github-copilot', 'gemini-2.5-pro', 'models.dev', '/cost/context_over_200k',
     '{"cache_read":0.25,"input":2.5,"output":15}');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('github-copilot', 'gemini-2.5-pro',
     'Its context tier lies beyond its context and never holds; cf. google:gemini-2.5-pro.', 0);

-- GitHub Models -----------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('github-models', 'GitHub Models', 'hosted', 'https://models.github.ai/inference',
     'https://docs.github.com/en/github-models', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('github-models', 0, 'GITHUB_TOKEN');

-- github-models:openai/gpt-4.1. Covers provider github-models.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, knowledge, release_date,
                    last_updated)
VALUES
    ('github-models', 'openai/gpt-4.1', 'GPT-4.1', 'gpt', 1, 0, 1, 1, 0, 128000, 16384, '2024-04',
     '2025-04-14', '2025-04-14');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('github-models', 'openai/gpt-4.1', 'input', 0, 'text'),
    ('github-models', 'openai/gpt-4.1', 'input', 1, 'image'),
    ('github-models', 'openai/gpt-4.1', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('github-models', 'openai/gpt-4.1', 'input', 0),
    ('github-models', 'openai/gpt-4.1', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('github-models', 'openai/gpt-4.1', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('github-models', 'openai/gpt-4.1',
     'Costs 0/0, which is known and so economy; its id begins with a real provider''s id.', 0);

-- Google ------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('google', 'Google', 'hosted', 'https://ai.google.dev/gemini-api/docs/models',
     '@ai-sdk/google');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('google', 0, 'GOOGLE_API_KEY'),
    ('google', 1, 'GOOGLE_GENERATIVE_AI_API_KEY'),
    ('google', 2, 'GEMINI_API_KEY');

-- google:gemini-2.5-pro. Covers provider google; reasoning option budget_tokens n..n; text at
-- /cost/context_over_200k; tier above 200000.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    knowledge, release_date, last_updated, reasoning_options_stated)
VALUES
    ('google', 'gemini-2.5-pro', 'Gemini 2.5 Pro', 'gemini-pro', 1, 1, 1, 1, 1, 0, 1048576, 65536,
     '2025-01', '2025-06-17', '2025-06-17', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('google', 'gemini-2.5-pro', 'input', 0, 'text'),
    ('google', 'gemini-2.5-pro', 'input', 1, 'image'),
    ('google', 'gemini-2.5-pro', 'input', 2, 'audio'),
    ('google', 'gemini-2.5-pro', 'input', 3, 'video'),
    ('google', 'gemini-2.5-pro', 'input', 4, 'pdf'),
    ('google', 'gemini-2.5-pro', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, above_prompt_tokens, meter, nano_usd_per_million_units)
VALUES
    ('google', 'gemini-2.5-pro', 0, 'input', 1250000000),
    ('google', 'gemini-2.5-pro', 0, 'output', 10000000000),
    ('google', 'gemini-2.5-pro', 0, 'cache_read', 125000000),
    ('google', 'gemini-2.5-pro', 200000, 'input', 2500000000),
    ('google', 'gemini-2.5-pro', 200000, 'output', 15000000000),
    ('google', 'gemini-2.5-pro', 200000, 'cache_read', 250000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control, minimum_tokens,
                               maximum_tokens)
VALUES
    ('google', 'gemini-2.5-pro', 0, 'budget_tokens', 128, 32768);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google', 'gemini-2.5-pro', 'models.dev');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('google', 'gemini-2.5-pro', 'models.dev', '/cost/context_over_200k',
     '{"cache_read":0.25,"input":2.5,"output":15.0}');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google', 'gemini-2.5-pro',
     'Has a tier above 200,000 tokens; reads five modalities; its budget has both bounds.', 0);

-- google:gemini-3.1-flash-tts-preview. Covers kind audio_speech; meter output_audio; output > input
-- limit; provider google; text at /rpm; text at /tpm; web_search 0.
INSERT INTO models (provider_id, id, kind, tool_call, structured_output, web_search, input_tokens,
                    output_tokens, retires_on)
VALUES
    ('google', 'gemini-3.1-flash-tts-preview', 'audio_speech', 0, 0, 0, 8192, 16384, '2026-11-17');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('google', 'gemini-3.1-flash-tts-preview', 'output', 0, 'audio');
INSERT INTO prices (provider_id, model_id, mode, meter, nano_usd_per_million_units) VALUES
    ('google', 'gemini-3.1-flash-tts-preview', 'standard', 'input', 1000000000),
    ('google', 'gemini-3.1-flash-tts-preview', 'standard', 'output', 20000000000),
    ('google', 'gemini-3.1-flash-tts-preview', 'standard', 'output_audio', 20000000000),
    ('google', 'gemini-3.1-flash-tts-preview', 'batch', 'input', 500000000),
    ('google', 'gemini-3.1-flash-tts-preview', 'batch', 'output', 10000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google', 'gemini-3.1-flash-tts-preview', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('google', 'gemini-3.1-flash-tts-preview', 'litellm', '/rpm', '10'),
    ('google', 'gemini-3.1-flash-tts-preview', 'litellm', '/source',
     '"https://ai.google.dev/gemini-api/docs/pricing"'),
    ('google', 'gemini-3.1-flash-tts-preview', 'litellm', '/supported_endpoints',
     '["/v1/audio/speech"]'),
    ('google', 'gemini-3.1-flash-tts-preview', 'litellm', '/tpm', '4000000');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google', 'gemini-3.1-flash-tts-preview',
     'Is of kind audio_speech; its output limit exceeds its input limit; denies web search.', 0);

-- google:gemma-3-27b-it. Covers meter input_audio_per_second; meter input_per_character; meter
-- input_video_per_second; meter output_per_character; price by tokens and by time; provider google;
-- tier above 128000.
INSERT INTO models (provider_id, id, kind, tool_call, structured_output, tool_choice, input_tokens,
                    output_tokens)
VALUES
    ('google', 'gemma-3-27b-it', 'chat', 1, 1, 1, 131072, 8192);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('google', 'gemma-3-27b-it', 'input', 0, 'text'),
    ('google', 'gemma-3-27b-it', 'input', 1, 'image');
INSERT INTO prices (provider_id, model_id, above_prompt_tokens, meter, nano_usd_per_million_units)
VALUES
    ('google', 'gemma-3-27b-it', 0, 'input', 0),
    ('google', 'gemma-3-27b-it', 0, 'output', 0),
    ('google', 'gemma-3-27b-it', 0, 'input_per_image', 0),
    ('google', 'gemma-3-27b-it', 0, 'input_per_character', 0),
    ('google', 'gemma-3-27b-it', 0, 'output_per_character', 0),
    ('google', 'gemma-3-27b-it', 0, 'input_audio_per_second', 0),
    ('google', 'gemma-3-27b-it', 0, 'input_video_per_second', 0),
    ('google', 'gemma-3-27b-it', 128000, 'input', 0),
    ('google', 'gemma-3-27b-it', 128000, 'output', 0),
    ('google', 'gemma-3-27b-it', 128000, 'input_per_image', 0),
    ('google', 'gemma-3-27b-it', 128000, 'input_per_character', 0),
    ('google', 'gemma-3-27b-it', 128000, 'output_per_character', 0),
    ('google', 'gemma-3-27b-it', 128000, 'input_audio_per_second', 0),
    ('google', 'gemma-3-27b-it', 128000, 'input_video_per_second', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google', 'gemma-3-27b-it', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('google', 'gemma-3-27b-it', 'litellm', '/source', '"https://aistudio.google.com"'),
    ('google', 'gemma-3-27b-it', 'litellm', '/supports_audio_output', 'false'),
    ('google', 'gemma-3-27b-it', 'litellm', '/supports_system_messages', 'false'),
    ('google', 'gemma-3-27b-it', 'litellm', '/supports_vision', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google', 'gemma-3-27b-it',
     'Is free in seven meters, by tokens, characters, images and seconds, also in a tier.', 0);

-- Vertex ------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('google-vertex', 'Vertex', 'hosted',
     'https://cloud.google.com/vertex-ai/generative-ai/docs/models', '@ai-sdk/google-vertex');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('google-vertex', 0, 'GOOGLE_VERTEX_PROJECT'),
    ('google-vertex', 1, 'GOOGLE_VERTEX_LOCATION'),
    ('google-vertex', 2, 'GOOGLE_APPLICATION_CREDENTIALS');

-- google-vertex:gemini-3.5-flash-lite. Covers computer_use 1; meter maps_per_query; meter
-- reasoning; mode flex; mode priority; reasoning = output; text at
-- /regional_endpoint_uplift_multiplier; text at /search_free_requests.
INSERT INTO models (provider_id, id, kind, reasoning, tool_call, structured_output,
                    parallel_tool_calls, tool_choice, prompt_caching, computer_use, web_search,
                    input_tokens, output_tokens, retires_on)
VALUES
    ('google-vertex', 'gemini-3.5-flash-lite', 'chat', 1, 1, 1, 1, 1, 1, 1, 1, 1048576, 65536,
     '2027-07-21');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('google-vertex', 'gemini-3.5-flash-lite', 'input', 0, 'text'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'input', 1, 'image'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'input', 2, 'audio'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'input', 3, 'video'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'input', 4, 'pdf'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, mode, meter, variant, nano_usd_per_million_units) VALUES
    ('google-vertex', 'gemini-3.5-flash-lite', 'standard', 'input', '', 300000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'standard', 'output', '', 2500000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'standard', 'cache_read', '', 30000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'standard', 'reasoning', '', 2500000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'standard', 'web_search_per_query', 'high',
     14000000000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'standard', 'web_search_per_query', 'low',
     14000000000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'standard', 'web_search_per_query', 'medium',
     14000000000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'standard', 'maps_per_query', '', 14000000000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'batch', 'input', '', 150000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'batch', 'output', '', 1250000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'batch', 'cache_read', '', 15000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'flex', 'input', '', 150000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'flex', 'output', '', 1250000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'flex', 'cache_read', '', 15000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'priority', 'input', '', 540000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'priority', 'output', '', 4500000000),
    ('google-vertex', 'gemini-3.5-flash-lite', 'priority', 'cache_read', '', 54000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/regional_endpoint_uplift_multiplier',
     '1.1'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/search_free_requests',
     '{"count":5000,"period":"month","shared_group":"gemini-3"}'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/source',
     '"https://cloud.google.com/gemini-enterprise-agent-platform/generative-ai/pricing"'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/supported_endpoints',
     '["/v1/chat/completions","/v1/completions","/v1/batch"]'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/supported_modalities',
     '["text","image","audio","video"]'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/supported_output_modalities',
     '["text"]'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/supports_audio_input', 'true'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/supports_audio_output', 'false'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/supports_native_streaming', 'true'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/supports_pdf_input', 'true'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/supports_sampling_params', 'false'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/supports_system_messages', 'true'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/supports_url_context', 'true'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/supports_video_input', 'true'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/supports_vision', 'true'),
    ('google-vertex', 'gemini-3.5-flash-lite', 'litellm', '/web_search_billing_unit',
     '"per_query"');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google-vertex', 'gemini-3.5-flash-lite',
     'Has three modes beside standard; prices of maps and searches; reasoning = output.', 0);

-- google-vertex:gemini-3.5-transcribe. Covers kind audio_transcription; meter input_per_second;
-- output, no input price; text is not read.
INSERT INTO models (provider_id, id, kind) VALUES
    ('google-vertex', 'gemini-3.5-transcribe', 'audio_transcription');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('google-vertex', 'gemini-3.5-transcribe', 'input', 0, 'audio'),
    ('google-vertex', 'gemini-3.5-transcribe', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('google-vertex', 'gemini-3.5-transcribe', 'output', 12000000000),
    ('google-vertex', 'gemini-3.5-transcribe', 'input_audio', 2000000000),
    ('google-vertex', 'gemini-3.5-transcribe', 'input_per_second', 50000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google-vertex', 'gemini-3.5-transcribe', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('google-vertex', 'gemini-3.5-transcribe', 'litellm', '/source',
     '"https://cloud.google.com/gemini-enterprise-agent-platform/generative-ai/pricing"');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google-vertex', 'gemini-3.5-transcribe',
     'Hears and does not read: audio is priced by tokens and seconds, input not at all.', 0);

-- google-vertex:gemini-3.8-live. Covers a price with nine decimals; kind realtime; meter
-- input_video; meter input_video_per_second; meter output_audio; meter output_video; price by
-- tokens and by time.
INSERT INTO models (provider_id, id, kind, tool_call, structured_output, web_search, input_tokens,
                    output_tokens)
VALUES
    ('google-vertex', 'gemini-3.8-live', 'realtime', 1, 0, 1, 131072, 65536);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('google-vertex', 'gemini-3.8-live', 'input', 0, 'text'),
    ('google-vertex', 'gemini-3.8-live', 'input', 1, 'image'),
    ('google-vertex', 'gemini-3.8-live', 'input', 2, 'audio'),
    ('google-vertex', 'gemini-3.8-live', 'input', 3, 'video'),
    ('google-vertex', 'gemini-3.8-live', 'output', 0, 'text'),
    ('google-vertex', 'gemini-3.8-live', 'output', 1, 'audio');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('google-vertex', 'gemini-3.8-live', 'input', 750000000),
    ('google-vertex', 'gemini-3.8-live', 'output', 4500000000),
    ('google-vertex', 'gemini-3.8-live', 'input_audio', 3000000000),
    ('google-vertex', 'gemini-3.8-live', 'output_audio', 12000000000),
    ('google-vertex', 'gemini-3.8-live', 'input_image', 1000000000),
    ('google-vertex', 'gemini-3.8-live', 'input_video', 1000000000),
    ('google-vertex', 'gemini-3.8-live', 'output_video', 1000000000),
    ('google-vertex', 'gemini-3.8-live', 'input_video_per_second', 33333333333);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google-vertex', 'gemini-3.8-live', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('google-vertex', 'gemini-3.8-live', 'litellm', '/gemini_audio_only_live', 'true'),
    ('google-vertex', 'gemini-3.8-live', 'litellm', '/source',
     '"https://cloud.google.com/gemini-enterprise-agent-platform/generative-ai/pricing"'),
    ('google-vertex', 'gemini-3.8-live', 'litellm', '/supported_endpoints',
     '["/vertex_ai/live","/v1/realtime"]'),
    ('google-vertex', 'gemini-3.8-live', 'litellm', '/supported_modalities',
     '["text","image","audio","video"]'),
    ('google-vertex', 'gemini-3.8-live', 'litellm', '/supported_output_modalities',
     '["text","audio"]'),
    ('google-vertex', 'gemini-3.8-live', 'litellm', '/supports_audio_input', 'true'),
    ('google-vertex', 'gemini-3.8-live', 'litellm', '/supports_audio_output', 'true'),
    ('google-vertex', 'gemini-3.8-live', 'litellm', '/supports_vision', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google-vertex', 'gemini-3.8-live',
     'Is of kind realtime; is priced for audio and video, in and out, and by time.', 0);

-- google-vertex:gemini-embedding-001. Covers output limit 1.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, knowledge, release_date,
                    last_updated)
VALUES
    ('google-vertex', 'gemini-embedding-001', 'Gemini Embedding 001', 'gemini', 0, 0, 0, 0, 0, 2048,
     1, '2025-05', '2025-05-20', '2025-05-20');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('google-vertex', 'gemini-embedding-001', 'input', 0, 'text'),
    ('google-vertex', 'gemini-embedding-001', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('google-vertex', 'gemini-embedding-001', 'input', 150000000),
    ('google-vertex', 'gemini-embedding-001', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google-vertex', 'gemini-embedding-001', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google-vertex', 'gemini-embedding-001',
     'Embeds: its output costs 0 and its output limit is 1.', 0);

-- google-vertex:meta/llama-3.3-70b-instruct-maas. Covers output code.
INSERT INTO models (provider_id, id, kind, tool_call, tool_choice, input_tokens, output_tokens,
                    retires_on)
VALUES
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas', 'chat', 1, 1, 128000, 8192, '2026-10-21');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas', 'input', 0, 'text'),
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas', 'output', 0, 'text'),
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas', 'output', 1, 'code');
INSERT INTO prices (provider_id, model_id, mode, meter, nano_usd_per_million_units) VALUES
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas', 'standard', 'input', 720000000),
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas', 'standard', 'output', 720000000),
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas', 'batch', 'input', 360000000),
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas', 'batch', 'output', 360000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas', 'litellm', '/source',
     '"https://cloud.google.com/gemini-enterprise-agent-platform/generative-ai/pricing"'),
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas', 'litellm', '/supported_modalities',
     '["text"]'),
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas', 'litellm', '/supported_output_modalities',
     '["text","code"]');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google-vertex', 'meta/llama-3.3-70b-instruct-maas',
     'Writes code, told from text; its end is stated; has batch prices.', 0);

-- google-vertex:multimodalembedding@001. Covers id with @ inside; kind embedding; meter
-- input_per_character; meter input_video_per_second; price by tokens and by time; text at
-- /output_vector_size; variant above Ns.
INSERT INTO models (provider_id, id, kind, input_tokens, retires_on) VALUES
    ('google-vertex', 'multimodalembedding@001', 'embedding', 2048, '2027-04-01');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('google-vertex', 'multimodalembedding@001', 'input', 0, 'text'),
    ('google-vertex', 'multimodalembedding@001', 'input', 1, 'image'),
    ('google-vertex', 'multimodalembedding@001', 'input', 2, 'video');
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('google-vertex', 'multimodalembedding@001', 'input', '', 800000000),
    ('google-vertex', 'multimodalembedding@001', 'output', '', 0),
    ('google-vertex', 'multimodalembedding@001', 'input_per_image', '', 100000000000),
    ('google-vertex', 'multimodalembedding@001', 'input_per_character', '', 200000000),
    ('google-vertex', 'multimodalembedding@001', 'input_video_per_second', '', 500000000000),
    ('google-vertex', 'multimodalembedding@001', 'input_video_per_second', 'above 15s',
     2000000000000),
    ('google-vertex', 'multimodalembedding@001', 'input_video_per_second', 'above 8s',
     1000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google-vertex', 'multimodalembedding@001', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('google-vertex', 'multimodalembedding@001', 'litellm', '/output_vector_size', '768'),
    ('google-vertex', 'multimodalembedding@001', 'litellm', '/source',
     '"https://cloud.google.com/vertex-ai/generative-ai/docs/learn/models"'),
    ('google-vertex', 'multimodalembedding@001', 'litellm', '/supported_endpoints',
     '["/v1/embeddings"]'),
    ('google-vertex', 'multimodalembedding@001', 'litellm', '/supported_modalities',
     '["text","image","video"]');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google-vertex', 'multimodalembedding@001',
     'Embeds text, images and video, at rates that depend on the length; @ inside its id.', 0);

-- google-vertex:search_api. Covers id with _; kind vector_store; meter per_query.
INSERT INTO models (provider_id, id, kind) VALUES
    ('google-vertex', 'search_api', 'vector_store');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('google-vertex', 'search_api', 'per_query', 1500000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google-vertex', 'search_api', 'litellm');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google-vertex', 'search_api',
     'Is of kind vector_store; is priced per query only and has no upstream text.', 0);

-- Vertex (Anthropic) ------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('google-vertex-anthropic', 'Vertex (Anthropic)', 'hosted',
     'https://cloud.google.com/vertex-ai/generative-ai/docs/partner-models/claude',
     '@ai-sdk/google-vertex/anthropic');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('google-vertex-anthropic', 0, 'GOOGLE_VERTEX_PROJECT'),
    ('google-vertex-anthropic', 1, 'GOOGLE_VERTEX_LOCATION'),
    ('google-vertex-anthropic', 2, 'GOOGLE_APPLICATION_CREDENTIALS');

-- google-vertex-anthropic:claude-3-5-haiku@20241022. Covers deprecated with a price; id with @
-- inside; provider google-vertex-anthropic; status deprecated.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, status, knowledge, release_date,
                    last_updated)
VALUES
    ('google-vertex-anthropic', 'claude-3-5-haiku@20241022', 'Claude Haiku 3.5', 'claude-haiku', 1,
     0, 1, 1, 0, 200000, 8192, 'deprecated', '2024-07-31', '2024-10-22', '2024-10-22');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('google-vertex-anthropic', 'claude-3-5-haiku@20241022', 'input', 0, 'text'),
    ('google-vertex-anthropic', 'claude-3-5-haiku@20241022', 'input', 1, 'image'),
    ('google-vertex-anthropic', 'claude-3-5-haiku@20241022', 'input', 2, 'pdf'),
    ('google-vertex-anthropic', 'claude-3-5-haiku@20241022', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('google-vertex-anthropic', 'claude-3-5-haiku@20241022', 'input', 800000000),
    ('google-vertex-anthropic', 'claude-3-5-haiku@20241022', 'output', 4000000000),
    ('google-vertex-anthropic', 'claude-3-5-haiku@20241022', 'cache_read', 80000000),
    ('google-vertex-anthropic', 'claude-3-5-haiku@20241022', 'cache_write', 1000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google-vertex-anthropic', 'claude-3-5-haiku@20241022', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google-vertex-anthropic', 'claude-3-5-haiku@20241022',
     'Is deprecated but priced; @ and a date in its id; has three key variables.', 0);

-- Groq --------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('groq', 'Groq', 'hosted', 'https://console.groq.com/docs/models', '@ai-sdk/groq');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('groq', 0, 'GROQ_API_KEY');

-- groq:qwen/qwen3-32b. Covers effort 'default'; effort 'none'; provider groq; status beta.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, status, release_date, last_updated,
                    reasoning_options_stated)
VALUES
    ('groq', 'qwen/qwen3-32b', 'Qwen3-32B', 'qwen', 0, 1, 1, 1, 1, 131072, 40960, 'beta',
     '2025-06-11', '2025-06-12', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('groq', 'qwen/qwen3-32b', 'input', 0, 'text'),
    ('groq', 'qwen/qwen3-32b', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('groq', 'qwen/qwen3-32b', 'input', 290000000),
    ('groq', 'qwen/qwen3-32b', 'output', 590000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('groq', 'qwen/qwen3-32b', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('groq', 'qwen/qwen3-32b', 0, 0, 'none'),
    ('groq', 'qwen/qwen3-32b', 0, 1, 'default');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('groq', 'qwen/qwen3-32b', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('groq', 'qwen/qwen3-32b', 'Is beta; its efforts are none and default.', 0);

-- Hugging Face ------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('huggingface', 'Hugging Face', 'hosted', 'https://router.huggingface.co/v1',
     'https://huggingface.co/docs/inference-providers', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('huggingface', 0, 'HF_TOKEN');

-- huggingface:openai/gpt-oss-120b. Covers .
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    release_date, last_updated, reasoning_options_stated)
VALUES
    ('huggingface', 'openai/gpt-oss-120b', 'GPT OSS 120B', 'gpt-oss', 0, 1, 1, 1, 1, 1, 131072,
     32768, '2025-08-05', '2025-08-05', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('huggingface', 'openai/gpt-oss-120b', 'input', 0, 'text'),
    ('huggingface', 'openai/gpt-oss-120b', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('huggingface', 'openai/gpt-oss-120b', 'input', 250000000),
    ('huggingface', 'openai/gpt-oss-120b', 'output', 690000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('huggingface', 'openai/gpt-oss-120b', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('huggingface', 'openai/gpt-oss-120b', 0, 0, 'low'),
    ('huggingface', 'openai/gpt-oss-120b', 0, 1, 'medium'),
    ('huggingface', 'openai/gpt-oss-120b', 0, 2, 'high');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('huggingface', 'openai/gpt-oss-120b', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('huggingface', 'openai/gpt-oss-120b',
     'Shares its id with models of togetherai and replicate, at other prices.', 0);

-- Kilo Gateway ------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('kilo', 'Kilo Gateway', 'hosted', 'https://api.kilo.ai/api/gateway', 'https://kilo.ai',
     '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('kilo', 0, 'KILO_API_KEY');

-- kilo:google/gemini-3.1-flash-image-preview. Covers effort 'xhigh'; name longest; price exactly
-- 0.50; text is not the first input.
INSERT INTO models (provider_id, id, name, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, release_date, last_updated,
                    reasoning_options_stated)
VALUES
    ('kilo', 'google/gemini-3.1-flash-image-preview',
     'Google: Nano Banana 2 (Gemini 3.1 Flash Image Preview)', 1, 1, 0, 1, 0, 65536, 65536,
     '2026-02-26', '2026-03-15', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('kilo', 'google/gemini-3.1-flash-image-preview', 'input', 0, 'image'),
    ('kilo', 'google/gemini-3.1-flash-image-preview', 'input', 1, 'text'),
    ('kilo', 'google/gemini-3.1-flash-image-preview', 'output', 0, 'image'),
    ('kilo', 'google/gemini-3.1-flash-image-preview', 'output', 1, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('kilo', 'google/gemini-3.1-flash-image-preview', 'input', 500000000),
    ('kilo', 'google/gemini-3.1-flash-image-preview', 'output', 3000000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('kilo', 'google/gemini-3.1-flash-image-preview', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('kilo', 'google/gemini-3.1-flash-image-preview', 0, 0, 'low'),
    ('kilo', 'google/gemini-3.1-flash-image-preview', 0, 1, 'medium'),
    ('kilo', 'google/gemini-3.1-flash-image-preview', 0, 2, 'high'),
    ('kilo', 'google/gemini-3.1-flash-image-preview', 0, 3, 'xhigh');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('kilo', 'google/gemini-3.1-flash-image-preview', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('kilo', 'google/gemini-3.1-flash-image-preview',
     'Has the longest name; reads images before text; costs exactly 0.50 USD: standard.', 0);

-- kilo:openrouter/owl-alpha. Covers status alpha.
INSERT INTO models (provider_id, id, name, attachment, reasoning, tool_call, structured_output,
                    temperature, open_weights, context_tokens, output_tokens, status, release_date,
                    last_updated, reasoning_options_stated)
VALUES
    ('kilo', 'openrouter/owl-alpha', 'Owl Alpha', 0, 1, 1, 1, 1, 0, 1048756, 262144, 'alpha',
     '2026-04-28', '2026-04-30', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('kilo', 'openrouter/owl-alpha', 'input', 0, 'text'),
    ('kilo', 'openrouter/owl-alpha', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('kilo', 'openrouter/owl-alpha', 'input', 0),
    ('kilo', 'openrouter/owl-alpha', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('kilo', 'openrouter/owl-alpha', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('kilo', 'openrouter/owl-alpha',
     'Is alpha; its id begins with another provider''s; its list of options is empty.', 0);

-- kyma --------------------------------------------------------------------------------------------

INSERT INTO providers (id) VALUES
    ('kyma');

-- kyma:qwen3.7-flash. Covers a tier lacks a cache rate; tier above 256000; tier above 32000; two
-- context tiers.
INSERT INTO models (provider_id, id, kind, reasoning, tool_call, structured_output, prompt_caching,
                    input_tokens, output_tokens)
VALUES
    ('kyma', 'qwen3.7-flash', 'chat', 1, 1, 1, 1, 1000000, 8192);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('kyma', 'qwen3.7-flash', 'input', 0, 'text'),
    ('kyma', 'qwen3.7-flash', 'input', 1, 'image');
INSERT INTO prices (provider_id, model_id, above_prompt_tokens, meter, nano_usd_per_million_units)
VALUES
    ('kyma', 'qwen3.7-flash', 0, 'input', 43500000),
    ('kyma', 'qwen3.7-flash', 0, 'output', 188600000),
    ('kyma', 'qwen3.7-flash', 0, 'cache_read', 8100000),
    ('kyma', 'qwen3.7-flash', 32000, 'input', 135000000),
    ('kyma', 'qwen3.7-flash', 32000, 'output', 540000000),
    ('kyma', 'qwen3.7-flash', 256000, 'input', 270000000),
    ('kyma', 'qwen3.7-flash', 256000, 'output', 1080000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('kyma', 'qwen3.7-flash', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('kyma', 'qwen3.7-flash', 'litellm', '/supports_pdf_input', 'false'),
    ('kyma', 'qwen3.7-flash', 'litellm', '/supports_vision', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('kyma', 'qwen3.7-flash',
     'Has two context tiers that list no cache rate, though the base does.', 0);

-- Llama -------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('llama', 'Llama', 'hosted', 'https://api.llama.com/compat/v1/',
     'https://llama.developer.meta.com/docs/models', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('llama', 0, 'LLAMA_API_KEY');

-- llama:llama-3.3-70b-instruct. Covers provider llama.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, knowledge, release_date,
                    last_updated)
VALUES
    ('llama', 'llama-3.3-70b-instruct', 'Llama-3.3-70B-Instruct', 'llama', 1, 0, 1, 1, 1, 128000,
     4096, '2023-12', '2024-12-06', '2024-12-06');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('llama', 'llama-3.3-70b-instruct', 'input', 0, 'text'),
    ('llama', 'llama-3.3-70b-instruct', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('llama', 'llama-3.3-70b-instruct', 'input', 0),
    ('llama', 'llama-3.3-70b-instruct', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('llama', 'llama-3.3-70b-instruct', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('llama', 'llama-3.3-70b-instruct', 'Is Meta''s own offer, at 0/0 USD.', 0);

-- LMStudio ----------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('lmstudio', 'LMStudio', 'local', 'http://127.0.0.1:1234/v1', 'https://lmstudio.ai/models',
     '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('lmstudio', 0, 'LMSTUDIO_API_KEY');

-- lmstudio:openai/gpt-oss-20b. Covers provider lmstudio; provider local; provider local, own
-- base_url; tier local.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, release_date, last_updated,
                    reasoning_options_stated)
VALUES
    ('lmstudio', 'openai/gpt-oss-20b', 'GPT OSS 20B', 'gpt-oss', 0, 1, 1, 1, 1, 131072, 32768,
     '2025-08-05', '2025-08-05', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('lmstudio', 'openai/gpt-oss-20b', 'input', 0, 'text'),
    ('lmstudio', 'openai/gpt-oss-20b', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('lmstudio', 'openai/gpt-oss-20b', 'input', 0),
    ('lmstudio', 'openai/gpt-oss-20b', 'output', 0);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('lmstudio', 'openai/gpt-oss-20b', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('lmstudio', 'openai/gpt-oss-20b', 0, 0, 'low'),
    ('lmstudio', 'openai/gpt-oss-20b', 0, 1, 'medium'),
    ('lmstudio', 'openai/gpt-oss-20b', 0, 2, 'high');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('lmstudio', 'openai/gpt-oss-20b', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('lmstudio', 'openai/gpt-oss-20b',
     'Is local: its provider has a base_url on this machine and one key variable.', 0);

-- MiniMax (minimax.io) ----------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('minimax', 'MiniMax (minimax.io)', 'hosted', 'https://api.minimax.io/anthropic/v1',
     'https://platform.minimax.io/docs/guides/quickstart', '@ai-sdk/anthropic');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('minimax', 0, 'MINIMAX_API_KEY');

-- minimax:MiniMax-H3. Covers kind video_generation; meter output_per_second; provider minimax; text
-- at /provider_specific_entry; variant Nk; variant Np.
INSERT INTO models (provider_id, id, kind) VALUES
    ('minimax', 'MiniMax-H3', 'video_generation');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('minimax', 'MiniMax-H3', 'input', 0, 'text'),
    ('minimax', 'MiniMax-H3', 'input', 1, 'image'),
    ('minimax', 'MiniMax-H3', 'input', 2, 'audio'),
    ('minimax', 'MiniMax-H3', 'output', 0, 'video');
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('minimax', 'MiniMax-H3', 'input_per_image', '', 40000000000000),
    ('minimax', 'MiniMax-H3', 'output_per_second', '', 80000000000000),
    ('minimax', 'MiniMax-H3', 'output_per_second', '2k', 130000000000000),
    ('minimax', 'MiniMax-H3', 'output_per_second', '768p', 80000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('minimax', 'MiniMax-H3', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('minimax', 'MiniMax-H3', 'litellm', '/metadata',
     '{"comment":"V2 async task API. Pay-as-you-go list price $0.08/s at 768P and $0.13/s at 2K, plus $0.04 per input image beyond the first 5. Audio input is free. Reference video input is rejected, since MiniMax bills its duration only after the create call."}'),
    ('minimax', 'MiniMax-H3', 'litellm', '/provider_specific_entry',
     '{"minimax_free_input_images":5}'),
    ('minimax', 'MiniMax-H3', 'litellm', '/source',
     '"https://platform.minimax.io/docs/guides/pricing-paygo"'),
    ('minimax', 'MiniMax-H3', 'litellm', '/supported_endpoints', '["/v1/videos"]'),
    ('minimax', 'MiniMax-H3', 'litellm', '/supported_modalities', '["text","image","audio"]'),
    ('minimax', 'MiniMax-H3', 'litellm', '/supported_output_modalities', '["video"]');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('minimax', 'MiniMax-H3',
     'Makes video from text, images and audio; is priced per second by resolution.', 0);

-- minimax:MiniMax-M2.1. Covers provider minimax; text at /cost: a price of no column.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, release_date, last_updated,
                    reasoning_options_stated)
VALUES
    ('minimax', 'MiniMax-M2.1', 'MiniMax-M2.1', 'minimax', 0, 1, 1, 1, 1, 204800, 131072,
     '2025-12-23', '2025-12-23', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('minimax', 'MiniMax-M2.1', 'input', 0, 'text'),
    ('minimax', 'MiniMax-M2.1', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('minimax', 'MiniMax-M2.1', 'input', 300000000),
    ('minimax', 'MiniMax-M2.1', 'output', 1200000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('minimax', 'MiniMax-M2.1', 'models.dev');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('minimax', 'MiniMax-M2.1', 'models.dev', '/cost/cached_input', '0.03'),
    ('minimax', 'MiniMax-M2.1', 'models.dev', '/cost/cached_write', '0.375');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('minimax', 'MiniMax-M2.1', 'Has cache prices under keys that no column takes, kept as texts.',
     0);

-- Mistral -----------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('mistral', 'Mistral', 'hosted', 'https://docs.mistral.ai/getting-started/models/',
     '@ai-sdk/mistral');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('mistral', 0, 'MISTRAL_API_KEY');

-- mistral:mistral-large-latest. Covers price exactly 0.50; provider mistral.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, knowledge, release_date,
                    last_updated)
VALUES
    ('mistral', 'mistral-large-latest', 'Mistral Large (latest)', 'mistral-large', 1, 0, 1, 1, 1,
     262144, 262144, '2024-11', '2024-11-01', '2025-12-02');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('mistral', 'mistral-large-latest', 'input', 0, 'text'),
    ('mistral', 'mistral-large-latest', 'input', 1, 'image'),
    ('mistral', 'mistral-large-latest', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('mistral', 'mistral-large-latest', 'input', 500000000),
    ('mistral', 'mistral-large-latest', 'output', 1500000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('mistral', 'mistral-large-latest', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('mistral', 'mistral-large-latest',
     'Is standard at exactly 0.50 USD; its output limit is its context.', 0);

-- mistral:mistral-ocr-latest. Covers kind ocr; meter annotation_per_page; meter ocr_per_page;
-- provider mistral.
INSERT INTO models (provider_id, id, kind) VALUES
    ('mistral', 'mistral-ocr-latest', 'ocr');
INSERT INTO prices (provider_id, model_id, mode, meter, nano_usd_per_million_units) VALUES
    ('mistral', 'mistral-ocr-latest', 'standard', 'ocr_per_page', 4000000000000),
    ('mistral', 'mistral-ocr-latest', 'standard', 'annotation_per_page', 5000000000000),
    ('mistral', 'mistral-ocr-latest', 'batch', 'ocr_per_page', 2000000000000),
    ('mistral', 'mistral-ocr-latest', 'batch', 'annotation_per_page', 2500000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('mistral', 'mistral-ocr-latest', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('mistral', 'mistral-ocr-latest', 'litellm', '/source',
     '"https://mistral.ai/pricing#api-pricing"'),
    ('mistral', 'mistral-ocr-latest', 'litellm', '/supported_endpoints', '["/v1/ocr","/v1/batch"]');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('mistral', 'mistral-ocr-latest',
     'Is of kind ocr; is priced per page read and per page annotated, also in batch.', 0);

-- Moonshot AI -------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('moonshotai', 'Moonshot AI', 'hosted', 'https://api.moonshot.ai/v1',
     'https://platform.moonshot.ai/docs/api/chat', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('moonshotai', 0, 'MOONSHOT_API_KEY');

-- moonshotai:kimi-k2-thinking. Covers interleaved_field reasoning_content; provider moonshotai.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, knowledge, release_date,
                    last_updated, reasoning_options_stated, interleaved_thinking, interleaved_field)
VALUES
    ('moonshotai', 'kimi-k2-thinking', 'Kimi K2 Thinking', 'kimi-thinking', 0, 1, 1, 1, 1, 262144,
     262144, '2024-08', '2025-11-06', '2025-11-06', 1, 1, 'reasoning_content');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('moonshotai', 'kimi-k2-thinking', 'input', 0, 'text'),
    ('moonshotai', 'kimi-k2-thinking', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('moonshotai', 'kimi-k2-thinking', 'input', 600000000),
    ('moonshotai', 'kimi-k2-thinking', 'output', 2500000000),
    ('moonshotai', 'kimi-k2-thinking', 'cache_read', 150000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('moonshotai', 'kimi-k2-thinking', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('moonshotai', 'kimi-k2-thinking',
     'Thinks interleaved, in the field reasoning_content; its list of options is empty.', 0);

-- NanoGPT -----------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('nano-gpt', 'NanoGPT', 'hosted', 'https://nano-gpt.com/api/v1', 'https://docs.nano-gpt.com',
     '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('nano-gpt', 0, 'NANO_GPT_API_KEY');

-- nano-gpt:anthropic/claude-opus-4.6:thinking:low. Covers id with several :.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, open_weights, context_tokens, input_tokens, output_tokens,
                    release_date, last_updated, reasoning_options_stated)
VALUES
    ('nano-gpt', 'anthropic/claude-opus-4.6:thinking:low', 'Claude 4.6 Opus Thinking Low',
     'claude-opus', 1, 1, 1, 1, 0, 1000000, 1000000, 128000, '2026-02-05', '2026-02-05', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('nano-gpt', 'anthropic/claude-opus-4.6:thinking:low', 'input', 0, 'text'),
    ('nano-gpt', 'anthropic/claude-opus-4.6:thinking:low', 'input', 1, 'image'),
    ('nano-gpt', 'anthropic/claude-opus-4.6:thinking:low', 'input', 2, 'pdf'),
    ('nano-gpt', 'anthropic/claude-opus-4.6:thinking:low', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('nano-gpt', 'anthropic/claude-opus-4.6:thinking:low', 'input', 4998000000),
    ('nano-gpt', 'anthropic/claude-opus-4.6:thinking:low', 'output', 25007000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('nano-gpt', 'anthropic/claude-opus-4.6:thinking:low', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('nano-gpt', 'anthropic/claude-opus-4.6:thinking:low',
     'Its id has two colons, and its first part is a provider''s id; temperature is unknown.', 0);

-- nano-gpt:gemini-2.5-flash-preview-09-2025-thinking. Covers name not ASCII.
INSERT INTO models (provider_id, id, name, attachment, reasoning, tool_call, structured_output,
                    open_weights, context_tokens, input_tokens, output_tokens, release_date,
                    last_updated, reasoning_options_stated)
VALUES
    ('nano-gpt', 'gemini-2.5-flash-preview-09-2025-thinking',
     'Gemini 2.5 Flash Preview (09/2025) – Thinking', 1, 1, 1, 1, 0, 1048756, 1048756, 65536,
     '2025-09-25', '2025-09-25', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('nano-gpt', 'gemini-2.5-flash-preview-09-2025-thinking', 'input', 0, 'text'),
    ('nano-gpt', 'gemini-2.5-flash-preview-09-2025-thinking', 'input', 1, 'image'),
    ('nano-gpt', 'gemini-2.5-flash-preview-09-2025-thinking', 'input', 2, 'pdf'),
    ('nano-gpt', 'gemini-2.5-flash-preview-09-2025-thinking', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('nano-gpt', 'gemini-2.5-flash-preview-09-2025-thinking', 'input', 300000000),
    ('nano-gpt', 'gemini-2.5-flash-preview-09-2025-thinking', 'output', 2500000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('nano-gpt', 'gemini-2.5-flash-preview-09-2025-thinking', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('nano-gpt', 'gemini-2.5-flash-preview-09-2025-thinking',
     'Its name is not ASCII: it has an en dash.', 0);

-- nano-gpt:qwen-long. Covers context of ten million and more.
INSERT INTO models (provider_id, id, name, attachment, reasoning, tool_call, structured_output,
                    open_weights, context_tokens, input_tokens, output_tokens, release_date,
                    last_updated)
VALUES
    ('nano-gpt', 'qwen-long', 'Qwen Long 10M', 1, 0, 0, 0, 0, 10000000, 10000000, 8192,
     '2025-01-25', '2025-01-25');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('nano-gpt', 'qwen-long', 'input', 0, 'text'),
    ('nano-gpt', 'qwen-long', 'input', 1, 'pdf'),
    ('nano-gpt', 'qwen-long', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('nano-gpt', 'qwen-long', 'input', 100300000),
    ('nano-gpt', 'qwen-long', 'output', 408000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('nano-gpt', 'qwen-long', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('nano-gpt', 'qwen-long', 'Has a context of 10,000,000 tokens and as large an input limit.', 0);

-- Neon --------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('neon', 'Neon', 'hosted', '${NEON_AI_GATEWAY_BASE_URL}/ai-gateway/mlflow/v1',
     'https://neon.com/docs', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('neon', 0, 'NEON_AI_GATEWAY_BASE_URL'),
    ('neon', 1, 'NEON_AI_GATEWAY_TOKEN');

-- neon:gemini-2-5-flash. Covers provider base_url a template, no scheme; reasoning option
-- budget_tokens 0..n.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    knowledge, release_date, last_updated, reasoning_options_stated)
VALUES
    ('neon', 'gemini-2-5-flash', 'Gemini 2.5 Flash', 'gemini-flash', 1, 1, 1, 1, 1, 0, 1048576,
     65536, '2025-01', '2025-06-17', '2025-06-17', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('neon', 'gemini-2-5-flash', 'input', 0, 'text'),
    ('neon', 'gemini-2-5-flash', 'input', 1, 'image'),
    ('neon', 'gemini-2-5-flash', 'input', 2, 'audio'),
    ('neon', 'gemini-2-5-flash', 'input', 3, 'video'),
    ('neon', 'gemini-2-5-flash', 'input', 4, 'pdf'),
    ('neon', 'gemini-2-5-flash', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('neon', 'gemini-2-5-flash', 'input', 300000000),
    ('neon', 'gemini-2-5-flash', 'output', 2500000000),
    ('neon', 'gemini-2-5-flash', 'cache_read', 30000000),
    ('neon', 'gemini-2-5-flash', 'input_audio', 1000000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control, minimum_tokens,
                               maximum_tokens)
VALUES
    ('neon', 'gemini-2-5-flash', 0, 'toggle', NULL, NULL),
    ('neon', 'gemini-2-5-flash', 1, 'budget_tokens', 0, 24576);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('neon', 'gemini-2-5-flash', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('neon', 'gemini-2-5-flash',
     'Its provider''s base_url begins with a variable; has a toggle and a budget from 0.', 0);

-- NovitaAI ----------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('novita-ai', 'NovitaAI', 'hosted', 'https://api.novita.ai/openai',
     'https://novita.ai/docs/guides/introduction', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('novita-ai', 0, 'NOVITA_API_KEY');

-- novita-ai:sao10K/l3-70b-euryale-v2.1. Covers name ends in a tab; price > 1.00, context <=
-- 100,000.
INSERT INTO models (provider_id, id, name, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, release_date, last_updated)
VALUES
    ('novita-ai', 'sao10K/l3-70b-euryale-v2.1', 'L3 70B Euryale V2.1' || char(9), 0, 0, 1, 1, 1,
     8192, 8192, '2024-06-18', '2024-06-18');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('novita-ai', 'sao10K/l3-70b-euryale-v2.1', 'input', 0, 'text'),
    ('novita-ai', 'sao10K/l3-70b-euryale-v2.1', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('novita-ai', 'sao10K/l3-70b-euryale-v2.1', 'input', 1480000000),
    ('novita-ai', 'sao10K/l3-70b-euryale-v2.1', 'output', 1480000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('novita-ai', 'sao10K/l3-70b-euryale-v2.1', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('novita-ai', 'sao10K/l3-70b-euryale-v2.1',
     'Its name ends in a tab; above 1 USD but a small context: standard.', 0);

-- novita-ai:xiaomimimo/mimo-v2-flash. Covers cache_read > input.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    knowledge, release_date, last_updated, reasoning_options_stated)
VALUES
    ('novita-ai', 'xiaomimimo/mimo-v2-flash', 'XiaomiMiMo/MiMo-V2-Flash', 'mimo', 0, 1, 1, 1, 1, 1,
     262144, 32000, '2024-12', '2025-12-19', '2025-12-19', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('novita-ai', 'xiaomimimo/mimo-v2-flash', 'input', 0, 'text'),
    ('novita-ai', 'xiaomimimo/mimo-v2-flash', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('novita-ai', 'xiaomimimo/mimo-v2-flash', 'input', 100000000),
    ('novita-ai', 'xiaomimimo/mimo-v2-flash', 'output', 300000000),
    ('novita-ai', 'xiaomimimo/mimo-v2-flash', 'cache_read', 300000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('novita-ai', 'xiaomimimo/mimo-v2-flash', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('novita-ai', 'xiaomimimo/mimo-v2-flash', 'Reads the cache at three times the input''s rate.',
     0);

-- Nvidia ------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('nvidia', 'Nvidia', 'hosted', 'https://integrate.api.nvidia.com/v1',
     'https://docs.api.nvidia.com/nim/', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('nvidia', 0, 'NVIDIA_API_KEY');

-- nvidia:black-forest-labs/flux_1-schnell. Covers context smallest; id with _; note at
-- /limit/output: states no limit; provider nvidia.
INSERT INTO models (provider_id, id, name, attachment, reasoning, tool_call, structured_output,
                    temperature, open_weights, context_tokens, input_tokens, knowledge,
                    release_date, last_updated)
VALUES
    ('nvidia', 'black-forest-labs/flux_1-schnell', 'FLUX.1-schnell', 0, 0, 0, 0, 0, 1, 77, 77,
     '2024-07', '2024-08-01', '2026-02-04');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('nvidia', 'black-forest-labs/flux_1-schnell', 'input', 0, 'text'),
    ('nvidia', 'black-forest-labs/flux_1-schnell', 'output', 0, 'image');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('nvidia', 'black-forest-labs/flux_1-schnell', 'input', 0),
    ('nvidia', 'black-forest-labs/flux_1-schnell', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('nvidia', 'black-forest-labs/flux_1-schnell', 'models.dev');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json, note) VALUES
    ('nvidia', 'black-forest-labs/flux_1-schnell', 'models.dev', '/limit/output', '0',
     'states no limit');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('nvidia', 'black-forest-labs/flux_1-schnell',
     'Has the smallest context, 77 tokens; an output limit of 0 means unknown; writes images.', 0);

-- nvidia:nvidia/nemotron-3-nano-omni-30b-a3b-reasoning. Covers id begins with its own provider and
-- /; provider nvidia; reasoning option budget_tokens -1..n.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    release_date, last_updated, reasoning_options_stated)
VALUES
    ('nvidia', 'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning', 'Nemotron 3 Nano Omni', 'nemotron',
     1, 1, 1, 1, 1, 1, 256000, 65536, '2026-04-28', '2026-04-28', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('nvidia', 'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning', 'input', 0, 'text'),
    ('nvidia', 'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning', 'input', 1, 'image'),
    ('nvidia', 'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning', 'input', 2, 'video'),
    ('nvidia', 'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning', 'input', 3, 'audio'),
    ('nvidia', 'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('nvidia', 'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning', 'input', 0),
    ('nvidia', 'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning', 'output', 0);
INSERT INTO reasoning_options (provider_id, model_id, position, control, minimum_tokens,
                               maximum_tokens)
VALUES
    ('nvidia', 'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning', 0, 'toggle', NULL, NULL),
    ('nvidia', 'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning', 1, 'budget_tokens', -1, 32768);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('nvidia', 'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('nvidia', 'nvidia/nemotron-3-nano-omni-30b-a3b-reasoning',
     'Has a budget from -1; its id begins with its own provider''s id; costs 0/0.', 0);

-- ollama ------------------------------------------------------------------------------------------

INSERT INTO providers (id, hosting) VALUES
    ('ollama', 'local');

-- ollama:codellama. Covers kind completion; provider local; provider ollama; tier local.
INSERT INTO models (provider_id, id, kind, input_tokens, output_tokens) VALUES
    ('ollama', 'codellama', 'completion', 4096, 4096);
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('ollama', 'codellama', 'input', 0),
    ('ollama', 'codellama', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('ollama', 'codellama', 'litellm');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('ollama', 'codellama',
     'Is local, of kind completion; its provider has neither a name nor a base_url.', 0);

-- Ollama Cloud ------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('ollama-cloud', 'Ollama Cloud', 'hosted', 'https://ollama.com/v1',
     'https://docs.ollama.com/cloud', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('ollama-cloud', 0, 'OLLAMA_API_KEY');

-- ollama-cloud:qwen3.5:397b. Covers id with :; interleaved_field reasoning_details; provider
-- ollama-cloud.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, open_weights,
                    context_tokens, output_tokens, release_date, last_updated,
                    reasoning_options_stated, interleaved_thinking, interleaved_field)
VALUES
    ('ollama-cloud', 'qwen3.5:397b', 'qwen3.5:397b', 'qwen', 1, 1, 1, 1, 262144, 65536,
     '2026-02-15', '2026-02-17', 1, 1, 'reasoning_details');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('ollama-cloud', 'qwen3.5:397b', 'input', 0, 'text'),
    ('ollama-cloud', 'qwen3.5:397b', 'input', 1, 'image'),
    ('ollama-cloud', 'qwen3.5:397b', 'output', 0, 'text');
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('ollama-cloud', 'qwen3.5:397b', 0, 'toggle');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('ollama-cloud', 'qwen3.5:397b', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('ollama-cloud', 'qwen3.5:397b',
     'Has a context but no price: unknown tier; interleaved in reasoning_details.', 0);

-- OpenAI ------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('openai', 'OpenAI', 'hosted', 'https://platform.openai.com/docs/models', '@ai-sdk/openai');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('openai', 0, 'OPENAI_API_KEY');

-- openai:container. Covers chat without an input price; meter code_interpreter_per_session.
INSERT INTO models (provider_id, id, kind) VALUES
    ('openai', 'container', 'chat');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('openai', 'container', 'code_interpreter_per_session', 30000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openai', 'container', 'litellm');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openai', 'container',
     'Is said to chat, but is priced per session of a code interpreter and nothing else.', 0);

-- openai:gpt-5. Covers effort 'minimal'; input + output = context.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, input_tokens,
                    output_tokens, knowledge, release_date, last_updated, reasoning_options_stated)
VALUES
    ('openai', 'gpt-5', 'GPT-5', 'gpt', 1, 1, 1, 1, 0, 0, 400000, 272000, 128000, '2024-09-30',
     '2025-08-07', '2025-08-07', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openai', 'gpt-5', 'input', 0, 'text'),
    ('openai', 'gpt-5', 'input', 1, 'image'),
    ('openai', 'gpt-5', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('openai', 'gpt-5', 'input', 1250000000),
    ('openai', 'gpt-5', 'output', 10000000000),
    ('openai', 'gpt-5', 'cache_read', 125000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('openai', 'gpt-5', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('openai', 'gpt-5', 0, 0, 'minimal'),
    ('openai', 'gpt-5', 0, 1, 'low'),
    ('openai', 'gpt-5', 0, 2, 'medium'),
    ('openai', 'gpt-5', 0, 3, 'high');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openai', 'gpt-5', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openai', 'gpt-5',
     'Is a premium model that people know; its input and output limits make its context.', 0);

-- openai:gpt-6-luna. Covers a mode with a tier; a mode with a variant; a tier with a variant;
-- computer_use 1; mode decisions; mode flex; mode priority; text at
-- /regional_processing_uplift_multiplier_eu; tier above 272000; variant 12h.
INSERT INTO models (provider_id, id, kind, reasoning, tool_call, structured_output,
                    parallel_tool_calls, tool_choice, prompt_caching, computer_use, web_search,
                    input_tokens, output_tokens)
VALUES
    ('openai', 'gpt-6-luna', 'chat', 1, 1, 1, 1, 1, 1, 1, 1, 922000, 128000);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openai', 'gpt-6-luna', 'input', 0, 'text'),
    ('openai', 'gpt-6-luna', 'input', 1, 'image'),
    ('openai', 'gpt-6-luna', 'input', 2, 'pdf'),
    ('openai', 'gpt-6-luna', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, mode, above_prompt_tokens, meter, variant,
                    nano_usd_per_million_units)
VALUES
    ('openai', 'gpt-6-luna', 'standard', 0, 'input', '', 100000000),
    ('openai', 'gpt-6-luna', 'standard', 0, 'output', '', 500000000),
    ('openai', 'gpt-6-luna', 'standard', 0, 'cache_read', '', 10000000),
    ('openai', 'gpt-6-luna', 'standard', 0, 'cache_write', '', 125000000),
    ('openai', 'gpt-6-luna', 'standard', 0, 'cache_write', '12h', 250000000),
    ('openai', 'gpt-6-luna', 'standard', 0, 'web_search_per_query', 'high', 10000000000000),
    ('openai', 'gpt-6-luna', 'standard', 0, 'web_search_per_query', 'low', 10000000000000),
    ('openai', 'gpt-6-luna', 'standard', 0, 'web_search_per_query', 'medium', 10000000000000),
    ('openai', 'gpt-6-luna', 'standard', 272000, 'input', '', 200000000),
    ('openai', 'gpt-6-luna', 'standard', 272000, 'output', '', 750000000),
    ('openai', 'gpt-6-luna', 'standard', 272000, 'cache_read', '', 20000000),
    ('openai', 'gpt-6-luna', 'standard', 272000, 'cache_write', '', 250000000),
    ('openai', 'gpt-6-luna', 'standard', 272000, 'cache_write', '12h', 500000000),
    ('openai', 'gpt-6-luna', 'batch', 0, 'input', '', 50000000),
    ('openai', 'gpt-6-luna', 'batch', 0, 'output', '', 250000000),
    ('openai', 'gpt-6-luna', 'batch', 0, 'cache_read', '', 5000000),
    ('openai', 'gpt-6-luna', 'batch', 0, 'cache_write', '', 62500000),
    ('openai', 'gpt-6-luna', 'batch', 0, 'cache_write', '12h', 125000000),
    ('openai', 'gpt-6-luna', 'batch', 272000, 'input', '', 100000000),
    ('openai', 'gpt-6-luna', 'batch', 272000, 'output', '', 375000000),
    ('openai', 'gpt-6-luna', 'batch', 272000, 'cache_read', '', 10000000),
    ('openai', 'gpt-6-luna', 'batch', 272000, 'cache_write', '', 125000000),
    ('openai', 'gpt-6-luna', 'batch', 272000, 'cache_write', '12h', 250000000),
    ('openai', 'gpt-6-luna', 'decisions', 0, 'input', '', 100000000),
    ('openai', 'gpt-6-luna', 'decisions', 0, 'output', '', 0),
    ('openai', 'gpt-6-luna', 'decisions', 0, 'cache_read', '', 10000000),
    ('openai', 'gpt-6-luna', 'decisions', 0, 'cache_write', '', 125000000),
    ('openai', 'gpt-6-luna', 'decisions', 272000, 'input', '', 200000000),
    ('openai', 'gpt-6-luna', 'decisions', 272000, 'output', '', 0),
    ('openai', 'gpt-6-luna', 'decisions', 272000, 'cache_read', '', 20000000),
    ('openai', 'gpt-6-luna', 'decisions', 272000, 'cache_write', '', 250000000),
    ('openai', 'gpt-6-luna', 'flex', 0, 'input', '', 50000000),
    ('openai', 'gpt-6-luna', 'flex', 0, 'output', '', 250000000),
    ('openai', 'gpt-6-luna', 'flex', 0, 'cache_read', '', 5000000),
    ('openai', 'gpt-6-luna', 'flex', 0, 'cache_write', '', 62500000),
    ('openai', 'gpt-6-luna', 'flex', 0, 'cache_write', '12h', 125000000),
    ('openai', 'gpt-6-luna', 'flex', 272000, 'input', '', 100000000),
    ('openai', 'gpt-6-luna', 'flex', 272000, 'output', '', 375000000),
    ('openai', 'gpt-6-luna', 'flex', 272000, 'cache_read', '', 10000000),
    ('openai', 'gpt-6-luna', 'flex', 272000, 'cache_write', '', 125000000),
    ('openai', 'gpt-6-luna', 'flex', 272000, 'cache_write', '12h', 250000000),
    ('openai', 'gpt-6-luna', 'priority', 0, 'input', '', 200000000),
    ('openai', 'gpt-6-luna', 'priority', 0, 'output', '', 1000000000),
    ('openai', 'gpt-6-luna', 'priority', 0, 'cache_read', '', 20000000),
    ('openai', 'gpt-6-luna', 'priority', 0, 'cache_write', '', 250000000),
    ('openai', 'gpt-6-luna', 'priority', 0, 'cache_write', '12h', 500000000),
    ('openai', 'gpt-6-luna', 'priority', 272000, 'input', '', 400000000),
    ('openai', 'gpt-6-luna', 'priority', 272000, 'output', '', 1500000000),
    ('openai', 'gpt-6-luna', 'priority', 272000, 'cache_read', '', 40000000),
    ('openai', 'gpt-6-luna', 'priority', 272000, 'cache_write', '', 500000000),
    ('openai', 'gpt-6-luna', 'priority', 272000, 'cache_write', '12h', 1000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openai', 'gpt-6-luna', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('openai', 'gpt-6-luna', 'litellm', '/reasoning_contexts',
     '["auto","current_turn","all_turns"]'),
    ('openai', 'gpt-6-luna', 'litellm', '/reasoning_modes', '["standard","pro"]'),
    ('openai', 'gpt-6-luna', 'litellm', '/regional_processing_uplift_multiplier_eu', '1.1'),
    ('openai', 'gpt-6-luna', 'litellm', '/regional_processing_uplift_multiplier_us', '1.1'),
    ('openai', 'gpt-6-luna', 'litellm', '/source',
     '"https://developers.openai.com/api/docs/pricing"'),
    ('openai', 'gpt-6-luna', 'litellm', '/supported_endpoints',
     '["/v1/chat/completions","/v1/batch","/v1/responses","/v1/decisions"]'),
    ('openai', 'gpt-6-luna', 'litellm', '/supported_modalities', '["text","image"]'),
    ('openai', 'gpt-6-luna', 'litellm', '/supported_output_modalities', '["text"]'),
    ('openai', 'gpt-6-luna', 'litellm', '/supports_max_reasoning_effort', 'true'),
    ('openai', 'gpt-6-luna', 'litellm', '/supports_minimal_reasoning_effort', 'false'),
    ('openai', 'gpt-6-luna', 'litellm', '/supports_native_streaming', 'true'),
    ('openai', 'gpt-6-luna', 'litellm', '/supports_none_reasoning_effort', 'true'),
    ('openai', 'gpt-6-luna', 'litellm', '/supports_pdf_input', 'true'),
    ('openai', 'gpt-6-luna', 'litellm', '/supports_prompt_cache_breakpoint', 'true'),
    ('openai', 'gpt-6-luna', 'litellm', '/supports_system_messages', 'true'),
    ('openai', 'gpt-6-luna', 'litellm', '/supports_tool_search', 'true'),
    ('openai', 'gpt-6-luna', 'litellm', '/supports_vision', 'true'),
    ('openai', 'gpt-6-luna', 'litellm', '/supports_xhigh_reasoning_effort', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openai', 'gpt-6-luna',
     'Has five modes, each with a tier, and a 12h variant of cache_write: 51 prices.', 0);

-- openai:gpt-image-1. Covers note at /limit/context: states no limit; note at /limit/input: states
-- no limit; note at /limit/output: states no limit.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, release_date, last_updated)
VALUES
    ('openai', 'gpt-image-1', 'gpt-image-1', 'gpt-image', 1, 0, 0, 0, 0, '2025-04-24',
     '2025-04-24');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openai', 'gpt-image-1', 'input', 0, 'text'),
    ('openai', 'gpt-image-1', 'input', 1, 'image'),
    ('openai', 'gpt-image-1', 'output', 0, 'image');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openai', 'gpt-image-1', 'models.dev');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json, note) VALUES
    ('openai', 'gpt-image-1', 'models.dev', '/limit/context', '0', 'states no limit'),
    ('openai', 'gpt-image-1', 'models.dev', '/limit/input', '0', 'states no limit'),
    ('openai', 'gpt-image-1', 'models.dev', '/limit/output', '0', 'states no limit');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openai', 'gpt-image-1', 'States 0 for all three limits, which are unknown; no price at all.',
     0);

-- openai:gpt-image-1.5. Covers meter cache_read_image; meter output_image; text of a variant or a
-- second key; variant N-x-N; variant high/N-x-N; variant low/N-x-N; variant medium/N-x-N; variant
-- standard/N-x-N.
INSERT INTO models (provider_id, id, kind, retires_on) VALUES
    ('openai', 'gpt-image-1.5', 'image_generation', '2026-12-01');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openai', 'gpt-image-1.5', 'input', 0, 'text'),
    ('openai', 'gpt-image-1.5', 'input', 1, 'image'),
    ('openai', 'gpt-image-1.5', 'input', 2, 'pdf'),
    ('openai', 'gpt-image-1.5', 'output', 0, 'image');
INSERT INTO prices (provider_id, model_id, mode, meter, variant, nano_usd_per_million_units) VALUES
    ('openai', 'gpt-image-1.5', 'standard', 'input', '', 5000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'output', '', 10000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'cache_read', '', 1250000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_image', '', 8000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'output_image', '', 32000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'cache_read_image', '', 2000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', '1024-x-1024', 9000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', '1024-x-1536', 13000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', '1536-x-1024', 13000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', 'high/1024-x-1024', 133000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', 'high/1024-x-1536', 200000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', 'high/1536-x-1024', 200000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', 'low/1024-x-1024', 9000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', 'low/1024-x-1536', 13000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', 'low/1536-x-1024', 13000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', 'medium/1024-x-1024',
     34000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', 'medium/1024-x-1536',
     50000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', 'medium/1536-x-1024',
     50000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', 'standard/1024-x-1024',
     9000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', 'standard/1024-x-1536',
     13000000000000),
    ('openai', 'gpt-image-1.5', 'standard', 'input_per_image', 'standard/1536-x-1024',
     13000000000000),
    ('openai', 'gpt-image-1.5', 'batch', 'input', '', 2500000000),
    ('openai', 'gpt-image-1.5', 'batch', 'output', '', 5000000000),
    ('openai', 'gpt-image-1.5', 'batch', 'cache_read', '', 630000000),
    ('openai', 'gpt-image-1.5', 'batch', 'input_image', '', 4000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openai', 'gpt-image-1.5', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('openai', 'gpt-image-1.5', 'litellm', '/1024-x-1024~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm', '/1024-x-1536~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm', '/1536-x-1024~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm', '/high~11024-x-1024~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm', '/high~11024-x-1536~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm', '/high~11536-x-1024~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm', '/low~11024-x-1024~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm', '/low~11024-x-1536~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm', '/low~11536-x-1024~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm',
     '/medium~11024-x-1024~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm',
     '/medium~11024-x-1536~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm',
     '/medium~11536-x-1024~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm', '/source',
     '"https://developers.openai.com/api/docs/pricing"'),
    ('openai', 'gpt-image-1.5', 'litellm',
     '/standard~11024-x-1024~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm',
     '/standard~11024-x-1536~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm',
     '/standard~11536-x-1024~1gpt-image-1.5/supported_endpoints',
     '["/v1/images/generations","/v1/images/edits"]'),
    ('openai', 'gpt-image-1.5', 'litellm', '/supported_endpoints', '["/v1/images/generations"]'),
    ('openai', 'gpt-image-1.5', 'litellm', '/supports_pdf_input', 'true'),
    ('openai', 'gpt-image-1.5', 'litellm', '/supports_vision', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openai', 'gpt-image-1.5',
     'Has prices by quality and size, by size alone, by tokens of cached images, and a batch.', 0);

-- openai:gpt-realtime. Covers kind realtime; meter cache_read_audio; meter cache_read_image; meter
-- cache_write_audio; meter output_audio.
INSERT INTO models (provider_id, id, kind, tool_call, parallel_tool_calls, tool_choice,
                    input_tokens, output_tokens, retires_on)
VALUES
    ('openai', 'gpt-realtime', 'realtime', 1, 1, 1, 32000, 4096, '2027-01-20');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openai', 'gpt-realtime', 'input', 0, 'text'),
    ('openai', 'gpt-realtime', 'input', 1, 'image'),
    ('openai', 'gpt-realtime', 'input', 2, 'audio'),
    ('openai', 'gpt-realtime', 'output', 0, 'text'),
    ('openai', 'gpt-realtime', 'output', 1, 'audio');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('openai', 'gpt-realtime', 'input', 4000000000),
    ('openai', 'gpt-realtime', 'output', 16000000000),
    ('openai', 'gpt-realtime', 'cache_read', 400000000),
    ('openai', 'gpt-realtime', 'input_audio', 32000000000),
    ('openai', 'gpt-realtime', 'output_audio', 64000000000),
    ('openai', 'gpt-realtime', 'input_image', 5000000000),
    ('openai', 'gpt-realtime', 'cache_read_audio', 400000000),
    ('openai', 'gpt-realtime', 'cache_read_image', 500000000),
    ('openai', 'gpt-realtime', 'cache_write_audio', 400000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openai', 'gpt-realtime', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('openai', 'gpt-realtime', 'litellm', '/source',
     '"https://developers.openai.com/api/docs/pricing"'),
    ('openai', 'gpt-realtime', 'litellm', '/supported_endpoints', '["/v1/realtime"]'),
    ('openai', 'gpt-realtime', 'litellm', '/supported_modalities', '["text","image","audio"]'),
    ('openai', 'gpt-realtime', 'litellm', '/supported_output_modalities', '["text","audio"]'),
    ('openai', 'gpt-realtime', 'litellm', '/supports_audio_input', 'true'),
    ('openai', 'gpt-realtime', 'litellm', '/supports_audio_output', 'true'),
    ('openai', 'gpt-realtime', 'litellm', '/supports_system_messages', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openai', 'gpt-realtime',
     'Is priced for audio, also as it is read from and written to the cache.', 0);

-- openai:o1. Covers parallel_tool_calls 0.
INSERT INTO models (provider_id, id, kind, reasoning, tool_call, structured_output,
                    parallel_tool_calls, tool_choice, prompt_caching, input_tokens, output_tokens,
                    retires_on)
VALUES
    ('openai', 'o1', 'chat', 1, 1, 1, 0, 1, 1, 200000, 100000, '2026-10-23');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openai', 'o1', 'input', 0, 'text'),
    ('openai', 'o1', 'input', 1, 'image'),
    ('openai', 'o1', 'input', 2, 'pdf');
INSERT INTO prices (provider_id, model_id, mode, meter, nano_usd_per_million_units) VALUES
    ('openai', 'o1', 'standard', 'input', 15000000000),
    ('openai', 'o1', 'standard', 'output', 60000000000),
    ('openai', 'o1', 'standard', 'cache_read', 7500000000),
    ('openai', 'o1', 'batch', 'input', 7500000000),
    ('openai', 'o1', 'batch', 'output', 30000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openai', 'o1', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('openai', 'o1', 'litellm', '/source', '"https://developers.openai.com/api/docs/pricing"'),
    ('openai', 'o1', 'litellm', '/supports_pdf_input', 'true'),
    ('openai', 'o1', 'litellm', '/supports_system_messages', 'true'),
    ('openai', 'o1', 'litellm', '/supports_vision', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openai', 'o1', 'Denies parallel tool calls; has batch prices; its end is stated.', 0);

-- openai:omni-moderation-latest. Covers kind moderation; note at /max_output_tokens: states no
-- limit.
INSERT INTO models (provider_id, id, kind, input_tokens) VALUES
    ('openai', 'omni-moderation-latest', 'moderation', 32768);
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('openai', 'omni-moderation-latest', 'input', 0),
    ('openai', 'omni-moderation-latest', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openai', 'omni-moderation-latest', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json, note) VALUES
    ('openai', 'omni-moderation-latest', 'litellm', '/max_output_tokens', '0', 'states no limit');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openai', 'omni-moderation-latest',
     'Is of kind moderation; an output limit of 0 means unknown, in LiteLLM too.', 0);

-- openai:sora-2. Covers kind video_generation; meter output_video_per_second; text of a variant or
-- a second key.
INSERT INTO models (provider_id, id, kind, retires_on) VALUES
    ('openai', 'sora-2', 'video_generation', '2026-09-24');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openai', 'sora-2', 'input', 0, 'text'),
    ('openai', 'sora-2', 'input', 1, 'image'),
    ('openai', 'sora-2', 'output', 0, 'video');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('openai', 'sora-2', 'output_video_per_second', 100000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openai', 'sora-2', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('openai', 'sora-2', 'litellm', '/sora-2/source',
     '"https://developers.openai.com/api/docs/pricing"'),
    ('openai', 'sora-2', 'litellm', '/source',
     '"https://platform.openai.com/docs/api-reference/videos"'),
    ('openai', 'sora-2', 'litellm', '/supported_modalities', '["text","image"]'),
    ('openai', 'sora-2', 'litellm', '/supported_output_modalities', '["video"]');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openai', 'sora-2',
     'Makes video, priced per second of it; its end is stated; a text of a second key.', 0);

-- OpenCode Go -------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('opencode-go', 'OpenCode Go', 'hosted', 'https://opencode.ai/zen/go/v1',
     'https://opencode.ai/docs/zen', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('opencode-go', 0, 'OPENCODE_API_KEY');

-- opencode-go:minimax-m3. Covers own sdk_package; own sdk_package, no base_url; text at
-- /cost/context_over_200k; tier above 512000.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, knowledge, release_date,
                    last_updated, reasoning_options_stated, sdk_package)
VALUES
    ('opencode-go', 'minimax-m3', 'MiniMax-M3 (3x usage)', 'minimax-m3', 0, 1, 1, 1, 1, 1000000,
     131072, '2025-01', '2026-05-31', '2026-05-31', 1, '@ai-sdk/anthropic');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('opencode-go', 'minimax-m3', 'input', 0, 'text'),
    ('opencode-go', 'minimax-m3', 'input', 1, 'image'),
    ('opencode-go', 'minimax-m3', 'input', 2, 'video'),
    ('opencode-go', 'minimax-m3', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, above_prompt_tokens, meter, nano_usd_per_million_units)
VALUES
    ('opencode-go', 'minimax-m3', 0, 'input', 300000000),
    ('opencode-go', 'minimax-m3', 0, 'output', 1200000000),
    ('opencode-go', 'minimax-m3', 0, 'cache_read', 60000000),
    ('opencode-go', 'minimax-m3', 512000, 'input', 600000000),
    ('opencode-go', 'minimax-m3', 512000, 'output', 2400000000),
    ('opencode-go', 'minimax-m3', 512000, 'cache_read', 120000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('opencode-go', 'minimax-m3', 0, 'toggle');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('opencode-go', 'minimax-m3', 'models.dev');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('opencode-go', 'minimax-m3', 'models.dev', '/cost/context_over_200k',
     '{"cache_read":0.12,"input":0.6,"output":2.4}');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('opencode-go', 'minimax-m3', 'Overrides the SDK alone; has a tier above 512,000 tokens.', 0);

-- OpenRouter --------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('openrouter', 'OpenRouter', 'hosted', 'https://openrouter.ai/api/v1',
     'https://openrouter.ai/models', '@openrouter/ai-sdk-provider');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('openrouter', 0, 'OPENROUTER_API_KEY');

-- openrouter:baidu/ernie-4.5-vl-424b-a47b. Covers name ends in a blank; text is not the first
-- input.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    knowledge, release_date, last_updated, reasoning_options_stated)
VALUES
    ('openrouter', 'baidu/ernie-4.5-vl-424b-a47b', 'ERNIE 4.5 VL 424B A47B ', 'ernie', 1, 1, 0, 0,
     1, 1, 123000, 16000, '2025-03-31', '2025-06-30', '2025-06-30', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openrouter', 'baidu/ernie-4.5-vl-424b-a47b', 'input', 0, 'image'),
    ('openrouter', 'baidu/ernie-4.5-vl-424b-a47b', 'input', 1, 'text'),
    ('openrouter', 'baidu/ernie-4.5-vl-424b-a47b', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('openrouter', 'baidu/ernie-4.5-vl-424b-a47b', 'input', 420000000),
    ('openrouter', 'baidu/ernie-4.5-vl-424b-a47b', 'output', 1250000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openrouter', 'baidu/ernie-4.5-vl-424b-a47b', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openrouter', 'baidu/ernie-4.5-vl-424b-a47b',
     'Its name ends in a blank; reads images before text; denies tools and structured output.', 0);

-- openrouter:nvidia/nemotron-3-ultra-550b-a55b:free. Covers id ends in :free; id with :; reasoning
-- option budget_tokens NULL..NULL.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    release_date, last_updated, reasoning_options_stated)
VALUES
    ('openrouter', 'nvidia/nemotron-3-ultra-550b-a55b:free', 'Nemotron 3 Ultra (free)', 'nemotron',
     0, 1, 1, 0, 1, 1, 1000000, 65536, '2026-06-04', '2026-06-04', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openrouter', 'nvidia/nemotron-3-ultra-550b-a55b:free', 'input', 0, 'text'),
    ('openrouter', 'nvidia/nemotron-3-ultra-550b-a55b:free', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('openrouter', 'nvidia/nemotron-3-ultra-550b-a55b:free', 'input', 0),
    ('openrouter', 'nvidia/nemotron-3-ultra-550b-a55b:free', 'output', 0);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('openrouter', 'nvidia/nemotron-3-ultra-550b-a55b:free', 0, 'effort'),
    ('openrouter', 'nvidia/nemotron-3-ultra-550b-a55b:free', 1, 'budget_tokens');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('openrouter', 'nvidia/nemotron-3-ultra-550b-a55b:free', 0, 0, 'medium'),
    ('openrouter', 'nvidia/nemotron-3-ultra-550b-a55b:free', 0, 1, 'high');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openrouter', 'nvidia/nemotron-3-ultra-550b-a55b:free', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openrouter', 'nvidia/nemotron-3-ultra-550b-a55b:free',
     'Its id ends in :free and its prices are 0/0; has efforts and a budget without bounds.', 0);

-- openrouter:openai/o1-pro. Covers largest price of tokens at models.dev.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    knowledge, release_date, last_updated, reasoning_options_stated)
VALUES
    ('openrouter', 'openai/o1-pro', 'o1-pro', 'o-pro', 1, 1, 0, 1, 0, 0, 200000, 100000, '2023-09',
     '2025-03-19', '2025-03-19', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openrouter', 'openai/o1-pro', 'input', 0, 'text'),
    ('openrouter', 'openai/o1-pro', 'input', 1, 'image'),
    ('openrouter', 'openai/o1-pro', 'input', 2, 'pdf'),
    ('openrouter', 'openai/o1-pro', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('openrouter', 'openai/o1-pro', 'input', 150000000000),
    ('openrouter', 'openai/o1-pro', 'output', 600000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openrouter', 'openai/o1-pro', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openrouter', 'openai/o1-pro',
     'Has the largest prices of models.dev, 150 and 600 USD per million.', 0);

-- openrouter:~anthropic/claude-sonnet-latest. Covers effort 'max'; id starts with ~; reasoning
-- option budget_tokens n..n; reasoning options: three.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    release_date, last_updated, reasoning_options_stated)
VALUES
    ('openrouter', '~anthropic/claude-sonnet-latest', 'Anthropic Claude Sonnet Latest',
     'claude-sonnet', 1, 1, 1, 1, 0, 0, 1000000, 128000, '2026-04-27', '2026-04-27', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openrouter', '~anthropic/claude-sonnet-latest', 'input', 0, 'text'),
    ('openrouter', '~anthropic/claude-sonnet-latest', 'input', 1, 'image'),
    ('openrouter', '~anthropic/claude-sonnet-latest', 'input', 2, 'pdf'),
    ('openrouter', '~anthropic/claude-sonnet-latest', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('openrouter', '~anthropic/claude-sonnet-latest', 'input', 2000000000),
    ('openrouter', '~anthropic/claude-sonnet-latest', 'output', 10000000000),
    ('openrouter', '~anthropic/claude-sonnet-latest', 'cache_read', 200000000),
    ('openrouter', '~anthropic/claude-sonnet-latest', 'cache_write', 2500000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control, minimum_tokens,
                               maximum_tokens)
VALUES
    ('openrouter', '~anthropic/claude-sonnet-latest', 0, 'toggle', NULL, NULL),
    ('openrouter', '~anthropic/claude-sonnet-latest', 1, 'effort', NULL, NULL),
    ('openrouter', '~anthropic/claude-sonnet-latest', 2, 'budget_tokens', 1024, 127999);
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('openrouter', '~anthropic/claude-sonnet-latest', 1, 0, 'low'),
    ('openrouter', '~anthropic/claude-sonnet-latest', 1, 1, 'medium'),
    ('openrouter', '~anthropic/claude-sonnet-latest', 1, 2, 'high'),
    ('openrouter', '~anthropic/claude-sonnet-latest', 1, 3, 'max');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openrouter', '~anthropic/claude-sonnet-latest', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openrouter', '~anthropic/claude-sonnet-latest',
     'Its id starts with ~; has a toggle, efforts and a budget.', 0);

-- Perplexity --------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('perplexity', 'Perplexity', 'hosted', 'https://docs.perplexity.ai', '@ai-sdk/perplexity');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('perplexity', 0, 'PERPLEXITY_API_KEY');

-- perplexity:pplx-7b-online. Covers input 0, output > 0; meter per_request; provider perplexity.
INSERT INTO models (provider_id, id, kind, input_tokens, output_tokens) VALUES
    ('perplexity', 'pplx-7b-online', 'chat', 4096, 4096);
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('perplexity', 'pplx-7b-online', 'input', 0),
    ('perplexity', 'pplx-7b-online', 'output', 280000000),
    ('perplexity', 'pplx-7b-online', 'per_request', 5000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('perplexity', 'pplx-7b-online', 'litellm');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('perplexity', 'pplx-7b-online',
     'Its input costs 0, its output does not, and each request costs.', 0);

-- perplexity:sonar-deep-research. Covers meter citation; meter reasoning; provider perplexity;
-- reasoning <> output.
INSERT INTO models (provider_id, id, kind, reasoning, web_search, input_tokens, output_tokens)
VALUES
    ('perplexity', 'sonar-deep-research', 'chat', 1, 1, 128000, 128000);
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('perplexity', 'sonar-deep-research', 'input', '', 2000000000),
    ('perplexity', 'sonar-deep-research', 'output', '', 8000000000),
    ('perplexity', 'sonar-deep-research', 'reasoning', '', 3000000000),
    ('perplexity', 'sonar-deep-research', 'citation', '', 2000000000),
    ('perplexity', 'sonar-deep-research', 'web_search_per_query', 'high', 5000000000000),
    ('perplexity', 'sonar-deep-research', 'web_search_per_query', 'low', 5000000000000),
    ('perplexity', 'sonar-deep-research', 'web_search_per_query', 'medium', 5000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('perplexity', 'sonar-deep-research', 'litellm');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('perplexity', 'sonar-deep-research',
     'Is priced for citations and for reasoning, at another rate than output.', 0);

-- Qiniu -------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('qiniu-ai', 'Qiniu', 'hosted', 'https://api.qnaigc.com/v1',
     'https://developer.qiniu.com/aitokenapi', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('qiniu-ai', 0, 'QINIU_API_KEY');

-- qiniu-ai:kling-v2-6. Covers context largest.
INSERT INTO models (provider_id, id, name, attachment, reasoning, tool_call, structured_output,
                    temperature, open_weights, context_tokens, output_tokens, release_date,
                    last_updated)
VALUES
    ('qiniu-ai', 'kling-v2-6', 'Kling-V2 6', 1, 0, 0, 0, 1, 0, 99999999, 99999999, '2026-01-13',
     '2026-01-13');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('qiniu-ai', 'kling-v2-6', 'input', 0, 'text'),
    ('qiniu-ai', 'kling-v2-6', 'input', 1, 'image'),
    ('qiniu-ai', 'kling-v2-6', 'input', 2, 'video'),
    ('qiniu-ai', 'kling-v2-6', 'output', 0, 'video');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('qiniu-ai', 'kling-v2-6', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('qiniu-ai', 'kling-v2-6', 'Has the largest context, 99,999,999 tokens; no price; makes video.',
     0);

-- reducto -----------------------------------------------------------------------------------------

INSERT INTO providers (id) VALUES
    ('reducto');

-- reducto:parse-v3. Covers kind ocr; meter ocr_per_credit.
INSERT INTO models (provider_id, id, kind) VALUES
    ('reducto', 'parse-v3', 'ocr');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('reducto', 'parse-v3', 'ocr_per_credit', 15000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('reducto', 'parse-v3', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('reducto', 'parse-v3', 'litellm', '/source', '"https://reducto.ai/pricing"'),
    ('reducto', 'parse-v3', 'litellm', '/supported_endpoints', '["/v1/ocr"]');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('reducto', 'parse-v3',
     'Is priced per credit; no limit, capability or modality of it is known.', 0);

-- replicate ---------------------------------------------------------------------------------------

INSERT INTO providers (id) VALUES
    ('replicate');

-- replicate:openai/gpt-oss-120b. Covers provider replicate.
INSERT INTO models (provider_id, id, kind, tool_call) VALUES
    ('replicate', 'openai/gpt-oss-120b', 'chat', 1);
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('replicate', 'openai/gpt-oss-120b', 'input', 180000000),
    ('replicate', 'openai/gpt-oss-120b', 'output', 720000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('replicate', 'openai/gpt-oss-120b', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('replicate', 'openai/gpt-oss-120b', 'litellm', '/supports_system_messages', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('replicate', 'openai/gpt-oss-120b',
     'Shares its id with models of togetherai and huggingface; no limit is known.', 0);

-- sail --------------------------------------------------------------------------------------------

INSERT INTO providers (id) VALUES
    ('sail');

-- sail:zai-org/GLM-5.3. Covers mode balanced; mode flex.
INSERT INTO models (provider_id, id, kind, reasoning, tool_call, structured_output, tool_choice,
                    prompt_caching, input_tokens, output_tokens)
VALUES
    ('sail', 'zai-org/GLM-5.3', 'chat', 1, 1, 1, 1, 1, 1048576, 1048576);
INSERT INTO prices (provider_id, model_id, mode, meter, nano_usd_per_million_units) VALUES
    ('sail', 'zai-org/GLM-5.3', 'standard', 'input', 980000000),
    ('sail', 'zai-org/GLM-5.3', 'standard', 'output', 3080000000),
    ('sail', 'zai-org/GLM-5.3', 'standard', 'cache_read', 180000000),
    ('sail', 'zai-org/GLM-5.3', 'balanced', 'input', 500000000),
    ('sail', 'zai-org/GLM-5.3', 'balanced', 'output', 2500000000),
    ('sail', 'zai-org/GLM-5.3', 'balanced', 'cache_read', 120000000),
    ('sail', 'zai-org/GLM-5.3', 'flex', 'input', 400000000),
    ('sail', 'zai-org/GLM-5.3', 'flex', 'output', 1800000000),
    ('sail', 'zai-org/GLM-5.3', 'flex', 'cache_read', 80000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('sail', 'zai-org/GLM-5.3', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('sail', 'zai-org/GLM-5.3', 'litellm', '/source', '"https://docs.sailresearch.com/models"');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('sail', 'zai-org/GLM-5.3', 'Has the modes balanced and flex, with cache prices.', 0);

-- Sakana AI ---------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('sakana', 'Sakana AI', 'hosted', 'https://api.sakana.ai/v1',
     'https://console.sakana.ai/models', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('sakana', 0, 'SAKANA_API_KEY');

-- sakana:fugu. Covers api_shape responses; effort 'xhigh'; own api_shape alone.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    release_date, last_updated, reasoning_options_stated, api_shape)
VALUES
    ('sakana', 'fugu', 'Fugu', 'fugu', 1, 1, 1, 1, 0, 0, 1000000, 1000000, '2026-06-15',
     '2026-06-15', 1, 'responses');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('sakana', 'fugu', 'input', 0, 'text'),
    ('sakana', 'fugu', 'input', 1, 'image'),
    ('sakana', 'fugu', 'output', 0, 'text');
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('sakana', 'fugu', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('sakana', 'fugu', 0, 0, 'high'),
    ('sakana', 'fugu', 0, 1, 'xhigh');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('sakana', 'fugu', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('sakana', 'fugu',
     'Overrides the API shape alone (responses); no price; efforts high and xhigh.', 0);

-- Sarvam AI ---------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('sarvam', 'Sarvam AI', 'hosted', 'https://api.sarvam.ai/v1',
     'https://docs.sarvam.ai/api-reference-docs/getting-started/models',
     '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('sarvam', 0, 'SARVAM_API_KEY');

-- sarvam:sarvam-30b. Covers effort 'null'; interleaved_field reasoning_content.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, release_date, last_updated,
                    reasoning_options_stated, interleaved_thinking, interleaved_field)
VALUES
    ('sarvam', 'sarvam-30b', 'Sarvam-30B', 'sarvam', 0, 1, 1, 1, 1, 65536, 65536, '2026-02-18',
     '2026-03-06', 1, 1, 'reasoning_content');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('sarvam', 'sarvam-30b', 'input', 0, 'text'),
    ('sarvam', 'sarvam-30b', 'output', 0, 'text');
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('sarvam', 'sarvam-30b', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('sarvam', 'sarvam-30b', 0, 0, 'null'),
    ('sarvam', 'sarvam-30b', 0, 1, 'low'),
    ('sarvam', 'sarvam-30b', 0, 2, 'medium'),
    ('sarvam', 'sarvam-30b', 0, 3, 'high');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('sarvam', 'sarvam-30b', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('sarvam', 'sarvam-30b',
     'Has an effort that is the text null, which is not NULL; no price at all.', 0);

-- Scaleway ----------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('scaleway', 'Scaleway', 'hosted', 'https://api.scaleway.ai/v1',
     'https://www.scaleway.com/en/docs/generative-apis/', '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('scaleway', 0, 'SCALEWAY_API_KEY');

-- scaleway:qwen3-embedding-8b. Covers note at /release_date: is no month YYYY-MM or day YYYY-MM-DD
-- that there is.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, last_updated)
VALUES
    ('scaleway', 'qwen3-embedding-8b', 'Qwen3 Embedding 8B', 'qwen', 0, 0, 0, 0, 0, 32768, 4096,
     '2026-03-17');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('scaleway', 'qwen3-embedding-8b', 'input', 0, 'text'),
    ('scaleway', 'qwen3-embedding-8b', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('scaleway', 'qwen3-embedding-8b', 'input', 100000000),
    ('scaleway', 'qwen3-embedding-8b', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('scaleway', 'qwen3-embedding-8b', 'models.dev');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json, note) VALUES
    ('scaleway', 'qwen3-embedding-8b', 'models.dev', '/release_date', '"2025-25-11"',
     'is no month YYYY-MM or day YYYY-MM-DD that there is');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('scaleway', 'qwen3-embedding-8b',
     'Its release date is 2025-25-11, kept as text; embeds: output costs 0.', 0);

-- Together AI -------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('togetherai', 'Together AI', 'hosted', 'https://docs.together.ai/docs/serverless-models',
     '@ai-sdk/togetherai');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('togetherai', 0, 'TOGETHER_API_KEY');

-- togetherai:openai/gpt-oss-120b. Covers provider togetherai.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, knowledge, release_date,
                    last_updated, reasoning_options_stated)
VALUES
    ('togetherai', 'openai/gpt-oss-120b', 'GPT OSS 120B', 'gpt-oss', 0, 1, 1, 1, 1, 131072, 131072,
     '2025-08', '2025-08-05', '2025-08-05', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('togetherai', 'openai/gpt-oss-120b', 'input', 0, 'text'),
    ('togetherai', 'openai/gpt-oss-120b', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('togetherai', 'openai/gpt-oss-120b', 'input', 150000000),
    ('togetherai', 'openai/gpt-oss-120b', 'output', 600000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('togetherai', 'openai/gpt-oss-120b', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('togetherai', 'openai/gpt-oss-120b', 0, 0, 'low'),
    ('togetherai', 'openai/gpt-oss-120b', 0, 1, 'medium'),
    ('togetherai', 'openai/gpt-oss-120b', 0, 2, 'high');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('togetherai', 'openai/gpt-oss-120b', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('togetherai', 'openai/gpt-oss-120b',
     'Shares its id with models of huggingface and replicate, at other prices.', 0);

-- Venice AI ---------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('venice', 'Venice AI', 'hosted', 'https://docs.venice.ai', 'venice-ai-sdk-provider');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('venice', 0, 'VENICE_API_KEY');

-- venice:openai-gpt-52. Covers effort 'minimal'; effort 'none'; input limit > context.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, input_tokens,
                    output_tokens, knowledge, release_date, last_updated, reasoning_options_stated)
VALUES
    ('venice', 'openai-gpt-52', 'GPT-5.2', 'gpt', 0, 1, 1, 1, 0, 0, 256000, 272000, 65536,
     '2025-08-31', '2025-12-13', '2026-06-11', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('venice', 'openai-gpt-52', 'input', 0, 'text'),
    ('venice', 'openai-gpt-52', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('venice', 'openai-gpt-52', 'input', 2190000000),
    ('venice', 'openai-gpt-52', 'output', 17500000000),
    ('venice', 'openai-gpt-52', 'cache_read', 219000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('venice', 'openai-gpt-52', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('venice', 'openai-gpt-52', 0, 0, 'none'),
    ('venice', 'openai-gpt-52', 0, 1, 'minimal'),
    ('venice', 'openai-gpt-52', 0, 2, 'low'),
    ('venice', 'openai-gpt-52', 0, 3, 'medium'),
    ('venice', 'openai-gpt-52', 0, 4, 'high');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('venice', 'openai-gpt-52', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('venice', 'openai-gpt-52',
     'Its input limit exceeds its context; has five efforts, from none to high.', 0);

-- Vercel AI Gateway -------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('vercel', 'Vercel AI Gateway', 'hosted',
     'https://github.com/vercel/ai/tree/5eb85cc45a259553501f535b8ac79a77d0e79223/packages/gateway',
     '@ai-sdk/gateway');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('vercel', 0, 'AI_GATEWAY_API_KEY');

-- vercel:amazon/titan-embed-text-v2. Covers note at /max_input_tokens: states no limit; note at
-- /max_output_tokens: states no limit; provider vercel.
INSERT INTO models (provider_id, id, kind) VALUES
    ('vercel', 'amazon/titan-embed-text-v2', 'chat');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('vercel', 'amazon/titan-embed-text-v2', 'input', 20000000),
    ('vercel', 'amazon/titan-embed-text-v2', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('vercel', 'amazon/titan-embed-text-v2', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json, note) VALUES
    ('vercel', 'amazon/titan-embed-text-v2', 'litellm', '/max_input_tokens', '0',
     'states no limit'),
    ('vercel', 'amazon/titan-embed-text-v2', 'litellm', '/max_output_tokens', '0',
     'states no limit');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('vercel', 'amazon/titan-embed-text-v2',
     'States 0 for both its limits, which are unknown; is said to chat, but embeds.', 0);

-- vercel:voyage/voyage-law-2. Covers last_updated < release_date; last_updated YYYY-MM; provider
-- vercel.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, output_tokens, release_date, last_updated)
VALUES
    ('vercel', 'voyage/voyage-law-2', 'voyage-law-2', 'voyage', 0, 0, 0, 1, 0, 8192, 1536,
     '2024-04-15', '2024-03');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('vercel', 'voyage/voyage-law-2', 'input', 0, 'text'),
    ('vercel', 'voyage/voyage-law-2', 'output', 0, 'text');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('vercel', 'voyage/voyage-law-2', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('vercel', 'voyage/voyage-law-2',
     'Was last updated, in a month alone, before its release; has a context but no price.', 0);

-- Wafer -------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('wafer.ai', 'Wafer', 'hosted', 'https://pass.wafer.ai/v1', 'https://docs.wafer.ai/wafer-pass',
     '@ai-sdk/openai-compatible');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('wafer.ai', 0, 'WAFER_API_KEY');

-- wafer.ai:GLM-5.1. Covers cache_write 0; cache_write < input; price exactly 1.00, context >
-- 100,000; provider id with ..
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
                    structured_output, temperature, open_weights, context_tokens, output_tokens,
                    knowledge, release_date, last_updated, reasoning_options_stated)
VALUES
    ('wafer.ai', 'GLM-5.1', 'GLM-5.1', 'glm', 0, 1, 1, 1, 1, 1, 202752, 131072, '2025-04',
     '2026-04-07', '2026-06-01', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('wafer.ai', 'GLM-5.1', 'input', 0, 'text'),
    ('wafer.ai', 'GLM-5.1', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('wafer.ai', 'GLM-5.1', 'input', 1000000000),
    ('wafer.ai', 'GLM-5.1', 'output', 3200000000),
    ('wafer.ai', 'GLM-5.1', 'cache_read', 100000000),
    ('wafer.ai', 'GLM-5.1', 'cache_write', 0);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('wafer.ai', 'GLM-5.1', 0, 'toggle');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('wafer.ai', 'GLM-5.1', 'models.dev');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('wafer.ai', 'GLM-5.1',
     'Its provider''s id has a dot; exactly 1.00 USD: standard; writes the cache for 0.', 0);

-- xAI ---------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, documentation_url, sdk_package) VALUES
    ('xai', 'xAI', 'hosted', 'https://docs.x.ai/docs/models', '@ai-sdk/xai');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('xai', 0, 'XAI_API_KEY');

-- xai:grok-4.20-multi-agent-beta-latest. Covers kind responses; provider xai; tier above 199999;
-- tool_choice 0.
INSERT INTO models (provider_id, id, kind, reasoning, tool_call, structured_output, tool_choice,
                    prompt_caching, web_search, input_tokens, output_tokens)
VALUES
    ('xai', 'grok-4.20-multi-agent-beta-latest', 'responses', 1, 0, 1, 0, 1, 1, 1000000, 1000000);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('xai', 'grok-4.20-multi-agent-beta-latest', 'input', 0, 'text'),
    ('xai', 'grok-4.20-multi-agent-beta-latest', 'input', 1, 'image');
INSERT INTO prices (provider_id, model_id, above_prompt_tokens, meter, nano_usd_per_million_units)
VALUES
    ('xai', 'grok-4.20-multi-agent-beta-latest', 0, 'input', 1250000000),
    ('xai', 'grok-4.20-multi-agent-beta-latest', 0, 'output', 2500000000),
    ('xai', 'grok-4.20-multi-agent-beta-latest', 0, 'cache_read', 200000000),
    ('xai', 'grok-4.20-multi-agent-beta-latest', 0, 'input_image', 1250000000),
    ('xai', 'grok-4.20-multi-agent-beta-latest', 199999, 'input', 2500000000),
    ('xai', 'grok-4.20-multi-agent-beta-latest', 199999, 'output', 5000000000),
    ('xai', 'grok-4.20-multi-agent-beta-latest', 199999, 'cache_read', 400000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('xai', 'grok-4.20-multi-agent-beta-latest', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('xai', 'grok-4.20-multi-agent-beta-latest', 'litellm', '/source',
     '"https://api.x.ai/v1/language-models"'),
    ('xai', 'grok-4.20-multi-agent-beta-latest', 'litellm', '/supported_endpoints',
     '["/v1/responses"]'),
    ('xai', 'grok-4.20-multi-agent-beta-latest', 'litellm', '/supports_vision', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('xai', 'grok-4.20-multi-agent-beta-latest',
     'Has a tier above 199,999 tokens, said as from 200,000 on; denies tools; kind responses.', 0);

-- xai:grok-imagine-image. Covers note at /limit/output: states no limit; output pdf; provider xai.
INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call, temperature,
                    open_weights, context_tokens, release_date, last_updated)
VALUES
    ('xai', 'grok-imagine-image', 'Grok Imagine Image', 'grok', 1, 0, 0, 0, 0, 8000, '2026-01-28',
     '2026-01-28');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('xai', 'grok-imagine-image', 'input', 0, 'text'),
    ('xai', 'grok-imagine-image', 'input', 1, 'image'),
    ('xai', 'grok-imagine-image', 'input', 2, 'pdf'),
    ('xai', 'grok-imagine-image', 'output', 0, 'image'),
    ('xai', 'grok-imagine-image', 'output', 1, 'pdf');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('xai', 'grok-imagine-image', 'models.dev');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json, note) VALUES
    ('xai', 'grok-imagine-image', 'models.dev', '/limit/output', '0', 'states no limit');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('xai', 'grok-imagine-image',
     'Writes PDF documents; an output limit of 0 means unknown; no price at all.', 0);

-- xai:grok-voice-2.0. Covers a price with nine decimals; kind realtime; meter input_per_second;
-- meter per_text_message; provider xai.
INSERT INTO models (provider_id, id, kind, tool_call) VALUES
    ('xai', 'grok-voice-2.0', 'realtime', 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('xai', 'grok-voice-2.0', 'input', 0, 'text'),
    ('xai', 'grok-voice-2.0', 'input', 1, 'audio'),
    ('xai', 'grok-voice-2.0', 'output', 0, 'text'),
    ('xai', 'grok-voice-2.0', 'output', 1, 'audio');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('xai', 'grok-voice-2.0', 'input_per_second', 1333333333333),
    ('xai', 'grok-voice-2.0', 'per_text_message', 4000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('xai', 'grok-voice-2.0', 'litellm');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json) VALUES
    ('xai', 'grok-voice-2.0', 'litellm', '/source', '"https://docs.x.ai/developers/pricing"'),
    ('xai', 'grok-voice-2.0', 'litellm', '/supported_endpoints', '["/v1/realtime"]'),
    ('xai', 'grok-voice-2.0', 'litellm', '/supported_modalities', '["text","audio"]'),
    ('xai', 'grok-voice-2.0', 'litellm', '/supported_output_modalities', '["text","audio"]'),
    ('xai', 'grok-voice-2.0', 'litellm', '/supports_audio_input', 'true'),
    ('xai', 'grok-voice-2.0', 'litellm', '/supports_audio_output', 'true');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('xai', 'grok-voice-2.0',
     'Is priced per second and per text message; a price with nine decimals.', 0);
