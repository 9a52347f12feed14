// Checks the sets and columns of an image against the rules by which this version derives them.
#include "catalog_verify_parts.h"

/// The standard price of prompt tokens at the lowest context tier; IMAGE_NO_INTEGER where it is unknown.
static int64_t input_price(const void *image, size_t size, uint32_t row) {
    static const char standard[] = CATALOG_STANDARD_MODE;
    image_range prices = catalog_model_prices(image, size, row);
    for (uint32_t i = 0; i < prices.count; i++) {
        uint32_t price = prices.first + i;
        if (catalog_price_meter(image, size, price) == CATALOG_METER_input &&
            catalog_price_above_prompt_tokens(image, size, price) == 0 &&
            catalog_price_variant(image, size, price).length == 0 &&
            catalog_price_is_known(image, size, price) &&
            catalog_text_equals(image, size, catalog_price_mode(image, size, price), standard,
                                sizeof standard - 1))
            return catalog_price_nano_usd_per_million_units(image, size, price);
    }
    return IMAGE_NO_INTEGER;
}

/// Whether a model is in a set.
static _Bool is_in(
    const void *image, size_t size, uint32_t section, uint32_t code, uint32_t row
) {
    image_section sets = image_read_section(image, size, section);
    const uint8_t *byte =
        code ? image_field(image, size, section, code - 1, row / 8, 1) : NULL;
    return byte && sets.stride > row / 8 && (*byte >> row % 8 & 1);
}

// Sets --------------------------------------------------------------------------------------------

/// Whether a model is in the sets of the capabilities that its row states. This version cannot check those
/// of a later one.
static _Bool capabilities_hold(const void *image, size_t size, uint32_t row) {
    _Bool is_any_stated = 0;
    for (uint16_t code = 1; code <= CATALOG_CAPABILITY_COUNT; code++) {
        uint8_t flag = catalog_model_capability(image, size, row, code);
        is_any_stated |= flag != 0;
        if (is_in(image, size, CATALOG_SECTION_CAPABILITY_SETS, code, row) != (flag == IMAGE_TRUE))
            return 0;
    }
    _Bool is_none_stated =
        is_in(image, size, CATALOG_SECTION_OTHER_SETS, CATALOG_SET_NO_CAPABILITY_STATED, row);
    if (is_any_stated) return !is_none_stated;
    // A model that states no capability of this version may state one of a later version.
    return is_none_stated || image_word_list_at(image, size, CATALOG_LIST_capabilities).known >
                                 CATALOG_CAPABILITY_COUNT;
}

/// How many bits the sets of modalities must have, by direction: one for each modality of each model.
typedef struct modality_count {
    uint64_t members[CATALOG_DIRECTION_output + 1];
    uint8_t seen[CATALOG_DIRECTION_output + 1][(UINT16_MAX + 1) / 8]; ///< codes of one model
} modality_count;

/// Whether a model is in the sets of the modalities that its rows state. If they state none of a direction,
/// it must be in that of text.
static _Bool modalities_hold(
    const void *image, size_t size, uint32_t row, modality_count *count
) {
    image_range range = catalog_model_modalities(image, size, row);
    _Bool stated[CATALOG_DIRECTION_output + 1] = {0}, holds = 1;
    for (uint32_t i = 0; i < range.count; i++) {
        uint16_t direction = catalog_modality_direction(image, size, range.first + i);
        uint16_t code = catalog_modality_modality(image, size, range.first + i);
        if (direction == 0 || direction > CATALOG_DIRECTION_output) continue;
        uint8_t *byte = &count->seen[direction][code / 8], bit = (uint8_t)(1u << code % 8);
        stated[direction] = 1;
        if (code == 0 || *byte & bit) continue;
        *byte |= bit;
        count->members[direction]++;
        holds &= is_in(image, size, catalog_modality_sets(direction), code, row);
    }
    for (uint32_t i = 0; i < range.count; i++) {
        uint16_t direction = catalog_modality_direction(image, size, range.first + i);
        uint16_t code = catalog_modality_modality(image, size, range.first + i);
        if (direction <= CATALOG_DIRECTION_output) count->seen[direction][code / 8] = 0;
    }
    for (uint16_t direction = CATALOG_DIRECTION_input; direction <= CATALOG_DIRECTION_output;
         direction++) {
        if (stated[direction]) continue;
        count->members[direction]++;
        holds &= is_in(image, size, catalog_modality_sets(direction), CATALOG_MODALITY_text, row);
    }
    return holds;
}

/// The number of bits in all sets of a section.
static uint64_t members_of(const void *image, size_t size, uint32_t section) {
    uint64_t members = 0;
    image_section sets = image_read_section(image, size, section);
    for (uint32_t set = 0; set < sets.count; set++) {
        const uint8_t *bits = image_row(image, size, section, set, sets.stride);
        for (uint32_t at = 0; bits && at + sizeof(uint64_t) <= sets.stride; at += sizeof(uint64_t))
            members += (uint64_t)__builtin_popcountll(image_word(bits + at));
    }
    return members;
}

// Rows --------------------------------------------------------------------------------------------

static catalog_finding fault_at(uint32_t section, uint32_t row) {
    return (catalog_finding){IMAGE_ORDER_BROKEN, section, row};
}

