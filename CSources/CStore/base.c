// The part that all kinds of handles share.
#define _XOPEN_SOURCE 700
#include "store_base.h"
#include "store_seal.h"
#include <stdlib.h>
#include <string.h>

store_base store_base_make(const store_kind *kind, store_accept accept) {
    return (store_base){.kind = kind, .accept = accept, .permitted = store_is_permitted()};
}

store_problem store_finish(store *handle, store_problem problem, store **result) {
    store_pin pin;
    if (problem.fault == STORE_OK) problem = store_pin_take(handle, &pin);
    if (problem.fault == STORE_OK) {
        store_pin_drop(&pin);
        *result = handle;
    } else {
        store_release(handle);
    }
    return problem;
}

void store_end(store *handle) {
    store_base *base = (store_base *)handle;
    atomic_store(&base->ended, 1);
    // The fast path of a pin checks only this.
    atomic_store(&base->accepted, 0);
}

bool store_is_ended(const store *handle) {
    return atomic_load(&((const store_base *)handle)->ended);
}

void store_release(store *handle) { ((const store_base *)handle)->kind->release(handle); }

bool store_reads_copies(const store *handle) {
    const store_kind *kind = ((const store_base *)handle)->kind;
    return kind->reads_copies && kind->reads_copies(handle);
}

store_problem store_pin_other(
    const store_pin *pin, const char *key, const void **bytes, size_t *size
) {
    *bytes = NULL;
    *size = 0;
    if (!pin->holder) return store_problem_with(STORE_OK, 0);
    return (*(const store_keeper *const *)pin->holder)->other(pin, key, bytes, size);
}

char *store_path(const char *a, const char *b) {
    size_t size = strlen(a), more = strlen(b) + 1;
    char *path = malloc(size + more);
    if (path) {
        memcpy(path, a, size);
        memcpy(path + size, b, more);
    }
    return path;
}

void *store_copy_of(const void *bytes, size_t size) {
    void *copy = aligned_alloc(64, (size + 64) & ~(size_t)63);
    return copy ? memcpy(copy, bytes, size) : NULL;
}
