#include "store_internal.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/// All environments of this process; under its lock.
static store_environment *environments;

uint64_t store_serial(void) {
    static _Atomic(uint64_t) openings;
    return atomic_fetch_add(&openings, 1) + 1;
}

int store_identify(const char *path, store_identity *identity) {
    struct stat status;
    *identity = (store_identity){0};
    if (stat(path, &status) != 0) return errno;
    *identity = (store_identity){.device = status.st_dev, .inode = status.st_ino};
    // LMDB would make an environment of an empty file.
    return S_ISREG(status.st_mode) && status.st_size > 0 ? 0 : MDB_INVALID;
}

store_identity store_identity_of(MDB_env *mdb) {
    int descriptor;
    struct stat status;
    mdb_env_get_fd(mdb, &descriptor);
    if (fstat(descriptor, &status) != 0) return (store_identity){0};
    return (store_identity){.device = status.st_dev, .inode = status.st_ino};
}

_Bool store_environment_is_elsewhere(
    const store_environment *except, store_identity data, store_identity lock
) {
    for (store_environment *other = environments; other; other = other->next) {
        if (other == except || !other->mdb) continue;
        if (store_identity_equal(other->data, data)) return 1;
        if (lock.inode && store_identity_equal(other->lock, lock)) return 1;
    }
    return 0;
}

static void destroy(store_environment *environment) {
    pthread_mutex_destroy(&environment->mutex);
    free(environment->directory);
    free(environment->data_path);
    free(environment->lock_path);
    free(environment);
}

static store_environment *create(const char *directory) {
    store_environment *environment = aligned_alloc(64, sizeof *environment);
    if (!environment) return NULL;
    memset(environment, 0, sizeof *environment);
    environment->directory = strdup(directory);
    environment->data_path = store_path(directory, "/data.mdb");
    environment->lock_path = store_path(directory, "/lock.mdb");
    environment->references = 1;
    pthread_mutex_init(&environment->mutex, NULL);
    if (environment->directory && environment->data_path && environment->lock_path) {
        return environment;
    }
    destroy(environment);
    return NULL;
}

store_problem store_environment_acquire_locked(
    const char *directory, store_environment **result
) {
    *result = NULL;
    store_environment *environment = create(directory);
    if (!environment) return store_problem_with(STORE_NO_MEMORY, ENOMEM);

    store_identity data;
    int code = store_identify(environment->data_path, &data);
    for (store_environment *open = environments; open && !code; open = open->next) {
        if (store_identity_equal(open->data, data)) {
            open->references++;
            destroy(environment);
            *result = open;
            return store_problem_with(STORE_OK, 0);
        }
    }
    if (code) {
        destroy(environment);
        return store_problem_of(code);
    }
    store_environment_open(environment);
    environment->next = environments;
    environments = environment;
    *result = environment;
    return store_problem_with(STORE_OK, 0);
}

store_problem store_environment_acquire(const char *path, store_environment **result) {
    *result = NULL;
    char *directory = realpath(path, NULL);
    if (!directory) return store_problem_of(errno);
    store_process_lock();
    store_problem problem = store_environment_acquire_locked(directory, result);
    store_process_unlock();
    free(directory);
    return problem;
}

void store_environment_release(store_environment *environment) {
    store_process_lock();
    if (!atomic_load(&environment->abandoned) && --environment->references == 0) {
        store_environment **link = &environments;
        while (*link != environment) link = &(*link)->next;
        *link = environment->next;
        store_environment_close(environment);
        destroy(environment);
    }
    store_process_unlock();
}

void store_environments_abandon(void) {
    for (store_environment *each = environments; each; each = each->next) {
        atomic_store(&each->abandoned, 1);
    }
    environments = NULL;
}

