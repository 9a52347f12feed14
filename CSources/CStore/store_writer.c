#include "store_writing.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct store_writer {
    store_lock lock;
    char *directory; ///< without symbolic links
    store_environment *_Nullable environment; ///< NULL: there is none yet
    store_pin pin; ///< what store_writer_read shows; no holder: not yet taken
    _Bool permitted; ///< begun by a thread that the seal let
};

/// The directory without symbolic links or final slashes, so that all paths to it give one lock. It
/// need not exist; its parents are made.
static int resolve(const char *path, char **result) {
    *result = realpath(path, NULL);
    if (*result || errno != ENOENT) return *result ? 0 : errno;

    char *parent = strdup(path);
    if (!parent) return ENOMEM;
    size_t size = strlen(parent);
    while (size > 0 && parent[size - 1] == '/') parent[--size] = 0;
    char *slash = strrchr(parent, '/');
    const char *name = slash ? slash + 1 : parent;
    int code = 0;
    if (!*name || strcmp(name, ".") == 0 || strcmp(name, "..") == 0) code = EINVAL;
    char *last = store_path("/", name);
    if (slash) *slash = 0;
    const char *above = !slash ? "." : slash == parent ? "/" : parent;
    if (!code) code = store_directory_create(above);
    char *base = code ? NULL : realpath(above, NULL);
    if (!code && !base) code = errno;
    if (!code) *result = store_path(strcmp(base, "/") == 0 ? "" : base, last ? last : "");
    if (!code && (!last || !*result)) code = ENOMEM;
    free(base);
    free(last);
    free(parent);
    return code;
}

/// Takes the environment that is there now, if any: somebody may have removed or replaced it.
static store_problem attach(store_writer *writer) {
    store_environment *now;
    store_problem problem = store_environment_acquire(writer->directory, writer->permitted, &now);
    // Only after that, or it would be closed and opened again.
    if (writer->environment) store_environment_release(writer->environment);
    writer->environment = now;
    return problem.fault == STORE_MISSING ? store_problem_with(STORE_OK, 0) : problem;
}

/// Ends the commit of a writer that was killed when its pages were written and it had not told so in
/// the lock table. LMDB does that by itself at its next transaction, which would come after what it
/// is built from was read. A code.
static int finish_killed(store_environment *environment) {
    MDB_txn *txn;
    // Without a reader slot there is no telling, and LMDB does it later.
    if (mdb_txn_begin(environment->mdb, NULL, MDB_RDONLY, &txn) != 0) return 0;
    size_t told = mdb_txn_id(txn);
    mdb_txn_abort(txn);
    if (told >= store_newest(environment)) return 0;
    // Readers may see it only when it is durable.
    if (fsync(store_mdb_descriptor(environment->mdb)) != 0) return errno;
    int code = mdb_txn_begin(environment->mdb, NULL, 0, &txn);
    if (!code) mdb_txn_abort(txn);
    return code;
}

store_problem store_writer_begin(const char *path, double timeout, store_writer **result) {
    *result = NULL;
    _Bool permitted = store_is_permitted();
    if (store_seal_forbids(path, path, permitted)) return store_problem_with(STORE_SEALED, 0);
    store_fork_watch();
    store_writer *writer = calloc(1, sizeof *writer);
    if (!writer) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    writer->lock.descriptor = -1;
    writer->permitted = permitted;
    struct stat status;
    int code = resolve(path, &writer->directory);
    char *lock = NULL;
    if (!code && stat(writer->directory, &status) == 0 && !S_ISDIR(status.st_mode)) code = ENOTDIR;
    if (!code && !(lock = store_path(writer->directory, ".lock"))) code = ENOMEM;
    store_problem problem = store_problem_of(code);
    store_signals signals = store_signals_begin();
    if (!code) problem = store_lock_take(lock, timeout, &writer->lock);
    store_signals_end(signals);
    free(lock);
    if (problem.fault == STORE_OK) {
        store_create_clean(writer->directory);
        problem = attach(writer);
    }
    // Better said before the caller's work than after it.
    if (problem.fault == STORE_OK && writer->environment) {
        problem = store_environment_enter(writer->environment);
        if (problem.fault == STORE_OK) {
            problem = store_problem_of(finish_killed(writer->environment));
            store_environment_leave(writer->environment);
        }
        if (store_commits_anew(problem)) problem = store_problem_with(STORE_OK, 0);
    }
    if (problem.fault == STORE_OK) {
        *result = writer;
    } else {
        store_writer_end(writer);
    }
    return problem;
}

store_problem store_writer_read(
    store_writer *writer, const char *key, const void **bytes, size_t *size
) {
    *bytes = NULL;
    *size = 0;
    if (writer->lock.descriptor < 0) return store_problem_with(STORE_FORKED, 0);
    store_problem problem = store_problem_with(STORE_OK, 0);
    if (!writer->environment) return problem;
    if (!writer->pin.holder) {
        uint64_t version;
        problem = store_environment_pin(writer->environment, &writer->pin, &version);
        if (store_is_damage(problem.fault)) return store_problem_with(STORE_OK, 0);
        if (problem.fault != STORE_OK) return problem;
    }
    if (key) {
        problem = store_pin_other(&writer->pin, key, bytes, size);
        return store_is_damage(problem.fault) ? store_problem_with(STORE_OK, 0) : problem;
    }
    *bytes = writer->pin.bytes;
    *size = writer->pin.size;
    return problem;
}

