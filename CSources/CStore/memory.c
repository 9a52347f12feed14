// Values in private memory: a handle's own, or another's.
#include "steady.h"
#include <errno.h>
#include <stdlib.h>

static void release(store *handle) {
    free((void *)((store_steady *)handle)->own.bytes);
    free(handle);
}

static const store_kind kind = {.take = store_steady_take, .release = release};

store_problem store_open_memory(
    const void *bytes, size_t size, const store_contents *contents, store **result
) {
    *result = NULL;
    void *copy = store_copy_of(bytes, size);
    if (!copy) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    store_memory own = {copy, size};
    store_problem problem = store_steady_open(&kind, contents->accept, own, result);
    if (problem.fault != STORE_OK) free(copy);
    return problem;
}

store_problem store_open_lent(const store *lender, store **result) {
    store_steady *handle = calloc(1, sizeof *handle);
    *result = (store *)handle;
    if (!handle) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
    handle->base = store_base_make(&kind, ((const store_base *)lender)->accept);
    store_lend(*result, lender);
    return store_problem_with(STORE_OK, 0);
}

void store_lend(store *handle, const store *lender) {
    const store_memory *memory = atomic_load(&((const store_steady *)lender)->memory);
    atomic_store(&((store_steady *)handle)->memory, memory);
}
