-- standard: fifteen models of nine providers, for tests of selection, prices and gaps in what is
-- known. It holds the five models of 'minimal' with the same rows, so a test may move from one to
-- the other. Its rows never change. Use it unless fewer models do or real edge cases are needed.
-- The ids are names that people know; all values are made for tests and are no facts.
--
-- Tiers: premium 6, standard 2, economy 4, unknown 2, local 1. Tool calls: ten yes, three no, two
-- unknown. Contexts: 4,096, 8,192, 16,384, 32,000, 32,768, 128,000, 200,000 and 2,000,000 tokens,
-- and one unknown.

INSERT INTO fixture (id, name, purpose, catalog_generation, catalog_date, content_hash) VALUES
    (1, 'standard', 'Fifteen models for tests of selection, prices and unknown values.',
     NULL, NULL, NULL);

INSERT INTO sources (id) VALUES ('frozen');

-- Anthropic ---------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting) VALUES ('anthropic', 'Anthropic', 'hosted');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('anthropic', 0, 'ANTHROPIC_API_KEY');

-- Premium: calls tools and reasons.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, context_tokens, output_tokens)
VALUES ('anthropic', 'claude-3-5-sonnet', 'Claude 3.5 Sonnet', 1, 1, 200000, 8192);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('anthropic', 'claude-3-5-sonnet', 'input', 0, 'text'),
    ('anthropic', 'claude-3-5-sonnet', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('anthropic', 'claude-3-5-sonnet', 'input', 3000000000),
    ('anthropic', 'claude-3-5-sonnet', 'output', 15000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('anthropic', 'claude-3-5-sonnet', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('anthropic', 'claude-3-5-sonnet', 'Is premium, calls tools and reasons.', 1);

-- Economy: denies tools and reasoning, although its context is large.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, context_tokens, output_tokens)
VALUES ('anthropic', 'claude-3-haiku', 'Claude 3 Haiku', 0, 0, 200000, 4096);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('anthropic', 'claude-3-haiku', 'input', 0, 'text'),
    ('anthropic', 'claude-3-haiku', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('anthropic', 'claude-3-haiku', 'input', 250000000),
    ('anthropic', 'claude-3-haiku', 'output', 1250000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('anthropic', 'claude-3-haiku', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('anthropic', 'claude-3-haiku', 'Is economy and denies tool calls and reasoning.', 1);

-- Cache prices, one of them for a variant; a budget for reasoning; an alias.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, prompt_caching,
                    reasoning_options_stated, context_tokens, output_tokens)
VALUES ('anthropic', 'claude-3-7-sonnet', 'Claude 3.7 Sonnet', 1, 1, 1, 1, 200000, 64000);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('anthropic', 'claude-3-7-sonnet', 'input', 0, 'text'),
    ('anthropic', 'claude-3-7-sonnet', 'input', 1, 'image'),
    ('anthropic', 'claude-3-7-sonnet', 'input', 2, 'pdf'),
    ('anthropic', 'claude-3-7-sonnet', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('anthropic', 'claude-3-7-sonnet', 'input', '', 3000000000),
    ('anthropic', 'claude-3-7-sonnet', 'output', '', 15000000000),
    ('anthropic', 'claude-3-7-sonnet', 'cache_read', '', 300000000),
    ('anthropic', 'claude-3-7-sonnet', 'cache_write', '', 3750000000),
    ('anthropic', 'claude-3-7-sonnet', 'cache_write', '1h', 6000000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control, minimum_tokens) VALUES
    ('anthropic', 'claude-3-7-sonnet', 0, 'budget_tokens', 1024);
INSERT INTO aliases (provider_id, id, model_id) VALUES
    ('anthropic', 'claude-3-7-sonnet-latest', 'claude-3-7-sonnet');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('anthropic', 'claude-3-7-sonnet', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('anthropic', 'claude-3-7-sonnet',
     'Has cache prices, one of them for an hour, a reasoning budget and an alias.', 1);

-- OpenAI ------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting) VALUES ('openai', 'OpenAI', 'hosted');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('openai', 0, 'OPENAI_API_KEY');

-- Premium at a second provider, with a smaller context and the highest price.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, context_tokens, output_tokens)
VALUES ('openai', 'gpt-4', 'GPT-4', 1, 1, 128000, 16384);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openai', 'gpt-4', 'input', 0, 'text'),
    ('openai', 'gpt-4', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('openai', 'gpt-4', 'input', 10000000000),
    ('openai', 'gpt-4', 'output', 30000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openai', 'gpt-4', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openai', 'gpt-4', 'Is premium, has the highest prices, calls tools and reasons.', 1);

-- Standard, with the lowest price that still is; denies what later models do.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, structured_output, context_tokens,
                    output_tokens)
VALUES ('openai', 'gpt-3.5-turbo', 'GPT-3.5 Turbo', 0, 1, 0, 16384, 4096);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openai', 'gpt-3.5-turbo', 'input', 0, 'text'),
    ('openai', 'gpt-3.5-turbo', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('openai', 'gpt-3.5-turbo', 'input', 500000000),
    ('openai', 'gpt-3.5-turbo', 'output', 1500000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openai', 'gpt-3.5-turbo', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openai', 'gpt-3.5-turbo',
     'Is standard at exactly 0.50 USD, denies structured output and reads 16,384 tokens.', 1);

-- Premium, with efforts to choose from and a price for reading the cache but none for writing it.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, structured_output, temperature,
                    reasoning_options_stated, context_tokens, output_tokens)
VALUES ('openai', 'o3-mini', 'o3-mini', 1, 1, 1, 0, 1, 200000, 100000);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('openai', 'o3-mini', 'input', 0, 'text'),
    ('openai', 'o3-mini', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('openai', 'o3-mini', 'input', 1100000000),
    ('openai', 'o3-mini', 'output', 4400000000),
    ('openai', 'o3-mini', 'cache_read', 550000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('openai', 'o3-mini', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('openai', 'o3-mini', 0, 0, 'low'),
    ('openai', 'o3-mini', 0, 1, 'medium'),
    ('openai', 'o3-mini', 0, 2, 'high');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('openai', 'o3-mini', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('openai', 'o3-mini',
     'Has three reasoning efforts and a cache price for reading but none for writing.', 1);

-- Google ------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting) VALUES ('google', 'Google', 'hosted');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('google', 0, 'GEMINI_API_KEY');

-- Standard: calls tools and reads images, denies reasoning.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, context_tokens, output_tokens)
VALUES ('google', 'gemini-pro', 'Gemini Pro', 0, 1, 32000, 8192);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('google', 'gemini-pro', 'input', 0, 'text'),
    ('google', 'gemini-pro', 'input', 1, 'image'),
    ('google', 'gemini-pro', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('google', 'gemini-pro', 'input', 500000000),
    ('google', 'gemini-pro', 'output', 1500000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google', 'gemini-pro', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google', 'gemini-pro', 'Is standard, calls tools, denies reasoning and reads images.', 1);

-- Premium, with a higher rate above 128,000 tokens, the largest context and four modalities.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, structured_output, context_tokens,
                    output_tokens)
VALUES ('google', 'gemini-1.5-pro', 'Gemini 1.5 Pro', 0, 1, 1, 2000000, 8192);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('google', 'gemini-1.5-pro', 'input', 0, 'text'),
    ('google', 'gemini-1.5-pro', 'input', 1, 'image'),
    ('google', 'gemini-1.5-pro', 'input', 2, 'audio'),
    ('google', 'gemini-1.5-pro', 'input', 3, 'video'),
    ('google', 'gemini-1.5-pro', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, above_prompt_tokens, meter, nano_usd_per_million_units)
VALUES
    ('google', 'gemini-1.5-pro', 0, 'input', 1250000000),
    ('google', 'gemini-1.5-pro', 0, 'output', 5000000000),
    ('google', 'gemini-1.5-pro', 128000, 'input', 2500000000),
    ('google', 'gemini-1.5-pro', 128000, 'output', 10000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('google', 'gemini-1.5-pro', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('google', 'gemini-1.5-pro',
     'Costs twice as much above 128,000 tokens; reads audio and video; largest context.', 1);

-- Ollama ------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url) VALUES
    ('ollama', 'Ollama', 'local', 'http://localhost:11434');

-- Local, in the legacy format: no capability, no modality and no price is stated.
INSERT INTO models (provider_id, id, name, context_tokens, output_tokens)
VALUES ('ollama', 'llama3', 'Llama 3', 8192, 2048);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('ollama', 'llama3', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('ollama', 'llama3', 'Is local; all its capabilities, modalities and prices are unknown.', 1);

-- Groq --------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting) VALUES ('groq', 'Groq', 'hosted');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('groq', 0, 'GROQ_API_KEY');

-- Economy: the cheapest model with tool calls.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, context_tokens, output_tokens)
VALUES ('groq', 'llama-3.1-8b-instant', 'Llama 3.1 8B Instant', 0, 1, 128000, 8192);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('groq', 'llama-3.1-8b-instant', 'input', 0, 'text'),
    ('groq', 'llama-3.1-8b-instant', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('groq', 'llama-3.1-8b-instant', 'input', 50000000),
    ('groq', 'llama-3.1-8b-instant', 'output', 80000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('groq', 'llama-3.1-8b-instant', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('groq', 'llama-3.1-8b-instant', 'Is the cheapest of the models that call tools.', 1);

-- Deprecated and past its end, but still priced.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, context_tokens, output_tokens,
                    status, retires_on)
VALUES ('groq', 'mixtral-8x7b-32768', 'Mixtral 8x7B', 0, 1, 32768, 32768,
        'deprecated', '2025-03-20');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('groq', 'mixtral-8x7b-32768', 'input', 0, 'text'),
    ('groq', 'mixtral-8x7b-32768', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('groq', 'mixtral-8x7b-32768', 'input', 240000000),
    ('groq', 'mixtral-8x7b-32768', 'output', 240000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('groq', 'mixtral-8x7b-32768', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('groq', 'mixtral-8x7b-32768',
     'Is deprecated and retired, still has prices; its output limit is its context.', 1);

-- Cohere ------------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting) VALUES ('cohere', 'Cohere', 'hosted');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('cohere', 0, 'COHERE_API_KEY');

-- Premium, under two other ids.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, context_tokens, output_tokens)
VALUES ('cohere', 'command-r-plus', 'Command R+', 0, 1, 128000, 4096);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('cohere', 'command-r-plus', 'input', 0, 'text'),
    ('cohere', 'command-r-plus', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('cohere', 'command-r-plus', 'input', 2500000000),
    ('cohere', 'command-r-plus', 'output', 10000000000);
INSERT INTO aliases (provider_id, id, model_id) VALUES
    ('cohere', 'command-r-plus-08-2024', 'command-r-plus'),
    ('cohere', 'command-r-plus-latest', 'command-r-plus');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('cohere', 'command-r-plus', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('cohere', 'command-r-plus', 'Answers under two aliases.', 1);

-- Mistral -----------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting) VALUES ('mistral', 'Mistral', 'hosted');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('mistral', 0, 'MISTRAL_API_KEY');

-- Economy: an embedding model, whose output is not billed.
INSERT INTO models (provider_id, id, name, kind, reasoning, tool_call, temperature, context_tokens)
VALUES ('mistral', 'mistral-embed', 'Mistral Embed', 'embedding', 0, 0, 0, 8192);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('mistral', 'mistral-embed', 'input', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('mistral', 'mistral-embed', 'input', 100000000),
    ('mistral', 'mistral-embed', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('mistral', 'mistral-embed', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('mistral', 'mistral-embed',
     'Embeds: output costs 0, the output limit and what it writes are unknown.', 1);

-- Perplexity --------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting) VALUES ('perplexity', 'Perplexity', 'hosted');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('perplexity', 0, 'PERPLEXITY_API_KEY');

-- Of unknown tier: priced, but its context is unknown.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, web_search)
VALUES ('perplexity', 'sonar', 'Sonar', 0, 0, 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('perplexity', 'sonar', 'input', 0, 'text'),
    ('perplexity', 'sonar', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('perplexity', 'sonar', 'input', 1000000000),
    ('perplexity', 'sonar', 'output', 1000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('perplexity', 'sonar', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('perplexity', 'sonar', 'Has prices but no known limit, so its tier is unknown.', 1);

-- Replicate ---------------------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting) VALUES ('replicate', 'Replicate', 'hosted');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('replicate', 0, 'REPLICATE_API_TOKEN');

-- Of unknown tier: its context is known, but no price is; nor is it known whether it calls tools.
INSERT INTO models (provider_id, id, name, reasoning, open_weights, context_tokens, output_tokens)
VALUES ('replicate', 'meta/llama-2-7b-chat', 'Llama 2 7B Chat', 0, 1, 4096, 4096);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('replicate', 'meta/llama-2-7b-chat', 'input', 0, 'text'),
    ('replicate', 'meta/llama-2-7b-chat', 'output', 0, 'text');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('replicate', 'meta/llama-2-7b-chat', 'frozen');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('replicate', 'meta/llama-2-7b-chat',
     'Has no price and no known tool capability; its tier is unknown, its id has a slash.', 1);
