/// The seal: a process that runs tests reaches no environment by accident but those below the
/// temporary directory, whatever path leads to them.
#ifndef STORE_SEAL_H
#define STORE_SEAL_H

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// The variable that seals a process and its children, where it is set to anything but "" and "0".
#define STORE_SEAL_VARIABLE "MODELCATALOG_SEAL"

/// Seals this process for good: from now on nothing is opened, checked or written but below the
/// directory of $TMPDIR, else /tmp. What is open already stays so.
void store_seal(void);

/// Whether this process is sealed, by store_seal or by its environment.
_Bool store_is_sealed(void);

/// The directory that a sealed process may use, without symbolic links.
const char *store_seal_directory(void);

/// Is told of what a sealed process asks for elsewhere: the path as it was given, and whether it may.
typedef void (*store_seal_witness)(const char *path, _Bool is_permitted);

/// From now on `witness` is told, by the thread that asks; not in children of fork().
void store_seal_watch(store_seal_witness witness);

/// Until store_permit_end, this thread may open what the seal forbids, and handles opened by then may
/// go on to read it. May be nested.
void store_permit_begin(void);
void store_permit_end(void);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
