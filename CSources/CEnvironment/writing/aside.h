/// Directories in which data files are built before anybody sees them.
#ifndef ASIDE_H
#define ASIDE_H

#include "../common/common.h"

#pragma clang assume_nonnull begin

/// A directory inside the environment's own. As long as its writer lives, no other removes it.
typedef struct store_aside {
    char *_Nullable path; ///< NULL: none
    int descriptor;       ///< locked
} store_aside;

/// Makes a directory and its parents. An errno.
int store_directory_create(const char *path);

/// An errno. Remove what was made.
int store_aside_make(const char *directory, store_aside *aside);
void store_aside_remove(store_aside *aside);

/// Removes what killed writers left of theirs.
void store_aside_clean(const char *directory);

/// Builds a data file in it, whose newest version is `newest` and holds the values. An LMDB code.
int store_aside_build(
    const store_aside *aside, size_t newest, const store_value *_Nullable values, size_t count
);

/// Moves its data file into place, and makes that durable. Where the place is to be empty, EEXIST if
/// it is not.
int store_aside_install(
    const store_aside *aside, const char *directory, _Bool is_first, store_identity *data
);

#pragma clang assume_nonnull end

#endif
