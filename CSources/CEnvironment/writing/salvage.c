#include "salvage.h"
#include "../common/keys.h"
#include <errno.h>
#include <stdlib.h>

/// A value that was found in a damaged file.
typedef struct found {
    char *key;
    void *_Nullable bytes; ///< NULL: it is not whole
    size_t size, order;
} found;

typedef struct search {
    const store_edition *edition;
    store_accept intact;
    const store_value *named;
    size_t named_count;
    found *all;
    size_t count, room;
    uint64_t left; ///< bytes that values may have: no two share a page
    _Bool is_complete;
    int code;
} search;

static _Bool is_named(const search *search, MDB_val key) {
    for (size_t i = 0; i < search->named_count; i++) {
        if (store_key_compare(store_key(search->named[i].key), key) == 0) return 1;
    }
    return 0;
}

/// Notes a value. Takes ownership of its bytes.
static int note(search *search, MDB_val key, void *bytes, size_t size) {
    if (search->count == search->room) {
        size_t room = search->room ? search->room * 2 : 16;
        found *all = realloc(search->all, room * sizeof *all);
        if (!all) {
            free(bytes);
            return ENOMEM;
        }
        search->all = all;
        search->room = room;
    }
    char *copy = calloc(1, key.mv_size + 1);
    if (!copy) {
        free(bytes);
        return ENOMEM;
    }
    memcpy(copy, key.mv_data, key.mv_size);
    search->all[search->count] = (found){copy, bytes, size, search->count};
    search->count++;
    return 0;
}

/// The bytes of a value; NULL where they cannot be read or are not whole. Fails without memory.
static int read_whole(search *search, store_extent *extent, void **bytes) {
    *bytes = NULL;
    if (store_value_unpad(extent) != 0 || extent->size > search->left) return 0;
    search->left -= extent->size;
    size_t room = (extent->size + 64) & ~(size_t)63;
    void *copy = aligned_alloc(64, room);
    if (!copy) return ENOMEM;
    int code = store_read_bytes(
        search->edition->descriptor, copy, extent->size, extent->offset
    );
    if (code || search->intact(copy, extent->size) != 0) {
        free(copy);
        copy = NULL;
    }
    *bytes = copy;
    return 0;
}

static int take_value(void *context, MDB_val key, store_extent extent) {
    search *search = context;
    if (is_named(search, key)) return 0;
    // No writer of ours puts a zero byte into a key.
    _Bool is_text = !memchr(key.mv_data, 0, key.mv_size);
    void *bytes = NULL;
    int code = is_text ? read_whole(search, &extent, &bytes) : 0;
    return code ? code : note(search, key, bytes, extent.size);
}

static void take_damaged(void *context, MDB_val key) {
    search *search = context;
    if (key.mv_size == 0) search->is_complete = 0;
    else if (!is_named(search, key) && !search->code) search->code = note(search, key, NULL, 0);
}

/// Orders by key, and whole values before others of the same key.
static int compare(const void *a, const void *b) {
    const found *one = a, *other = b;
    int order = strcmp(one->key, other->key);
    if (order) return order;
    if (!one->bytes != !other->bytes) return one->bytes ? -1 : 1;
    return one->order < other->order ? -1 : 1;
}

/// Sorts the values found into whole and lost ones. Takes ownership of them.
static int part(search *search, store_salvage *salvage) {
    salvage->values = calloc(search->count + 1, sizeof *salvage->values);
    salvage->lost = calloc(search->count + 1, sizeof *salvage->lost);
    if (!salvage->values || !salvage->lost) return ENOMEM;
    if (search->count) qsort(search->all, search->count, sizeof *search->all, compare);
    const char *last = NULL;
    for (size_t i = 0; i < search->count; i++) {
        found *each = &search->all[i];
        if (last && strcmp(last, each->key) == 0) {
            // The tree contradicts itself.
            salvage->is_complete = 0;
            continue;
        }
        last = each->key;
        if (each->bytes) {
            salvage->values[salvage->count++] = (store_value){each->key, each->bytes, each->size};
        } else {
            salvage->lost[salvage->lost_count++] = each->key;
        }
        each->key = NULL;
        each->bytes = NULL;
    }
    return 0;
}

int store_salvage_read(
    int descriptor, store_accept intact, const store_value *named, size_t named_count,
    store_salvage *salvage
) {
    *salvage = (store_salvage){.newest = STORE_NEWEST};
    store_edition edition;
    _Bool is_certain = store_edition_guess(descriptor, &edition);
    search search = {
        .edition = &edition, .intact = intact, .named = named, .named_count = named_count,
        .left = (edition.last_page + 1) * edition.page_size, .is_complete = is_certain,
    };
    if (is_certain) salvage->newest = edition.newest;
    int code = 0;
    if (edition.page_size) {
        store_visitor visitor = {&search, NULL, NULL, take_value, take_damaged};
        code = store_edition_walk(&edition, edition.values, &visitor);
    }
    if (!code) code = search.code;
    salvage->is_complete = search.is_complete;
    if (!code) code = part(&search, salvage);
    for (size_t i = 0; i < search.count; i++) {
        free(search.all[i].key);
        free(search.all[i].bytes);
    }
    free(search.all);
    return code;
}

void store_salvage_free(store_salvage *salvage) {
    for (size_t i = 0; i < salvage->count; i++) {
        free((char *)salvage->values[i].key);
        free((void *)salvage->values[i].bytes);
    }
    for (size_t i = 0; i < salvage->lost_count; i++) free(salvage->lost[i]);
    free(salvage->values);
    free(salvage->lost);
    *salvage = (store_salvage){.is_complete = 1};
}
