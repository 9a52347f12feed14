-- The catalog as people ask for it, for the sqlite3 command line and every other SQL client.

CREATE VIEW model_overview AS
-- A line for each model. Prices are the standard ones of short prompts, in USD for one million tokens.
-- What is unknown is NULL, here and in the other views.
SELECT m.provider_id || ':' || m.id AS spec,
       m.name,
       m.kind,
       m.context_tokens,
       m.output_tokens,
       i.nano_usd_per_million_units / 1e9 AS usd_input,
       o.nano_usd_per_million_units / 1e9 AS usd_output,
       CASE m.tool_call WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END AS tool_call,
       CASE m.reasoning WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END AS reasoning,
       CASE m.structured_output WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END AS structured_output,
       (SELECT group_concat(modality, '+') FROM
           (SELECT modality FROM model_modalities AS d
            WHERE d.provider_id = m.provider_id AND d.model_id = m.id AND direction = 'input'
            ORDER BY position)) AS reads,
       (SELECT group_concat(modality, '+') FROM
           (SELECT modality FROM model_modalities AS d
            WHERE d.provider_id = m.provider_id AND d.model_id = m.id AND direction = 'output'
            ORDER BY position)) AS writes,
       m.release_date,
       m.status,
       m.retires_on,
       m.provider_id AS provider,
       m.id AS model
FROM models AS m
LEFT JOIN prices AS i ON i.provider_id = m.provider_id AND i.model_id = m.id AND
    i.mode = 'standard' AND i.above_prompt_tokens = 0 AND i.meter = 'input' AND i.variant = ''
LEFT JOIN prices AS o ON o.provider_id = m.provider_id AND o.model_id = m.id AND
    o.mode = 'standard' AND o.above_prompt_tokens = 0 AND o.meter = 'output' AND o.variant = '';

CREATE VIEW model_list AS
-- A line for each model, with all that its own columns say.
SELECT provider_id || ':' || id AS spec, *
FROM models;

CREATE VIEW price_list AS
-- A line for each price component: USD for one million tokens, or for one of any other unit. A
-- dynamic one has no usd: its provider sets it for each request. Lines can be inserted, updated and
-- deleted; the amount is kept exactly.
SELECT p.provider_id || ':' || p.model_id AS spec,
       p.mode,
       p.above_prompt_tokens,
       p.meter,
       p.variant,
       iif(p.dynamic, 'yes', 'no') AS dynamic,
       p.nano_usd_per_million_units / iif(m.unit = 'token', 1e9, 1e15) AS usd,
       iif(m.unit = 'token', '1M tokens', m.unit) AS per,
       p.provider_id AS provider,
       p.model_id AS model
FROM prices AS p
JOIN meters AS m ON m.name = p.meter;

CREATE TRIGGER price_list_insert INSTEAD OF INSERT ON price_list
-- INSERT INTO price_list (spec, meter, usd) VALUES ('openai:gpt-5', 'input', 1.5);
BEGIN
    SELECT RAISE(ABORT, 'price_list.spec must name a model of the catalog: provider:model')
    WHERE NOT EXISTS (SELECT 1 FROM models WHERE
        provider_id = coalesce(NEW.provider, substr(NEW.spec, 1, instr(NEW.spec, ':') - 1)) AND
        id = coalesce(NEW.model, substr(NEW.spec, instr(NEW.spec, ':') + 1)));
    SELECT RAISE(ABORT, 'price_list.meter must be a name of the table meters')
    WHERE NOT EXISTS (SELECT 1 FROM meters WHERE name = NEW.meter);
    SELECT RAISE(ABORT, 'price_list.per must be what the meter counts; leave it out')
    FROM meters WHERE name = NEW.meter AND NEW.per <> iif(unit = 'token', '1M tokens', unit);
    SELECT RAISE(ABORT, 'price_list.dynamic must be ''yes'' or ''no''')
    WHERE NEW.dynamic NOT IN ('yes', 'no');
    SELECT RAISE(ABORT, 'price_list.usd must be a number such as 1.5, or NULL where dynamic is ''yes''')
    WHERE iif(NEW.dynamic = 'yes', NEW.usd IS NOT NULL, typeof(NEW.usd) NOT IN ('integer', 'real'));
    SELECT RAISE(ABORT, 'price_list.usd must be from 0 to 9000000 for 1M tokens, to 9 for another unit')
    FROM meters
    WHERE name = NEW.meter AND NEW.usd * iif(unit = 'token', 1e9, 1e15) NOT BETWEEN 0 AND 9e15;
    -- What a calculation with floating-point numbers adds is far below a billionth.
    SELECT RAISE(ABORT, 'price_list.usd must have at most 9 decimals for 1M tokens, 15 for another unit')
    FROM (SELECT NEW.usd * iif(unit = 'token', 1e9, 1e15) AS amount FROM meters
          WHERE name = NEW.meter)
    WHERE abs(amount - round(amount)) > 1e-6 + amount * 1e-15;
    INSERT INTO prices (provider_id, model_id, mode, above_prompt_tokens, meter, variant,
                        nano_usd_per_million_units, dynamic)
    SELECT coalesce(NEW.provider, substr(NEW.spec, 1, instr(NEW.spec, ':') - 1)),
           coalesce(NEW.model, substr(NEW.spec, instr(NEW.spec, ':') + 1)),
           coalesce(NEW.mode, 'standard'), coalesce(NEW.above_prompt_tokens, 0), NEW.meter,
           coalesce(NEW.variant, ''),
           CAST(round(NEW.usd * iif(unit = 'token', 1e9, 1e15)) AS INTEGER), NEW.usd IS NULL
    FROM meters WHERE name = NEW.meter;
