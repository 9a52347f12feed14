/// What a process of tests is from its start: sealed, and asked at its end what it has to report. All
/// functions may be called from any thread.
#ifndef TEST_PROCESS_H
#define TEST_PROCESS_H

#include "store_compiler.h"
#include <stdint.h>

STORE_HEADER_BEGIN

/// Does nothing, but keeps the sealing, which happens before the main function, in the program.
void test_process_seal(void);

/// What a process holds for itself, in bytes; negative: not known on this system.
typedef struct test_process_memory {
    int64_t heap;     ///< what malloc has handed out and not got back
    int64_t unused;   ///< what malloc keeps for later; 0 where that is not told apart
    int64_t private_; ///< pages that it has written to and shares with nobody
} test_process_memory;

/// Measures it after free memory was handed back to the system. Allocates nothing.
test_process_memory test_process_measure(void);

/// The most bytes of memory that it has had at once; negative: not known.
int64_t test_process_peak(void);

STORE_HEADER_END

#endif
