-- The features of models: each thing that code may have to handle, with the models that show it. 'modelcatalog
-- fixture make --cover' picks models that together show all features. The models' tiers are added to these, as
-- the image derives them.
--
-- Columns: provider_id, model_id, feature, level. A fixture like 'minimal' shows the features of level 1,
-- one like 'standard' those of levels 1 and 2, a cover those of 1 to 3. Level 4 is for one like
-- 'comprehensive': a model of each provider that serves many.

-- The query continues made_features.sql, which has the dates and the limits of models.

directions (direction) AS (VALUES ('input'), ('output')),
-- The prices of a model in one line.
priced (provider_id, model_id, tiers, input, output, cache_read) AS (
    SELECT provider_id, model_id, count(DISTINCT nullif(above_prompt_tokens, 0)),
           max(iif(is_base AND meter = 'input', amount, NULL)),
           max(iif(is_base AND meter = 'output', amount, NULL)),
           max(iif(is_base AND meter = 'cache_read', amount, NULL))
    FROM (SELECT provider_id, model_id, meter, above_prompt_tokens,
                 nano_usd_per_million_units AS amount,
                 mode = 'standard' AND above_prompt_tokens = 0 AND variant = '' AS is_base
          FROM prices)
    GROUP BY provider_id, model_id
),
marks (mark, name) AS (VALUES
    ('/', 'a slash'), (':', 'a colon'), ('@', 'an at sign'), ('.', 'a full stop'), ('_', 'an underscore'),
    ('-', 'a hyphen'), (' ', 'a space'), ('~', 'a tilde'), ('+', 'a plus sign'), ('#', 'a number sign'),
    ('(', 'a bracket'), ('|', 'a bar'), (',', 'a comma'), ('*', 'an asterisk'), ('"', 'a quotation mark')
),
ids (provider_id, model_id, owner, id) AS (
    SELECT provider_id, id, 'model', id FROM models
    UNION ALL SELECT provider_id, id, 'provider', provider_id FROM models
    UNION ALL SELECT provider_id, model_id, 'alias', id FROM aliases
),
-- What an id looks like.
shapes (provider_id, model_id, shape) AS (
    SELECT provider_id, model_id, owner || ' id with ' || name FROM ids JOIN marks ON instr(id, mark)
    UNION ALL
    SELECT provider_id, model_id, owner || ' id with a capital' FROM ids WHERE id GLOB '*[A-Z]*'
    UNION ALL
    SELECT provider_id, model_id, owner || ' id with a digit first' FROM ids WHERE id GLOB '[0-9]*'
    UNION ALL
    SELECT provider_id, model_id, owner || ' id not in ASCII' FROM ids
    WHERE length(id) <> length(CAST(id AS BLOB))
    UNION ALL
    SELECT provider_id, model_id, owner || ' id of over 60 bytes' FROM ids
    WHERE length(CAST(id AS BLOB)) > 60
    UNION ALL
    SELECT provider_id, model_id, owner || ' id of up to 3 bytes' FROM ids
    WHERE length(CAST(id AS BLOB)) <= 3
    UNION ALL
    SELECT provider_id, model_id, owner || ' id of letters alone' FROM ids WHERE id NOT GLOB '*[^a-z]*'
)

-- Capabilities: stated true, stated false, unknown.
SELECT provider AS provider_id, model AS model_id, capability || ': ' || stated AS feature, 1 AS level
FROM capability_list
UNION
SELECT provider_id, model_id, capability || ': unknown', 1
FROM (SELECT m.provider_id, m.id AS model_id, c.capability
      FROM models AS m, (SELECT DISTINCT capability FROM capability_list) AS c
      EXCEPT SELECT provider, model, capability FROM capability_list)

-- What it reads and writes.
UNION
SELECT provider_id, model_id, direction || ' modality: ' || modality, 2 FROM model_modalities
UNION
SELECT provider_id, id, direction || ' modalities: unknown', 2 FROM models, directions
WHERE NOT EXISTS (
    SELECT 1 FROM model_modalities AS m
    WHERE m.provider_id = models.provider_id AND m.model_id = models.id
          AND m.direction = directions.direction)

