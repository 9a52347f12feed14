#include "store_internal.h"

static pthread_mutex_t process_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t registered = PTHREAD_ONCE_INIT;

static void before_fork(void) { pthread_mutex_lock(&process_mutex); }

static void after_fork_in_parent(void) { pthread_mutex_unlock(&process_mutex); }

static void after_fork_in_child(void) {
    store_environments_abandon();
    store_locks_abandon();
    pthread_mutex_unlock(&process_mutex);
}

static void watch_fork(void) {
    pthread_atfork(before_fork, after_fork_in_parent, after_fork_in_child);
}

void store_process_lock(void) {
    pthread_once(&registered, watch_fork);
    pthread_mutex_lock(&process_mutex);
}

void store_process_unlock(void) { pthread_mutex_unlock(&process_mutex); }
