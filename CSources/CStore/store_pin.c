#include "store_handle.h"
#include "store_pins.h"

/// Renews the slot's transaction and says whether its value is still the newest. The lock table and
/// the data file must both say so: after somebody removed lock.mdb, ours stands still.
static inline _Bool renew(store_environment *environment, store_slot *slot) {
    if (!slot->txn) return 0;
    size_t now = store_newest(environment);
    if (mdb_txn_renew(slot->txn) != 0) return 0;
    if (mdb_txn_id(slot->txn) == slot->txnid && now == slot->newest) return 1;
    mdb_txn_reset(slot->txn);
    return 0;
}

/// Pins the environment's value, if the handle's judge takes it.
static store_problem take_judged(store *handle, store_environment *environment, store_pin *pin) {
    uint64_t version;
    store_problem problem = store_environment_pin(environment, handle->keys, pin, &version);
    if (problem.fault != STORE_OK) return problem;
    if (!pin->bytes) {
        problem = store_pin_is_empty(pin) ? store_problem_with(STORE_NO_VALUE, MDB_NOTFOUND)
                                          : store_problem_with(STORE_OTHER_VALUES, 0);
    } else if (version != atomic_load(&handle->accepted)) {
        int32_t code = handle->accept(pin->bytes, pin->size);
        if (code == 0) {
            atomic_store(&handle->accepted, version);
            // Ended meanwhile: the next pin must not take the short way.
            if (atomic_load(&handle->ended)) atomic_store(&handle->accepted, 0);
        } else {
            problem = store_problem_with(STORE_REFUSED, code);
        }
    }
    if (problem.fault != STORE_OK) store_pin_drop(pin);
    return problem;
}

/// Out of line, so that the way of most reads is short.
__attribute__((noinline)) static store_problem take_slowly(store *handle, store_pin *pin) {
    if (atomic_load(&handle->ended)) return store_problem_with(STORE_ENDED, 0);
    store_environment *environment;
    store_problem problem = store_environment_of(handle, &environment);
    if (problem.fault == STORE_OK && environment) {
        problem = take_judged(handle, environment, pin);
        if (problem.fault == STORE_SEALED) store_seal_tell(environment->directory, 0);
    }
    _Bool is_missing = problem.fault == STORE_MISSING && handle->path;
    if (is_missing || (problem.fault == STORE_OK && !environment)) {
        const store_memory *memory = atomic_load(&handle->memory);
        *pin = (store_pin){.bytes = memory->bytes, .size = memory->size};
        problem = store_problem_with(STORE_OK, 0);
    }
    return problem;
}

store_problem store_pin_take(store *handle, store_pin *pin) {
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
                           == atomic_load_explicit(&handle->accepted, memory_order_relaxed)) {
                    *pin = (store_pin){slot->bytes, slot->size, slot};
                    return (store_problem){0};
                }
                mdb_txn_reset(slot->txn);
            }
            store_slot_let_go(slot);
        }
    }
    *pin = (store_pin){0};
    return take_slowly(handle, pin);
}

void store_pin_drop(store_pin *pin) {
    void *holder = pin->holder;
    *pin = (store_pin){0};
    store_holder_drop(holder);
}

void store_holder_drop(void *holder) {
    store_slot *slot = holder;
    if (!slot || store_environment_is_abandoned(slot->environment)) return;
    if (slot->holder == STORE_HOLDS_SLOT) {
        mdb_txn_reset(slot->txn);
        store_slot_let_go(slot);
    } else if (slot->holder == STORE_HOLDS_ALONE) {
        store_slot_give(slot);
    } else {
        store_copy_release((store_copy *)slot);
    }
}

store_problem store_pin_other(
    const store_pin *pin, const char *name, const void **bytes, size_t *size
) {
    const store_slot *slot = pin->holder;
    *bytes = NULL;
    *size = 0;
    if (!slot) return store_problem_with(STORE_OK, 0);
    if (store_environment_is_abandoned(slot->environment)) return store_problem_with(STORE_FORKED, 0);

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
    if (!code && extent.offset + extent.size > slot->environment->map_size) code = MDB_CORRUPTED;
    if (!code && extent.offset) {
        *bytes = slot->environment->map + extent.offset;
        *size = extent.size;
    }
    return store_problem_of(code);
}

size_t store_pin_txnid(const store_pin *pin, store_identity *data) {
    const store_slot *slot = pin->holder;
    const store_copy *copy = pin->holder;
    _Bool is_copy = slot->holder == STORE_HOLDS_COPY;
    *data = is_copy ? copy->data : slot->environment->data;
    return is_copy ? copy->txnid : slot->txnid;
}

_Bool store_pin_is_empty(const store_pin *pin) {
    const store_slot *slot = pin->holder;
    const store_copy *copy = pin->holder;
    if (slot->holder == STORE_HOLDS_COPY) return copy->count == 0;
    return slot->edition.values.depth == 0;
}
