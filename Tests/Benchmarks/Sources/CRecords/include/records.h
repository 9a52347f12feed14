/// The baseline of a key per model: records in an LMDB B+tree, read with mdb_get.
#ifndef RECORDS_H
#define RECORDS_H

#include <stddef.h>
#include <stdint.h>

/// What a record holds: as much as a row of the catalog's models.
typedef struct record {
    uint32_t context_tokens;
    uint8_t rest[136];
} record;

typedef struct records records;

/// A new environment in an existing directory; NULL where that fails.
records *records_create(const char *directory);

/// Adds a record; all of them are committed by records_begin_reading.
int records_add(records *records, const void *key, size_t length, uint32_t context_tokens);

/// Commits, and holds a read transaction from now on.
int records_begin_reading(records *records);

/// The record's context, or 0 where there is none.
uint32_t records_context(records *records, const void *key, size_t length);

#endif
