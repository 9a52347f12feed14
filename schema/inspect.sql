-- Questions that people ask about a catalog. Export one and run this file on it:
--
--     modelcatalog export catalog.sqlite
--     sqlite3 -box catalog.sqlite < schema/inspect.sql

-- Which model is the cheapest that has a capability? A price of zero often means "not metered".
SELECT capability, spec, usd_input, usd_output, context_tokens
FROM (
    SELECT c.capability, m.*,
           row_number() OVER (PARTITION BY c.capability ORDER BY usd_input, usd_output, m.spec)
               AS place
    FROM capability_list AS c
    JOIN model_overview AS m USING (provider, model)
    WHERE c.stated = 'yes' AND m.usd_input > 0
)
WHERE place = 1
ORDER BY capability;

-- Who serves the most models, and from what price on?
SELECT provider, name, models, priced, cheapest_usd_input, largest_context
FROM provider_overview
ORDER BY models DESC, provider
LIMIT 10;

-- Whose price of prompt tokens grows the most with the prompt's length?
SELECT base.spec, base.usd AS usd_short, tier.above_prompt_tokens, tier.usd AS usd_long,
       round(tier.usd / base.usd, 2) AS factor
FROM price_list AS base
JOIN price_list AS tier USING (provider, model, mode, meter, variant)
WHERE base.mode = 'standard' AND base.meter = 'input' AND base.variant = '' AND
      base.above_prompt_tokens = 0 AND tier.above_prompt_tokens > 0 AND base.usd > 0
ORDER BY factor DESC, base.spec, tier.above_prompt_tokens
LIMIT 10;

-- How old are the facts?
SELECT source, retrieved_on, models, licence
FROM source_overview
ORDER BY source;

-- Which models have not been looked at for the longest time?
SELECT provider_id || ':' || id AS spec, last_updated, release_date
FROM models
WHERE last_updated IS NOT NULL
ORDER BY last_updated, spec
LIMIT 5;

-- What did the sources state that could not be taken as it stood?
SELECT source, note, count(*) AS "values", min(subject || ' ' || path || ' ' || json) AS example
FROM note_list
GROUP BY source, note
ORDER BY "values" DESC, note
LIMIT 10;
