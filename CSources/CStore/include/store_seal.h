/// The seal: a process that runs tests can reach by accident only what is below the temporary
/// directory, whatever path leads to it.
///
/// A permit belongs to the thread that began it. All other functions are about the process and may be called
/// from any thread.
#ifndef STORE_SEAL_H
#define STORE_SEAL_H

#include "store_compiler.h"
#include <stdbool.h>

STORE_HEADER_BEGIN

/// The environment variable that seals a process and its children, if it is set to anything other
/// than "" and "0".
#define STORE_SEAL_VARIABLE "MODELCATALOG_SEAL"

/// Seals this process for good: from now on it opens, checks and writes only what is below the
/// directory of $TMPDIR, else /tmp. Stores that are open already stay open.
void store_seal(void);

/// Whether this process is sealed, by store_seal or by its environment.
bool store_is_sealed(void);

/// The directory that a sealed process may use, without symbolic links.
const char *store_seal_directory(void);

/// Is told of each store that a sealed process asks for elsewhere: the path as it was given, and whether a
/// permit allows it.
typedef void (*store_seal_witness)(const char *path, bool is_permitted);

/// Sets the witness. It is called by the thread that asks, and not in children of fork().
void store_seal_watch(store_seal_witness witness);

/// Until store_permit_end, this thread may open what the seal forbids; handles that it opens then may read it
/// later as well. May be nested; an end without a begin does nothing.
void store_permit_begin(void);
void store_permit_end(void);

/// Whether this thread may open what the seal forbids.
bool store_is_permitted(void);

// MARK: For who opens something

/// Whether the seal forbids `resolved`, or a file whose path is `resolved` and one of `names`, which end with
/// NULL. Tells the witness of `path`, the path as it was given.
bool store_seal_forbids(
    const char *path, const char *resolved, const char *_Nullable const *_Nonnull names, bool is_permitted
);

/// Whether this process is sealed and may use the path.
bool store_seal_confines(const char *resolved, const char *_Nullable const *_Nonnull names);

/// Only tells the witness. Takes no lock.
void store_seal_tell(const char *path, bool is_permitted);

STORE_HEADER_END

#endif
