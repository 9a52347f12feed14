/// The text of the files in schema/, for programs that make or check a catalog's SQLite form.
///
/// Each function returns the same text at each call, in static memory, ended by a zero byte. All may be called
/// from any thread, take constant time, and cannot fail. The header compiles as C23, C11 and C++17, with
/// clang and gcc; schema.c needs a compiler with #embed: clang 19 or gcc 15.
#ifndef CSCHEMA_H
#define CSCHEMA_H

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __clang__
#pragma clang assume_nonnull begin
#endif

/// schema/catalog.sql: the tables.
const char *schema_catalog(void);

/// schema/words.sql: the rows of the tables that list words.
const char *schema_words(void);

/// schema/views.sql and made_views.sql: the views, which hold no rows of their own.
const char *schema_views(void);

/// schema/crosswalk.sql: the rows of the table of providers' names.
const char *schema_crosswalk(void);

/// schema/fixture.sql: the tables that a fixture has besides those of a catalog.
const char *schema_fixture(void);

/// schema/made_features.sql and features.sql: a query for the features of each model, by which a smaller
/// catalog can be chosen that has every kind of model.
const char *schema_features(void);

#ifdef __clang__
#pragma clang assume_nonnull end
#endif

#ifdef __cplusplus
}
#endif

#endif
