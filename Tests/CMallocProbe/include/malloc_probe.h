/// Counts all heap allocations of a thread: it stands in for the C library's allocator in every
/// program that it is linked to.
///
///     malloc_probe_start();
///     ...
///     size_t allocations = malloc_probe_stop();
#ifndef MALLOC_PROBE_H
#define MALLOC_PROBE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Whether this program can count: with glibc alone, whose allocator has a second set of names, and
/// without a sanitizer, which has an allocator of its own.
_Bool malloc_probe_works(void);

/// Starts to count the calling thread's allocations, from 0.
void malloc_probe_start(void);

/// Ends the count: the allocations and reallocations of the calling thread since the start.
size_t malloc_probe_stop(void);

/// Makes one allocation in C, and frees it: a control of the count.
void malloc_probe_allocate(void);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
