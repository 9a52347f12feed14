#include "store_writing.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static _Bool is_named(const struct store_copied *copied, const store_value *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        MDB_val key = store_key(values[i].key);
        if (key.mv_size == copied->key_size
            && memcmp(key.mv_data, copied->key, copied->key_size) == 0) {
            return 1;
        }
    }
    return 0;
}

/// Creates the environment with these values, and those of a copy that they do not name.
static store_problem create_with(
    const char *directory, const store_copy *copy, const store_value *values, size_t count
) {
    size_t most = count + copy->count, size = count;
    store_value *all = calloc(most + 1, sizeof *all);
    if (!all) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    memcpy(all, values, count * sizeof *all);
    store_problem problem = store_problem_with(STORE_OK, 0);
    for (size_t i = 0; i < copy->count; i++) {
        const struct store_copied *copied = &copy->values[i];
        if (is_named(copied, values, count)) continue;
        char *key = strndup(copied->key, copied->key_size);
        if (!key) problem = store_problem_with(STORE_NO_MEMORY, ENOMEM);
        all[size++] = (store_value){.key = key, .bytes = copied->bytes, .size = copied->size};
    }
    if (problem.fault == STORE_OK) problem = store_create(directory, all, size);
    for (size_t i = count; i < size; i++) free((char *)all[i].key);
    free(all);
    return problem;
}

_Bool store_commits_anew(store_problem problem) {
    return store_is_damage(problem.fault) || problem.code == STORE_REMOTE;
}

store_problem store_commit_anew(
    const char *directory, store_environment *environment, const store_value *values, size_t count
) {
    uint64_t version;
    store_pin pin = {0};
    // Where LMDB may not be used, all that is there was copied.
    if (environment && environment->refusal == STORE_REMOTE) {
        store_problem problem = store_environment_pin(environment, &pin, &version);
        if (problem.fault != STORE_OK && !store_is_damage(problem.fault)) return problem;
    }
    const store_copy *copy = pin.holder;
    _Bool is_copy = copy && copy->holder == STORE_HOLDS_COPY;
    store_problem problem = is_copy ? create_with(directory, copy, values, count)
                                    : store_create(directory, values, count);
    store_pin_drop(&pin);
    return problem;
}
