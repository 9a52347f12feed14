// Strict C hides what is not POSIX, syscall above all.
#define _DEFAULT_SOURCE 1

#include "barrier.h"

#ifdef __linux__
#include <linux/membarrier.h>
#include <sys/syscall.h>
#include <unistd.h>

static _Bool is_announced;

static long membarrier(int command) { return syscall(SYS_membarrier, command, 0, 0); }

/// When the program or library is loaded, as the kernel takes milliseconds over this once there are
/// several threads.
__attribute__((constructor)) static void announce(void) {
    is_announced = membarrier(MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED) == 0;
}

_Bool store_barrier_is_ready(void) { return is_announced; }

_Bool store_barrier(void) { return membarrier(MEMBARRIER_CMD_PRIVATE_EXPEDITED) == 0; }

#else

_Bool store_barrier_is_ready(void) { return 0; }

_Bool store_barrier(void) { return 0; }

#endif
