#include "../lmdb/calls.h"
#include "aside.h"
#include "../format/layout.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static int write_bytes(int descriptor, const void *bytes, size_t size, uint64_t offset) {
    ssize_t done = pwrite(descriptor, bytes, size, (off_t)offset);
    return done < 0 ? errno : (size_t)done == size ? 0 : EIO;
}

/// Gives an empty data file another version number. Its older version gets the number before.
static int renumber(const char *path, uint64_t newest) {
    int descriptor = open(path, O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return errno;
    layout_meta meta;
    int code = store_read_bytes(descriptor, &meta, sizeof meta, 0);
    for (uint64_t txnid = newest; !code && txnid + 2 > newest; txnid--) {
        uint64_t page = txnid % 2 * meta.free.page_size;
        uint64_t offset = page + offsetof(layout_meta, txnid);
        code = write_bytes(descriptor, &txnid, sizeof txnid, offset);
        if (txnid == 0) break;
    }
    close(descriptor);
    return code;
}

/// Opens the environment without a lock table: no other process knows of it yet.
static int open_alone(const char *path, MDB_env **mdb) {
    return store_mdb_open(path, MDB_NOTLS | MDB_NOLOCK, mdb, NULL, NULL);
}

static int create(const char *path, size_t newest) {
    MDB_env *mdb;
    int code = open_alone(path, &mdb);
    if (code) return code;
    store_mdb_close(mdb);
    if (newest == 0) return 0;
    char *data = store_path(path, "/data.mdb");
    code = data ? renumber(data, newest) : ENOMEM;
    free(data);
    return code;
}

static int fill(const char *path, const store_value *values, size_t count) {
    MDB_env *mdb;
    MDB_txn *txn;
    int code = open_alone(path, &mdb);
    if (code) return code;
    code = store_txn_write(mdb, &txn);
    if (!code) {
        code = store_values_put(txn, values, count);
        if (code) {
            store_txn_abort(txn);
        } else {
            code = store_txn_commit(txn);
        }
    }
    store_mdb_close(mdb);
    return code;
}

int store_aside_build(
    const store_aside *aside, size_t newest, const store_value *values, size_t count
) {
    _Bool is_empty = 1;
    for (size_t i = 0; i < count; i++) is_empty &= !values[i].bytes;
    // A transaction that changes nothing leaves no version.
    if (newest == 0 || is_empty) return create(aside->path, newest);
    int code = create(aside->path, newest - 1);
    return code ? code : fill(aside->path, values, count);
}