-- Where it is in its life.
UNION
SELECT provider_id, id, 'status: ' || coalesce(status, 'none'), 2 FROM models
UNION
SELECT provider_id, model_id,
       name || CASE length(stated) WHEN 7 THEN ': month' WHEN 10 THEN ': day' ELSE ': unknown' END, 3
FROM dates
UNION
SELECT provider_id, id, 'kind: ' || coalesce(kind, 'unknown'), 3 FROM models

-- What it costs.
UNION
SELECT provider_id, id, 'prices: unknown', 2 FROM models
WHERE NOT EXISTS (SELECT 1 FROM prices AS p WHERE p.provider_id = models.provider_id
                  AND p.model_id = models.id)
UNION
SELECT provider_id, model_id, 'meter: ' || meter, 3 FROM prices
UNION
SELECT provider_id, model_id, 'price mode: ' || mode, 3 FROM prices
UNION
SELECT provider_id, model_id, 'price variant: ' || meter, 3 FROM prices WHERE variant <> ''
UNION
SELECT provider_id, model_id, 'price: dynamic', 2 FROM prices WHERE dynamic
UNION
SELECT provider_id, model_id, 'price: 0', 2 FROM prices WHERE nano_usd_per_million_units = 0
UNION
SELECT provider_id, model_id, 'price: below a millionth of a dollar', 3 FROM prices
WHERE nano_usd_per_million_units % 1000 <> 0
UNION
SELECT provider_id, model_id, 'price tiers: ' || iif(tiers > 2, 'over 2', tiers), 2 FROM priced
UNION
SELECT provider_id, model_id, 'price tier of a mode', 3 FROM prices
WHERE above_prompt_tokens > 0 AND mode <> 'standard'
UNION
SELECT provider_id, model_id, 'prices: input alone', 3 FROM priced
WHERE input IS NOT NULL AND output IS NULL
UNION
SELECT provider_id, model_id, 'prices: output alone', 3 FROM priced
WHERE output IS NOT NULL AND input IS NULL
UNION
SELECT provider_id, model_id, 'price: free', 2 FROM priced WHERE input = 0 AND output = 0
UNION
SELECT provider_id, model_id, 'price: free to read', 3 FROM priced WHERE input = 0 AND output > 0
UNION
SELECT provider_id, model_id, 'price: answers as dear as prompts, or cheaper', 3 FROM priced
WHERE input > 0 AND output BETWEEN 1 AND input
UNION
SELECT provider_id, model_id, 'price: cache as dear as prompts, or dearer', 3 FROM priced
WHERE input > 0 AND cache_read >= input

-- How much it takes.
UNION
SELECT provider_id, model_id, name || ' limit: ' || iif(amount IS NULL, 'unknown', 'stated'), 2
FROM limits
UNION
SELECT provider_id, model_id, name || ' limit: below 4,096', 2 FROM limits WHERE amount < 4096
UNION
SELECT provider_id, model_id, name || ' limit: 1,000,000 or more', 3 FROM limits
WHERE amount >= 1000000
UNION
SELECT provider_id, model_id, name || ' limit: no multiple of 8', 3 FROM limits WHERE amount % 8 <> 0
UNION
SELECT provider_id, id, 'output limit: the context', 3 FROM models WHERE output_tokens = context_tokens
UNION
SELECT provider_id, id, 'output limit: above the context', 3 FROM models
WHERE output_tokens > context_tokens
UNION
SELECT provider_id, id, 'input limit: the context', 3 FROM models WHERE input_tokens = context_tokens
UNION
SELECT provider_id, id, 'input limit: above the context', 3 FROM models
WHERE input_tokens > context_tokens
UNION
SELECT provider_id, id, 'input and output limits: together the context', 3 FROM models
WHERE input_tokens + output_tokens = context_tokens

-- How it is told to reason, and called.
UNION
SELECT provider_id, model_id, 'reasoning option: ' || control, 3 FROM reasoning_options
UNION
SELECT provider_id, model_id, 'reasoning budget: least ' ||
       CASE WHEN minimum_tokens IS NULL THEN 'unknown' WHEN minimum_tokens = -1 THEN 'the model''s choice'
            WHEN minimum_tokens = 0 THEN '0' ELSE 'stated' END, 3
