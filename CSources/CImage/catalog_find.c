#include "catalog_find.h"
#include "image_words.h"

_Bool catalog_text_equals(
    const void *image, size_t size, image_text text, const void *key, size_t key_length
) {
    const uint8_t *bytes = image_text_bytes(image, size, text);
    return bytes && text.length == key_length && image_equal(bytes, key, key_length);
}

/// The model that a row number of the index stands for: itself, or the one that an alias names.
static uint32_t model_of(const void *image, size_t size, uint32_t row) {
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    if (row >= models) row = catalog_alias_model(image, size, row - models);
    return row < models ? row : CATALOG_NO_ROW;
}

/// The row of the index's slot for a canonical spec, with its mark; CATALOG_NO_ROW where it has none.
__attribute__((always_inline)) static inline uint32_t find_key(
    const void *image, size_t size, const void *key, size_t length
) {
    image_section index = image_read_section(image, size, CATALOG_SECTION_INDEX);
    image_section strings = image_read_section(image, size, IMAGE_STRINGS);
    if (index.count == 0 || length > CATALOG_SPEC_MAXIMUM || index.offset > size ||
        (uint64_t)index.count * sizeof(catalog_slot) > size - index.offset || strings.offset > size ||
        strings.count > size - strings.offset)
        return CATALOG_NO_ROW;
    const uint8_t *slots = (const uint8_t *)image + index.offset;
    const uint8_t *texts = (const uint8_t *)image + strings.offset;
    uint64_t seed;
    memcpy(&seed, (const uint8_t *)image + offsetof(image_header, seed), sizeof seed);
    uint64_t hash = image_hash(key, length, seed);
    uint32_t tag = catalog_tag(hash, length);
    uint32_t at = catalog_first_slot(hash, index.count);
    // A full index, which only damage can make, must not loop for ever: no more probes than slots.
    for (uint32_t probes = 0; probes < index.count; probes++) {
        catalog_slot slot;
        memcpy(&slot, slots + (size_t)at * sizeof slot, sizeof slot);
        if (slot.row == CATALOG_NO_ROW) return CATALOG_NO_ROW;
        if (slot.tag == tag && slot.spec <= strings.count &&
            length <= strings.count - slot.spec && image_equal(texts + slot.spec, key, length))
            return slot.row;
        if (++at == index.count) at = 0;
    }
    return CATALOG_NO_ROW;
}

/// The model of a canonical spec, however else the spec may be read.
static uint32_t find_canonical(const void *image, size_t size, const void *key, size_t length) {
    uint32_t row = find_key(image, size, key, length);
    return row == CATALOG_NO_ROW ? row : model_of(image, size, row & ~CATALOG_READS_BOTH_WAYS);
}

uint32_t catalog_find_provider(const void *image, size_t size, const void *id, size_t id_length) {
    uint32_t low = 0, high = image_count(image, size, CATALOG_SECTION_PROVIDER);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        image_text text = catalog_provider_id(image, size, middle);
        const uint8_t *bytes = image_text_bytes(image, size, text);
        if (!bytes) return CATALOG_NO_ROW;
        size_t common = text.length < id_length ? text.length : id_length;
        int order = memcmp(bytes, id, common);
        if (order == 0) order = (text.length > id_length) - (text.length < id_length);
        if (order == 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return CATALOG_NO_ROW;
}

uint32_t catalog_find_model(
    const void *image, size_t size, uint32_t provider, const void *id, size_t id_length
) {
    image_text name = catalog_provider_id(image, size, provider);
    const uint8_t *bytes = image_text_bytes(image, size, name);
    char key[CATALOG_SPEC_MAXIMUM];
    if (!bytes || name.length >= sizeof key || id_length > sizeof key - name.length - 1)
        return CATALOG_NO_ROW;
    memcpy(key, bytes, name.length);
    key[name.length] = ':';
    if (id_length) memcpy(key + name.length + 1, id, id_length);
    return find_canonical(image, size, key, name.length + 1 + id_length);
}

/// Finds what is no canonical spec, or one that can be read both ways. Out of line, so that the way
/// of most lookups is short.
__attribute__((noinline)) static catalog_match find_slowly(
    const void *image, size_t size, const void *spec, size_t spec_length
) {
    catalog_match match = {CATALOG_NO_PROVIDER, CATALOG_NO_ROW, CATALOG_NO_ROW};
    if (spec_length == 0 || spec_length > CATALOG_SPEC_MAXIMUM) return match;
    const char *start = spec, *end = start + spec_length;
    const char *colon = memchr(start, ':', spec_length);
    const char *behind_at = end;
    while (behind_at > start && behind_at[-1] != '@') behind_at--;
    uint32_t first = colon ? catalog_find_provider(image, size, start, (size_t)(colon - start))
                           : CATALOG_NO_ROW;
    uint32_t last = behind_at > start ? catalog_find_provider(
                                            image, size, behind_at, (size_t)(end - behind_at))
                                      : CATALOG_NO_ROW;
    if (first != CATALOG_NO_ROW && last != CATALOG_NO_ROW) {
        match.outcome = CATALOG_AMBIGUOUS;
    } else if (first != CATALOG_NO_ROW) {
        match.provider = first;
        match.model = find_canonical(image, size, spec, spec_length);
    } else if (last != CATALOG_NO_ROW) {
        match.provider = last;
        match.model =
            catalog_find_model(image, size, last, start, (size_t)(behind_at - 1 - start));
    }
    if (match.provider != CATALOG_NO_ROW)
        match.outcome = match.model == CATALOG_NO_ROW ? CATALOG_NO_MODEL : CATALOG_FOUND;
    return match;
}

catalog_match catalog_find(
    const void *image, size_t size, const void *spec, size_t spec_length
) {
    uint32_t row = find_key(image, size, spec, spec_length);
    if (row & CATALOG_READS_BOTH_WAYS) return find_slowly(image, size, spec, spec_length);
    uint32_t model = model_of(image, size, row);
    return (catalog_match){
        model == CATALOG_NO_ROW ? CATALOG_NO_MODEL : CATALOG_FOUND, model, CATALOG_NO_ROW};
}
