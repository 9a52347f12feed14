#include "store_internal.h"
#include <errno.h>

_Static_assert(sizeof(size_t) == 8, "the map needs 64-bit addresses");

/// One size for every process, so that no process outgrows another's map; smaller only where address
/// space is limited. LMDB never takes less than the file.
static const size_t map_sizes[] = {
    (size_t)16 << 30, (size_t)4 << 30, (size_t)1 << 30, (size_t)256 << 20, (size_t)64 << 20,
};

/// The first process that opens the lock table decides for all.
#define MOST_READERS 4096

/// Names the unnamed database once, so that any transaction may use STORE_DATABASE. The transaction
/// must be committed: aborted, it takes the name with it.
static int open_database(MDB_env *mdb, unsigned flags) {
    MDB_txn *txn;
    int code = mdb_txn_begin(mdb, NULL, MDB_RDONLY, &txn);
    // Without a reader slot one can still write, and may have a slot later.
    if (code && !(flags & MDB_RDONLY)) code = mdb_txn_begin(mdb, NULL, 0, &txn);
    if (code) return code;
    MDB_dbi database;
    code = mdb_dbi_open(txn, NULL, 0, &database);
    if (code) {
        mdb_txn_abort(txn);
        return code;
    }
    return mdb_txn_commit(txn);
}

int store_mdb_open(const char *directory, unsigned flags, MDB_env **result) {
    int code = ENOMEM;
    for (size_t i = 0; i < sizeof map_sizes / sizeof *map_sizes && code == ENOMEM; i++) {
        MDB_env *mdb;
        code = mdb_env_create(&mdb);
        if (code) return code;
        code = mdb_env_set_mapsize(mdb, map_sizes[i]);
        if (!code) code = mdb_env_set_maxreaders(mdb, MOST_READERS);
        if (!code) code = mdb_env_open(mdb, directory, flags, 0644);
        if (!code) code = open_database(mdb, flags);
        if (code) {
            mdb_env_close(mdb);
        } else {
            *result = mdb;
        }
    }
    return code;
}

store_problem store_environment_check_size(MDB_env *mdb) {
    MDB_envinfo info;
    MDB_stat pages;
    struct stat status;
    int descriptor;
    // The file is looked at after the number of its last page: it only grows.
    mdb_env_info(mdb, &info);
    mdb_env_stat(mdb, &pages);
    mdb_env_get_fd(mdb, &descriptor);
    if (fstat(descriptor, &status) != 0) return store_problem_of(errno);
    uint64_t held = (uint64_t)status.st_size / pages.ms_psize;
    return store_problem_with(held > info.me_last_pgno ? STORE_OK : STORE_CUT_SHORT, 0);
}
