#include "records.h"

#include <lmdb.h>
#include <stdlib.h>
#include <string.h>

struct records {
    MDB_env *env;
    MDB_txn *txn;
    MDB_dbi dbi;
};

records *records_create(const char *directory) {
    records *new = calloc(1, sizeof *new);
    if (!new) return NULL;
    if (mdb_env_create(&new->env) || mdb_env_set_mapsize(new->env, (size_t)1 << 30) ||
        mdb_env_open(new->env, directory, MDB_NOTLS, 0644) ||
        mdb_txn_begin(new->env, NULL, 0, &new->txn) ||
        mdb_dbi_open(new->txn, NULL, 0, &new->dbi))
        return NULL;
    return new;
}

int records_add(records *records, const void *key, size_t length, uint32_t context_tokens) {
    record record = {context_tokens, {0}};
    MDB_val name = {length, (void *)key}, value = {sizeof record, &record};
    return mdb_put(records->txn, records->dbi, &name, &value, 0);
}

int records_begin_reading(records *records) {
    int code = mdb_txn_commit(records->txn);
    return code ? code : mdb_txn_begin(records->env, NULL, MDB_RDONLY, &records->txn);
}

uint32_t records_context(records *records, const void *key, size_t length) {
    MDB_val name = {length, (void *)key}, value;
    if (mdb_get(records->txn, records->dbi, &name, &value)) return 0;
    uint32_t context;
    memcpy(&context, value.mv_data, sizeof context);
    return context;
}
