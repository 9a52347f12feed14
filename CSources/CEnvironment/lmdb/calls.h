/// All calls of LMDB. Other folders call LMDB only by these functions. Codes are LMDB's.
#ifndef CALLS_H
#define CALLS_H

#include "../common/common.h"
#include "../format/edition.h"

#pragma clang assume_nonnull begin

// MARK: Environments

/// Opens a directory whose data file is sound, with the largest map that fits the address space.
/// With `map`, maps the data file a second time, in the same size.
int store_mdb_open(
    const char *directory, unsigned flags, MDB_env *_Nullable *_Nonnull result,
    const char *_Nullable *_Nullable map, size_t *_Nullable map_size
);

static inline void store_mdb_close(MDB_env *mdb) { mdb_env_close(mdb); }

static inline int store_mdb_descriptor(MDB_env *mdb) {
    int descriptor;
    mdb_env_get_fd(mdb, &descriptor);
    return descriptor;
}

size_t store_mdb_page_size(MDB_env *mdb);
size_t store_mdb_last_page(MDB_env *mdb);

/// Gives back the reader slots of processes that have ended; returns how many.
int store_mdb_bury_readers(MDB_env *mdb);

/// The text of a code of LMDB's.
const char *store_mdb_description(int32_t code);

// MARK: Transactions

static inline int store_txn_read(MDB_env *mdb, MDB_txn *_Nullable *_Nonnull txn) {
    return mdb_txn_begin(mdb, NULL, MDB_RDONLY, txn);
}

static inline int store_txn_write(MDB_env *mdb, MDB_txn *_Nullable *_Nonnull txn) {
    return mdb_txn_begin(mdb, NULL, 0, txn);
}

/// The number of the version that a transaction reads, or makes.
static inline size_t store_txn_number(MDB_txn *txn) { return mdb_txn_id(txn); }

/// Lets a transaction give up its version until it is renewed.
static inline void store_txn_reset(MDB_txn *txn) { mdb_txn_reset(txn); }
static inline int store_txn_renew(MDB_txn *txn) { return mdb_txn_renew(txn); }

static inline void store_txn_abort(MDB_txn *txn) { mdb_txn_abort(txn); }
static inline int store_txn_commit(MDB_txn *txn) { return mdb_txn_commit(txn); }

// MARK: Values

/// Puts and removes the values inside a transaction.
int store_values_put(MDB_txn *txn, const store_value *values, size_t count);

/// How many bytes values take as they are stored.
size_t store_values_size(const store_value *values, size_t count);

#pragma clang assume_nonnull end

#endif