END;

CREATE TRIGGER price_list_update INSTEAD OF UPDATE ON price_list
-- UPDATE price_list SET usd = 1.5 WHERE spec = 'openai:gpt-5' AND meter = 'input';
BEGIN
    SELECT RAISE(ABORT, 'price_list.spec, provider, model and per stay; insert another row')
    WHERE (NEW.spec, NEW.provider, NEW.model, NEW.per) IS NOT
        (OLD.spec, OLD.provider, OLD.model, OLD.per);
    DELETE FROM prices
    WHERE provider_id = OLD.provider AND model_id = OLD.model AND mode = OLD.mode AND
        above_prompt_tokens = OLD.above_prompt_tokens AND meter = OLD.meter AND variant = OLD.variant;
    -- An amount makes a dynamic price a fixed one; dynamic 'yes' makes a fixed one dynamic.
    INSERT INTO price_list (provider, model, mode, above_prompt_tokens, meter, variant, dynamic, usd)
    VALUES (NEW.provider, NEW.model, NEW.mode, NEW.above_prompt_tokens, NEW.meter, NEW.variant,
            iif(NEW.dynamic = OLD.dynamic AND NEW.usd IS NOT NULL, 'no', NEW.dynamic),
            iif(NEW.dynamic = 'yes' AND OLD.dynamic = 'no', NULL, NEW.usd));
END;

CREATE TRIGGER price_list_delete INSTEAD OF DELETE ON price_list
-- DELETE FROM price_list WHERE spec = 'openai:gpt-5' AND meter = 'input';  -- it is unknown then
BEGIN
    DELETE FROM prices
    WHERE provider_id = OLD.provider AND model_id = OLD.model AND mode = OLD.mode AND
        above_prompt_tokens = OLD.above_prompt_tokens AND meter = OLD.meter AND variant = OLD.variant;
END;

CREATE VIEW provider_overview AS
-- A line for each provider.
SELECT p.id AS provider,
       p.name,
       count(m.id) AS models,
       count(i.nano_usd_per_million_units) AS priced,
       min(nullif(i.nano_usd_per_million_units, 0)) / 1e9 AS cheapest_usd_input,
       max(m.context_tokens) AS largest_context,
       p.hosting,
       (SELECT group_concat(name, ', ') FROM
           (SELECT name FROM provider_key_variables WHERE provider_id = p.id ORDER BY position))
           AS key_variables
FROM providers AS p
LEFT JOIN models AS m ON m.provider_id = p.id
LEFT JOIN prices AS i ON i.provider_id = m.provider_id AND i.model_id = m.id AND
    i.mode = 'standard' AND i.above_prompt_tokens = 0 AND i.meter = 'input' AND i.variant = ''
GROUP BY p.id;

CREATE VIEW source_overview AS
-- A line for each source: how old its facts are.
SELECT s.id AS source,
       s.retrieved_on,
       count(m.model_id) AS models,
       s.licence,
       s.url
FROM sources AS s
LEFT JOIN model_sources AS m ON m.source_id = s.id
GROUP BY s.id;

CREATE VIEW note_list AS
-- A line for each value of a source that no column can hold: unknown there, kept as it was written.
SELECT provider_id || iif(model_id = '', '', ':' || model_id) AS subject,
       path,
       json,
       note,
       source_id AS source
FROM upstream_texts
WHERE note IS NOT NULL;
