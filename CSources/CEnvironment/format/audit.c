#include "../common/common.h"
#include "edition.h"
#include "layout.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/// The state of an audit: which pages were met, and the last key.
typedef struct audit {
    const store_edition *edition;
    unsigned char *used; ///< a bit for each page
    /// The last key, if any: the next one must be greater or, where `may_equal`, at least equal.
    unsigned char last_key[LAYOUT_LONGEST_KEY];
    size_t last_size;
    _Bool has_last, may_equal;
    int (*compare)(MDB_val a, MDB_val b);
} audit;

/// Notes pages as used or free. A page that was noted before is damage.
static int claim(void *context, uint64_t first, uint64_t count) {
    audit *audit = context;
    for (uint64_t page = first; page < first + count; page++) {
        unsigned char bit = (unsigned char)(1 << page % 8);
        if (audit->used[page / 8] & bit) return MDB_CORRUPTED;
        audit->used[page / 8] |= bit;
    }
    return 0;
}

static uint64_t number(MDB_val key) {
    uint64_t number = 0;
    if (key.mv_size == sizeof number) memcpy(&number, key.mv_data, sizeof number);
    return number;
}

static int compare_numbers(MDB_val a, MDB_val b) {
    return (number(a) > number(b)) - (number(a) < number(b));
}

static int check_order(audit *audit, MDB_val key, _Bool is_fence) {
    MDB_val last = {audit->last_size, audit->last_key};
    int order = audit->has_last ? audit->compare(last, key) : -1;
    if (order > 0 || (order == 0 && !audit->may_equal)) return MDB_CORRUPTED;
    memcpy(audit->last_key, key.mv_data, key.mv_size);
    audit->last_size = key.mv_size;
    audit->has_last = 1;
    audit->may_equal = is_fence;
    return 0;
}

static int check_fence(void *context, MDB_val key) { return check_order(context, key, 1); }

static int check_value(void *context, MDB_val key, store_extent extent) {
    (void)extent;
    return check_order(context, key, 0);
}

/// A record of free pages: their count, and their numbers, the highest first.
static int check_free(void *context, MDB_val key, store_extent extent) {
    audit *audit = context;
    const store_edition *edition = audit->edition;
    if (number(key) == 0 || number(key) > edition->txnid) return MDB_CORRUPTED;
    int code = check_order(audit, key, 0);
    if (code) return code;

    if (extent.size < sizeof(uint64_t)) return MDB_CORRUPTED;
    uint64_t *record = malloc(extent.size);
    if (!record) return ENOMEM;
    code = store_read_bytes(edition->descriptor, record, extent.size, extent.offset);
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
    store_visitor values = {&audit, claim, check_fence, check_value, NULL};
    store_visitor free_pages = {&audit, claim, check_fence, check_free, NULL};
    audit.compare = store_key_compare;
    int code = store_edition_walk(edition, edition->values, &values);
    audit.has_last = 0;
    audit.compare = compare_numbers;
    if (!code) code = store_edition_walk(edition, edition->free, &free_pages);
    free(audit.used);
    return code;
}
