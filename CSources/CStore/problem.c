#define _XOPEN_SOURCE 700
#include "store_problem.h"
#include <errno.h>
#include <stdatomic.h>
#include <string.h>

store_problem store_problem_of_errno(int32_t code) {
    switch (code) {
    case 0:
        return store_problem_with(STORE_OK, 0);
    case ENOENT:
        return store_problem_with(STORE_MISSING, code);
    case ENOTDIR:
        return store_problem_with(STORE_NOT_A_STORE, code);
    case EACCES:
    case EPERM:
        return store_problem_with(STORE_DENIED, code);
    case EROFS:
        return store_problem_with(STORE_READ_ONLY, code);
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return store_problem_with(STORE_DISK_FULL, code);
    case EFBIG:
        return store_problem_with(STORE_TOO_LARGE, code);
    case EBUSY:
        return store_problem_with(STORE_BUSY, code);
    case ENOMEM:
        return store_problem_with(STORE_NO_MEMORY, code);
    default:
        return store_problem_with(STORE_IO, code);
    }
}

/// The codes of a library, which this target does not know itself.
static struct {
    int32_t first, last;
    _Atomic(store_describe) describe;
} others;

void store_codes_describe(int32_t first, int32_t last, store_describe describe) {
    others.first = first;
    others.last = last;
    atomic_store(&others.describe, describe);
}

const char *store_code_description(int32_t code) {
    static _Thread_local char text[256];
    store_describe describe = atomic_load(&others.describe);
    if (describe && code >= others.first && code <= others.last) return describe(code);
    // strerror_r, as strerror may share its memory between threads.
    return strerror_r(code, text, sizeof text) == 0 ? text : "unknown error";
}
