#define _DEFAULT_SOURCE 1
#include "test_process.h"
#include "store_seal.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/// In Swift: notes what is mapped, while no other thread can unmap it.
extern void seal_prepare(void);

/// In Swift: is told of what the process asks for outside the temporary directory.
extern void seal_witness(const char *path, _Bool is_permitted);

/// In Swift: prints the reports that are asked for. Returns the exit status that the process is to end with;
/// negative: its own.
extern int test_process_report(void);

static pid_t owner;

static void report(void) {
    // A child of fork() reports nothing: its parent knows the same.
    if (getpid() != owner) return;
    int status = test_process_report();
    if (status < 0) return;
    fflush(NULL);
    _exit(status);
}

__attribute__((constructor)) static void seal(void) {
    owner = getpid();
    atexit(report);
    store_seal_watch(seal_witness);
    store_seal();
    // Child processes inherit the seal by this variable.
    setenv(STORE_SEAL_VARIABLE, "1", 1);
    seal_prepare();
}
