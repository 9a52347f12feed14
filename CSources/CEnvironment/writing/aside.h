/// Directories in which data files are built before readers see them.
#ifndef ASIDE_H
#define ASIDE_H

#include "../common/common.h"

#pragma clang assume_nonnull begin

/// A directory inside the environment's own. No other writer removes it while its own one lives.
typedef struct store_aside {
    char *_Nullable path; ///< NULL: none
    int descriptor;       ///< locked
} store_aside;

/// Makes a directory and its parents. An errno.
int store_directory_create(const char *path);

/// Makes one. An errno. Free it with store_aside_remove.
int store_aside_make(const char *directory, store_aside *aside);
void store_aside_remove(store_aside *aside);

/// Removes those that killed writers have left.
void store_aside_clean(const char *directory);

/// Builds a data file in it, with the values, as version `newest`. An LMDB code.
int store_aside_build(
    const store_aside *aside, size_t newest, const store_value *_Nullable values, size_t count
);

/// Moves its data file into place, and makes that durable. With `is_first`, EEXIST if there is a data file
/// already.
int store_aside_install(
    const store_aside *aside, const char *directory, _Bool is_first, store_identity *data
);

#pragma clang assume_nonnull end

#endif
