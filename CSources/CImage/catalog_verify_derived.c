// Holds what is derived from an image's tables to the rules by which this version derives it.
#include "catalog_verify_parts.h"

/// The standard price of prompt tokens, at the lowest context tier.
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

static _Bool is_in(
    const void *image, size_t size, uint32_t section, uint32_t code, uint32_t row
) {
    image_section sets = image_read_section(image, size, section);
    const uint8_t *byte =
        code ? image_field(image, size, section, code - 1, row / 8, 1) : NULL;
    return byte && sets.stride > row / 8 && (*byte >> row % 8 & 1);
}

/// Whether a model is in the sets of one list as `member` says, set by set.
static _Bool sets_hold(
    const void *image, size_t size, uint32_t section, uint32_t row,
    _Bool (*member)(const void *image, size_t size, uint32_t row, uint32_t code)
) {
    for (uint32_t code = 1; code <= image_count(image, size, section); code++)
        if (is_in(image, size, section, code, row) != member(image, size, row, code)) return 0;
    return 1;
}

/// Of a capability that came later nothing is known but its set.
static _Bool has_capability(const void *image, size_t size, uint32_t row, uint32_t code) {
    if (code > CATALOG_CAPABILITY_COUNT)
        return is_in(image, size, CATALOG_SECTION_CAPABILITY_SETS, code, row);
    return catalog_model_capability(image, size, row, (uint16_t)code) == IMAGE_TRUE;
}

static _Bool has_modality(
    const void *image, size_t size, uint32_t row, uint16_t direction, uint32_t code
) {
    image_range modalities = catalog_model_modalities(image, size, row);
    _Bool stated = 0;
    for (uint32_t i = modalities.first; i - modalities.first < modalities.count; i++) {
        if (catalog_modality_direction(image, size, i) != direction) continue;
        if (catalog_modality_modality(image, size, i) == code) return 1;
        stated = 1;
    }
    return !stated && code == CATALOG_MODALITY_text;
}

static _Bool reads(const void *image, size_t size, uint32_t row, uint32_t code) {
    return has_modality(image, size, row, CATALOG_DIRECTION_input, code);
}

static _Bool writes(const void *image, size_t size, uint32_t row, uint32_t code) {
    return has_modality(image, size, row, CATALOG_DIRECTION_output, code);
}

static uint16_t tier(const void *image, size_t size, uint32_t row) {
    uint32_t provider = catalog_model_provider(image, size, row);
    return catalog_tier_of(
        catalog_provider_hosting(image, size, provider), input_price(image, size, row),
        catalog_model_context_tokens(image, size, row));
}

static _Bool is_of_tier(const void *image, size_t size, uint32_t row, uint32_t code) {
    return tier(image, size, row) == code;
}

static _Bool is_in_other(const void *image, size_t size, uint32_t row, uint32_t code) {
    _Bool any = 0;
    switch (code) {
    case CATALOG_SET_INPUT_PRICE_KNOWN:
        return input_price(image, size, row) != IMAGE_NO_INTEGER;
    case CATALOG_SET_NO_CAPABILITY_STATED:
        for (uint16_t known = 1; known <= CATALOG_CAPABILITY_COUNT; known++)
            any |= catalog_model_capability(image, size, row, known) != 0;
        return !any;
    default: return is_in(image, size, CATALOG_SECTION_OTHER_SETS, code, row);
    }
}

static _Bool is_plain(const void *image, size_t size, uint32_t row, uint32_t code) {
    (void)code;
    return catalog_model_is_known(image, size, row);
}

/// The columns that filters read say what the row says.
static catalog_finding verify_columns(const void *image, size_t size, uint32_t row) {
    uint32_t context = catalog_model_context_tokens(image, size, row), stored = 0;
    const uint8_t *bytes = image_row(image, size, CATALOG_SECTION_CONTEXT, row, sizeof stored);
    if (bytes) memcpy(&stored, bytes, sizeof stored);
    if (!bytes || stored != (context == IMAGE_NO_COUNT ? 0 : context))
        return (catalog_finding){IMAGE_ORDER_BROKEN, CATALOG_SECTION_CONTEXT, row};
    if (catalog_input_price(image, size, row) != input_price(image, size, row))
        return (catalog_finding){IMAGE_ORDER_BROKEN, CATALOG_SECTION_INPUT_PRICE, row};
    if (catalog_model_tier(image, size, row) != tier(image, size, row))
        return (catalog_finding){IMAGE_ORDER_BROKEN, CATALOG_SECTION_TIER, row};
    return catalog_intact;
}

