#include "malloc_probe.h"

#include <stdlib.h>

// Thread-local memory of the program itself, which is there without being allocated.
static _Thread_local _Bool counts;
static _Thread_local size_t allocations;

void malloc_probe_start(void) {
    allocations = 0;
    counts = 1;
}

size_t malloc_probe_stop(void) {
    counts = 0;
    return allocations;
}

void malloc_probe_allocate(void) {
    // Volatile, or the compiler may leave both out.
    void *volatile bytes = malloc(16);
    free(bytes);
}

// A sanitizer has an allocator of its own in place of glibc's.
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define OTHER_ALLOCATOR 1
#endif

#if defined(__GLIBC__) && !defined(OTHER_ALLOCATOR)

#include <errno.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *bytes, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void __libc_free(void *bytes);

_Bool malloc_probe_works(void) { return 1; }

static inline void count(void) {
    if (counts) allocations++;
}

void *malloc(size_t size) {
    count();
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
    count();
    return __libc_calloc(number, size);
}

void *realloc(void *bytes, size_t size) {
    count();
    return __libc_realloc(bytes, size);
}

void *memalign(size_t alignment, size_t size) {
    count();
    return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    count();
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    count();
    void *bytes = __libc_memalign(alignment, size);
    if (!bytes) return ENOMEM;
    *result = bytes;
    return 0;
}

void free(void *bytes) { __libc_free(bytes); }

#else

_Bool malloc_probe_works(void) { return 0; }

#endif
