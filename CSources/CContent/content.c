#include "content.h"
#include "content_read.h"
#include <pthread.h>
#include <string.h>

#define VFS_NAME "modelcatalog-content"

/// The file of a connection.
typedef struct content_file {
    sqlite3_file base;  ///< must be first: SQLite casts to it
    unsigned char *bytes;
    size_t size;
    unsigned char page_size[2];  ///< from the header of the bytes; 0: no bytes yet
    uint32_t changes;            ///< how often its bytes were replaced
} content_file;

// MARK: What SQLite asks of a file

static int content_close(sqlite3_file *file) {
    sqlite3_free(((content_file *)file)->bytes);
    return SQLITE_OK;
}

static int content_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
    const content_file *content = (const content_file *)file;
    size_t start = (size_t)offset, wanted = (size_t)count;
    size_t left = start < content->size ? content->size - start : 0;
    size_t there = left < wanted ? left : wanted;
    if (there) memcpy(bytes, content->bytes + start, there);
    memset((char *)bytes + there, 0, wanted - there);
    return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int content_size(sqlite3_file *file, sqlite3_int64 *size) {
    *size = (sqlite3_int64)((content_file *)file)->size;
    return SQLITE_OK;
}

static int content_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
    (void)file, (void)bytes, (void)count, (void)offset;
    return SQLITE_READONLY;
}

static int content_truncate(sqlite3_file *file, sqlite3_int64 size) {
    (void)file, (void)size;
    return SQLITE_READONLY;
}

static int content_sync(sqlite3_file *file, int flags) {
    (void)file, (void)flags;
    return SQLITE_OK;
}

/// Nothing to lock: only this connection uses the file, and it changes between statements only.
static int content_lock(sqlite3_file *file, int level) {
    (void)file, (void)level;
    return SQLITE_OK;
}

static int content_is_reserved(sqlite3_file *file, int *is_reserved) {
    (void)file;
    *is_reserved = 0;
    return SQLITE_OK;
}

static int content_control(sqlite3_file *file, int operation, void *argument) {
    (void)file, (void)operation, (void)argument;
    return SQLITE_NOTFOUND;
}

static int content_sector_size(sqlite3_file *file) {
    (void)file;
    return 0;
}

static int content_characteristics(sqlite3_file *file) {
    (void)file;
    return 0;
}

static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = content_close,
    .xRead = content_read,
    .xWrite = content_write,
    .xTruncate = content_truncate,
    .xSync = content_sync,
    .xFileSize = content_size,
    .xLock = content_lock,
    .xUnlock = content_lock,
    .xCheckReservedLock = content_is_reserved,
    .xFileControl = content_control,
    .xSectorSize = content_sector_size,
    .xDeviceCharacteristics = content_characteristics,
};

// MARK: What SQLite asks of a file system

static int vfs_open(
    sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *opened_flags
) {
    (void)vfs;
    // Refuses temporary files and journals, which nothing here needs.
    if (!name || !(flags & SQLITE_OPEN_MAIN_DB)) return SQLITE_CANTOPEN;
    *(content_file *)file = (content_file){.base.pMethods = &methods};
    if (opened_flags) *opened_flags = flags;
    return SQLITE_OK;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *name, int syncs) {
    (void)vfs, (void)name, (void)syncs;
    return SQLITE_READONLY;
}

/// Reports every other file as missing: this file system has only the databases themselves.
static int vfs_access(sqlite3_vfs *vfs, const char *name, int flags, int *result) {
    (void)vfs, (void)name, (void)flags;
    *result = 0;
    return SQLITE_OK;
}

static int vfs_full_path(sqlite3_vfs *vfs, const char *name, int size, char *path) {
    (void)vfs;
    sqlite3_snprintf(size, path, "%s", name);
    return SQLITE_OK;
}

/// A copy of the system's file system, which serves time and random numbers.
static sqlite3_vfs vfs;
static int registered;

static void make_vfs(void) {
    registered = sqlite3_initialize();
    const sqlite3_vfs *system = sqlite3_vfs_find(NULL);
    if (registered != SQLITE_OK || !system) return;
    vfs = *system;
    vfs.pNext = NULL;
    vfs.zName = VFS_NAME;
    vfs.szOsFile = sizeof(content_file);
    vfs.xOpen = vfs_open;
    vfs.xDelete = vfs_delete;
    vfs.xAccess = vfs_access;
    vfs.xFullPathname = vfs_full_path;
    registered = sqlite3_vfs_register(&vfs, 0);
}

// MARK: Connections

int content_open(sqlite3 **connection) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_vfs);
    *connection = NULL;
    if (registered != SQLITE_OK) return registered;
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    return sqlite3_open_v2("content", connection, flags, VFS_NAME);
}

