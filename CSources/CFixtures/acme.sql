-- acme: nineteen invented models of four invented providers, for tests that must not name a live
-- model. It shows in small what 'comprehensive' shows in real data, and what real data lack: a NULL
-- amount, aliases, an effort that is NULL, ids with a blank, a spec that can be read both ways.
-- Its rows never change. All hosts are under '.test', which no resolver knows.
--
-- Providers: acme (nine models), bolt (six), lab (two, local) and mesh.test (two; nothing else is
-- known of it). Tiers: premium 3, standard 4, economy 5, unknown 5, local 2.

INSERT INTO fixture (id, name, purpose, catalog_generation, catalog_date, content_hash) VALUES
    (1, 'acme', 'Invented models with every edge case, for tests that must not name live models.',
     NULL, NULL, NULL);

INSERT INTO sources (id, url, licence, retrieved_on) VALUES
    ('acme.test', 'https://acme.test/models.json', 'CC0-1.0', '2026-01-31'),
    ('invented', NULL, NULL, NULL);

-- acme: a provider of which everything is known ---------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
    ('acme', 'Acme', 'hosted', 'https://api.acme.test/v1', 'https://docs.acme.test',
     '@acme-test/sdk');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('acme', 0, 'ACME_API_KEY');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json, note) VALUES
    ('acme', '', 'acme.test', '/motto', '"Anvils \u0026 models"', NULL);

-- Everything is stated and every capability is 1; two aliases, two sources, four modes.
INSERT INTO models (provider_id, id, name, family, kind,
                    attachment, reasoning, tool_call, structured_output, temperature, open_weights,
                    parallel_tool_calls, tool_choice, prompt_caching, computer_use, web_search,
                    context_tokens, input_tokens, output_tokens,
                    knowledge, release_date, last_updated,
                    reasoning_options_stated, interleaved_thinking, interleaved_field, api_shape)
VALUES ('acme', 'large', 'Acme Large', 'acme', 'chat',
        1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1,
        200000, 136000, 64000,
        '2025-06-30', '2025-11-01', '2026-01-15',
        1, 1, 'reasoning_content', 'completions');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('acme', 'large', 'input', 0, 'text'),
    ('acme', 'large', 'input', 1, 'image'),
    ('acme', 'large', 'input', 2, 'pdf'),
    ('acme', 'large', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, mode, meter, variant, nano_usd_per_million_units) VALUES
    ('acme', 'large', 'standard', 'input', '', 3000000000),
    ('acme', 'large', 'standard', 'output', '', 15000000000),
    ('acme', 'large', 'standard', 'cache_read', '', 300000000),
    ('acme', 'large', 'standard', 'cache_write', '', 3750000000),
    ('acme', 'large', 'standard', 'cache_write', '1h', 6000000000),
    ('acme', 'large', 'standard', 'reasoning', '', 12000000000),
    ('acme', 'large', 'standard', 'web_search_per_query', 'high', 20000000000000),
    ('acme', 'large', 'standard', 'web_search_per_query', 'low', 10000000000000),
    ('acme', 'large', 'batch', 'input', '', 1500000000),
    ('acme', 'large', 'batch', 'output', '', 7500000000),
    ('acme', 'large', 'fast', 'input', '', 18000000000),
    ('acme', 'large', 'fast', 'output', '', 90000000000),
    ('acme', 'large', 'off_peak', 'output', '', 5000000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control) VALUES
    ('acme', 'large', 0, 'effort');
INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort) VALUES
    ('acme', 'large', 0, 0, NULL),
    ('acme', 'large', 0, 1, 'low'),
    ('acme', 'large', 0, 2, 'high');
INSERT INTO aliases (provider_id, id, model_id) VALUES
    ('acme', 'large-2025-11-01', 'large'),
    ('acme', 'large-latest', 'large');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('acme', 'large', 'acme.test'),
    ('acme', 'large', 'invented');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json, note) VALUES
    ('acme', 'large', 'acme.test', '/off_peak/hours_utc', '["22:00-06:00"]', NULL);
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('acme', 'large',
     'Is premium, has every capability, two aliases, four modes and cache prices.', 1);

