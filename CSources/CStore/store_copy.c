#include "store_internal.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static size_t aligned(size_t size) { return (size + 63) & ~(size_t)63; }

/// Visits all values while no newer version appears: no lock keeps their pages from being used
/// again, but LMDB spares those of the version before the newest.
///
/// Without `copy` it only counts; with it, it fills no more than was counted.
static int visit(MDB_env *mdb, MDB_txn *txn, store_copy *copy, size_t *count, size_t *size) {
    MDB_cursor *cursor;
    int code = mdb_cursor_open(txn, STORE_DATABASE, &cursor);
    if (code) return code;
    size_t room = *size, values = *count;
    size_t head = aligned(sizeof *copy + values * sizeof *copy->values);
    char *free_memory = (char *)copy + head;
    *size = *count = 0;
    for (;;) {
        MDB_val key, value;
        code = store_newest(mdb) == mdb_txn_id(txn) ? 0 : EAGAIN;
        if (!code) code = mdb_cursor_get(cursor, &key, &value, MDB_NEXT);
        if (code) break;
        struct store_copied copied = {.key_size = key.mv_size};
        if (!store_value_unpad(value, &copied.bytes, &copied.size)) code = MDB_CORRUPTED;
        size_t more = aligned(copied.size) + aligned(copied.key_size);
        if (!code && copy && (*count == values || more > room - *size)) code = EAGAIN;
        if (code) break;
        if (copy) {
            copied.bytes = memcpy(free_memory + *size, copied.bytes, copied.size);
            copied.key = memcpy(
                free_memory + *size + aligned(copied.size), key.mv_data, copied.key_size
            );
            copy->values[*count] = copied;
        }
        *size += more;
        *count += 1;
    }
    mdb_cursor_close(cursor);
    return code == MDB_NOTFOUND ? 0 : code;
}

static int copy_once(MDB_env *mdb, MDB_txn *txn, store_copy **result) {
    size_t count = 0, size = 0;
    int code = visit(mdb, txn, NULL, &count, &size);
    if (code) return code;
    size_t head = aligned(sizeof(store_copy) + count * sizeof(struct store_copied));
    store_copy *copy = aligned_alloc(64, head + size);
    if (!copy) return ENOMEM;
    memset(copy, 0, sizeof *copy);
    copy->holder = STORE_HOLDS_COPY;
    copy->txnid = mdb_txn_id(txn);
    code = visit(mdb, txn, copy, &count, &size);
    copy->count = count;
    if (!code && store_newest(mdb) != copy->txnid) code = EAGAIN;
    if (code) {
        free(copy);
        return code;
    }
    *result = copy;
    return 0;
}

/// Makes `newest_copy` the newest. With the environment's mutex held.
static store_problem refresh(store_environment *environment) {
    if (!environment->copied) {
        int code = store_mdb_open(
            environment->directory, MDB_NOTLS | MDB_RDONLY | MDB_NOLOCK, &environment->copied
        );
        if (code) return store_problem_of(code);
        // The same file's versions are the same, copied or not.
        store_identity data = store_identity_of(environment->copied);
        environment->copied_serial = store_identity_equal(data, environment->data)
                                         ? environment->serial
                                         : store_serial();
    }
    MDB_env *mdb = environment->copied;
    if (environment->newest_copy && environment->newest_copy->txnid == store_newest(mdb)) {
        return store_problem_with(STORE_OK, 0);
    }
    int code = EAGAIN;
    for (int tries = 0; tries < 64 && code == EAGAIN; tries++) {
        store_problem problem = store_environment_check_size(mdb);
        if (problem.fault != STORE_OK) return problem;
        MDB_txn *txn;
        store_copy *copy = NULL;
        code = mdb_txn_begin(mdb, NULL, MDB_RDONLY, &txn);
        if (code) break;
        code = copy_once(mdb, txn, &copy);
        mdb_txn_abort(txn);
        if (code) continue;
        copy->version = store_version(environment->copied_serial, copy->txnid);
        atomic_store(&copy->references, 1);
        store_copy_release(environment->newest_copy);
        environment->newest_copy = copy;
    }
    return store_problem_of(code);
}

store_problem store_copy_pin(store_environment *environment, store_pin *pin, uint64_t *version) {
    pthread_mutex_lock(&environment->mutex);
    store_problem problem = refresh(environment);
    if (problem.fault == STORE_OK) {
        store_copy *copy = environment->newest_copy;
        const struct store_copied *found = store_copy_find(copy, store_key(NULL));
        atomic_fetch_add(&copy->references, 1);
        *version = copy->version;
        *pin = (store_pin){
            found ? found->bytes : NULL, found ? found->size : 0, environment, copy,
        };
    }
    pthread_mutex_unlock(&environment->mutex);
    return problem;
}

const struct store_copied *store_copy_find(const store_copy *copy, MDB_val key) {
    for (size_t i = 0; i < copy->count; i++) {
        const struct store_copied *value = &copy->values[i];
        if (value->key_size == key.mv_size
            && memcmp(value->key, key.mv_data, key.mv_size) == 0) {
            return value;
        }
    }
    return NULL;
}

void store_copy_release(store_copy *copy) {
    if (copy && atomic_fetch_sub(&copy->references, 1) == 1) free(copy);
}