/// Offsets in the header of a file: https://www.sqlite.org/fileformat.html#the_database_header
enum header {
    PAGE_SIZE = 16,
    WRITE_VERSION = 18,   ///< 1: written without a write-ahead log
    READ_VERSION = 19,    ///< 1: read without a write-ahead log
    CHANGE_COUNTER = 24,  ///< raised by each transaction that writes
    SCHEMA_COOKIE = 40,   ///< raised by each change of the schema
    ENCODING = 56,
    VALID_FOR = 92,       ///< the change counter for which the number of pages is right
    HEADER_SIZE = 100,
};

/// The bit that is set in the schema cookies made here, and clear in those of files.
#define OWN_COOKIE 0x80000000u

static uint32_t number(const unsigned char *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

/// Whether the bytes are a UTF-8 database that can be read without a log.
static _Bool is_readable(const unsigned char *bytes, size_t size) {
    return size >= HEADER_SIZE && memcmp(bytes, "SQLite format 3", 16) == 0
           && bytes[WRITE_VERSION] == 1 && bytes[READ_VERSION] == 1
           && number(bytes + ENCODING) == SQLITE_UTF8
           && number(bytes + SCHEMA_COOKIE) < OWN_COOKIE;
}

/// Whether the bytes have the page size of the bytes before them, if there were any.
static _Bool is_alike(const content_file *file, const unsigned char *bytes) {
    static const unsigned char none[2] = {0, 0};
    return memcmp(file->page_size, none, 2) == 0
           || memcmp(file->page_size, bytes + PAGE_SIZE, 2) == 0;
}

static void put_number(unsigned char *bytes, uint32_t number) {
    for (int i = 0; i < 4; i++) bytes[i] = (unsigned char)(number >> (24 - 8 * i));
}

static int file_of(sqlite3 *connection, content_file **file) {
    *file = NULL;
    int code = sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, file);
    return code == SQLITE_OK && !*file ? SQLITE_ERROR : code;
}

/// Makes SQLite see that another program has changed the file.
static void count_change(content_file *file) {
    // The header's page count counts as right where both counters are equal; else SQLite counts the
    // pages itself. That stays as it was.
    unsigned char *changes = file->bytes + CHANGE_COUNTER, *valid = file->bytes + VALID_FOR;
    _Bool is_valid = number(changes) == number(valid);
    file->changes++;
    put_number(changes, file->changes);
    put_number(valid, is_valid ? file->changes : file->changes - 1);
}

/// Makes the bytes, which SQLite allocated, the file's content; frees them where that fails.
static int put(content_file *file, unsigned char *bytes, size_t size) {
    int code = SQLITE_OK;
    if (!is_readable(bytes, size)) {
        code = SQLITE_NOTADB;
    } else if (!is_alike(file, bytes)) {
        code = SQLITE_MISMATCH;
    }
    if (code != SQLITE_OK) {
        sqlite3_free(bytes);
        return code;
    }
    sqlite3_free(file->bytes);
    file->bytes = bytes;
    file->size = size;
    memcpy(file->page_size, bytes + PAGE_SIZE, 2);
    count_change(file);
    return SQLITE_OK;
}

int content_put(sqlite3 *connection, const void *bytes, size_t size) {
    content_file *file;
    int code = file_of(connection, &file);
    if (code != SQLITE_OK) return code;
    unsigned char *copy = sqlite3_malloc64(size ? size : 1);
    if (!copy) return SQLITE_NOMEM;
    memcpy(copy, bytes, size);
    return put(file, copy, size);
}

int content_drop(sqlite3 *connection) {
    content_file *file;
    int code = file_of(connection, &file);
    if (code != SQLITE_OK) return code;
    sqlite3_free(file->bytes);
    file->bytes = NULL;
    file->size = 0;
    // Frees the pages that SQLite has cached as well.
    return sqlite3_db_release_memory(connection);
}

int content_differs(sqlite3 *connection) {
    content_file *file;
    int code = file_of(connection, &file);
    if (code != SQLITE_OK) return code;
    if (!file->bytes) return SQLITE_MISUSE;
    count_change(file);
    put_number(file->bytes + SCHEMA_COOKIE, OWN_COOKIE | file->changes);
    return SQLITE_OK;
}

int content_put_file(sqlite3 *connection, const char *path, size_t most) {
    content_file *file;
    int code = file_of(connection, &file);
    if (code != SQLITE_OK) return code;
    unsigned char *bytes = NULL;
    size_t size = 0;
    code = content_read_at_rest(path, most, &bytes, &size);
    return code == SQLITE_OK ? put(file, bytes, size) : code;
}
