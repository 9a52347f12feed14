#include "calls.h"
#include <errno.h>
#include <string.h>

/// LMDB writes a value by one system call, which on Linux ends below 2 GiB.
#define LARGEST_VALUE ((size_t)INT32_MAX - (1u << 20))

size_t store_values_size(const store_value *values, size_t count) {
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        if (values[i].bytes) size += values[i].size + STORE_PADDING;
    }
    return size;
}

int store_values_put(MDB_txn *txn, const store_value *values, size_t count) {
    MDB_dbi database;
    // LMDB's unnamed database, which always exists.
    int opened = mdb_dbi_open(txn, NULL, 0, &database);
    if (opened) return opened;
    for (size_t i = 0; i < count; i++) {
        MDB_val key = {.mv_size = strlen(values[i].key), .mv_data = (void *)values[i].key};
        if (!values[i].bytes) {
            int code = mdb_del(txn, database, &key, NULL);
            if (code && code != MDB_NOTFOUND) return code;
            continue;
        }
        if (values[i].size > LARGEST_VALUE) return EFBIG;
        MDB_val room = {.mv_size = STORE_PADDING + values[i].size};
        int code = mdb_put(txn, database, &key, &room, MDB_RESERVE);
        if (code) return code;
        memset(room.mv_data, 0, STORE_PADDING);
        memcpy((char *)room.mv_data + STORE_PADDING, values[i].bytes, values[i].size);
    }
    return 0;
}
