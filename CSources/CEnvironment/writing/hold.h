/// LMDB's lock between writers, whatever state the data file is in.
#ifndef HOLD_H
#define HOLD_H

#include "../reading/registry.h"
#include "aside.h"

#pragma clang assume_nonnull begin

/// An environment that has a directory's lock table open: one of this process, or one aside that
/// shares only the lock table with the directory.
typedef struct store_hold {
    MDB_env *mdb;
    store_identity lock;
    store_environment *environment; ///< of `mdb`
    _Bool is_borrowed;
    store_aside aside;
} store_hold;

/// Takes the lock table. A code; after 0, call store_hold_end.
int store_hold_begin(const char *directory, store_hold *hold);
void store_hold_end(store_hold *hold);

/// Whether the lock table is still the directory's.
_Bool store_hold_is_in_place(const store_hold *hold, const char *directory);

#pragma clang assume_nonnull end

#endif
