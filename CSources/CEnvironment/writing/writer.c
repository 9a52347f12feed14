#include "../common/signals.h"
#include "../lmdb/calls.h"
#include "../reading/pins.h"
#include "aside.h"
#include "commit.h"
#include "lock.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct store_writer {
    store_lock lock;
    char *directory; ///< without symbolic links
    const store_keys *keys;
    store_accept intact;
    store_environment *_Nullable environment; ///< NULL: there is none yet
    store_pin pin; ///< what store_writer_read shows; without a holder: not yet taken
    store_shown shown;
    char **names; ///< what store_writer_keys gives; NULL: not yet asked for
    size_t name_count;
    store_salvage rescued; ///< what store_writer_rescued gives
    _Bool has_rescued;     ///< it was asked for
    store_salvage salvage; ///< of the last commit
    _Bool permitted; ///< begun by a thread with a permit of the seal
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

/// Opens the present environment, if any: another process may have removed or replaced the last one.
static store_problem attach(store_writer *writer) {
    store_environment *now;
    store_problem problem = store_environment_acquire(writer->directory, writer->permitted, &now);
    // The old one is released last; else it would be closed and opened again.
    if (writer->environment) store_environment_release(writer->environment);
    writer->environment = now;
    return problem.fault == STORE_MISSING ? store_problem_with(STORE_OK, 0) : problem;
}

/// Ends the commit of a writer that was killed after it wrote its pages and before it updated the lock table.
/// LMDB does that only at its next transaction, which would be after this writer has read what it builds on. A
/// code.
static int finish_killed(store_environment *environment) {
    MDB_txn *txn;
    // Without a reader slot this stays unknown, and LMDB does it later.
    if (store_txn_read(environment->mdb, &txn) != 0) return 0;
    size_t told = store_txn_number(txn);
    store_txn_abort(txn);
    if (told >= store_newest(environment)) return 0;
    // Readers may see the commit only when it is durable.
    if (fsync(store_mdb_descriptor(environment->mdb)) != 0) return errno;
    int code = store_txn_write(environment->mdb, &txn);
    if (!code) store_txn_abort(txn);
    return code;
}

/// Whether a commit makes a new data file because of this problem.
static _Bool is_replaced_whole(store_problem problem) {
    return store_is_damage(problem.fault) || problem.code == STORE_REMOTE;
}

/// Ends what the writer has shown.
static void forget_pin(store_writer *writer) {
    store_pin_drop(&writer->pin);
    for (size_t i = 0; i < writer->name_count; i++) free(writer->names[i]);
    free(writer->names);
    writer->names = NULL;
    writer->name_count = 0;
    store_salvage_free(&writer->rescued);
    writer->has_rescued = 0;
}

store_problem store_writer_begin(
    const char *path, const store_contents *contents, double timeout, store_writer **result
) {
    *result = NULL;
    _Bool permitted = store_is_permitted();
    if (store_seal_forbids(path, path, store_file_names, permitted)) return store_problem_with(STORE_SEALED, 0);
    store_process_prepare();
    store_writer *writer = calloc(1, sizeof *writer);
    if (!writer) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    writer->lock.descriptor = -1;
    writer->shown.descriptor = -1;
    writer->salvage.is_complete = 1;
    writer->permitted = permitted;
    writer->intact = contents->intact;
    writer->keys = store_keys_of(contents);
    struct stat status;
    int code = writer->keys ? resolve(path, &writer->directory) : ENOMEM;
    if (!code && stat(writer->directory, &status) == 0 && !S_ISDIR(status.st_mode)) code = ENOTDIR;
    store_problem problem = store_problem_of(code);
    store_signals signals = store_signals_begin();
    if (!code) problem = store_lock_take(writer->directory, timeout, &writer->lock);
    store_signals_end(signals);
    if (problem.fault == STORE_OK) {
        store_aside_clean(writer->directory);
        problem = attach(writer);
    }
    // A problem is better reported before the caller builds its value.
    if (problem.fault == STORE_OK && writer->environment) {
        problem = store_environment_enter(writer->environment);
        if (problem.fault == STORE_OK) {
            problem = store_problem_of(finish_killed(writer->environment));
            store_environment_leave(writer->environment);
        }
        if (is_replaced_whole(problem)) problem = store_problem_with(STORE_OK, 0);
    }
    if (problem.fault == STORE_OK) {
        *result = writer;
    } else {
        store_writer_end(writer);
    }
    return problem;
}

