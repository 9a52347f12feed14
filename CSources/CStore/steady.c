#include "steady.h"
#include <stdlib.h>

store_problem store_steady_open(
    const store_kind *kind, store_accept accept, store_memory own, store **result
) {
    int32_t code = accept(own.bytes, own.size);
    store_steady *handle = code ? NULL : calloc(1, sizeof *handle);
    if (!handle) return store_problem_with(code ? STORE_REFUSED : STORE_NO_MEMORY, code);
    handle->base = store_base_make(kind, accept);
    handle->own = own;
    atomic_store(&handle->memory, &handle->own);
    *result = (store *)handle;
    return store_problem_with(STORE_OK, 0);
}

store_problem store_steady_take(store *handle, store_pin *pin) {
    const store_steady *steady = (const store_steady *)handle;
    *pin = (store_pin){0};
    if (atomic_load_explicit(&steady->base.ended, memory_order_relaxed)) {
        return store_problem_with(STORE_ENDED, 0);
    }
    const store_memory *memory = atomic_load_explicit(&steady->memory, memory_order_acquire);
    pin->bytes = memory->bytes;
    pin->size = memory->size;
    return store_problem_with(STORE_OK, 0);
}
