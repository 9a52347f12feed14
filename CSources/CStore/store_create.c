#include "store_writing.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// An environment being built lies in a directory of this name inside the environment's own.
#define PREFIX ".new-"

int store_directory_create(const char *path) {
    char *copy = strdup(path);
    if (!copy) return ENOMEM;
    int code = 0;
    for (char *end = copy + 1; !code; end++) {
        char here = *end;
        if (here != '/' && here != 0) continue;
        *end = 0;
        struct stat status;
        // What stat says in errno is not why the directory could not be made.
        int made = mkdir(copy, 0755) == 0 ? 0 : errno;
        if (made && (stat(copy, &status) != 0 || !S_ISDIR(status.st_mode))) {
            code = made == EEXIST ? ENOTDIR : made;
        }
        *end = here;
        if (here == 0) break;
    }
    free(copy);
    return code;
}

/// Makes the names in a directory durable.
static int sync_directory(const char *path) {
    int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return errno;
    int code = fsync(descriptor) == 0 ? 0 : errno;
    close(descriptor);
    // Some file systems cannot sync a directory, and need not.
    return code == EINVAL ? 0 : code;
}

static void remove_aside(const char *aside) {
    char *data = store_path(aside, "/data.mdb");
    if (data) unlink(data);
    free(data);
    rmdir(aside);
}

void store_create_clean(const char *directory) {
    DIR *listing = opendir(directory);
    if (!listing) return;
    char *prefix = store_path(directory, "/");
    for (struct dirent *entry; prefix && (entry = readdir(listing));) {
        if (strncmp(entry->d_name, PREFIX, strlen(PREFIX)) != 0) continue;
        char *aside = store_path(prefix, entry->d_name);
        if (aside) remove_aside(aside);
        free(aside);
    }
    free(prefix);
    closedir(listing);
}

/// Builds an environment that nobody else knows of yet, so it needs no lock table.
static int build(const char *aside, const store_value *values, size_t count) {
    MDB_env *mdb;
    MDB_txn *txn;
    int code = store_mdb_open(aside, MDB_NOTLS | MDB_NOLOCK, &mdb, NULL, NULL);
    if (code) return code;
    code = mdb_txn_begin(mdb, NULL, 0, &txn);
    if (!code) {
        code = store_values_put(txn, values, count);
        if (code) {
            mdb_txn_abort(txn);
        } else {
            code = mdb_txn_commit(txn);
        }
    }
    mdb_env_close(mdb);
    return code;
}

/// Moves the data file into place. A lock table that is left there belongs to a data file that is
/// gone or damaged: its readers keep the table they have open.
static int move(const char *aside, const char *directory) {
    char *from = store_path(aside, "/data.mdb");
    char *to = store_path(directory, "/data.mdb");
    char *table = store_path(directory, "/lock.mdb");
    int code = from && to && table ? 0 : ENOMEM;
    if (!code && unlink(table) != 0 && errno != ENOENT) code = errno;
    if (!code && rename(from, to) != 0) code = errno;
    free(from);
    free(to);
    free(table);
    return code;
}

store_problem store_create(const char *directory, const store_value *values, size_t count) {
    int code = store_directory_create(directory);
    char *aside = store_path(directory, "/" PREFIX "XXXXXX");
    char *parent = store_path(directory, "/..");
    if (!aside || !parent) code = ENOMEM;
    if (!code && !mkdtemp(aside)) code = errno;
    if (!code) {
        code = build(aside, values, count);
        if (!code) code = move(aside, directory);
        if (!code) code = sync_directory(directory);
        if (!code) code = sync_directory(parent);
        remove_aside(aside);
    }
    store_problem problem =
        store_write_problem(directory, code, store_values_size(values, count));
    // Only if it is empty, and so means nothing.
    if (code) rmdir(directory);
    free(aside);
    free(parent);
    return problem;
}