-- Standard, because a price of exactly 1.00 is not premium; two reasoning options.
INSERT INTO models (provider_id, id, name, family, reasoning, tool_call, structured_output,
                    temperature, context_tokens, output_tokens, release_date,
                    reasoning_options_stated, interleaved_thinking)
VALUES ('acme', 'medium', 'Acme Medium', 'acme', 1, 1, 0,
        0, 128000, 32000, '2025-11',
        1, 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('acme', 'medium', 'input', 0, 'image'),
    ('acme', 'medium', 'input', 1, 'text'),
    ('acme', 'medium', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('acme', 'medium', 'input', 1000000000),
    ('acme', 'medium', 'output', 4000000000),
    ('acme', 'medium', 'cache_read', 0);
INSERT INTO reasoning_options (provider_id, model_id, position, control, minimum_tokens,
                               maximum_tokens)
VALUES
    ('acme', 'medium', 0, 'toggle', NULL, NULL),
    ('acme', 'medium', 1, 'budget_tokens', 1024, 32000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('acme', 'medium', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('acme', 'medium',
     'Is standard at exactly 1.00 USD; reads the cache for 0; has a toggle and a budget.', 1);

-- Economy: every capability is 0.
INSERT INTO models (provider_id, id, name, family,
                    attachment, reasoning, tool_call, structured_output, temperature, open_weights,
                    parallel_tool_calls, tool_choice, prompt_caching, computer_use, web_search,
                    context_tokens, output_tokens, interleaved_thinking)
VALUES ('acme', 'small', 'Acme Small', 'acme',
        0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0,
        16384, 4096, 0);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('acme', 'small', 'input', 0, 'text'),
    ('acme', 'small', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('acme', 'small', 'input', 100000000),
    ('acme', 'small', 'output', 400000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('acme', 'small', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('acme', 'small', 'Is economy and denies every capability.', 1);

-- Economy and free: its id has a colon and begins with the id of another model.
INSERT INTO models (provider_id, id, name, family, tool_call, context_tokens, output_tokens)
VALUES ('acme', 'small:free', 'Acme Small (free)', 'acme', 1, 16384, 4096);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('acme', 'small:free', 'input', 0, 'text'),
    ('acme', 'small:free', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('acme', 'small:free', 'input', 0),
    ('acme', 'small:free', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('acme', 'small:free', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('acme', 'small:free',
     'Is free at 0/0 USD, which is a known price and so economy; its id has a colon.', 1);

-- Premium: two context tiers, the first of which lists less than the base; the limits add up.
INSERT INTO models (provider_id, id, name, family, reasoning, tool_call, context_tokens,
                    input_tokens, output_tokens, reasoning_options_stated)
VALUES ('acme', 'long', 'Acme Long', 'acme', 1, 1, 1000000,
        900000, 100000, 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('acme', 'long', 'input', 0, 'text'),
    ('acme', 'long', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, mode, above_prompt_tokens, meter,
                    nano_usd_per_million_units)
VALUES
    ('acme', 'long', 'standard', 0, 'input', 1250000000),
    ('acme', 'long', 'standard', 0, 'output', 5000000000),
    ('acme', 'long', 'standard', 0, 'cache_read', 125000000),
    ('acme', 'long', 'standard', 32000, 'input', 2500000000),
    ('acme', 'long', 'standard', 32000, 'output', 7500000000),
    ('acme', 'long', 'standard', 128000, 'input', 5000000000),
    ('acme', 'long', 'standard', 128000, 'output', 10000000000),
    ('acme', 'long', 'standard', 128000, 'cache_read', 500000000),
    ('acme', 'long', 'batch', 0, 'input', 625000000),
    ('acme', 'long', 'batch', 0, 'output', 2500000000),
    ('acme', 'long', 'batch', 128000, 'input', 2500000000),
    ('acme', 'long', 'batch', 128000, 'output', 5000000000);
INSERT INTO reasoning_options (provider_id, model_id, position, control, minimum_tokens) VALUES
    ('acme', 'long', 0, 'budget_tokens', -1);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('acme', 'long', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('acme', 'long',
     'Has tiers above 32,000 and 128,000 tokens, the first without a cache price, and a batch.', 1);

-- Of unknown tier: both amounts are NULL, as the provider sets them for each request.
INSERT INTO models (provider_id, id, name, reasoning, tool_call, context_tokens,
                    reasoning_options_stated)
VALUES ('acme', 'router', 'Acme Router', 1, 1, 200000, 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('acme', 'router', 'input', 0, 'text'),
    ('acme', 'router', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, dynamic) VALUES
    ('acme', 'router', 'input', 1),
    ('acme', 'router', 'output', 1);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('acme', 'router', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('acme', 'router',
     'Has dynamic prices, an unknown output limit and a stated list of no reasoning options.', 1);

-- Of unknown tier: no token is priced and no limit known; prices by size and by resolution.
INSERT INTO models (provider_id, id, name, kind, tool_call, open_weights)
VALUES ('acme', 'draw', 'Acme Draw', 'image_generation', 0, 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('acme', 'draw', 'input', 0, 'text'),
    ('acme', 'draw', 'output', 0, 'image'),
    ('acme', 'draw', 'output', 1, 'video');
INSERT INTO prices (provider_id, model_id, meter, variant, nano_usd_per_million_units) VALUES
    ('acme', 'draw', 'output_per_image', '', 40000000000000),
    ('acme', 'draw', 'output_per_image', '1024-x-1024', 40000000000000),
    ('acme', 'draw', 'output_per_image', 'hd/1024-x-1024', 80000000000000),
    ('acme', 'draw', 'output_per_second', '1080p', 500000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('acme', 'draw', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('acme', 'draw',
     'Makes images and video, is priced for each of them and not for tokens; no limits.', 1);

-- Economy: input is billed, output is not; one token of output.
INSERT INTO models (provider_id, id, name, kind, context_tokens, output_tokens)
VALUES ('acme', 'embed', 'Acme Embed', 'embedding', 8192, 1);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('acme', 'embed', 'input', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('acme', 'embed', 'input', 20000000),
    ('acme', 'embed', 'output', 0);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('acme', 'embed', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('acme', 'embed', 'Embeds: output costs 0, its limit is 1 and what it writes is unknown.', 1);

-- Standard at exactly 0.50: 'acme:twin@lab' also names the model 'acme:twin' of lab.
INSERT INTO models (provider_id, id, name, tool_call, context_tokens)
VALUES ('acme', 'twin@lab', 'Acme Twin', 1, 8192);
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('acme', 'twin@lab', 'input', 500000000),
    ('acme', 'twin@lab', 'output', 500000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('acme', 'twin@lab', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('acme', 'twin@lab',
     'Its spec ''acme:twin@lab'' names two models; it is standard at exactly 0.50 USD.', 1);

-- bolt: a provider with odd ids -------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url) VALUES
    ('bolt', 'Bolt', 'hosted', 'https://${BOLT_ACCOUNT}.bolt.test/v1');
INSERT INTO provider_key_variables (provider_id, position, name) VALUES
    ('bolt', 0, 'BOLT_API_KEY'),
    ('bolt', 1, 'BOLT_ACCOUNT'),
    ('bolt', 2, 'BOLT_REGION');

-- Economy, a nano-USD below standard: its id begins with a provider's id; an alias is bare.
INSERT INTO models (provider_id, id, name, tool_call, context_tokens, output_tokens)
VALUES ('bolt', 'acme/small', 'Small', 1, 16384, 16384);
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('bolt', 'acme/small', 'input', 0, 'text'),
    ('bolt', 'acme/small', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('bolt', 'acme/small', 'input', 499999999),
    ('bolt', 'acme/small', 'output', 500000001);
INSERT INTO aliases (provider_id, id, model_id) VALUES
    ('bolt', 'small', 'acme/small');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('bolt', 'acme/small', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('bolt', 'acme/small',
     'Is economy at 0.499999999 USD; output limit = context; its alias is the id acme:small has.',
     1);

-- Standard, because a context of exactly 100,000 is not premium; deprecated and past its end.
INSERT INTO models (provider_id, id, name, tool_call, context_tokens, output_tokens,
                    status, retires_on)
VALUES ('bolt', 'large', 'Acme Large at Bolt', 1, 100000, 32000,
        'deprecated', '2020-01-31');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('bolt', 'large', 'input', 0, 'text'),
    ('bolt', 'large', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('bolt', 'large', 'input', 2000000000),
    ('bolt', 'large', 'output', 10000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('bolt', 'large', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('bolt', 'large',
     'Has the id of acme:large and other prices; deprecated, retired; context exactly 100,000.', 1);

-- Of unknown tier: priced by tokens and by time, but its context is unknown; beta.
INSERT INTO models (provider_id, id, name, kind, tool_call, status)
VALUES ('bolt', '@bolt/talk', 'Bolt Talk', 'realtime', 1, 'beta');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('bolt', '@bolt/talk', 'input', 0, 'audio'),
    ('bolt', '@bolt/talk', 'output', 0, 'audio');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('bolt', '@bolt/talk', 'input', 600000000),
    ('bolt', '@bolt/talk', 'output', 2400000000),
    ('bolt', '@bolt/talk', 'input_audio', 10000000000),
    ('bolt', '@bolt/talk', 'output_audio', 20000000000),
    ('bolt', '@bolt/talk', 'per_second', 1000000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('bolt', '@bolt/talk', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('bolt', '@bolt/talk',
     'Its id starts with @; it hears and speaks but has no text; unknown context; beta.', 1);

-- Premium by a nano-USD and a token; called in its own way; retires in a month far ahead.
-- 'bolt:talk@lab' may also be read as a model 'bolt:talk' of lab, which there is not.
INSERT INTO models (provider_id, id, name, tool_call, context_tokens, output_tokens, retires_on,
                    sdk_package, base_url, api_shape)
VALUES ('bolt', 'talk@lab', 'Bolt Talk for Lab', 1, 100001, 8192, '2099-12',
        '@bolt-test/sdk', 'https://${BOLT_REGION}.bolt.test/v2', 'responses');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('bolt', 'talk@lab', 'input', 0, 'text'),
    ('bolt', 'talk@lab', 'input', 1, 'audio'),
    ('bolt', 'talk@lab', 'input', 2, 'video'),
    ('bolt', 'talk@lab', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('bolt', 'talk@lab', 'input', 1000000001),
    ('bolt', 'talk@lab', 'output', 4000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('bolt', 'talk@lab', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('bolt', 'talk@lab',
     'Its spec has two readings, one of which names no model; just premium; own API shape.', 1);

-- Economy: the largest limits and the smallest price above 0 that the schema allows.
INSERT INTO models (provider_id, id, name, tool_call, context_tokens, input_tokens, output_tokens,
                    release_date, last_updated)
VALUES ('bolt', '~latest', 'Bolt Latest', 1, 4294967294, 4294967294, 4294967294,
        '2026-01-31', '2025-12');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('bolt', '~latest', 'input', 0, 'text'),
    ('bolt', '~latest', 'output', 0, 'text');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('bolt', '~latest', 'input', 200000000),
    ('bolt', '~latest', 'output', 800000000),
    ('bolt', '~latest', 'cache_read', 1);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('bolt', '~latest', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('bolt', '~latest',
     'Its id starts with ~; the largest limits, the smallest price; updated before its release.',
     1);

-- Standard: an id with capitals, blanks and brackets, the largest price, limits that contradict.
INSERT INTO models (provider_id, id, name, tool_call, context_tokens, input_tokens, output_tokens,
                    status)
VALUES ('bolt', 'Big Model +(v2)',
        'Gro' || char(223) || 'es Modell ' || char(8211) || ' v2 ',
        1, 32768, 40000, 65536, 'alpha');
INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
    ('bolt', 'Big Model +(v2)', 'input', 0, 'text'),
    ('bolt', 'Big Model +(v2)', 'output', 0, 'text'),
    ('bolt', 'Big Model +(v2)', 'output', 1, 'code');
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('bolt', 'Big Model +(v2)', 'input', 5000000000),
    ('bolt', 'Big Model +(v2)', 'output', 9000000000000000),
    ('bolt', 'Big Model +(v2)', 'cache_read', 6000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('bolt', 'Big Model +(v2)', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('bolt', 'Big Model +(v2)',
     'Has an odd id and name, limits above its context, cache_read > input, the largest price.', 1);

-- lab: a local provider ---------------------------------------------------------------------------

INSERT INTO providers (id, name, hosting, base_url) VALUES
    ('lab', 'Lab', 'local', 'http://lab.test:8080/v1');

-- Local, in the legacy format: no capability, no modality and no price is stated.
INSERT INTO models (provider_id, id, name, context_tokens, output_tokens)
VALUES ('lab', 'tiny', 'Tiny', 512, 256);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('lab', 'tiny', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('lab', 'tiny', 'Is local; all its capabilities, modalities and prices are unknown.', 1);

-- Local, although its price would make it premium: the other reading of 'acme:twin@lab'.
INSERT INTO models (provider_id, id, name, tool_call, open_weights, context_tokens)
VALUES ('lab', 'acme:twin', 'Acme Twin at Lab', 0, 1, 200000);
INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units) VALUES
    ('lab', 'acme:twin', 'input', 2000000000),
    ('lab', 'acme:twin', 'output', 2000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('lab', 'acme:twin', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('lab', 'acme:twin',
     'Is the other model that ''acme:twin@lab'' names; is local whatever it costs.', 1);

-- mesh.test: a provider of which nothing is known -------------------------------------------------

INSERT INTO providers (id) VALUES ('mesh.test');

-- Nothing but the id.
INSERT INTO models (provider_id, id) VALUES ('mesh.test', 'nothing');
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('mesh.test', 'nothing', 'invented');
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('mesh.test', 'nothing', 'Has nothing but its id: every other column and list is unknown.', 1);

-- What a source said and no column could take; prices of a mode alone.
INSERT INTO models (provider_id, id, name, reasoning, release_date)
VALUES ('mesh.test', 'unusable', 'Unusable', 1, '2025-02');
INSERT INTO prices (provider_id, model_id, mode, meter, nano_usd_per_million_units) VALUES
    ('mesh.test', 'unusable', 'priority', 'input', 1000000000),
    ('mesh.test', 'unusable', 'priority', 'output', 2000000000);
INSERT INTO model_sources (provider_id, model_id, source_id) VALUES
    ('mesh.test', 'unusable', 'acme.test');
INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json, note) VALUES
    ('mesh.test', 'unusable', 'acme.test', '/knowledge', '"2025-02-31"',
     'is no month YYYY-MM or day YYYY-MM-DD that there is'),
    ('mesh.test', 'unusable', 'acme.test', '/limit/context', '0', 'states no limit'),
    ('mesh.test', 'unusable', 'acme.test', '/vibe', '{"a/b":[1.50,null,"\u00fc"]}', NULL);
INSERT INTO fixture_models (provider_id, model_id, purpose, frozen) VALUES
    ('mesh.test', 'unusable',
     'Keeps an impossible date, a limit of 0 and an unknown key as texts; prices of a mode alone.',
     1);