/// Pins what is shown, and notes which version of which file that is. Takes no pin where the file is missing or
/// damaged.
static store_problem show(store_writer *writer) {
    store_problem problem = store_problem_with(STORE_OK, 0);
    if (writer->lock.descriptor < 0) return store_problem_with(STORE_FORKED, 0);
    if (writer->pin.holder) return problem;
    uint64_t version;
    // Another writer may replace the file between the two looks.
    for (int tries = 0; tries < 8; tries++) {
        store_shown_look(&writer->shown, writer->directory);
        if (tries > 0 || !writer->environment) problem = attach(writer);
        if (problem.fault != STORE_OK) return problem;
        _Bool is_there = writer->shown.descriptor >= 0;
        if (!writer->environment) {
            if (is_there) continue;
            return problem;
        }
        store_identity data;
        problem = store_environment_pin(writer->environment, writer->keys, &writer->pin, &version);
        if (store_is_damage(problem.fault)) return store_problem_with(STORE_OK, 0);
        if (problem.fault == STORE_MISSING && !is_there) return store_problem_with(STORE_OK, 0);
        if (problem.fault != STORE_OK) return problem;
        size_t txnid = store_pin_txnid(&writer->pin, &data);
        if (store_identity_equal(data, writer->shown.sight.data)) {
            writer->shown.sight.txnid = txnid;
            return problem;
        }
        store_pin_drop(&writer->pin);
    }
    return store_problem_with(STORE_BUSY, 0);
}

store_problem store_writer_read(
    store_writer *writer, const char *key, const void **bytes, size_t *size
) {
    *bytes = NULL;
    *size = 0;
    store_problem problem = show(writer);
    if (problem.fault != STORE_OK || !writer->pin.holder) return problem;
    problem = store_pin_other(&writer->pin, key, bytes, size);
    return store_is_damage(problem.fault) ? store_problem_with(STORE_OK, 0) : problem;
}

static int add_name(void *context, MDB_val key, store_extent extent) {
    store_writer *writer = context;
    (void)extent;
    // No writer of ours puts a zero byte into a key, and no caller could ask for such a key.
    if (memchr(key.mv_data, 0, key.mv_size)) return 0;
    char **names = realloc(writer->names, (writer->name_count + 1) * sizeof *names);
    if (!names) return ENOMEM;
    writer->names = names;
    names[writer->name_count] = strndup(key.mv_data, key.mv_size);
    if (!names[writer->name_count]) return ENOMEM;
    writer->name_count++;
    return 0;
}

/// Gathers the keys of all values that are shown. A code.
static int list(store_writer *writer) {
    const store_slot *slot = writer->pin.holder;
    if (slot->holder != STORE_HOLDS_COPY) {
        store_visitor visitor = {.context = writer, .value = add_name};
        return store_edition_walk(&slot->edition, slot->edition.values, &visitor);
    }
    const store_copy *copy = writer->pin.holder;
    int code = 0;
    for (size_t i = 0; i < copy->count && !code; i++) {
        const struct store_copied *value = &copy->values[i];
        MDB_val key = {.mv_size = value->key_size, .mv_data = (void *)value->key};
        code = add_name(writer, key, (store_extent){0});
    }
    return code;
}

store_problem store_writer_keys(
    store_writer *writer, const char *const **keys, size_t *count
) {
    *keys = NULL;
    *count = 0;
    store_problem problem = show(writer);
    if (problem.fault != STORE_OK || !writer->pin.holder) return problem;
    if (!writer->names) problem = store_problem_of(list(writer));
    if (store_is_damage(problem.fault)) return store_problem_with(STORE_OK, 0);
    if (problem.fault != STORE_OK) return problem;
    *keys = (const char *const *)writer->names;
    *count = writer->name_count;
    return problem;
}

