-- What a fixture has beside the tables of a catalog: a small catalog for tests, which says what it is
-- for. It is made from schema/catalog.sql, this file and its own rows, and opens wherever a catalog
-- does.

-- One row: what the fixture is.
CREATE TABLE fixture (
    id                 INTEGER PRIMARY KEY CHECK (id = 1),
    name               TEXT NOT NULL CHECK (name <> ''),
    purpose            TEXT NOT NULL CHECK (purpose <> ''),
    catalog_generation INTEGER CHECK (catalog_generation >= 0),  -- that its real rows come from;
    catalog_date       TEXT CHECK (date(catalog_date, '+0 days') IS catalog_date),  -- NULL: none do
    keeps_texts        INTEGER NOT NULL DEFAULT 1 CHECK (keeps_texts IN (0, 1)),  -- upstream_texts
    -- Of the rows of all tables of the catalog, in the order of their keys: the checksum of
    -- 'image.h' of a text that has a line with each table's name, then for each row and each column
    -- 'N' (NULL), 'I42;' (an integer) or 'S3:abc' (a text and its bytes), in 16 digits. NULL: not
    -- stamped, as the fixture is being edited.
    content_hash       TEXT CHECK (content_hash GLOB replace(hex(zeroblob(8)), '0', '[0-9a-f]'))
) STRICT;

-- What each model is there for.
CREATE TABLE fixture_models (
    provider_id TEXT NOT NULL,
    model_id    TEXT NOT NULL,
    purpose     TEXT NOT NULL CHECK (purpose <> ''),
    frozen      INTEGER NOT NULL CHECK (frozen IN (0, 1)),  -- 1: a test's value and no fact
    -- 1: frozen as the catalog had it no longer; it is renewed again where one has it.
    gone        INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1) AND gone <= frozen),
    PRIMARY KEY (provider_id, model_id),
    FOREIGN KEY (provider_id, model_id) REFERENCES models (provider_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- All models that a provider served when its real rows were taken, so that one that came later is seen as
-- new. No rows of a provider: not known.
CREATE TABLE fixture_served (
    provider_id TEXT NOT NULL REFERENCES providers (id) ON DELETE CASCADE,
    model_id    TEXT NOT NULL,
    PRIMARY KEY (provider_id, model_id)
) STRICT, WITHOUT ROWID;

-- The changelog: a line for each time that its real rows were renewed, oldest first.
CREATE TABLE fixture_changes (
    position           INTEGER PRIMARY KEY CHECK (position >= 0),
    catalog_generation INTEGER NOT NULL CHECK (catalog_generation >= 0),  -- that they were taken from
    catalog_date       TEXT CHECK (date(catalog_date, '+0 days') IS catalog_date),
    summary            TEXT NOT NULL CHECK (summary <> '')
) STRICT;

-- The fixture, model by model.
CREATE VIEW fixture_overview AS
SELECT f.provider_id || ':' || f.model_id AS spec, f.purpose,
       iif(f.gone, 'gone', iif(f.frozen, 'yes', 'no')) AS frozen
FROM fixture_models AS f
ORDER BY f.provider_id, f.model_id;
