#include "pins.h"
#include "registry.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static size_t aligned(size_t size) { return (size + 63) & ~(size_t)63; }

/// A copy that is being made.
typedef struct filling {
    const store_edition *edition;
    store_copy *_Nullable copy; ///< NULL: values are only counted
    size_t count, size;
    char *_Nullable memory; ///< of the values and keys
    size_t values, room;    ///< what was counted
} filling;

/// Counts or copies a value. No lock keeps its pages from being reused, but LMDB does not reuse those of the
/// newest two versions.
static int add(void *context, MDB_val key, store_extent extent) {
    filling *filling = context;
    const store_edition *edition = filling->edition;
    int code = store_value_unpad(&extent);
    if (code) return code;
    size_t place = filling->size, end = place + aligned(extent.size);
    filling->size = end + aligned(key.mv_size);
    filling->count += 1;
    if (!filling->copy) {
        // No two values share a page.
        size_t most = (edition->last_page + 1) * edition->page_size;
        return extent.size > most || place > 2 * most ? MDB_CORRUPTED : 0;
    }
    if (filling->count > filling->values || filling->size > filling->room) return MDB_CORRUPTED;
    struct store_copied *copied = &filling->copy->values[filling->count - 1];
    *copied = (struct store_copied){
        .bytes = filling->memory + place, .size = extent.size,
        .key = memcpy(filling->memory + end, key.mv_data, key.mv_size), .key_size = key.mv_size,
    };
    return store_read_bytes(
        edition->descriptor, filling->memory + place, extent.size, extent.offset
    );
}

/// Copies an edition. Fails where pages were overwritten meanwhile.
static int copy_edition(const store_edition *edition, store_copy **result) {
    filling filling = {.edition = edition};
    store_visitor visitor = {.context = &filling, .value = add};
    int code = store_edition_walk(edition, edition->values, &visitor);
    if (code) return code;
    size_t head = aligned(sizeof(store_copy) + filling.count * sizeof(struct store_copied));
    store_copy *copy = aligned_alloc(64, head + filling.size);
    if (!copy) return ENOMEM;
    memset(copy, 0, head);
    filling = (struct filling){
        .edition = edition, .copy = copy, .memory = (char *)copy + head,
        .values = filling.count, .room = filling.size,
    };
    code = store_edition_walk(edition, edition->values, &visitor);
    copy->holder = STORE_HOLDS_COPY;
    copy->txnid = edition->txnid;
    copy->page_size = edition->page_size;
    copy->count = filling.count;
    if (code) {
        free(copy);
        return code;
    }
    *result = copy;
    return 0;
}

void store_copy_close(store_environment *environment) {
    if (environment->copied >= 0) close(environment->copied);
    environment->copied = -1;
    store_copy_release(environment->newest_copy);
    environment->newest_copy = NULL;
}

/// Whether the path now leads to another file than the one that is copied from. On an overlay both
/// may have the same inode number.
static _Bool is_replaced(const store_environment *environment) {
    struct stat held, named;
    if (fstat(environment->copied, &held) != 0) return 1;
    if (stat(environment->data_path, &named) != 0) return errno == ENOENT || errno == ENOTDIR;
    return held.st_dev != named.st_dev || held.st_ino != named.st_ino
           || held.st_size != named.st_size || held.st_mtime != named.st_mtime;
}

static int open_file(store_environment *environment) {
    store_identity data;
    int code = store_environment_open_data(environment, &environment->copied, &data);
    if (code) return code;
    environment->copied_data = data;
    // Versions of the same file are the same, whether they are copied or mapped.
    environment->copied_serial =
        store_identity_equal(data, environment->data) ? environment->serial : store_serial();
    return 0;
}

/// Makes `newest_copy` a copy of the file's newest edition. EAGAIN: the file has a newer one by
/// now.
static int copy_newest(store_environment *environment) {
    store_edition edition = {0};
    store_copy *copy = NULL;
    int descriptor = environment->copied;
    int code = environment->copied_serial == environment->serial
                   ? store_environment_edition(environment, descriptor, STORE_NEWEST, &edition)
                   : store_edition_read(descriptor, STORE_NEWEST, &edition);
    if (!code) code = copy_edition(&edition, &copy);
    if (!edition.page_size) return code;
    // Pages may have been overwritten while they were read: drop the copy.
    if (store_edition_newest(descriptor, edition.page_size) != edition.txnid) {
        free(copy);
        return EAGAIN;
    }
    if (code) return code;
    copy->keeper = &environment->keeper;
    copy->data = environment->copied_data;
    copy->version = store_version(environment->copied_serial, copy->txnid);
    atomic_store(&copy->references, 1);
    store_copy_release(environment->newest_copy);
    environment->newest_copy = copy;
    return 0;
}

/// Brings `newest_copy` up to date. Call it with the environment's mutex held.
static store_problem refresh(store_environment *environment) {
    _Bool is_stale = atomic_load(&environment->condition) == STORE_STALE;
    if (environment->copied >= 0
        && (is_stale || !environment->newest_copy
            || store_look_is_due(&environment->copied_looked))
        && is_replaced(environment)) {
        store_copy_close(environment);
        store_environment_expire(environment);
    }
    if (environment->copied < 0) {
        int code = open_file(environment);
        if (code) return store_problem_of(code);
    }
    const store_copy *present = environment->newest_copy;
    if (present
        && store_edition_newest(environment->copied, present->page_size) == present->txnid) {
        return store_problem_with(STORE_OK, 0);
    }
    int code = EAGAIN;
    for (int tries = 0; tries < 64 && code == EAGAIN; tries++) code = copy_newest(environment);
    return store_problem_of(code);
}

/// Chooses the value to pin among the values of the keys.
static store_choice find(const store_copy *copy, const store_keys *keys) {
    store_choice choice = {0};
    for (size_t i = 0; i < keys->count; i++) {
        const struct store_copied *found = store_copy_find(copy, store_key(keys->keys[i]));
        if (found) store_choose(&choice, keys, found->bytes, found->size);
    }
    return choice;
}

store_problem store_copy_pin(
    store_environment *environment, const store_keys *keys, store_pin *pin, uint64_t *version
) {
    pthread_mutex_lock(&environment->mutex);
    store_problem problem = refresh(environment);
    if (problem.fault == STORE_OK) {
        if (store_environment_may_be_mended(environment)) store_environment_expire(environment);
        store_copy *copy = environment->newest_copy;
        store_choice choice = find(copy, keys);
        atomic_fetch_add(&copy->references, 1);
        if (environment->copied_serial == environment->serial) {
            atomic_store(&environment->copied_txnid, copy->txnid);
        }
        *version = copy->version ^ keys->salt;
        *pin = (store_pin){choice.bytes, choice.size, copy};
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