store_problem store_writer_rescued(
    store_writer *writer, const store_value **values, size_t *count
) {
    *values = NULL;
    *count = 0;
    store_problem problem = show(writer);
    if (problem.fault != STORE_OK || writer->shown.descriptor < 0) return problem;
    if (writer->pin.holder) {
        // The shown version may still be damaged behind its first page.
        int code = writer->names ? 0 : list(writer);
        if (!store_is_damage(store_problem_of(code).fault)) return store_problem_of(code);
    }
    if (!writer->has_rescued) {
        const store_value none = {.key = ""};
        int code = store_salvage_read(
            writer->shown.descriptor, writer->intact, &none, 0, &writer->rescued
        );
        problem = store_problem_of(code);
        if (store_is_damage(problem.fault)) problem = store_problem_with(STORE_OK, 0);
        writer->has_rescued = problem.fault == STORE_OK;
    }
    if (!writer->has_rescued) return problem;
    *values = writer->rescued.values;
    *count = writer->rescued.count;
    return problem;
}

/// Commits in the present data file, or by a new one. STORE_AGAIN: the file was replaced meanwhile.
static store_problem commit(store_writer *writer, store_order *order, store_sight *done) {
    size_t size = store_values_size(order->values, order->count);
    store_problem problem = attach(writer);
    if (problem.fault != STORE_OK) return problem;
    if (writer->environment) {
        problem = store_environment_enter(writer->environment);
        if (problem.fault == STORE_OK) {
            *done = (store_sight){0};
            int code = store_commit_inside(order, writer->environment, done);
            store_environment_leave(writer->environment);
            problem = store_write_problem(writer->directory, code, size);
            if (code == STORE_AGAIN) problem.code = code;
            if (store_is_damage(problem.fault)) order->condemned = *done;
        }
        // STORE_MISSING: the file was removed meanwhile.
        _Bool is_missing = problem.fault == STORE_MISSING;
        if (!is_replaced_whole(problem) && !is_missing) return problem;
    }
    int code = store_commit_anew(order, &writer->salvage, done);
    problem = store_write_problem(writer->directory, code, size);
    if (code == STORE_AGAIN) problem.code = code;
    // Opens the environment, which makes the lock table: readers of other users could not make it.
    if (problem.fault == STORE_OK) (void)attach(writer);
    return problem;
}

/// Makes the writer build its next commit on the last one.
static void settle(store_writer *writer, store_sight done) {
    if (!writer->shown.is_set) return;
    store_shown_look(&writer->shown, writer->directory);
    writer->shown.sight = done;
}

/// How often a commit begins again because other processes changed the files.
#define MOST_TRIES 100

store_problem store_writer_commit(store_writer *writer, const store_value *values, size_t count) {
    if (writer->lock.descriptor < 0) return store_problem_with(STORE_FORKED, 0);
    forget_pin(writer);
    store_salvage_free(&writer->salvage);
    store_order order = {
        .directory = writer->directory, .values = values, .count = count,
        .intact = writer->intact, .shown = &writer->shown,
    };
    store_sight done = {0};
    store_problem problem = {0}, last = {0};
    store_signals signals = store_signals_begin();
    int failures = 0;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
        last = problem;
        problem = commit(writer, &order, &done);
        // After an earlier failure LMDB may refuse everything, or its map may be too small because
        // address space was short: opens it anew once.
        _Bool is_stale = problem.code == MDB_PANIC || problem.code == MDB_MAP_RESIZED
                         || problem.code == MDB_MAP_FULL;
        if (problem.code != STORE_AGAIN && (!is_stale || failures++ > 0)) break;
    }
    store_signals_end(signals);
    // The map could not grow because of a pin: the full map is the cause to report.
    if (problem.fault == STORE_BUSY && last.fault == STORE_MAP_FULL) problem = last;
    if (problem.fault == STORE_OK) settle(writer, done);
    else store_salvage_free(&writer->salvage);
    if (problem.code == STORE_AGAIN) problem.code = 0;
    return problem;
}

_Bool store_writer_lost(
    const store_writer *writer, const char *const **keys, size_t *count
) {
    *keys = (const char *const *)writer->salvage.lost;
    *count = writer->salvage.lost_count;
    return writer->salvage.is_complete;
}

void store_writer_end(store_writer *writer) {
    forget_pin(writer);
    store_shown_forget(&writer->shown);
    store_salvage_free(&writer->salvage);
    if (writer->environment) store_environment_release(writer->environment);
    store_lock_give(&writer->lock);
    free(writer->directory);
    free(writer);
}
