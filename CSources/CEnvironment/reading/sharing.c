#include "handle.h"
#include "pins.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

void store_environment_destroy(store_environment *environment) {
    pthread_mutex_destroy(&environment->mutex);
    free(environment->directory);
    free(environment->data_path);
    free(environment->lock_path);
    free(environment);
}

store_environment *store_environment_create(const char *directory) {
    store_environment *environment = aligned_alloc(64, sizeof *environment);
    if (!environment) return NULL;
    memset(environment, 0, sizeof *environment);
    environment->directory = strdup(directory);
    environment->data_path = store_path(directory, "/data.mdb");
    environment->lock_path = store_path(directory, "/lock.mdb");
    environment->confined = store_seal_confines(directory, store_file_names);
    environment->references = 1;
    environment->keeper = store_environment_keeper;
    environment->copied = -1;
    for (size_t i = 0; i < STORE_SLOTS; i++) environment->slots[i].keeper = &environment->keeper;
    pthread_mutex_init(&environment->mutex, NULL);
    if (environment->directory && environment->data_path && environment->lock_path) {
        return environment;
    }
    store_environment_destroy(environment);
    return NULL;
}

/// The open environment of this data file or, if the directory had another data file, of this
/// directory: that one is stale, and is opened anew once no pin is in the way.
static store_environment *find(const char *directory, store_identity data) {
    store_environment *open = store_registry_find(data);
    if (open) return open;
    open = store_registry_find_directory(directory);
    if (!open) return NULL;
    pthread_mutex_lock(&open->mutex);
    store_environment_reopen_locked(open);
    pthread_mutex_unlock(&open->mutex);
    return open;
}

store_problem store_environment_acquire_locked(
    const char *directory, store_environment **result
) {
    *result = NULL;
    char *path = store_path(directory, "/data.mdb");
    if (!path) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    store_identity data;
    int code = store_identify(path, &data);
    free(path);
    if (code) return store_problem_of(code);

    store_environment *environment = find(directory, data);
    if (environment) {
        environment->references++;
    } else {
        environment = store_environment_create(directory);
        if (!environment) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
        store_environment_open(environment);
        store_registry_add(environment);
    }
    *result = environment;
    return store_problem_with(STORE_OK, 0);
}

store_problem store_environment_acquire(
    const char *path, _Bool is_permitted, store_environment **result
) {
    *result = NULL;
    char *directory = realpath(path, NULL);
    store_problem problem = store_problem_of(directory ? 0 : errno);
    // The seal judges the resolved path, which is the one that is opened even if a link changes
    // meanwhile.
    if (store_seal_forbids(path, directory ? directory : path, store_file_names, is_permitted)) {
        problem = store_problem_with(STORE_SEALED, 0);
    }
    if (problem.fault == STORE_OK) {
        store_process_lock();
        problem = store_environment_acquire_locked(directory, result);
        store_process_unlock();
    }
    free(directory);
    return problem;
}

void store_environment_release(store_environment *environment) {
    store_process_lock();
    if (!store_environment_is_abandoned(environment) && --environment->references == 0) {
        store_registry_remove(environment);
        store_environment_close(environment);
        store_environment_destroy(environment);
    }
    store_process_unlock();
}

/// The environment of a handle that had none when it was last pinned.
static store_problem find_late(store_shared *handle, store_environment **result) {
    store_environment *found;
    store_problem problem = store_environment_acquire(handle->path, handle->base.permitted, &found);
    if (problem.fault != STORE_OK) return problem;
    *result = NULL;
    if (atomic_compare_exchange_strong(&handle->environment, result, found)) {
        *result = found;
    } else {
        store_environment_release(found);  // another thread has set it first
    }
    return problem;
}

store_problem store_environment_of(store_shared *handle, store_environment **result) {
    store_problem problem = store_problem_with(STORE_OK, 0);
    *result = atomic_load_explicit(&handle->environment, memory_order_acquire);
    if (!*result) return find_late(handle, result);
    if (!store_environment_is_abandoned(*result)) return problem;

    store_process_lock();
    *result = atomic_load(&handle->environment);
    if (store_environment_is_abandoned(*result)) {
        // The abandoned one stays in memory: pins from before the fork may point to it.
        problem = store_environment_acquire_locked((*result)->directory, result);
        if (problem.fault == STORE_OK) atomic_store(&handle->environment, *result);
    }
    store_process_unlock();
    return problem;
}
