/// All environments of this process, and how its handles and writers share them.
#ifndef REGISTRY_H
#define REGISTRY_H

#include "environment.h"

#pragma clang assume_nonnull begin

// MARK: All of them, with the process's lock held

void store_registry_add(store_environment *environment);
void store_registry_remove(store_environment *environment);
store_environment *_Nullable store_registry_find(store_identity data);
store_environment *_Nullable store_registry_find_directory(const char *directory);

/// Whether another environment of this process has one of the files open: LMDB may open it only
/// once, as closing either would drop the locks of both.
_Bool store_registry_has_other(
    const store_environment *than, store_identity data, store_identity lock
);

/// The environment with this lock table that LMDB has open for writing.
store_environment *_Nullable store_registry_find_table(store_identity lock);
_Bool store_registry_has_table(store_identity lock);
/// Marks the environments as stale that were not opened because another one had their files open.
void store_registry_retry(void);

/// In the child of fork(): marks all environments as the parent's.
void store_registry_abandon(void);

// MARK: Sharing

/// The environment in a directory, opened or shared. Release with store_environment_release.
store_problem store_environment_acquire(
    const char *directory, _Bool is_permitted, store_environment *_Nullable *_Nonnull result
);
/// The same with the process's lock held.
store_problem store_environment_acquire_locked(
    const char *directory, store_environment *_Nullable *_Nonnull result
);
void store_environment_release(store_environment *environment);

/// A new environment, not yet opened or registered. NULL without memory.
store_environment *_Nullable store_environment_create(const char *directory);
void store_environment_destroy(store_environment *environment);

#pragma clang assume_nonnull end

#endif
