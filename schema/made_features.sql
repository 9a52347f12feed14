-- Made by schema/generate.swift of catalog_tables.h: make generated
-- The dates and the limits of models, for features.sql.

WITH
dates (provider_id, model_id, name, stated) AS (
    SELECT provider_id, id, 'knowledge', knowledge FROM models
    UNION ALL SELECT provider_id, id, 'release date', release_date FROM models
    UNION ALL SELECT provider_id, id, 'last updated', last_updated FROM models
    UNION ALL SELECT provider_id, id, 'retires on', retires_on FROM models
),
limits (provider_id, model_id, name, amount) AS (
    SELECT provider_id, id, 'context', context_tokens FROM models
    UNION ALL SELECT provider_id, id, 'output', output_tokens FROM models
    UNION ALL SELECT provider_id, id, 'input', input_tokens FROM models
),
