#include "signals.h"

store_signals store_signals_begin(void) {
    store_signals signals;
    sigset_t limit, pending;
    sigemptyset(&limit);
    sigaddset(&limit, SIGXFSZ);
    sigpending(&pending);
    signals.pending = sigismember(&pending, SIGXFSZ) == 1;
    pthread_sigmask(SIG_BLOCK, &limit, &signals.before);
    return signals;
}

void store_signals_end(store_signals signals) {
    sigset_t limit, pending;
    sigemptyset(&limit);
    sigaddset(&limit, SIGXFSZ);
    sigpending(&pending);
    int number;
    // The signal is from this write, so it is taken away; a caller that had blocked it would get it
    // later.
    if (!signals.pending && sigismember(&pending, SIGXFSZ) == 1) sigwait(&limit, &number);
    pthread_sigmask(SIG_SETMASK, &signals.before, NULL);
}
