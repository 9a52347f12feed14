-- Made by schema/generate.swift of catalog_tables.h: make generated

CREATE VIEW capability_list AS
-- A line for each capability that a model states or denies.
SELECT provider || ':' || model AS spec, capability, iif(stated, 'yes', 'no') AS stated,
       provider, model
FROM (
    SELECT NULL AS provider, NULL AS model, NULL AS capability, NULL AS stated WHERE 0
    UNION ALL SELECT provider_id, id, 'attachment', attachment FROM models
    UNION ALL SELECT provider_id, id, 'reasoning', reasoning FROM models
    UNION ALL SELECT provider_id, id, 'tool_call', tool_call FROM models
    UNION ALL SELECT provider_id, id, 'structured_output', structured_output FROM models
    UNION ALL SELECT provider_id, id, 'temperature', temperature FROM models
    UNION ALL SELECT provider_id, id, 'open_weights', open_weights FROM models
    UNION ALL SELECT provider_id, id, 'parallel_tool_calls', parallel_tool_calls FROM models
    UNION ALL SELECT provider_id, id, 'tool_choice', tool_choice FROM models
    UNION ALL SELECT provider_id, id, 'prompt_caching', prompt_caching FROM models
    UNION ALL SELECT provider_id, id, 'computer_use', computer_use FROM models
    UNION ALL SELECT provider_id, id, 'web_search', web_search FROM models
)
WHERE stated IS NOT NULL;