/// Checks what is derived from a model's price and context.
static catalog_finding verify_values(const void *image, size_t size, uint32_t row) {
    int64_t price = input_price(image, size, row);
    uint32_t context = catalog_model_context_tokens(image, size, row), stored = 0;
    uint32_t provider = catalog_model_provider(image, size, row);
    uint16_t tier =
        catalog_tier_of(catalog_provider_hosting(image, size, provider), price, context);
    const uint8_t *bytes = image_row(image, size, CATALOG_SECTION_CONTEXT, row, sizeof stored);
    if (bytes) memcpy(&stored, bytes, sizeof stored);
    if (!bytes || stored != (context == IMAGE_NO_COUNT ? 0 : context))
        return fault_at(CATALOG_SECTION_CONTEXT, row);
    if (catalog_input_price(image, size, row) != price)
        return fault_at(CATALOG_SECTION_INPUT_PRICE, row);
    if (catalog_model_tier(image, size, row) != tier) return fault_at(CATALOG_SECTION_TIER, row);
    if (!is_in(image, size, CATALOG_SECTION_TIER_SETS, tier, row))
        return fault_at(CATALOG_SECTION_TIER_SETS, row);
    if (is_in(image, size, CATALOG_SECTION_OTHER_SETS, CATALOG_SET_INPUT_PRICE_KNOWN, row) !=
        (price != IMAGE_NO_INTEGER))
        return fault_at(CATALOG_SECTION_OTHER_SETS, row);
    return catalog_intact;
}

static catalog_finding verify_model(
    const void *image, size_t size, uint32_t row, modality_count *count
) {
    if (!capabilities_hold(image, size, row)) return fault_at(CATALOG_SECTION_CAPABILITY_SETS, row);
    if (!modalities_hold(image, size, row, count))
        return fault_at(CATALOG_SECTION_INPUT_MODALITY_SETS, row);
    if (image_count(image, size, CATALOG_SECTION_PLAIN_MODELS) &&
        is_in(image, size, CATALOG_SECTION_PLAIN_MODELS, 1, row) !=
            catalog_model_is_known(image, size, row))
        return fault_at(CATALOG_SECTION_PLAIN_MODELS, row);
    return verify_values(image, size, row);
}

// Shapes ------------------------------------------------------------------------------------------

/// Checks that each column has a row for each model, up to a multiple of 64, and that each section of sets
/// has a set for each word of its list, with a bit for each model. Searches rely on it in an image of any
/// edition.
static catalog_finding verify_shapes(const void *image, size_t size) {
    static const struct {
        uint32_t section, list;
    } sets[] = {
        {CATALOG_SECTION_CAPABILITY_SETS, CATALOG_LIST_capabilities},
        {CATALOG_SECTION_INPUT_MODALITY_SETS, CATALOG_LIST_modalities},
        {CATALOG_SECTION_OUTPUT_MODALITY_SETS, CATALOG_LIST_modalities},
        {CATALOG_SECTION_TIER_SETS, CATALOG_LIST_tiers},
        {CATALOG_SECTION_OTHER_SETS, IMAGE_NO_LIST},
        {CATALOG_SECTION_PLAIN_MODELS, IMAGE_NO_LIST},
    };
    static const struct {
        uint32_t section, stride;
    } columns[] = {
        {CATALOG_SECTION_CONTEXT, sizeof(uint32_t)},
        {CATALOG_SECTION_INPUT_PRICE, sizeof(int64_t)},
    };
    uint64_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    uint64_t padded = (models + 63) / 64 * 64;
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) {
        image_section place = image_read_section(image, size, sets[i].section);
        uint32_t words = image_word_list_at(image, size, sets[i].list).count;
        if (sets[i].section == CATALOG_SECTION_OTHER_SETS) words = CATALOG_OTHER_SETS;
        if (models && (place.count < words ||
                       (place.count && (place.stride != padded / 8 || place.width != place.stride))))
            return fault_at(sets[i].section, 0);
    }
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        image_section place = image_read_section(image, size, columns[i].section);
        if (models && (place.count < padded || place.stride != columns[i].stride))
            return fault_at(columns[i].section, 0);
    }
    return catalog_intact;
}

/// Whether the image numbers the words that the rules name as this version does.
static _Bool rules_apply(const void *image, size_t size) {
    static const struct {
        uint32_t list, code;
    } words[] = {
        {CATALOG_LIST_hostings, CATALOG_HOSTING_local},
        {CATALOG_LIST_directions, CATALOG_DIRECTION_output},
        {CATALOG_LIST_modalities, CATALOG_MODALITY_text},
        {CATALOG_LIST_meters, CATALOG_METER_input},
        {CATALOG_LIST_tiers, CATALOG_TIER_premium},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (image_word_list_at(image, size, words[i].list).known < words[i].code) return 0;
    return 1;
}

catalog_finding catalog_verify_sets(const void *image, size_t size) {
    catalog_finding finding = verify_shapes(image, size);
    // Another edition derives by other rules, so only the shapes are checked.
    if (finding.fault || image_read_header(image, size).edition != CATALOG_EDITION) return finding;
    if (!rules_apply(image, size)) return fault_at(IMAGE_WORD_LISTS, 0);
    modality_count count = {0};
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL), plain = 0;
    for (uint32_t row = 0; row < models; row++) {
        finding = verify_model(image, size, row, &count);
        if (finding.fault) return finding;
        plain += catalog_model_is_known(image, size, row);
    }
    uint32_t sets = image_count(image, size, CATALOG_SECTION_PLAIN_MODELS);
    if (sets > 1 || (plain < models && !sets)) return fault_at(CATALOG_SECTION_PLAIN_MODELS, 0);
    if (members_of(image, size, CATALOG_SECTION_TIER_SETS) != models)
        return fault_at(CATALOG_SECTION_TIER_SETS, models);
    for (uint16_t direction = CATALOG_DIRECTION_input; direction <= CATALOG_DIRECTION_output;
         direction++)
        if (members_of(image, size, catalog_modality_sets(direction)) != count.members[direction])
            return fault_at(catalog_modality_sets(direction), models);
    return catalog_intact;
}