/// Whether LMDB may write on: it has begun a transaction after the version `txnid`. A code.
static int check(store_environment *environment, size_t txnid) {
    store_edition edition;
    int descriptor = store_mdb_descriptor(environment->mdb);
    int code = store_environment_edition(environment, descriptor, txnid, &edition);
    if (!code && edition.txnid != txnid) code = MDB_CORRUPTED;
    return code ? code : store_edition_audit(&edition);
}

/// LMDB does not write pages that a transaction took and gave up again. Where those are the last,
/// the file ends before them, and readers would take it for cut short. So it is made longer than the
/// transaction may need, and cut to its size afterwards.
#define GIVEN_UP ((size_t)64)

static int lengthen(MDB_env *mdb, size_t size) {
    MDB_envinfo info;
    MDB_stat pages;
    struct stat status;
    int descriptor = store_mdb_descriptor(mdb);
    mdb_env_info(mdb, &info);
    mdb_env_stat(mdb, &pages);
    size_t most = (info.me_last_pgno + GIVEN_UP) * pages.ms_psize + size;
    if (fstat(descriptor, &status) != 0) return errno;
    if ((size_t)status.st_size >= most) return 0;
    return ftruncate(descriptor, (off_t)most) == 0 ? 0 : errno;
}

static void shorten(MDB_env *mdb) {
    MDB_envinfo info;
    MDB_stat pages;
    mdb_env_info(mdb, &info);
    mdb_env_stat(mdb, &pages);
    (void)!ftruncate(store_mdb_descriptor(mdb), (off_t)((info.me_last_pgno + 1) * pages.ms_psize));
}

/// One transaction. A code.
static int replace(store_environment *environment, const store_value *values, size_t count) {
    MDB_env *mdb = environment->mdb;
    MDB_txn *txn;
    // What readers had pinned that were killed since.
    int dead;
    mdb_reader_check(mdb, &dead);
    int code = mdb_txn_begin(mdb, NULL, 0, &txn);
    if (code) return code;
    code = check(environment, mdb_txn_id(txn) - 1);
    if (!code) code = lengthen(mdb, store_values_size(values, count));
    if (!code) code = store_values_put(txn, values, count);
    if (code) {
        mdb_txn_abort(txn);
    } else {
        code = mdb_txn_commit(txn);
    }
    return code;
}

/// One transaction, in the environment that is there.
static store_problem commit(store_writer *writer, const store_value *values, size_t count) {
    store_problem problem = store_problem_with(STORE_OK, 0);
    // Twice, as the first may find that an earlier failure has made LMDB refuse everything, or that
    // its map, made where address space was short, is too small.
    for (int tries = 0; tries < 2; tries++) {
        store_environment *environment = writer->environment;
        store_problem entered = store_environment_enter(environment);
        // Then the map stays as it is.
        if (entered.fault == STORE_BUSY && problem.fault == STORE_MAP_FULL) return problem;
        if (entered.fault != STORE_OK) return entered;
        int code = replace(environment, values, count);
        _Bool is_stale =
            code == MDB_PANIC || code == MDB_MAP_RESIZED || code == MDB_MAP_FULL;
        // After a failure this gives back the room that it took.
        if (code != MDB_PANIC) shorten(environment->mdb);
        if (is_stale) store_environment_expire(environment);
        store_environment_leave(environment);
        problem = store_write_problem(writer->directory, code, store_values_size(values, count));
        if (!is_stale) break;
    }
    return problem;
}

/// By a new data file.
static store_problem commit_anew(store_writer *writer, const store_value *values, size_t count) {
    store_problem problem =
        store_commit_anew(writer->directory, writer->environment, values, count);
    // Makes the lock table, which readers of other users cannot.
    if (problem.fault == STORE_OK) (void)attach(writer);
    return problem;
}

store_problem store_writer_commit(store_writer *writer, const store_value *values, size_t count) {
    if (writer->lock.descriptor < 0) return store_problem_with(STORE_FORKED, 0);
    store_pin_drop(&writer->pin);
    store_problem problem = attach(writer);
    if (problem.fault != STORE_OK) return problem;
    store_signals signals = store_signals_begin();
    if (writer->environment) problem = commit(writer, values, count);
    if (!writer->environment || store_commits_anew(problem)) {
        problem = commit_anew(writer, values, count);
    }
    store_signals_end(signals);
    return problem;
}

void store_writer_end(store_writer *writer) {
    store_pin_drop(&writer->pin);
    if (writer->environment) store_environment_release(writer->environment);
    store_lock_give(&writer->lock);
    free(writer->directory);
    free(writer);
}