/// Whether a section of sets has a bit for each model and a set for each word that its list has.
static _Bool is_shaped(const void *image, size_t size, uint32_t section, uint32_t list) {
    image_section sets = image_read_section(image, size, section);
    uint64_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    uint32_t words = list == IMAGE_NO_LIST ? CATALOG_OTHER_SETS
                                           : image_word_list_at(image, size, list).count;
    return sets.stride == (models + 63) / 64 * 8 && sets.width == sets.stride &&
           (models == 0 || sets.count >= words);
}

catalog_finding catalog_verify_sets(const void *image, size_t size) {
    static const struct {
        uint32_t section, list;
        _Bool (*member)(const void *image, size_t size, uint32_t row, uint32_t code);
    } all[] = {
        {CATALOG_SECTION_CAPABILITY_SETS, CATALOG_LIST_capabilities, has_capability},
        {CATALOG_SECTION_INPUT_MODALITY_SETS, CATALOG_LIST_modalities, reads},
        {CATALOG_SECTION_OUTPUT_MODALITY_SETS, CATALOG_LIST_modalities, writes},
        {CATALOG_SECTION_TIER_SETS, CATALOG_LIST_tiers, is_of_tier},
        {CATALOG_SECTION_OTHER_SETS, IMAGE_NO_LIST, is_in_other},
    };
    // Another edition has other rules.
    if (image_read_header(image, size).edition != CATALOG_EDITION) return catalog_intact;
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL), plain = 0;
    for (size_t i = 0; models && i < sizeof all / sizeof *all; i++)
        if (!is_shaped(image, size, all[i].section, all[i].list))
            return (catalog_finding){IMAGE_ORDER_BROKEN, all[i].section, 0};
    for (uint32_t row = 0; row < models; row++) {
        for (size_t i = 0; i < sizeof all / sizeof *all; i++)
            if (!sets_hold(image, size, all[i].section, row, all[i].member))
                return (catalog_finding){IMAGE_ORDER_BROKEN, all[i].section, row};
        catalog_finding finding = verify_columns(image, size, row);
        if (finding.fault) return finding;
        plain += catalog_model_is_known(image, size, row);
        if (!sets_hold(image, size, CATALOG_SECTION_PLAIN_MODELS, row, is_plain))
            return (catalog_finding){IMAGE_ORDER_BROKEN, CATALOG_SECTION_PLAIN_MODELS, row};
    }
    uint32_t sets = image_count(image, size, CATALOG_SECTION_PLAIN_MODELS);
    if (sets > 1 || (plain < models && !sets))
        return (catalog_finding){IMAGE_ORDER_BROKEN, CATALOG_SECTION_PLAIN_MODELS, 0};
    return catalog_intact;
}

// Orders ------------------------------------------------------------------------------------------

static _Bool is_greater(const void *image, size_t size, image_text text, image_text before) {
    const uint8_t *a = image_text_bytes(image, size, before);
    const uint8_t *b = image_text_bytes(image, size, text);
    return a && b && image_compare(a, before.length, b, text.length) < 0;
}

/// Whether `row` may stand behind `before` in an order.
static _Bool follows(
    const void *image, size_t size, catalog_order order, uint32_t row, uint32_t before
) {
    uint64_t numbers[2];
    uint32_t rows[2] = {before, row};
    image_text names[2];
    for (int i = 0; i < 2; i++) {
        names[i] = catalog_model_name(image, size, rows[i]);
        numbers[i] = catalog_order_number(
            order, catalog_input_price(image, size, rows[i]),
            catalog_model_context_tokens(image, size, rows[i]),
            catalog_model_release_date(image, size, rows[i]), names[i].offset != IMAGE_ABSENT);
    }
    if (numbers[0] != numbers[1]) return numbers[0] < numbers[1];
    if (order == CATALOG_BY_NAME && names[0].offset != IMAGE_ABSENT) {
        if (is_greater(image, size, names[1], names[0])) return 1;
        if (is_greater(image, size, names[0], names[1])) return 0;
    }
    return before < row;
}

catalog_finding catalog_verify_orders(const void *image, size_t size) {
    static const catalog_order orders[] = {
        CATALOG_BY_PRICE, CATALOG_BY_CONTEXT, CATALOG_BY_RELEASE, CATALOG_BY_NAME};
    if (image_read_header(image, size).edition != CATALOG_EDITION) return catalog_intact;
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        uint32_t before = IMAGE_NO_ROW;
        // As many rows as models, each greater than the one before: each row once.
        for (uint32_t place = 0; place < models; place++) {
            uint32_t row = catalog_ordered(image, size, orders[i], place);
            if (row == IMAGE_NO_ROW || (place && !follows(image, size, orders[i], row, before)))
                return (catalog_finding){IMAGE_ORDER_BROKEN, orders[i], place};
            before = row;
        }
    }
    return catalog_intact;
}
