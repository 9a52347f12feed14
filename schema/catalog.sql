-- This file names the domain. Programs read the same tables as a compiled image; the image's
-- columns are declared in CSources/CImage/include/catalog_tables.h and a test holds them to this
-- file. What a reader of the tables must know stands inside the statements, as SQLite keeps them
-- with what is in them, so that each exported file says it too: sqlite3 catalog.sqlite .schema
--
-- A later version may add tables, columns, words and comments. A column that it adds to a table of
-- this one may be NULL or has a default, so that files of this version have all that it needs.

PRAGMA application_id = 0x4d434154;  -- "MCAT"
PRAGMA user_version = 1;             -- raised when a column or a table changes its meaning
PRAGMA foreign_keys = ON;

-- Words ------------------------------------------------------------------------------------------

CREATE TABLE modalities (
    -- The catalog: which models exist, what each can do, how much it reads and what it costs.
    -- Units stand in the names of columns. NULL always means unknown: no source states it. It never
    -- means zero, and a capability of 0 means that a source denies it. With PRAGMA foreign_keys on,
    -- what is deleted takes along the rows that say something of it. Words grow with what sources
    -- say: a program that does not know one shows it as it is.
    --
    -- This table: what a model reads and writes.
    name        TEXT PRIMARY KEY NOT NULL CHECK (name <> ''),
    description TEXT NOT NULL
) STRICT;

CREATE TABLE meters (
    -- What a price is charged for.
    name        TEXT PRIMARY KEY NOT NULL CHECK (name <> ''),
    unit        TEXT NOT NULL CHECK (unit <> ''),  -- what is counted, for ever; a price is for one million of them
    description TEXT NOT NULL
) STRICT;

-- Where the facts come from ------------------------------------------------------------------------

CREATE TABLE sources (
    -- Who states the facts.
    id           TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),  -- 'models.dev'
    url          TEXT,
    licence      TEXT,
    retrieved_on TEXT CHECK (date(retrieved_on, '+0 days') IS retrieved_on)
) STRICT, WITHOUT ROWID;

-- Who serves models --------------------------------------------------------------------------------

CREATE TABLE providers (
    -- Who serves models.
    --
    -- A colon or an at sign would end it early in a spec.
    id                TEXT PRIMARY KEY NOT NULL CHECK (id <> '' AND instr(id, char(0)) = 0 AND
                                                      id NOT GLOB '*[:@]*' AND
                                                      length(CAST(id AS BLOB)) <= 128),
    name              TEXT,
    hosting           TEXT CHECK (hosting <> ''),  -- 'hosted', or 'local': on the user's machine
    base_url          TEXT,  -- may be a template: https://host/${ACCOUNT_ID}/v1
    documentation_url TEXT,
    sdk_package       TEXT   -- the npm package of the provider's AI SDK adapter
) STRICT, WITHOUT ROWID;

