#include "keys.h"
#include <stdlib.h>

/// All lists of keys of this process; guarded by the process's lock.
static store_keys *lists;

/// The size of the keys of some contents, with the zeros that end them.
static size_t size_of(const store_contents *contents) {
    size_t size = 0;
    for (size_t i = 0; i < contents->count; i++) size += strlen(contents->keys + size) + 1;
    return size;
}

static _Bool is_of(const store_keys *keys, const store_contents *contents) {
    if (keys->count != contents->count || keys->generation != contents->generation) return 0;
    const char *key = contents->keys;
    for (size_t i = 0; i < keys->count; i++, key += strlen(key) + 1) {
        if (strcmp(keys->keys[i], key) != 0) return 0;
    }
    return 1;
}

/// NULL without memory.
static store_keys *create(const store_contents *contents) {
    size_t head = sizeof(store_keys) + contents->count * sizeof(char *), size = size_of(contents);
    store_keys *keys = calloc(1, head + size);
    if (!keys) return NULL;
    char *place = memcpy((char *)keys + head, contents->keys, size);
    for (size_t i = 0; i < contents->count; i++) {
        keys->keys[i] = place;
        place += strlen(place) + 1;
    }
    keys->count = contents->count;
    keys->generation = contents->generation;
    return keys;
}

const store_keys *store_keys_of(const store_contents *contents) {
    store_process_lock();
    store_keys *found = lists;
    while (found && !is_of(found, contents)) found = found->next;
    uint32_t number = lists ? lists->number + 1u : 0;
    if (!found && number <= UINT16_MAX && (found = create(contents))) {
        found->number = (uint16_t)number;
        // So large that it equals no difference of two versions.
        found->salt = number * 0xd1b54a32d192ed03u;
        found->next = lists;
        lists = found;
    }
    store_process_unlock();
    return found;
}

void store_choose(store_choice *choice, const store_keys *keys, const void *bytes, size_t size) {
    uint64_t generation = keys->generation ? keys->generation(bytes, size) : 0;
    if (choice->bytes && generation <= choice->generation) return;
    *choice = (store_choice){bytes, size, generation};
}
