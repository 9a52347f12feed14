#include "store_handle.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/// NULL without memory.
static store *create(const store_keys *_Nullable keys, store_accept accept) {
    store *handle = keys ? calloc(1, sizeof *handle) : NULL;
    if (handle) {
        handle->keys = keys;
        handle->accept = accept;
        handle->permitted = store_is_permitted();
        atomic_store(&handle->memory, &handle->own);
    }
    return handle;
}

/// Takes a copy of `bytes` as the handle's own. A failure without memory.
static store_problem keep(store *handle, const void *bytes, size_t size) {
    void *copy = aligned_alloc(64, (size + 64) & ~(size_t)63);
    if (!copy) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    handle->own = (store_memory){memcpy(copy, bytes, size), size};
    return store_problem_with(STORE_OK, 0);
}

/// Hands out the handle if its value can be pinned, or else frees it.
static store_problem finish(store *handle, store_problem problem, store **result) {
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

store_problem store_open(const char *path, const store_contents *contents, store **result) {
    *result = NULL;
    store_fork_watch();
    store *handle = create(store_keys_of(contents), contents->accept);
    if (!handle) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    store_environment *environment;
    store_problem problem = store_environment_acquire(path, handle->permitted, &environment);
    if (problem.fault == STORE_OK) atomic_store(&handle->environment, environment);
    return finish(handle, problem, result);
}

/// The path from the root, wherever the process goes later; NULL without memory or a directory. An
/// empty path leads nowhere, and stays so.
static char *absolute(const char *path) {
    if (*path == '/' || !*path) return strdup(path);
    char *here = realpath(".", NULL);
    char *slashed = here ? store_path(here, "/") : NULL;
    char *whole = slashed ? store_path(slashed, path) : NULL;
    free(here);
    free(slashed);
    return whole;
}

store_problem store_open_or(
    const char *path, const store_contents *contents, const void *bytes, size_t size,
    store **result
) {
    *result = NULL;
    // Also where it would be asked for only later: a stand-in for the real one is no answer.
    if (store_seal_forbids(path, path, store_is_permitted())) {
        return store_problem_with(STORE_SEALED, 0);
    }
    store_fork_watch();
    store *handle = create(store_keys_of(contents), contents->accept);
    if (!handle) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    store_problem problem = keep(handle, bytes, size);
    errno = 0;
    handle->path = absolute(path);
    if (!handle->path) problem = store_problem_of(errno ? errno : ENOMEM);
    // Not pinned yet: who wants to replace what is damaged must have a handle first.
    if (problem.fault == STORE_OK) *result = handle;
    else store_release(handle);
    return problem;
}

store_problem store_open_memory(
    const void *bytes, size_t size, const store_contents *contents, store **result
) {
    *result = NULL;
    int32_t code = contents->accept(bytes, size);
    if (code) return store_problem_with(STORE_REFUSED, code);
    store *handle = create(store_keys_of(contents), contents->accept);
    if (!handle) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    return finish(handle, keep(handle, bytes, size), result);
}

store_problem store_open_lent(const store *lender, store **result) {
    *result = create(lender->keys, lender->accept);
    if (!*result) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    store_lend(*result, lender);
    return store_problem_with(STORE_OK, 0);
}

void store_lend(store *handle, const store *lender) {
    atomic_store(&handle->memory, atomic_load(&lender->memory));
}

void store_end(store *handle) {
    atomic_store(&handle->ended, 1);
    // The short way of a pin asks for this alone.
    atomic_store(&handle->accepted, 0);
}

_Bool store_is_ended(const store *handle) { return atomic_load(&handle->ended); }

void store_release(store *handle) {
    store_environment *environment = atomic_load(&handle->environment);
    if (environment) store_environment_release(environment);
    free(handle->own.bytes);
    free(handle->path);
    free(handle);
}

_Bool store_reads_copies(const store *handle) {
    const store_environment *environment = atomic_load(&handle->environment);
    return environment
        && (atomic_load(&environment->lockless) || atomic_load(&environment->slotless) != 0);
}