CREATE TABLE provider_names (
    -- What a source calls a provider, where that is not its id here. It is for importers: to edit it
    -- in a file changes nothing.
    source_id   TEXT NOT NULL,  -- of 'sources'; none of them need be in the catalog
    name        TEXT NOT NULL,  -- a '*' at its end stands for any ending
    provider_id TEXT NOT NULL,
    hosting     TEXT CHECK (hosting <> ''),  -- where the source does not say it
    PRIMARY KEY (source_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE provider_key_variables (
    -- The environment variables from which a provider's credentials and settings are read.
    provider_id TEXT NOT NULL REFERENCES providers (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL CHECK (position >= 0),
    name        TEXT NOT NULL,
    PRIMARY KEY (provider_id, position)
) STRICT, WITHOUT ROWID;

-- What they serve ----------------------------------------------------------------------------------

CREATE TABLE models (
    -- A model as one provider offers it. Its spec is 'provider_id:id'; ids are opaque bytes.
    provider_id       TEXT NOT NULL REFERENCES providers (id) ON DELETE CASCADE,
    id                TEXT NOT NULL CHECK (id <> '' AND instr(id, char(0)) = 0 AND
                                          length(CAST(id AS BLOB)) <= 256),
    name              TEXT,
    family            TEXT,
    kind              TEXT,  -- what it is for, in its source's word: 'chat', 'image_generation'
    -- capabilities: 1 stated, 0 denied, NULL unknown
    attachment        INTEGER CHECK (attachment IN (0, 1)),         -- accepts files
    reasoning         INTEGER CHECK (reasoning IN (0, 1)),
    tool_call         INTEGER CHECK (tool_call IN (0, 1)),
    structured_output INTEGER CHECK (structured_output IN (0, 1)),  -- follows a JSON schema
    temperature       INTEGER CHECK (temperature IN (0, 1)),        -- can be set
    open_weights      INTEGER CHECK (open_weights IN (0, 1)),
    parallel_tool_calls INTEGER CHECK (parallel_tool_calls IN (0, 1)),  -- several in one answer
    tool_choice       INTEGER CHECK (tool_choice IN (0, 1)),        -- can be told which to call
    prompt_caching    INTEGER CHECK (prompt_caching IN (0, 1)),
    computer_use      INTEGER CHECK (computer_use IN (0, 1)),
    web_search        INTEGER CHECK (web_search IN (0, 1)),
    -- limits
    context_tokens    INTEGER CHECK (context_tokens BETWEEN 1 AND 4294967294),
    input_tokens      INTEGER CHECK (input_tokens BETWEEN 1 AND 4294967294),
    output_tokens     INTEGER CHECK (output_tokens BETWEEN 1 AND 4294967294),
    -- lifecycle; dates are 'YYYY-MM' or 'YYYY-MM-DD' ('+0 days' makes SQLite count the month's days)
    status            TEXT CHECK (status <> ''),  -- 'alpha', 'beta', 'deprecated'; NULL: none stated
    knowledge         TEXT CHECK (length(knowledge) IN (7, 10) AND
                           date(substr(knowledge || '-01', 1, 10), '+0 days') IS
                           substr(knowledge || '-01', 1, 10)),
    release_date      TEXT CHECK (length(release_date) IN (7, 10) AND
                           date(substr(release_date || '-01', 1, 10), '+0 days') IS
                           substr(release_date || '-01', 1, 10)),
    last_updated      TEXT CHECK (length(last_updated) IN (7, 10) AND
                           date(substr(last_updated || '-01', 1, 10), '+0 days') IS
                           substr(last_updated || '-01', 1, 10)),
    retires_on        TEXT CHECK (length(retires_on) IN (7, 10) AND  -- its provider ends it
                           date(substr(retires_on || '-01', 1, 10), '+0 days') IS
                           substr(retires_on || '-01', 1, 10)),
    -- how to reason, and how to call, where the model differs from its provider
    reasoning_options_stated INTEGER CHECK (reasoning_options_stated = 1),  -- the list may be empty
    interleaved_thinking     INTEGER CHECK (interleaved_thinking IN (0, 1)),
    interleaved_field        TEXT,  -- the response field that carries the interleaved thinking
    sdk_package              TEXT,
    base_url                 TEXT,
    api_shape                TEXT,  -- 'completions' or 'responses'
    PRIMARY KEY (provider_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE aliases (
    -- Other ids under which a provider's model answers.
    provider_id TEXT NOT NULL,
    id          TEXT NOT NULL CHECK (id <> '' AND instr(id, char(0)) = 0 AND
                                    length(CAST(id AS BLOB)) <= 256),
    model_id    TEXT NOT NULL,
    PRIMARY KEY (provider_id, id),
    FOREIGN KEY (provider_id, model_id) REFERENCES models (provider_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE model_modalities (
    -- What a model reads and writes. No rows: unknown, which filters read as text only.
    provider_id TEXT NOT NULL,
    model_id    TEXT NOT NULL,
    direction   TEXT NOT NULL CHECK (direction IN ('input', 'output')),
    position    INTEGER NOT NULL CHECK (position >= 0),
    modality    TEXT NOT NULL REFERENCES modalities (name),
    PRIMARY KEY (provider_id, model_id, direction, position),
    UNIQUE (provider_id, model_id, direction, modality),
    FOREIGN KEY (provider_id, model_id) REFERENCES models (provider_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE prices (
    -- Price components. No row: unknown. A dynamic one is set by the provider for each request.
    -- A mode is a way of processing ('batch', 'priority', 'fast'); 'off_peak' holds at certain hours,
    -- which upstream_texts has as they were written.
    -- A tier's rate holds for the whole request once its prompt exceeds above_prompt_tokens. A variant
    -- is what else a meter's rate depends on: how long a cache entry lives ('1h'), a picture's size
    -- ('1024-x-1024'), a film's resolution ('1080p'), the effort of a search ('low'). What a tier does not
    -- list has the rate of the next lower tier that lists it. What a mode does not list has the standard
    -- rate, but for 'reasoning' in a mode that lists 'output', which is unknown. A variant has its own
    -- rates alone.
    provider_id                TEXT NOT NULL,
    model_id                   TEXT NOT NULL,
    mode                       TEXT NOT NULL DEFAULT 'standard' CHECK (mode <> ''),
    above_prompt_tokens        INTEGER NOT NULL DEFAULT 0
                               CHECK (above_prompt_tokens BETWEEN 0 AND 4294967294),
    meter                      TEXT NOT NULL REFERENCES meters (name),
    variant                    TEXT NOT NULL DEFAULT '',
    nano_usd_per_million_units INTEGER  -- 10^15 of them are one USD per unit; the bound keeps them
                               CHECK (nano_usd_per_million_units BETWEEN 0 AND 9000000000000000),
    dynamic                    INTEGER NOT NULL DEFAULT 0 CHECK (dynamic IN (0, 1)),
    CHECK (dynamic = (nano_usd_per_million_units IS NULL)),
    PRIMARY KEY (provider_id, model_id, mode, above_prompt_tokens, meter, variant),
    FOREIGN KEY (provider_id, model_id) REFERENCES models (provider_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE reasoning_options (
    -- The controls that a reasoning model offers, in the source's order.
    provider_id    TEXT NOT NULL,
    model_id       TEXT NOT NULL,
    position       INTEGER NOT NULL CHECK (position >= 0),
    control        TEXT NOT NULL CHECK (control <> ''),  -- 'toggle', 'effort', 'budget_tokens'
    minimum_tokens INTEGER CHECK (minimum_tokens >= -1),  -- -1: chosen by the model
    maximum_tokens INTEGER CHECK (maximum_tokens >= -1),
    PRIMARY KEY (provider_id, model_id, position),
    FOREIGN KEY (provider_id, model_id) REFERENCES models (provider_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE reasoning_efforts (
    -- The efforts of an 'effort' option. A NULL effort is JSON's null: "no effort sent" is a choice.
    provider_id     TEXT NOT NULL,
    model_id        TEXT NOT NULL,
    option_position INTEGER NOT NULL,
    position        INTEGER NOT NULL CHECK (position >= 0),
    effort          TEXT,
    PRIMARY KEY (provider_id, model_id, option_position, position),
    FOREIGN KEY (provider_id, model_id, option_position)
        REFERENCES reasoning_options (provider_id, model_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE model_sources (
    -- Which sources say something of a model.
    provider_id TEXT NOT NULL,
    model_id    TEXT NOT NULL,
    source_id   TEXT NOT NULL REFERENCES sources (id),
    PRIMARY KEY (provider_id, model_id, source_id),
    FOREIGN KEY (provider_id, model_id) REFERENCES models (provider_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE upstream_texts (
    -- What a source says and no column holds, as the source wrote it. Kept beside the image.
    provider_id TEXT NOT NULL REFERENCES providers (id) ON DELETE CASCADE,
    model_id    TEXT NOT NULL,  -- '' where the text is the provider's own
    source_id   TEXT NOT NULL REFERENCES sources (id),
    path        TEXT NOT NULL,  -- a JSON pointer (RFC 6901) into the source's model; what it says
                                -- of one variant elsewhere is behind the key that it has there
    json        TEXT NOT NULL CHECK (json_valid(json)),
    note        TEXT,           -- why a column could not hold it, or NULL: there is no column
    PRIMARY KEY (provider_id, model_id, source_id, path)
) STRICT, WITHOUT ROWID;
