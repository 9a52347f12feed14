#include "store_internal.h"
#include <stdlib.h>

/// All lists of keys of this process; under its lock.
static store_keys *lists;

static _Bool is_of(const store_keys *keys, const store_contents *contents) {
    if (keys->count != contents->count || keys->generation != contents->generation) return 0;
    for (size_t i = 0; i < keys->count; i++) {
        if (strcmp(keys->keys[i], contents->keys[i]) != 0) return 0;
    }
    return 1;
}

/// NULL without memory.
static store_keys *create(const store_contents *contents) {
    size_t head = sizeof(store_keys) + contents->count * sizeof(char *), size = head;
    for (size_t i = 0; i < contents->count; i++) size += strlen(contents->keys[i]) + 1;
    store_keys *keys = calloc(1, size);
    if (!keys) return NULL;
    char *place = (char *)keys + head;
    for (size_t i = 0; i < contents->count; i++) {
        keys->keys[i] = strcpy(place, contents->keys[i]);
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
        // Far from any difference of two versions.
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
