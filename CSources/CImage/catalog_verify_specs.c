// Checks that providers, models, aliases and the index of specs keep the rules that readers rely
// on.
#include "catalog_verify_parts.h"

/// Whether a text sorts after another in byte order or, if its row has needs, is equal to it.
static _Bool follows(
    const void *image, image_place place, image_place before, _Bool may_be_equal
) {
    const uint8_t *a = image_place_bytes(image, before), *b = image_place_bytes(image, place);
    if (!a || !b) return 0;
    int order = image_compare(a, before.length, b, place.length);
    return order < 0 || (order == 0 && may_be_equal);
}

static catalog_finding verify_providers(const void *image, size_t size) {
    catalog_finding finding = {IMAGE_ORDER_BROKEN, CATALOG_SECTION_PROVIDER, 0};
    for (; finding.row < image_count(image, size, finding.section); finding.row++) {
        uint32_t row = finding.row;
        image_place id = image_text_place(image, size, catalog_provider_id(image, size, row));
        if (!id.offset) return finding;
        if (row == 0) continue;
        image_text before = catalog_provider_id(image, size, row - 1);
        if (!follows(image, id, image_text_place(image, size, before),
                     !catalog_provider_is_known(image, size, row)))
            return finding;
    }
    return catalog_intact;
}

/// Whether catalog_find says that a spec can also be read as model@provider exactly where it can.
static _Bool ambiguity_holds(
    const void *image, size_t size, const uint8_t *spec, size_t length
) {
    const uint8_t *colon = memchr(spec, ':', length);
    size_t at = length;
    while (at > 0 && spec[at - 1] != '@') at--;
    _Bool is_ambiguous =
        at > 0 && colon &&
        catalog_find_provider(image, size, spec + at, length - at) != IMAGE_NO_ROW &&
        catalog_find_provider(image, size, spec, (size_t)(colon - spec)) != IMAGE_NO_ROW;
    return (catalog_find(image, size, spec, length).outcome == CATALOG_AMBIGUOUS) == is_ambiguous;
}

/// Whether a spec is its provider's id, a colon and an id, which starts where the row says.
static _Bool spec_holds(
    const void *image, size_t size, image_place spec, uint32_t start, uint32_t provider
) {
    image_text id = catalog_provider_id(image, size, provider);
    const uint8_t *bytes = image_place_bytes(image, spec);
    const uint8_t *provider_bytes = image_text_bytes(image, size, id);
    return bytes && provider_bytes && spec.length > id.length + 1 &&
           spec.length <= CATALOG_SPEC_MAXIMUM && start == id.length + 1 &&
           memcmp(bytes, provider_bytes, id.length) == 0 && bytes[id.length] == ':';
}

/// Whether a spec finds its model, by the rules of specs.
static _Bool finds(
    const void *image, size_t size, image_place spec, uint32_t start, uint32_t provider,
    uint32_t model
) {
    const uint8_t *bytes = image_place_bytes(image, spec);
    return catalog_find_model(image, size, provider, bytes + start, spec.length - start) == model &&
           ambiguity_holds(image, size, bytes, spec.length);
}

static catalog_finding verify_models(const void *image, size_t size) {
    catalog_finding finding = {IMAGE_ORDER_BROKEN, CATALOG_SECTION_MODEL, 0};
    for (uint32_t row = 0; row < image_count(image, size, CATALOG_SECTION_MODEL); row++) {
        finding.row = row;
        uint32_t provider = catalog_model_provider(image, size, row);
        uint32_t start = catalog_model_id_start(image, size, row);
        image_range siblings = catalog_provider_models(image, size, provider);
        image_place spec = catalog_model_spec(image, size, row);
        _Bool is_known = catalog_model_is_known(image, size, row);
        if (row - siblings.first >= siblings.count ||
            !spec_holds(image, size, spec, start, provider) ||
            (is_known && !finds(image, size, spec, start, provider, row)) ||
            (is_known && !catalog_provider_is_known(image, size, provider)))
            return finding;
        if (row > siblings.first &&
            !follows(image, catalog_model_id(image, size, row),
                     catalog_model_id(image, size, row - 1), !is_known))
            return finding;
    }
    return catalog_intact;
}

static catalog_finding verify_aliases(const void *image, size_t size) {
    catalog_finding finding = {IMAGE_ORDER_BROKEN, CATALOG_SECTION_ALIAS, 0};
    for (uint32_t row = 0; row < image_count(image, size, CATALOG_SECTION_ALIAS); row++) {
        finding.row = row;
        uint32_t model = catalog_alias_model(image, size, row);
        uint32_t provider = catalog_model_provider(image, size, model);
        uint32_t start = catalog_alias_id_start(image, size, row);
        image_range siblings = catalog_model_aliases(image, size, model);
        image_place spec = catalog_alias_spec(image, size, row);
        _Bool is_known = catalog_alias_is_known(image, size, row);
        if (row - siblings.first >= siblings.count ||
            !spec_holds(image, size, spec, start, provider) ||
            (is_known && !finds(image, size, spec, start, provider, model)) ||
            (is_known && !catalog_model_is_known(image, size, model)))
            return finding;
        if (row > siblings.first &&
            !follows(image, catalog_alias_id(image, size, row),
                     catalog_alias_id(image, size, row - 1), !is_known))
            return finding;
    }
    return catalog_intact;
}

/// Whether each model and each alias has exactly one slot of the index, with its hash, and no other slot is
/// used.
static catalog_finding verify_index(const void *image, size_t size) {
    catalog_finding finding = {IMAGE_ORDER_BROKEN, IMAGE_INDEX, 0};
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    uint64_t keys = (uint64_t)models + image_count(image, size, CATALOG_SECTION_ALIAS);
    uint64_t seed = image_read_header(image, size).seed, used = 0;
    for (; finding.row < image_count(image, size, IMAGE_INDEX); finding.row++) {
        image_slot slot;
        const uint8_t *bytes = image_row(image, size, IMAGE_INDEX, finding.row, sizeof slot);
        if (!bytes) return finding;
        memcpy(&slot, bytes, sizeof slot);
        if (slot.row == IMAGE_NO_ROW) continue;
        uint32_t row = slot.row & ~CATALOG_READS_BOTH_WAYS;
        image_place spec = row < models ? catalog_model_spec(image, size, row)
                                        : catalog_alias_spec(image, size, row - models);
        const uint8_t *key = image_place_bytes(image, spec);
        if (!key || slot.tag != (uint32_t)image_hash(key, (size_t)spec.length, seed)) return finding;
        used++;
    }
    // The check of the rows finds each key; as many used slots as keys means that there are no
    // others.
    return used == keys && image_index_is_sparse(image, size) ? catalog_intact : finding;
}

catalog_finding catalog_verify_specs(const void *image, size_t size) {
    // The index first: finding every spec is linear only if the index is sparse.
    catalog_finding finding = verify_index(image, size);
    if (!finding.fault) finding = verify_providers(image, size);
    if (!finding.fault) finding = verify_models(image, size);
    if (!finding.fault) finding = verify_aliases(image, size);
    return finding;
}
