#include "commit.h"
#include "../lmdb/calls.h"
#include <errno.h>
#include <unistd.h>

/// 0 where the transaction may write in the data file that the directory has; else a code.
static int check(
    const store_order *order, store_environment *environment, MDB_txn *txn, store_sight *found
) {
    store_edition edition;
    size_t told = store_txn_number(txn) - 1;
    if (store_environment_is_replaced(environment, 1)) return STORE_AGAIN;
    int descriptor = store_mdb_descriptor(environment->mdb);
    int code = store_environment_edition(environment, descriptor, told, &edition);
    if (code) return code;
    *found = (store_sight){environment->data, edition.newest};
    code = store_shown_check(order->shown, *found);
    // The lock table must know the newest version, or that version would be lost.
    if (!code && (edition.txnid != told || edition.newest != told)) code = MDB_CORRUPTED;
    return code ? code : store_edition_audit(&edition);
}

/// Gives back room after a failed commit: what it wrote behind the last page does not count.
static void give_room(store_environment *environment) {
    MDB_txn *txn;
    store_edition newest;
    if (store_txn_write(environment->mdb, &txn) != 0) return;
    int descriptor = store_mdb_descriptor(environment->mdb);
    if (!store_environment_is_replaced(environment, 1)
        && store_edition_read(descriptor, STORE_NEWEST, &newest) == 0
        && newest.txnid == store_txn_number(txn) - 1) {
        store_room_give(&newest);
    }
    store_txn_abort(txn);
}

/// One transaction. A code.
static int transact(const store_order *order, store_environment *environment, store_sight *done) {
    MDB_env *mdb = environment->mdb;
    MDB_txn *txn;
    // Frees the pins of readers that were killed.
    store_mdb_bury_readers(mdb);
    int code = store_txn_write(mdb, &txn);
    if (code) return code;
    code = check(order, environment, txn, done);
    _Bool takes_room = !code;
    if (!code) code = store_room_take(mdb, store_values_size(order->values, order->count));
    if (!code) code = store_values_put(txn, order->values, order->count);
    // If another process has removed the lock table meanwhile, other writers lock another one.
    if (!code && store_environment_is_replaced(environment, 1)) code = STORE_AGAIN;
    size_t txnid = store_txn_number(txn);
    if (code) {
        store_txn_abort(txn);
    } else {
        code = store_txn_commit(txn);
        if (!code) *done = (store_sight){environment->data, txnid};
    }
    if (code && code != MDB_PANIC && takes_room) give_room(environment);
    return code;
}

int store_commit_inside(
    const store_order *order, store_environment *environment, store_sight *done
) {
    int code = transact(order, environment, done);
    _Bool is_stale = code == MDB_PANIC || code == MDB_MAP_RESIZED || code == MDB_MAP_FULL
                     || code == STORE_AGAIN;
    if (is_stale) store_environment_expire(environment);
    return code;
}
