#include "registry.h"
#include <errno.h>
#include <string.h>

/// All environments of this process; guarded by the process's lock.
static store_environment *environments;

void store_registry_add(store_environment *environment) {
    environment->next = environments;
    environments = environment;
}

void store_registry_remove(store_environment *environment) {
    store_environment **link = &environments;
    while (*link != environment) link = &(*link)->next;
    *link = environment->next;
}

store_environment *store_registry_find(store_identity data) {
    for (store_environment *each = environments; each; each = each->next) {
        if (store_identity_equal(each->data, data)) return each;
    }
    return NULL;
}

store_environment *store_registry_find_directory(const char *directory) {
    for (store_environment *each = environments; each; each = each->next) {
        if (strcmp(each->directory, directory) == 0) return each;
    }
    return NULL;
}

_Bool store_registry_has_other(
    const store_environment *than, store_identity data, store_identity lock
) {
    for (store_environment *other = environments; other; other = other->next) {
        if (other == than || !other->mdb) continue;
        if (store_identity_equal(other->data, data)) return 1;
        if (lock.inode && store_identity_equal(other->lock, lock)) return 1;
    }
    return 0;
}

store_environment *store_registry_find_table(store_identity lock) {
    for (store_environment *each = environments; each; each = each->next) {
        if (each->mdb && each->writable && store_identity_equal(each->lock, lock)) return each;
    }
    return NULL;
}

_Bool store_registry_has_table(store_identity lock) {
    for (store_environment *each = environments; each; each = each->next) {
        if (each->mdb && store_identity_equal(each->lock, lock)) return 1;
    }
    return 0;
}

void store_registry_retry(void) {
    for (store_environment *each = environments; each; each = each->next) {
        if (!each->mdb && each->refusal == EBUSY) store_environment_expire(each);
    }
}

void store_registry_abandon(void) {
    for (store_environment *each = environments; each; each = each->next) {
        atomic_store(&each->condition, STORE_ABANDONED);
    }
    environments = NULL;
}
