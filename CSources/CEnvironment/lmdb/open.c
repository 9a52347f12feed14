#include "calls.h"
#include <errno.h>
#include <sys/mman.h>

_Static_assert(sizeof(size_t) == 8, "the map needs 64-bit addresses");

/// One size for every process, so that no process outgrows another's map; smaller only where
/// address space is limited. LMDB never takes less than the file.
static const size_t map_sizes[] = {
    (size_t)16 << 30, (size_t)4 << 30, (size_t)1 << 30, (size_t)256 << 20, (size_t)64 << 20,
};

/// The first process that opens the lock table decides for all.
#define MOST_READERS 4096

static int map_data(MDB_env *mdb, const char **map, size_t *map_size) {
    MDB_envinfo info;
    mdb_env_info(mdb, &info);
    // The map may reach beyond the file's end; only bytes inside the file are ever touched.
    void *start =
        mmap(NULL, info.me_mapsize, PROT_READ, MAP_SHARED, store_mdb_descriptor(mdb), 0);
    if (start == MAP_FAILED) return errno;
    *map = start;
    *map_size = info.me_mapsize;
    return 0;
}

int store_mdb_open(
    const char *directory, unsigned flags, MDB_env **result, const char **map, size_t *map_size
) {
    int code = ENOMEM;
    for (size_t i = 0; i < sizeof map_sizes / sizeof *map_sizes && code == ENOMEM; i++) {
        MDB_env *mdb;
        code = mdb_env_create(&mdb);
        if (code) return code;
        code = mdb_env_set_mapsize(mdb, map_sizes[i]);
        if (!code) code = mdb_env_set_maxreaders(mdb, MOST_READERS);
        if (!code) code = mdb_env_open(mdb, directory, flags, 0644);
        if (!code && map) code = map_data(mdb, map, map_size);
        if (code) {
            mdb_env_close(mdb);
        } else {
            *result = mdb;
        }
    }
    return code;
}

const char *store_mdb_description(int32_t code) { return mdb_strerror(code); }

size_t store_mdb_page_size(MDB_env *mdb) {
    MDB_stat pages;
    mdb_env_stat(mdb, &pages);
    return pages.ms_psize;
}

size_t store_mdb_last_page(MDB_env *mdb) {
    MDB_envinfo info;
    mdb_env_info(mdb, &info);
    return info.me_last_pgno;
}

int store_mdb_bury_readers(MDB_env *mdb) {
    int dead = 0;
    mdb_reader_check(mdb, &dead);
    return dead;
}
