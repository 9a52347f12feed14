/// The text of the files in schema/, for the programs that make or check a catalog's SQLite file.
#ifndef SCHEMA_H
#define SCHEMA_H

#pragma clang assume_nonnull begin

/// schema/catalog.sql: the tables. Static memory, ended by a zero byte.
const char *schema_catalog(void);

/// schema/words.sql: the rows of the tables of words.
const char *schema_words(void);

/// schema/views.sql: the views, which hold no rows of their own.
const char *schema_views(void);

/// schema/crosswalk.sql: the rows of the table that maps sources' names of providers to ids.
const char *schema_crosswalk(void);

/// schema/fixture.sql: the tables that a fixture has besides.
const char *schema_fixture(void);

/// schema/features.sql: a query for the features of each model.
const char *schema_features(void);

#pragma clang assume_nonnull end

#endif
