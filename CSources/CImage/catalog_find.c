#include "catalog_find.h"

_Bool catalog_text_equals(
    const void *image, size_t size, image_text text, const void *key, size_t key_length
) {
    const uint8_t *bytes = image_text_bytes(image, size, text);
    return bytes && text.length == key_length && image_equal(bytes, key, key_length);
}

/// The model or the alias line that the index has for a spec. Out of line, like its callers: only the path of
/// most lookups is inlined.
__attribute__((noinline)) static image_hit find_key(
    const void *image, size_t size, const void *key, size_t length
) {
    return image_find(
        image, size, CATALOG_SECTION_MODEL_LINE, CATALOG_SECTION_ALIAS, key, length);
}

/// The model for a number of the index: the model itself, or the one that the alias names.
static uint32_t model_of(const void *image, size_t size, image_hit hit) {
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL_LINE);
    uint32_t row = hit.row & ~CATALOG_READS_BOTH_WAYS;
    if (!hit.line || row < models) return hit.line ? row : IMAGE_NO_ROW;
    row = catalog_alias_model(image, size, row - models);
    return row < models && catalog_model_is_known(image, size, row) ? row : IMAGE_NO_ROW;
}

/// The model of a canonical spec, even if the spec can be read in another way.
static uint32_t find_canonical(const void *image, size_t size, const void *key, size_t length) {
    return model_of(image, size, find_key(image, size, key, length));
}

uint32_t catalog_find_provider(const void *image, size_t size, const void *id, size_t id_length) {
    uint32_t low = 0, high = image_count(image, size, CATALOG_SECTION_PROVIDER);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        image_text text = catalog_provider_id(image, size, middle);
        const uint8_t *bytes = image_text_bytes(image, size, text);
        if (!bytes) return IMAGE_NO_ROW;
        // Among rows of one id, the one without needs comes first.
        if (image_compare(bytes, text.length, id, id_length) < 0) low = middle + 1;
        else high = middle;
    }
    image_text text = catalog_provider_id(image, size, low);
    _Bool is_found = catalog_text_equals(image, size, text, id, id_length) &&
                     catalog_provider_is_known(image, size, low);
    return is_found ? low : IMAGE_NO_ROW;
}

uint32_t catalog_find_model(
    const void *image, size_t size, uint32_t provider, const void *id, size_t id_length
) {
    image_text name = catalog_provider_id(image, size, provider);
    const uint8_t *bytes = image_text_bytes(image, size, name);
    char key[CATALOG_SPEC_MAXIMUM];
    if (!bytes || name.length >= sizeof key || id_length > sizeof key - name.length - 1)
        return IMAGE_NO_ROW;
    memcpy(key, bytes, name.length);
    key[name.length] = ':';
    if (id_length) memcpy(key + name.length + 1, id, id_length);
    return find_canonical(image, size, key, name.length + 1 + id_length);
}

/// Finds a spec that is not canonical or can be read in two ways. Out of line, to keep the path of
/// most lookups short.
__attribute__((noinline)) static catalog_match find_slowly(
    const void *image, size_t size, const void *spec, size_t spec_length
) {
    catalog_match match = {CATALOG_NO_PROVIDER, IMAGE_NO_ROW, IMAGE_NO_ROW};
    if (spec_length == 0 || spec_length > CATALOG_SPEC_MAXIMUM) return match;
    const char *start = spec, *end = start + spec_length;
    const char *colon = memchr(start, ':', spec_length);
    const char *behind_at = end;
    while (behind_at > start && behind_at[-1] != '@') behind_at--;
    uint32_t first = colon ? catalog_find_provider(image, size, start, (size_t)(colon - start))
                           : IMAGE_NO_ROW;
    uint32_t last = behind_at > start ? catalog_find_provider(
                                            image, size, behind_at, (size_t)(end - behind_at))
                                      : IMAGE_NO_ROW;
    if (first != IMAGE_NO_ROW && last != IMAGE_NO_ROW) {
        match.outcome = CATALOG_AMBIGUOUS;
    } else if (first != IMAGE_NO_ROW) {
        match.provider = first;
        match.model = find_canonical(image, size, spec, spec_length);
    } else if (last != IMAGE_NO_ROW) {
        match.provider = last;
        match.model =
            catalog_find_model(image, size, last, start, (size_t)(behind_at - 1 - start));
    }
    if (match.provider != IMAGE_NO_ROW)
        match.outcome = match.model == IMAGE_NO_ROW ? CATALOG_NO_MODEL : CATALOG_FOUND;
    return match;
}

/// Finds a spec or alias in any spelling that specs allow.
__attribute__((noinline)) static catalog_match find_otherwise(
    const void *image, size_t size, const void *spec, size_t spec_length
) {
    image_hit hit = find_key(image, size, spec, spec_length);
    if (hit.row & CATALOG_READS_BOTH_WAYS) return find_slowly(image, size, spec, spec_length);
    uint32_t model = model_of(image, size, hit);
    return (catalog_match){
        model == IMAGE_NO_ROW ? CATALOG_NO_MODEL : CATALOG_FOUND, model, IMAGE_NO_ROW};
}

catalog_match catalog_find(
    const void *image, size_t size, const void *spec, size_t spec_length
) {
    uint32_t row = image_find_soon(image, size, CATALOG_SECTION_MODEL_LINE, spec, spec_length);
    return row == IMAGE_NO_ROW ? find_otherwise(image, size, spec, spec_length)
                               : (catalog_match){CATALOG_FOUND, row, IMAGE_NO_ROW};
}
