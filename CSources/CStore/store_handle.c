#include "store_internal.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static store *create(store_accept accept) {
    store *handle = calloc(1, sizeof *handle);
    if (handle) handle->accept = accept;
    return handle;
}

store_problem store_open(const char *path, store_accept accept, store **result) {
    *result = NULL;
    store_fork_watch();
    store *handle = create(accept);
    if (!handle) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    store_environment *environment;
    store_problem problem = store_environment_acquire(path, &environment);
    if (problem.fault == STORE_OK) {
        atomic_store(&handle->environment, environment);
        store_pin pin;
        problem = store_pin_take(handle, &pin);
        if (problem.fault == STORE_OK) {
            store_pin_drop(&pin);
            *result = handle;
            return problem;
        }
    }
    store_release(handle);
    return problem;
}

store_problem store_open_memory(
    const void *bytes, size_t size, store_accept accept, store **result
) {
    *result = NULL;
    int32_t code = accept(bytes, size);
    if (code) return store_problem_with(STORE_REFUSED, code);
    store *handle = create(accept);
    void *copy = aligned_alloc(64, (size + 64) & ~(size_t)63);
    if (!handle || !copy) {
        free(handle);
        free(copy);
        return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    }
    handle->bytes = memcpy(copy, bytes, size);
    handle->size = size;
    *result = handle;
    return store_problem_with(STORE_OK, 0);
}

void store_release(store *handle) {
    store_environment *environment = atomic_load(&handle->environment);
    if (environment) store_environment_release(environment);
    free(handle->bytes);
    free(handle);
}

_Bool store_reads_copies(const store *handle) {
    const store_environment *environment = atomic_load(&handle->environment);
    return environment
        && (atomic_load(&environment->lockless) || atomic_load(&environment->slotless) != 0);
}
