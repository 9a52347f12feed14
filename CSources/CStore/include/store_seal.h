/// The seal: a process that runs tests reaches nothing by accident but what is below the temporary
/// directory, whatever path leads to it.
///
/// A permit belongs to the thread that began it; all else is the process's, and may be called from any
/// thread.
#ifndef STORE_SEAL_H
#define STORE_SEAL_H

#include "store_compiler.h"
#include <stdbool.h>

STORE_HEADER_BEGIN

/// The variable that seals a process and its children, where it is set to anything but "" and "0".
#define STORE_SEAL_VARIABLE "MODELCATALOG_SEAL"

/// Seals this process for good: from now on nothing is opened, checked or written but below the
/// directory of $TMPDIR, else /tmp. What is open already stays so.
void store_seal(void);

/// Whether this process is sealed, by store_seal or by its environment.
bool store_is_sealed(void);

/// The directory that a sealed process may use, without symbolic links.
const char *store_seal_directory(void);

/// Is told of what a sealed process asks for elsewhere: the path as it was given, and whether it may.
typedef void (*store_seal_witness)(const char *path, bool is_permitted);

/// From now on `witness` is told, by the thread that asks; not in children of fork().
void store_seal_watch(store_seal_witness witness);

/// Until store_permit_end, this thread may open what the seal forbids, and handles opened by then may
/// go on to read it. May be nested; an end without a begin does nothing.
void store_permit_begin(void);
void store_permit_end(void);

/// Whether this thread may open what the seal forbids.
bool store_is_permitted(void);

// MARK: For who opens something

/// Whether the seal keeps a place from somebody: `place`, and the files that are meant by `place` and each
/// of `names`, which end with NULL. The witness is told of the path that led there.
bool store_seal_forbids(
    const char *path, const char *place, const char *_Nullable const *_Nonnull names, bool is_permitted
);

/// Whether this process is sealed, and the place one that it may use.
bool store_seal_confines(const char *place, const char *_Nullable const *_Nonnull names);

/// Tells the witness alone. Without locks.
void store_seal_tell(const char *path, bool is_permitted);

STORE_HEADER_END

#endif
