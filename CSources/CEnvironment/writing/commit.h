/// Commits, by a transaction in the present data file or by a new data file.
#ifndef COMMIT_H
#define COMMIT_H

#include "../reading/registry.h"
#include "salvage.h"
#include "shown.h"

#pragma clang assume_nonnull begin

/// What a commit is to do.
typedef struct store_order {
    const char *directory;
    const store_value *values;
    size_t count;
    store_accept intact;
    const store_shown *shown;
    store_sight condemned; ///< the version that LMDB found damaged; zeros: none
} store_order;

/// Commits by one transaction in the present data file. A code; `*done` is the version that was committed or,
/// after an error, the one that was found.
int store_commit_inside(
    const store_order *order, store_environment *environment, store_sight *done
);

/// Commits by a new data file where none exists, or the present one is damaged or remote. It carries over the
/// whole values that the order does not name. STORE_AGAIN: the present one is sound.
int store_commit_anew(const store_order *order, store_salvage *salvage, store_sight *done);

/// Before pages are written: makes the file as long as a transaction of `size` bytes may need. A
/// code.
int store_room_take(MDB_env *mdb, size_t size);
/// After a failed commit, inside another transaction: gives back the room behind the last page.
void store_room_give(const store_edition *newest);

/// The problem of a write of `size` bytes of values that failed. LMDB reports each short write as
/// EIO; this finds out whether the disk is full or the file too large.
store_problem store_write_problem(const char *directory, int code, size_t size);

#pragma clang assume_nonnull end

#endif
