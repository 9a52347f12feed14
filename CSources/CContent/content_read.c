#include "content_read.h"
#include <sqlite3.h>
#include <stdint.h>
#include <string.h>

/// Whether a file exists at the path.
static int exists(sqlite3_vfs *system, const char *path, _Bool *result) {
    int found = 0;
    int code = system->xAccess(system, path, SQLITE_ACCESS_EXISTS, &found);
    *result = found != 0;
    return code;
}

/// Reads all bytes of a file that is open and locked.
static int read_all(sqlite3_file *file, size_t most, unsigned char **bytes, size_t *size) {
    sqlite3_int64 count = 0;
    int code = file->pMethods->xFileSize(file, &count);
    if (code != SQLITE_OK) return code;
    if ((uint64_t)count > most || count > INT32_MAX) return SQLITE_TOOBIG;
    *size = (size_t)count;
    *bytes = sqlite3_malloc64(*size ? *size : 1);
    if (!*bytes) return SQLITE_NOMEM;
    code = *size ? file->pMethods->xRead(file, *bytes, (int)count, 0) : SQLITE_OK;
    if (code != SQLITE_OK) {
        sqlite3_free(*bytes);
        *bytes = NULL;
    }
    return code;
}

/// Reads the file of a name that sqlite3_create_filename made.
static int read_named(
    sqlite3_vfs *system, const char *name, size_t most, unsigned char **bytes, size_t *size
) {
    // By SQLite's functions: closing a descriptor of our own would give up the locks that other connections
    // of this process have on the file.
    sqlite3_file *file = sqlite3_malloc(system->szOsFile);
    if (!file) return SQLITE_NOMEM;
    memset(file, 0, (size_t)system->szOsFile);
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
    int code = system->xOpen(system, name, file, flags, NULL);
    if (code == SQLITE_OK) code = file->pMethods->xLock(file, SQLITE_LOCK_SHARED);
    if (code == SQLITE_OK) {
        _Bool has_journal = 0, has_log = 0;
        code = exists(system, sqlite3_filename_journal(name), &has_journal);
        if (code == SQLITE_OK) code = exists(system, sqlite3_filename_wal(name), &has_log);
        if (code == SQLITE_OK && (has_journal || has_log)) code = SQLITE_BUSY;
        if (code == SQLITE_OK) code = read_all(file, most, bytes, size);
        file->pMethods->xUnlock(file, SQLITE_LOCK_NONE);
    }
    if (file->pMethods) file->pMethods->xClose(file);
    sqlite3_free(file);
    return code;
}

int content_read_at_rest(const char *path, size_t most, unsigned char **bytes, size_t *size) {
    sqlite3_vfs *system = sqlite3_vfs_find(NULL);
    if (!system) return SQLITE_ERROR;
    size_t room = (size_t)system->mxPathname + 1, suffixed = room + sizeof "-journal";
    char *full = sqlite3_malloc64(room + 2 * suffixed);
    if (!full) return SQLITE_NOMEM;
    char *journal = full + room, *log = journal + suffixed;
    // The path that symbolic links lead to, as a journal lies beside that file. The code has a higher byte
    // where there were links.
    int code = system->xFullPathname(system, path, (int)room, full) & 0xFF;
    if (code == SQLITE_OK) {
        sqlite3_snprintf((int)suffixed, journal, "%s-journal", full);
        sqlite3_snprintf((int)suffixed, log, "%s-wal", full);
        const char *name = sqlite3_create_filename(full, journal, log, 0, NULL);
        code = name ? read_named(system, name, most, bytes, size) : SQLITE_NOMEM;
        sqlite3_free_filename((void *)name);
    }
    sqlite3_free(full);
    return code;
}