FROM reasoning_options WHERE control = 'budget_tokens'
UNION
SELECT provider_id, model_id, 'reasoning budget: most ' ||
       CASE WHEN maximum_tokens IS NULL THEN 'unknown' WHEN maximum_tokens = -1 THEN 'the model''s choice'
            ELSE 'stated' END, 3
FROM reasoning_options WHERE control = 'budget_tokens'
UNION
SELECT provider_id, model_id, 'reasoning effort: none sent', 3 FROM reasoning_efforts
WHERE effort IS NULL
UNION
SELECT provider_id, id, 'reasoning options: stated, and none', 3 FROM models
WHERE reasoning_options_stated = 1 AND NOT EXISTS (
    SELECT 1 FROM reasoning_options AS o
    WHERE o.provider_id = models.provider_id AND o.model_id = models.id)
UNION
SELECT provider_id, id, 'interleaved thinking: ' || iif(interleaved_field IS NULL, 'yes', 'in a field'), 3
FROM models WHERE interleaved_thinking = 1
UNION
SELECT provider_id, id, 'own SDK package', 3 FROM models WHERE sdk_package IS NOT NULL
UNION
SELECT provider_id, id, 'own base URL', 3 FROM models WHERE base_url IS NOT NULL
UNION
SELECT provider_id, id, 'API shape: ' || api_shape, 3 FROM models WHERE api_shape IS NOT NULL

-- What it is called.
UNION
SELECT provider_id, model_id, shape, 3 FROM shapes
UNION
SELECT provider_id, id, 'name: ' || iif(name IS NULL, 'unknown', 'not in ASCII'), 3 FROM models
WHERE name IS NULL OR length(name) <> length(CAST(name AS BLOB))
UNION
SELECT provider_id, id, 'family: unknown', 3 FROM models WHERE family IS NULL
UNION
SELECT provider_id, model_id, 'aliases: ' || iif(count(*) > 1, 'several', 'one'), 2 FROM aliases
GROUP BY provider_id, model_id

-- Who serves it, and who says so.
UNION
SELECT m.provider_id, m.id, 'provider: ' || coalesce(p.hosting, 'hosting unknown'), 2
FROM models AS m JOIN providers AS p ON p.id = m.provider_id
UNION
SELECT m.provider_id, m.id, 'provider: base URL ' ||
       CASE WHEN p.base_url IS NULL THEN 'unknown' WHEN instr(p.base_url, '${') THEN 'to be filled in'
            ELSE 'stated' END, 3
FROM models AS m JOIN providers AS p ON p.id = m.provider_id
UNION
SELECT m.provider_id, m.id, 'provider: ' ||
       CASE (SELECT count(*) FROM provider_key_variables AS v WHERE v.provider_id = m.provider_id)
            WHEN 0 THEN 'no key variable' WHEN 1 THEN 'a key variable' ELSE 'several key variables' END, 3
FROM models AS m
UNION
SELECT provider_id, model_id, 'sources: ' || iif(count(*) > 1, 'several', 'one'), 3 FROM model_sources
GROUP BY provider_id, model_id
UNION
SELECT provider_id, id, 'sources: none', 3 FROM models
WHERE NOT EXISTS (SELECT 1 FROM model_sources AS s
                  WHERE s.provider_id = models.provider_id AND s.model_id = models.id)
UNION
SELECT provider_id, model_id, 'source: ' || source_id, 3 FROM model_sources
UNION
SELECT provider_id, model_id, 'a value that no column holds', 3 FROM upstream_texts
WHERE model_id <> '' AND note IS NOT NULL
UNION
SELECT m.provider_id, m.id, 'of ' || m.provider_id, 4
FROM models AS m JOIN (SELECT provider_id FROM models GROUP BY provider_id HAVING count(*) >= 20) AS l
ON l.provider_id = m.provider_id

ORDER BY provider_id, model_id, feature;
