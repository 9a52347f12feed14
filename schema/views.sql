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

CREATE VIEW price_list AS
-- A line for each price component: USD for one million tokens, or for one of any other unit. A
-- dynamic one has no usd: its provider sets it for each request.
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
