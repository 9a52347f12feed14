-- minimal: five models of four providers, for tests that only need a catalog to be there: look-up,
-- listing, filtering by a capability, tiers. The smallest fixture; its rows never change.
-- The ids are names that people know; all values are made for tests and are no facts.
--
-- anthropic has two models. Tool calls: three yes, one no, one unknown. Reasoning: two yes, two no,
-- one unknown. One model reads images. Tiers: two premium and one each of standard, economy and
-- local.

INSERT INTO fixture (id, name, purpose, catalog_generation, catalog_date, content_hash) VALUES
    (1, 'minimal', 'Five models for tests that only need a catalog to be there.',
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
