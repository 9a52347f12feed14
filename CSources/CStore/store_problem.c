#include "store_common.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

store_problem store_problem_of(int code) {
    switch (code) {
    case 0:
        return store_problem_with(STORE_OK, 0);
    case ENOENT:
        return store_problem_with(STORE_MISSING, code);
    case MDB_NOTFOUND:
        return store_problem_with(STORE_NO_VALUE, code);
    case ENOTDIR:
    case MDB_INVALID:
    case MDB_VERSION_MISMATCH:
    case MDB_INCOMPATIBLE:
        return store_problem_with(STORE_NOT_A_STORE, code);
    case MDB_CORRUPTED:
        return store_problem_with(STORE_DAMAGED, code);
    case MDB_PAGE_NOTFOUND:
        return store_problem_with(STORE_CUT_SHORT, code);
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
    case MDB_MAP_FULL:
    case MDB_MAP_RESIZED:
        return store_problem_with(STORE_MAP_FULL, code);
    case STORE_OFF_LIMITS:
        return store_problem_with(STORE_SEALED, 0);
    case STORE_AGAIN:
        return store_problem_with(STORE_BUSY, 0);
    case STORE_BEHIND:
        return store_problem_with(STORE_OVERTAKEN, 0);
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

const char *store_code_description(int32_t code) {
    static _Thread_local char text[256];
    if (code < MDB_KEYEXIST || code > MDB_LAST_ERRCODE) {
        // mdb_strerror would call strerror, which may share its memory between threads.
        return strerror_r(code, text, sizeof text) == 0 ? text : "unknown error";
    }
    return mdb_strerror(code);
}

char *store_path(const char *a, const char *b) {
    size_t size = strlen(a), more = strlen(b) + 1;
    char *path = malloc(size + more);
    if (path) {
        memcpy(path, a, size);
        memcpy(path + size, b, more);
    }
    return path;
}
