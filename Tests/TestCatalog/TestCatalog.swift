package import CatalogCompiler
package import ModelCatalog
internal import SQLiteDatabase

/// Catalogs of invented providers, made from SQL through the real compiler.
package enum TestCatalog {
    /// A catalog of the rows that SQL inserts into the schema's tables.
    package static func make(_ sql: String) throws -> Catalog {
        try Catalog(image: images(sql).catalog)
    }

    /// The images of the rows that SQL inserts.
    package static func images(_ sql: String) throws -> CatalogImages {
        let database = try CatalogDatabase()
        try database.connection.execute(sql)
        return try database.compile()
    }

    /// Three providers and eight models, with every kind of known and unknown field.
    package static func acme() throws -> Catalog { try make(acmeSQL) }

    /// The specs of its models, in its order.
    package static let acmeSpecs = [
        "acme:large", "acme:mini", "acme:router", "acme:small", "bolt:@cf/meta/llama",
        "bolt:acme/large:thinking", "bolt:free", "lab:large",
    ]

    /// Its image, of generation 0.
    package static func acmeImage() throws -> [UInt8] { try images(acmeSQL).catalog }

    package static let acmeSQL = """
        INSERT INTO sources (id, url, licence, retrieved_on) VALUES
            ('atlas', 'https://atlas.test/models', 'CC0', '2026-07-02'),
            ('ledger', NULL, NULL, NULL);
        INSERT INTO providers (id, name, hosting, base_url, documentation_url, sdk_package) VALUES
            ('acme', 'Acme', 'hosted', 'https://api.acme.test/v1', 'https://acme.test', '@acme/sdk'),
            ('bolt', NULL, NULL, NULL, NULL, NULL),
            ('lab', 'Lab', 'local', 'http://localhost:9000/v1', NULL, NULL);
        INSERT INTO provider_key_variables (provider_id, position, name) VALUES
            ('acme', 0, 'ACME_REGION'), ('acme', 1, 'ACME_API_KEY');
        INSERT INTO models (provider_id, id, name, family, attachment, reasoning, tool_call,
            structured_output, temperature, open_weights, context_tokens, input_tokens,
            output_tokens, status, knowledge, release_date, last_updated,
            reasoning_options_stated, interleaved_thinking, interleaved_field, sdk_package,
            base_url, api_shape) VALUES
            ('acme', 'large', 'Acme Large', 'acme', 1, 1, 1, 1, 0, 0, 200000, 180000, 64000,
             'beta', '2025-03', '2026-02-28', '2026-03-01', 1, 1, 'thinking', '@acme/large',
             'https://large.acme.test', 'responses'),
            ('acme', 'small', 'Acme Small', 'acme', 0, 0, 1, NULL, NULL, NULL, 100000, NULL, 8192,
             NULL, NULL, '2026-02', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
            ('acme', 'mini', 'Acme Mini', NULL, 0, 0, 0, 0, 0, 0, 32000, NULL, NULL,
             'deprecated', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
            ('acme', 'router', NULL, NULL, NULL, NULL, 1, NULL, NULL, NULL, 400000, NULL, NULL,
             NULL, NULL, NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL),
            ('bolt', 'acme/large:thinking', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
             NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
            ('bolt', '@cf/meta/llama', 'Llama', NULL, NULL, NULL, 0, NULL, NULL, NULL, 128000,
             NULL, NULL, NULL, NULL, '2025-12-31', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
            ('bolt', 'free', 'bolt free', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1000000, NULL,
             NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
            ('lab', 'large', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 8192, NULL, NULL, NULL,
             NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
        UPDATE models SET kind = 'chat', retires_on = '2027-02-28', parallel_tool_calls = 1,
            tool_choice = 1, prompt_caching = 1, computer_use = 0, web_search = 0
            WHERE provider_id = 'acme' AND id = 'large';
        INSERT INTO aliases (provider_id, id, model_id) VALUES
            ('acme', 'large-latest', 'large'), ('acme', 'l', 'large'), ('bolt', 'llama', '@cf/meta/llama');
        INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) VALUES
            ('acme', 'large', 'input', 0, 'text'), ('acme', 'large', 'input', 1, 'pdf'),
            ('acme', 'large', 'input', 2, 'image'), ('acme', 'large', 'output', 0, 'text'),
            ('acme', 'small', 'input', 0, 'audio'), ('acme', 'small', 'output', 0, 'text'),
            ('acme', 'mini', 'input', 0, 'text'), ('acme', 'mini', 'output', 0, 'image');
        INSERT INTO prices (provider_id, model_id, mode, above_prompt_tokens, meter,
            nano_usd_per_million_units) VALUES
            ('acme', 'large', 'standard', 0, 'input', 3000000000),
            ('acme', 'large', 'standard', 0, 'output', 15000000000),
            ('acme', 'large', 'standard', 0, 'cache_read', 300000000),
            ('acme', 'large', 'standard', 128000, 'input', 4500000000),
            ('acme', 'large', 'standard', 160000, 'input', 6000000000),
            ('acme', 'large', 'standard', 160000, 'output', 22500000000),
            ('acme', 'large', 'fast', 0, 'input', 9000000000),
            ('acme', 'small', 'standard', 0, 'input', 500000000),
            ('acme', 'small', 'standard', 0, 'output', 1000000001),
            ('acme', 'mini', 'standard', 0, 'input', 499999999),
            ('bolt', 'free', 'standard', 0, 'input', 0),
            ('bolt', 'free', 'standard', 0, 'output', 0),
            ('bolt', '@cf/meta/llama', 'standard', 0, 'input', 1000000000);
        INSERT INTO prices (provider_id, model_id, meter, dynamic) VALUES ('acme', 'router', 'input', 1);
        INSERT INTO prices (provider_id, model_id, mode, above_prompt_tokens, meter, variant,
            nano_usd_per_million_units) VALUES
            ('acme', 'large', 'standard', 0, 'cache_write', '1h', 6000000000),
            ('acme', 'large', 'standard', 128000, 'cache_write', '1h', 9000000000),
            ('acme', 'large', 'fast', 0, 'cache_write', '1h', 18000000000);
        INSERT INTO reasoning_options (provider_id, model_id, position, control, minimum_tokens,
            maximum_tokens) VALUES
            ('acme', 'large', 0, 'effort', NULL, NULL), ('acme', 'large', 1, 'toggle', NULL, NULL),
            ('acme', 'large', 2, 'budget_tokens', -1, 32768);
        INSERT INTO reasoning_efforts (provider_id, model_id, option_position, position, effort)
            VALUES ('acme', 'large', 0, 0, 'low'), ('acme', 'large', 0, 1, NULL),
            ('acme', 'large', 0, 2, 'high');
        INSERT INTO model_sources (provider_id, model_id, source_id)
            SELECT provider_id, id, 'atlas' FROM models WHERE provider_id <> 'lab'
            UNION ALL VALUES ('acme', 'large', 'ledger'), ('lab', 'large', 'ledger');
        INSERT INTO upstream_texts (provider_id, model_id, source_id, path, json, note) VALUES
            ('acme', 'mini', 'atlas', '/limit/output', '0', 'a limit of zero means unknown');
        """
}
