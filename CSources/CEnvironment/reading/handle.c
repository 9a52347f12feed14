#include "handle.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/// NULL without memory.
static store_shared *create(const store_contents *contents) {
    const store_keys *keys = store_keys_of(contents);
    store_shared *handle = keys ? calloc(1, sizeof *handle) : NULL;
    if (handle) {
        handle->base = store_base_make(&store_shared_kind, contents->accept);
        handle->keys = keys;
    }
    return handle;
}

store_problem store_open(const char *path, const store_contents *contents, store **result) {
    *result = NULL;
    store_process_prepare();
    store_shared *handle = create(contents);
    if (!handle) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    store_environment *environment;
    store_problem problem = store_environment_acquire(path, handle->base.permitted, &environment);
    if (problem.fault == STORE_OK) atomic_store(&handle->environment, environment);
    return store_finish((store *)handle, problem, result);
}

/// The absolute path, which stays right when the process changes its directory; NULL without memory
/// or a current directory. An empty path stays empty and leads nowhere.
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
    // Asked here although the store is opened later: a stand-in must not hide that the store is
    // forbidden.
    if (store_seal_forbids(path, path, store_file_names, store_is_permitted())) {
        return store_problem_with(STORE_SEALED, 0);
    }
    store_process_prepare();
    store_shared *handle = create(contents);
    if (!handle) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    handle->bytes = store_copy_of(bytes, size);
    handle->size = size;
    errno = 0;
    handle->path = absolute(path);
    store_problem problem = store_problem_with(STORE_OK, 0);
    if (!handle->path) problem = store_problem_of(errno ? errno : ENOMEM);
    if (!handle->bytes) problem = store_problem_with(STORE_NO_MEMORY, ENOMEM);
    // The value is not pinned yet: a program that replaces a damaged store needs a handle first.
    if (problem.fault == STORE_OK) *result = (store *)handle;
    else store_release((store *)handle);
    return problem;
}
