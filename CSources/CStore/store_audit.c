#include "store_internal.h"
#include "store_data.h"
#include "store_layout.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/// What is known so far of the pages of an edition.
typedef struct audit {
    const store_edition *edition;
    unsigned char *used;    ///< a bit for each page
    MDB_val last_key;       ///< of the values; a copy
    unsigned char key[LAYOUT_LONGEST_KEY];
    uint64_t last_version;  ///< of the free pages
} audit;

/// Notes that pages are used, or free; none may be both, or one of them twice.
static int claim(void *context, uint64_t first, uint64_t count) {
    audit *audit = context;
    for (uint64_t page = first; page < first + count; page++) {
        unsigned char bit = (unsigned char)(1 << page % 8);
        if (audit->used[page / 8] & bit) return MDB_CORRUPTED;
        audit->used[page / 8] |= bit;
    }
    return 0;
}

static int check_value(void *context, MDB_val key, store_extent extent) {
    audit *audit = context;
    (void)extent;
    MDB_val last = audit->last_key;
    if (last.mv_data) {
        size_t size = last.mv_size < key.mv_size ? last.mv_size : key.mv_size;
        int order = memcmp(last.mv_data, key.mv_data, size);
        if (order > 0 || (order == 0 && last.mv_size >= key.mv_size)) return MDB_CORRUPTED;
    }
    audit->last_key = (MDB_val){key.mv_size, memcpy(audit->key, key.mv_data, key.mv_size)};
    return 0;
}

/// A record of free pages: their count, and their numbers, the highest first.
static int check_free(void *context, MDB_val key, store_extent extent) {
    audit *audit = context;
    const store_edition *edition = audit->edition;
    uint64_t version;
    if (key.mv_size != sizeof version) return MDB_CORRUPTED;
    memcpy(&version, key.mv_data, sizeof version);
    if (version <= audit->last_version || version > edition->txnid) return MDB_CORRUPTED;
    audit->last_version = version;

    if (extent.size < sizeof(uint64_t)) return MDB_CORRUPTED;
    uint64_t *record = malloc(extent.size);
    if (!record) return ENOMEM;
    int code = store_read_bytes(edition->descriptor, record, extent.size, extent.offset);
    if (!code && record[0] > extent.size / sizeof *record - 1) code = MDB_CORRUPTED;
    uint64_t above = edition->last_page + 1;
    for (uint64_t i = 1; !code && i <= record[0]; i++) {
        if (record[i] < LAYOUT_META_PAGES || record[i] >= above) code = MDB_CORRUPTED;
        above = record[i];
        if (!code) code = claim(audit, record[i], 1);
    }
    free(record);
    return code;
}

int store_edition_audit(const store_edition *edition) {
    audit audit = {.edition = edition, .used = calloc(1, edition->last_page / 8 + 1)};
    if (!audit.used) return ENOMEM;
    store_visitor values = {&audit, claim, check_value};
    store_visitor free_pages = {&audit, claim, check_free};
    int code = store_edition_walk(edition, edition->values, &values);
    if (!code) code = store_edition_walk(edition, edition->free, &free_pages);
    free(audit.used);
    return code;
}
