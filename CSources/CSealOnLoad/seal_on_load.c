#define _DEFAULT_SOURCE 1
#include "seal_on_load.h"
#include "store_seal.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/// Swift's: is told of what the process asks for elsewhere.
extern void seal_witness(const char *path, _Bool is_permitted);

/// Swift's: the status that the process is to end with; negative: its own.
extern int seal_report(void);

static void report(void) {
    int status = seal_report();
    if (status < 0) return;
    fflush(NULL);
    _exit(status);
}

__attribute__((constructor)) static void seal(void) {
    atexit(report);
    store_seal_watch(seal_witness);
    store_seal();
    // Children inherit it.
    setenv(STORE_SEAL_VARIABLE, "1", 1);
}

void seal_on_load(void) {}
