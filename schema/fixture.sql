-- The tables that a fixture has besides those of a catalog. A fixture is a small catalog for tests that states
-- its purpose. It is made from schema/catalog.sql, this file and its own rows, and opens wherever a catalog
-- does.

CREATE TABLE fixture (
    -- One row: what the fixture is.
    id                 INTEGER PRIMARY KEY CHECK (id = 1),
    name               TEXT NOT NULL CHECK (name <> ''),
    purpose            TEXT NOT NULL CHECK (purpose <> ''),
    catalog_generation INTEGER CHECK (catalog_generation >= 0),  -- that its real rows come from;
    catalog_date       TEXT CHECK (date(catalog_date, '+0 days') IS catalog_date),  -- NULL: none do
    keeps_texts        INTEGER NOT NULL DEFAULT 1 CHECK (keeps_texts IN (0, 1)),  -- upstream_texts
    -- What the rows of the catalog's tables hash to: the stamp. NULL: not stamped, as the fixture is
    -- being edited.
    --
    -- It is of all plain tables of the file, whether a program knows them or not, but for those named
    -- 'fixture...' or 'sqlite_...' in any case of letters, and modalities and provider_names; of meters
    -- it is of those alone that a column 'meter' of another table names, without their description.
    -- Tables and, within a row, columns come in the order of their names' bytes, rows in that of the
    -- primary key's columns or, without one, of all columns; numbers before texts before blobs, and
    -- texts as their bytes (COLLATE BINARY). A table without rows, a column that is NULL and one that is
    -- generated leave no trace, so that what a later version adds changes no file's hash.
    --
    -- The text that is hashed has for each table 'T5:table', for each row 'R', and for each column
    -- 'C6:column' and its value: 'I-42;' (an integer, or a whole floating-point number that is one),
    -- 'F3ff8000000000000;' (another one, its IEEE 754 bits in 16 digits), 'S3:abc' (a text in UTF-8)
    -- or 'B3:abc' (a blob). The number before a colon is how many bytes follow it. The hash is the
    -- checksum of 'image.h' of that text, in 16 digits.
    content_hash       TEXT CHECK (content_hash GLOB replace(hex(zeroblob(8)), '0', '[0-9a-f]'))
) STRICT;

CREATE TABLE fixture_models (
    -- What each model is there for.
    provider_id TEXT NOT NULL,
    model_id    TEXT NOT NULL,
    purpose     TEXT NOT NULL CHECK (purpose <> ''),
    frozen      INTEGER NOT NULL CHECK (frozen IN (0, 1)),  -- 1: a test's value and no fact
    -- 1: frozen as the catalog had it no longer; it is renewed again where one has it.
    gone        INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1) AND gone <= frozen),
    PRIMARY KEY (provider_id, model_id),
    FOREIGN KEY (provider_id, model_id) REFERENCES models (provider_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE fixture_served (
    -- All models that a provider served when its real rows were taken, so that one that came later is
    -- seen as new. No rows of a provider: not known.
    provider_id TEXT NOT NULL REFERENCES providers (id) ON DELETE CASCADE,
    model_id    TEXT NOT NULL,
    PRIMARY KEY (provider_id, model_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE fixture_changes (
    -- The changelog: a line for each time that its real rows were renewed, oldest first.
    position           INTEGER PRIMARY KEY CHECK (position >= 0),
    catalog_generation INTEGER NOT NULL CHECK (catalog_generation >= 0),  -- that they were taken from
    catalog_date       TEXT CHECK (date(catalog_date, '+0 days') IS catalog_date),
    summary            TEXT NOT NULL CHECK (summary <> '')
) STRICT;

CREATE VIEW fixture_overview AS
-- The fixture, model by model.
SELECT f.provider_id || ':' || f.model_id AS spec, f.purpose,
       iif(f.gone, 'gone', iif(f.frozen, 'yes', 'no')) AS frozen
FROM fixture_models AS f
ORDER BY f.provider_id, f.model_id;
