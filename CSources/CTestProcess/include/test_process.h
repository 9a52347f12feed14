/// Measures a test process. The code of this target also seals the process before main(), and makes it report
/// at its end. All functions may be called from any thread.
#ifndef TEST_PROCESS_H
#define TEST_PROCESS_H

#include "store_compiler.h"
#include <stdint.h>

STORE_HEADER_BEGIN

/// The memory that a process does not share, in bytes; negative: unknown on this system.
typedef struct test_process_memory {
    int64_t heap;     ///< allocated by malloc and not freed
    int64_t unused;   ///< freed memory that malloc keeps; 0 where the system does not tell it apart
    int64_t private_; ///< pages that the process has written to and does not share
} test_process_memory;

/// Hands free memory back to the system, then measures. Allocates nothing.
test_process_memory test_process_measure(void);

/// The most memory that the process has had at once, in bytes; negative: unknown.
int64_t test_process_peak(void);

STORE_HEADER_END

#endif
