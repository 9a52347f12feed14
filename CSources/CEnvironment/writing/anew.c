// Replaces a data file by a new one.
//
// Processes that have the lock table open rely on its number of the newest version, so a new data file must
// have that number. It is built and moved into place inside a write transaction of that very table, with the
// number that the table states, and the transaction is aborted. A writer that waited for the transaction then
// finds that the path leads to another file.
#include "../lmdb/calls.h"
#include "aside.h"
#include "commit.h"
#include "hold.h"
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

/// The data file that is at the path now.
typedef struct present {
    int descriptor; ///< negative: no data file
    store_sight sight;
} present;

static int look(const char *directory, present *present) {
    *present = (struct present){.descriptor = -1, .sight.txnid = STORE_NEWEST};
    char *path = store_path(directory, "/data.mdb");
    if (!path) return ENOMEM;
    int code = store_data_open(path, &present->descriptor, &present->sight.data);
    free(path);
    return code == ENOENT ? 0 : code;
}

static _Bool is_damaged(int code) { return store_is_damage(store_problem_of(code).fault); }

/// 0 where the data file is to be replaced, given the lock table's number of the newest version; STORE_AGAIN
/// where it is sound; or the code that says why it can be neither used nor replaced.
static int condemn(const store_order *order, const present *present, size_t newest) {
    store_edition edition;
    if (present->descriptor < 0) return 0;
    int code = store_edition_read(present->descriptor, STORE_NEWEST, &edition);
    if (code) return is_damaged(code) ? 0 : code;
    // The file was written without this table, so LMDB would overwrite the newest version.
    if (edition.newest != newest) return 0;
    const store_sight *condemned = &order->condemned;
    if (store_identity_equal(condemned->data, present->sight.data)
        && condemned->txnid == edition.newest) {
        return 0;
    }
    code = store_edition_audit(&edition);
    return !code ? STORE_AGAIN : is_damaged(code) ? 0 : code;
}

/// Whether the path still leads to the file that was looked at.
static _Bool is_in_place(const char *directory, const present *present) {
    store_identity now;
    char *path = store_path(directory, "/data.mdb");
    int code = path ? store_identify(path, &now) : ENOMEM;
    free(path);
    if (present->descriptor < 0) return code == ENOENT;
    return !code && store_identity_equal(now, present->sight.data);
}

/// Builds and installs the new file as the version `newest`.
static int replace(
    const store_order *order, const present *present, const store_salvage *salvage, size_t newest,
    store_sight *done
) {
    // A table without a version belongs to a file without values.
    if (newest == 0 && salvage->count) return MDB_CORRUPTED;
    size_t count = newest ? order->count + salvage->count : 0;
    store_value *all = calloc(order->count + salvage->count + 1, sizeof *all);
    if (!all) return ENOMEM;
    memcpy(all, order->values, order->count * sizeof *all);
    if (salvage->count) {
        memcpy(all + order->count, salvage->values, salvage->count * sizeof *all);
    }
    store_aside aside;
    int code = store_aside_make(order->directory, &aside);
    if (!code) code = store_aside_build(&aside, newest, all, count);
    if (!code && !is_in_place(order->directory, present)) code = STORE_AGAIN;
    if (!code) {
        _Bool is_first = present->descriptor < 0;
        code = store_aside_install(&aside, order->directory, is_first, &done->data);
    }
    store_aside_remove(&aside);
    free(all);
    done->txnid = newest;
    if (code == EEXIST) return STORE_AGAIN;
    // A commit in the new file adds the values.
    return !code && newest == 0 ? STORE_AGAIN : code;
}

static _Bool has_moved_on(int descriptor, size_t newest) {
    store_edition now;
    if (descriptor < 0 || newest == STORE_NEWEST) return 0;
    return !store_edition_guess(descriptor, &now) || now.newest != newest;
}

/// Replaces the file that is there, with the values that can be read of it.
static int renew(
    const store_order *order, const present *present, store_salvage *salvage, const size_t *told,
    store_sight *done
) {
    int code = told ? condemn(order, present, *told) : 0;
    if (code) return code;
    if (present->descriptor >= 0) {
        store_salvage_free(salvage);
        code = store_salvage_read(
            present->descriptor, order->intact, order->values, order->count, salvage
        );
    }
    // Without the lock table, a commit may have come in between.
    if (!code && !told && has_moved_on(present->descriptor, salvage->newest)) code = STORE_AGAIN;
    store_sight sight = {.data = present->sight.data, .txnid = salvage->newest};
    if (!code) code = store_shown_check(order->shown, sight);
    _Bool follows = present->descriptor >= 0 && salvage->newest != STORE_NEWEST;
    size_t next = follows ? salvage->newest + 1 : 1;
    return code ? code : replace(order, present, salvage, told ? *told : next, done);
}

/// Inside a write transaction of the lock table.
static int renew_locked(const store_order *order, store_salvage *salvage, store_sight *done) {
    store_hold hold;
    MDB_txn *txn;
    present present = {.descriptor = -1};
    int code = store_hold_begin(order->directory, &hold);
    if (code) return code;
    code = store_txn_write(hold.mdb, &txn);
    if (!code) {
        size_t newest = store_txn_number(txn) - 1;
        if (!store_hold_is_in_place(&hold, order->directory)) code = STORE_AGAIN;
        if (!code) code = look(order->directory, &present);
        if (!code) code = renew(order, &present, salvage, &newest, done);
        store_txn_abort(txn);
    }
    if (code == MDB_PANIC || code == MDB_MAP_RESIZED) {
        store_environment_expire(hold.environment);
        code = STORE_AGAIN;
    }
    if (present.descriptor >= 0) close(present.descriptor);
    store_hold_end(&hold);
    return code;
}

static _Bool has_table(const char *directory) {
    store_identity table;
    char *path = store_path(directory, "/lock.mdb");
    _Bool is_there = !path || store_identify(path, &table) != ENOENT;
    free(path);
    return is_there;
}

int store_commit_anew(const store_order *order, store_salvage *salvage, store_sight *done) {
    present present;
    int code = store_directory_create(order->directory);
    if (!code) code = look(order->directory, &present);
    if (code) return code;
    // Without both files no process has the table open; on a remote file system its locks do not
    // hold.
    _Bool is_new = present.descriptor < 0 && !has_table(order->directory);
    if (is_new || store_is_remote(order->directory)) {
        code = renew(order, &present, salvage, NULL, done);
    } else {
        code = renew_locked(order, salvage, done);
    }
    if (present.descriptor >= 0) close(present.descriptor);
    return code;
}
