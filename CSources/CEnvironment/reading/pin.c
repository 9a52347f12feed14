#include "../lmdb/calls.h"
#include "handle.h"
#include "pins.h"
#include <stdlib.h>

/// Renews the slot's transaction and says whether its value is still the newest. The lock table and
/// the data file must both say so: if another process has removed lock.mdb, the numbers in our lock
/// table no longer change.
static inline _Bool renew(store_environment *environment, store_slot *slot) {
    if (!slot->txn) return 0;
    size_t now = store_newest(environment);
    if (store_txn_renew(slot->txn) != 0) return 0;
    if (store_txn_number(slot->txn) == slot->txnid && now == slot->newest) return 1;
    store_txn_reset(slot->txn);
    return 0;
}

/// Pins the environment's value, if the handle's `accept` takes it.
static store_problem take_judged(
    store_shared *handle, store_environment *environment, store_pin *pin
) {
    uint64_t version;
    store_problem problem = store_environment_pin(environment, handle->keys, pin, &version);
    if (problem.fault != STORE_OK) return problem;
    if (!pin->bytes) {
        problem = store_pin_is_empty(pin) ? store_problem_with(STORE_NO_VALUE, MDB_NOTFOUND)
                                          : store_problem_with(STORE_OTHER_VALUES, 0);
    } else if (version != atomic_load(&handle->base.accepted)) {
        int32_t code = handle->base.accept(pin->bytes, pin->size);
        if (code == 0) {
            atomic_store(&handle->base.accepted, version);
            // If the handle was ended meanwhile, the next pin must not take the fast path.
            if (atomic_load(&handle->base.ended)) atomic_store(&handle->base.accepted, 0);
        } else {
            problem = store_problem_with(STORE_REFUSED, code);
        }
    }
    if (problem.fault != STORE_OK) store_pin_drop(pin);
    return problem;
}

/// The slow path of a pin. Out of line, to keep the fast path short.
__attribute__((noinline)) static store_problem take_slowly(store_shared *handle, store_pin *pin) {
    if (atomic_load(&handle->base.ended)) return store_problem_with(STORE_ENDED, 0);
    store_environment *environment;
    store_problem problem = store_environment_of(handle, &environment);
    if (problem.fault == STORE_OK) {
        problem = take_judged(handle, environment, pin);
        if (problem.fault == STORE_SEALED) store_seal_tell(environment->directory, 0);
    }
    if (problem.fault != STORE_MISSING || !handle->bytes) return problem;
    *pin = (store_pin){.bytes = handle->bytes, .size = handle->size};
    return store_problem_with(STORE_OK, 0);
}

static store_problem take(store *opaque, store_pin *pin) {
    store_shared *handle = (store_shared *)opaque;
    store_environment *environment =
        atomic_load_explicit(&handle->environment, memory_order_acquire);
    unsigned habit = store_habit;
    if (habit && environment
        && atomic_load_explicit(&environment->condition, memory_order_relaxed) == STORE_GOOD) {
        store_slot *slot = &environment->slots[habit - 1];
        if (store_slot_seize(environment, habit - 1)) {
            _Bool looks = ++slot->pins % STORE_PINS_PER_LOOK == 0;
            if ((!looks || store_environment_look(environment)) && renew(environment, slot)) {
                if (slot->bytes
                    && slot->version
                           == atomic_load_explicit(&handle->base.accepted, memory_order_relaxed)) {
                    *pin = (store_pin){slot->bytes, slot->size, slot};
                    return (store_problem){0};
                }
                store_txn_reset(slot->txn);
            }
            store_slot_let_go(slot);
        }
    }
    *pin = (store_pin){0};
    return take_slowly(handle, pin);
}

static void release(store *opaque) {
    store_shared *handle = (store_shared *)opaque;
    store_environment *environment = atomic_load(&handle->environment);
    if (environment) store_environment_release(environment);
    free(handle->bytes);
    free(handle->path);
    free(handle);
}

static bool reads_copies(const store *opaque) {
    const store_environment *environment =
        atomic_load(&((const store_shared *)opaque)->environment);
    return environment
           && (atomic_load(&environment->lockless) || atomic_load(&environment->slotless) != 0);
}

const store_kind store_shared_kind = {
    .take = take, .release = release, .reads_copies = reads_copies,
};

static void drop(void *holder) {
    store_slot *slot = holder;
    if (store_environment_is_abandoned(store_environment_of_holder(holder))) return;
    if (slot->holder == STORE_HOLDS_SLOT) {
        store_txn_reset(slot->txn);
        store_slot_let_go(slot);
    } else if (slot->holder == STORE_HOLDS_ALONE) {
        store_slot_give(slot);
    } else {
        store_copy_release((store_copy *)slot);
    }
}

static store_problem other(
    const store_pin *pin, const char *name, const void **bytes, size_t *size
) {
    const store_slot *slot = pin->holder;
    const store_environment *environment = store_environment_of_holder(slot);
    if (store_environment_is_abandoned(environment)) return store_problem_with(STORE_FORKED, 0);

    MDB_val key = store_key(name);
    if (slot->holder == STORE_HOLDS_COPY) {
        const struct store_copied *found = store_copy_find((const store_copy *)slot, key);
        if (found) {
            *bytes = found->bytes;
            *size = found->size;
        }
        return store_problem_with(STORE_OK, 0);
    }
    store_extent extent;
    int code = store_edition_find(&slot->edition, key, &extent);
    if (!code) code = store_value_unpad(&extent);
    if (!code && extent.offset + extent.size > environment->map_size) code = MDB_CORRUPTED;
    if (!code && extent.offset) {
        *bytes = environment->map + extent.offset;
        *size = extent.size;
    }
    return store_problem_of(code);
}

const store_keeper store_environment_keeper = {.drop = drop, .other = other};

size_t store_pin_txnid(const store_pin *pin, store_identity *data) {
    const store_slot *slot = pin->holder;
    const store_copy *copy = pin->holder;
    _Bool is_copy = slot->holder == STORE_HOLDS_COPY;
    *data = is_copy ? copy->data : store_environment_of_holder(slot)->data;
    return is_copy ? copy->txnid : slot->txnid;
}

_Bool store_pin_is_empty(const store_pin *pin) {
    const store_slot *slot = pin->holder;
    const store_copy *copy = pin->holder;
    if (slot->holder == STORE_HOLDS_COPY) return copy->count == 0;
    return slot->edition.values.depth == 0;
}
