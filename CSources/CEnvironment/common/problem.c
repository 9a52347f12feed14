#include "common.h"
#include <errno.h>

store_problem store_problem_of(int code) {
    switch (code) {
    case MDB_NOTFOUND:
        return store_problem_with(STORE_NO_VALUE, code);
    case MDB_INVALID:
    case MDB_VERSION_MISMATCH:
    case MDB_INCOMPATIBLE:
        return store_problem_with(STORE_NOT_A_STORE, code);
    case MDB_CORRUPTED:
        return store_problem_with(STORE_DAMAGED, code);
    case MDB_PAGE_NOTFOUND:
        return store_problem_with(STORE_CUT_SHORT, code);
    case MDB_MAP_FULL:
    case MDB_MAP_RESIZED:
        return store_problem_with(STORE_MAP_FULL, code);
    case STORE_OFF_LIMITS:
        return store_problem_with(STORE_SEALED, 0);
    case STORE_AGAIN:
        return store_problem_with(STORE_BUSY, 0);
    case STORE_BEHIND:
        return store_problem_with(STORE_OVERTAKEN, 0);
    default:
        return store_problem_of_errno(code);
    }
}
