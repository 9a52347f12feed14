#include "store_writing.h"

static void in_child(void) {
    store_registry_abandon();
    store_locks_abandon();
    store_process_unlock();
}

static void watch(void) { pthread_atfork(store_process_lock, store_process_unlock, in_child); }

void store_fork_watch(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, watch);
}
