/// Commits: by a transaction in the data file that is there, or by a new one.
#ifndef COMMIT_H
#define COMMIT_H

#include "../reading/registry.h"
#include "salvage.h"
#include "shown.h"

#pragma clang assume_nonnull begin

/// What a commit is about.
typedef struct store_order {
    const char *directory;
    const store_value *values;
    size_t count;
    store_accept intact;
    const store_shown *shown;
    store_sight condemned; ///< the version that LMDB cannot write after; zeros: none
} store_order;

/// Commits by one transaction in the data file that is there. A code; `*done` is what was committed,
/// or else what was found.
int store_commit_inside(
    const store_order *order, store_environment *environment, store_sight *done
);

/// Commits by a new data file in the place of none, of a damaged or of a remote one, with all values
/// that the order does not name and that are whole. STORE_AGAIN: the one that is there is good.
int store_commit_anew(const store_order *order, store_salvage *salvage, store_sight *done);

/// Before pages are written: makes the file as long as a transaction of `size` bytes may need. A
/// code.
int store_room_take(MDB_env *mdb, size_t size);
/// After a failure, inside another transaction: gives back what lies behind the last page.
void store_room_give(const store_edition *newest);

/// What a failed write ran against, `size` bytes of which were values: LMDB reports a short write
/// as EIO.
store_problem store_write_problem(const char *directory, int code, size_t size);

#pragma clang assume_nonnull end

#endif
