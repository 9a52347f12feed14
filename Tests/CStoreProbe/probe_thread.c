#include "probe_internal.h"
#include <pthread.h>

// Functions of CEnvironment that its headers do not declare.
extern _Thread_local unsigned store_habit;
extern _Bool store_barrier_is_ready(void);

/// How many threads have slots of their own.
#define OWN_SLOTS 32

static void *slot_of(void *handle) {
    if (version_of(handle) < 0) return NULL;
    return (void *)(uintptr_t)store_habit;
}

int probe_slots_of_threads(const char *path, int threads) {
    store *handle;
    int shared = 0;
    if (!store_barrier_is_ready()) return PROBE_IMPOSSIBLE;
    if (store_open(path, &probe_contents, &handle).fault != STORE_OK) return -1;
    for (int i = 0; i < threads; i++) {
        pthread_t thread;
        void *slot = NULL;
        if (pthread_create(&thread, NULL, slot_of, handle) != 0) return -1;
        pthread_join(thread, &slot);
        if (!slot) return -1;
        shared += (uintptr_t)slot > OWN_SLOTS;
    }
    store_release(handle);
    return shared;
}

int probe_children(int (*body)(void), int count) {
    int failed = 0;
    for (int i = 0; i < count; i++) {
        pid_t child = fork();
        if (child == 0) {
            alarm(20);
            _exit(body());
        }
        int status = 1;
        if (child < 0 || waitpid(child, &status, 0) != child || status != 0) failed++;
        // Those that hang would take long.
        if (failed >= 3) break;
    }
    return failed;
}
