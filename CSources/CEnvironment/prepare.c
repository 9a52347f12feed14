// Prepares a process, once, before it opens anything.
#include "lmdb/calls.h"
#include "reading/registry.h"
#include "reading/slot.h"
#include "writing/lock.h"

static void in_child(void) {
    store_registry_abandon();
    store_locks_abandon();
    store_slots_abandon();
    store_process_unlock();
}

static void prepare(void) {
    store_codes_describe(MDB_KEYEXIST, MDB_LAST_ERRCODE, store_mdb_description);
    pthread_atfork(store_process_lock, store_process_unlock, in_child);
}

void store_process_prepare(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, prepare);
}
