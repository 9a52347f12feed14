/// Reads what is whole of a data file in any state.
#ifndef SALVAGE_H
#define SALVAGE_H

#include "../common/common.h"
#include "../format/edition.h"

#pragma clang assume_nonnull begin

typedef struct store_salvage {
    /// Values that are whole, in private memory, with their keys.
    store_value *_Nullable values;
    size_t count;
    /// The keys of values that are not.
    char *_Nonnull *_Nullable lost;
    size_t lost_count;
    _Bool is_complete; ///< no other keys were in the file
    size_t newest;     ///< the version; STORE_NEWEST: unknown
} store_salvage;

/// Reads all values of the newest version except the named ones. Fails without memory.
int store_salvage_read(
    int descriptor, store_accept intact, const store_value *named, size_t named_count,
    store_salvage *salvage
);
void store_salvage_free(store_salvage *salvage);

#pragma clang assume_nonnull end

#endif
