/// The version that a writer was shown, on which it builds its commit.
#ifndef SHOWN_H
#define SHOWN_H

#include "../common/common.h"
#include "../format/edition.h"

#pragma clang assume_nonnull begin

/// A version of a data file.
typedef struct store_sight {
    store_identity data; ///< zeros: the file is missing
    size_t txnid;        ///< STORE_NEWEST: unknown
} store_sight;

/// The version that a writer was shown, on which it builds its commit.
typedef struct store_shown {
    _Bool is_set;
    int descriptor; ///< the data file, so that no other gets its number; negative: none
    store_sight sight;
} store_shown;

/// 0, or STORE_BEHIND where the newest version is another.
int store_shown_check(const store_shown *shown, store_sight newest);
/// Opens the directory's present data file, if it has one.
void store_shown_look(store_shown *shown, const char *directory);
void store_shown_forget(store_shown *shown);

#pragma clang assume_nonnull end

#endif
