// Whether an environment is still the one at its path, and not older than what was read of it.
#include "environment.h"
#include <errno.h>
#include <time.h>

_Bool store_environment_is_replaced(const store_environment *environment, _Bool with_lock) {
    store_identity now;
    int code = store_identify(environment->data_path, &now);
    if (code == ENOENT || code == ENOTDIR) return 1;
    if (!code && !store_identity_equal(now, environment->data)) return 1;
    if (!with_lock) return 0;
    code = store_identify(environment->lock_path, &now);
    return code == ENOENT || (!code && !store_identity_equal(now, environment->lock));
}

int store_environment_open_data(
    const store_environment *environment, int *descriptor, store_identity *identity
) {
    if (environment->confined && !store_seal_confines(environment->directory, store_file_names)) {
        return STORE_OFF_LIMITS;
    }
    return store_data_open(environment->data_path, descriptor, identity);
}

_Bool store_environment_may_be_mended(const store_environment *environment) {
    store_fault fault = store_problem_of(environment->refusal).fault;
    return !environment->mdb
           && (fault == STORE_MISSING || fault == STORE_SEALED || fault == STORE_NOT_A_STORE
               || store_is_damage(fault));
}

void store_environment_expire(store_environment *environment) {
    store_condition good = STORE_GOOD;
    atomic_compare_exchange_strong(&environment->condition, &good, STORE_STALE);
}

_Bool store_environment_look(store_environment *environment) {
    if (store_look_is_due(&environment->looked)
        && store_environment_is_replaced(environment, 0)) {
        store_environment_expire(environment);
    }
    return atomic_load(&environment->condition) == STORE_GOOD;
}

_Bool store_look_is_due(_Atomic(uint64_t) *looked) {
#ifdef CLOCK_MONOTONIC_COARSE
    clockid_t clock = CLOCK_MONOTONIC_COARSE;
#else
    clockid_t clock = CLOCK_MONOTONIC;
#endif
    struct timespec time;
    clock_gettime(clock, &time);
    uint64_t now = (uint64_t)time.tv_sec * 1000 + (uint64_t)time.tv_nsec / 1000000;
    uint64_t last = atomic_load_explicit(looked, memory_order_relaxed);
    // If several threads ask at once, only one of them looks.
    return now - last >= STORE_LOOK_MILLISECONDS
           && atomic_compare_exchange_strong(looked, &last, now);
}

int store_environment_edition(
    store_environment *environment, int descriptor, size_t txnid, store_edition *edition
) {
    // Read before the file is: versions of the file only increase.
    size_t seen = atomic_load(&environment->seen_txnid);
    int code = store_edition_read(descriptor, txnid, edition);
    if (code) return code;
    if (edition->newest < seen) return MDB_CORRUPTED;
    while (edition->txnid > seen
           && !atomic_compare_exchange_weak(&environment->seen_txnid, &seen, edition->txnid)) {
    }
    return 0;
}
