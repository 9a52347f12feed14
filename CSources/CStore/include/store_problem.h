/// Problems: why a value could not be read or written.
#ifndef STORE_PROBLEM_H
#define STORE_PROBLEM_H

#include "store_compiler.h"
#include <stdint.h>

STORE_HEADER_BEGIN

/// What went wrong.
STORE_BYTE_ENUM(store_fault) {
    STORE_OK = 0,
    STORE_MISSING,       ///< nothing exists at the path
    STORE_NO_VALUE,      ///< the environment holds no value: it is damaged, as each writer stores one
    STORE_OTHER_VALUES,  ///< the environment holds values, but none under a key that was asked for
    STORE_NOT_A_STORE,   ///< the path is a file, or its data file is not LMDB's
    STORE_NOT_A_FILE,    ///< the path leads to a directory or a device, where a file is asked for
    STORE_DENIED,        ///< the file system forbids this user to do it
    STORE_READ_ONLY,     ///< the file system is read-only
    STORE_DISK_FULL,     ///< the file system is full
    STORE_MAP_FULL,      ///< the environment's map is full
    STORE_NO_MEMORY,     ///< memory or address space is exhausted
    STORE_CUT_SHORT,     ///< the data file ends before its last page
    STORE_DAMAGED,       ///< the data file is LMDB's and contradicts itself
    STORE_TOO_LARGE,     ///< the value, or the data file by the process's limit (RLIMIT_FSIZE)
    STORE_REFUSED,       ///< store_accept refused the value; `code` is what it returned
    STORE_LOCK_TIMEOUT,  ///< another writer kept the lock; `lock_holder` is its process
    STORE_OVERTAKEN,     ///< another writer has committed since this one read
    STORE_BUSY,          ///< LMDB failed and a pin of this process keeps it from starting anew
    STORE_FORKED,        ///< the pin or writer belongs to the process that forked this one
    STORE_SEALED,        ///< the process may use nothing there: store_seal.h
    STORE_ENDED,         ///< the handle was ended: store_end
    STORE_IO,            ///< any other failure of the file system or of LMDB; `code` says which
};

/// A problem: what went wrong, with its details.
typedef struct store_problem {
    store_fault fault;
    int32_t code;   ///< errno, an LMDB code (below -30000), or what store_accept returned; 0: none
    int32_t lock_holder; ///< the process that holds the writer's lock; 0: unknown
} store_problem;

/// The problem of an errno; STORE_OK for 0.
store_problem store_problem_of_errno(int32_t code);

static inline store_problem store_problem_with(store_fault fault, int32_t code) {
    store_problem problem = {fault, code, 0};
    return problem;
}

/// A short text for `problem.code`, in static memory or in the calling thread's, until its next call.
const char *store_code_description(int32_t code);

/// Adds the codes of a library beside errno: `describe` gives the texts of those from `first` to `last`.
typedef const char *_Nonnull (*store_describe)(int32_t code);
void store_codes_describe(int32_t first, int32_t last, store_describe describe);

STORE_HEADER_END

#endif
