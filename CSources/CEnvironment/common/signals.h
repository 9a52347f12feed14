/// Keeps a write beyond the limit on file sizes from ending the process.
#ifndef SIGNALS_H
#define SIGNALS_H

#include "common.h"
#include <signal.h>

#pragma clang assume_nonnull begin

/// How a thread took signals.
typedef struct store_signals {
    sigset_t before;
    _Bool pending;
} store_signals;

/// Until the end, a write beyond the limit on file sizes (RLIMIT_FSIZE) fails in this thread with
/// EFBIG, and does not end the process.
store_signals store_signals_begin(void);
void store_signals_end(store_signals signals);

#pragma clang assume_nonnull end

#endif
