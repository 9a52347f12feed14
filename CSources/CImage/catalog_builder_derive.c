// Derives what makes reading fast: tiers, sets of bits, columns, orders and the index of specs.
#include "catalog_builder.h"

// The bounds of the tiers, in nano-USD per million tokens and in tokens.
#define PREMIUM_ABOVE_PRICE INT64_C(1000000000)
#define STANDARD_FROM_PRICE INT64_C(500000000)
#define PREMIUM_ABOVE_CONTEXT 100000u

#define TIER_CODE(name) TIER_##name,
enum { TIER_NONE, CATALOG_TIERS(TIER_CODE) };
#define METER_CODE(name) METER_##name,
enum { METER_NONE, CATALOG_METERS(METER_CODE) };
#define HOSTING_CODE(name) HOSTING_##name,
enum { HOSTING_NONE, CATALOG_HOSTINGS(HOSTING_CODE) };
#define DIRECTION_CODE(name) DIRECTION_##name,
enum { DIRECTION_NONE, CATALOG_DIRECTIONS(DIRECTION_CODE) };
#define MODALITY_CODE(name) MODALITY_##name,
enum { MODALITY_NONE, CATALOG_MODALITIES(MODALITY_CODE) };

static _Bool is_text(const catalog_builder *builder, image_text text, const char *expected) {
    return text.offset != IMAGE_ABSENT && text.length == strlen(expected) &&
           memcmp(builder->strings.pool.bytes + text.offset, expected, text.length) == 0;
}

/// The standard price of prompt tokens, at the lowest context tier.
static int64_t input_price(const catalog_builder *builder, const catalog_model *model) {
    for (uint32_t i = 0; i < model->prices.count; i++) {
        const catalog_price *price =
            builder_row(builder, CATALOG_SECTION_PRICE, model->prices.first + i);
        if (price->meter == METER_input && price->above_prompt_tokens == 0 &&
            is_text(builder, price->mode, "standard"))
            return price->nano_usd_per_million_units;
    }
    return CATALOG_NO_INTEGER;
}

static uint8_t tier_of(uint8_t hosting, int64_t price, uint32_t context) {
    if (hosting == HOSTING_local) return TIER_local;
    if (price == CATALOG_NO_INTEGER || context == CATALOG_NO_COUNT) return TIER_unknown;
    if (price > PREMIUM_ABOVE_PRICE && context > PREMIUM_ABOVE_CONTEXT) return TIER_premium;
    return price >= STANDARD_FROM_PRICE ? TIER_standard : TIER_economy;
}

typedef struct sets {
    uint8_t *bytes;
    size_t stride;
} sets;

static void set_bit(sets sets, uint32_t bit, uint32_t row) {
    sets.bytes[bit * sets.stride + row / 8] |= (uint8_t)(1u << row % 8);
}

static void set_modalities(const catalog_builder *builder, sets sets, uint32_t row) {
    const catalog_model *model = builder_row(builder, CATALOG_SECTION_MODEL, row);
    _Bool stated[3] = {0};
    for (uint32_t i = 0; i < model->modalities.count; i++) {
        const catalog_modality *modality =
            builder_row(builder, CATALOG_SECTION_MODALITY, model->modalities.first + i);
        stated[modality->direction] = 1;
        uint32_t base = modality->direction == DIRECTION_input ? CATALOG_BIT_INPUT_MODALITIES
                                                               : CATALOG_BIT_OUTPUT_MODALITIES;
        set_bit(sets, base + modality->modality - 1, row);
    }
    if (!stated[DIRECTION_input])
        set_bit(sets, CATALOG_BIT_INPUT_MODALITIES + MODALITY_text - 1, row);
    if (!stated[DIRECTION_output])
        set_bit(sets, CATALOG_BIT_OUTPUT_MODALITIES + MODALITY_text - 1, row);
}

static void set_capabilities(const catalog_model *model, sets sets, uint32_t row) {
    _Bool any = 0;
#define CAPABILITY(KIND, kind, column, json, words)                                                \
    any |= model->column != 0;                                                                     \
    if (model->column == CATALOG_TRUE) set_bit(sets, CATALOG_BIT_##column, row);
    CATALOG_CAPABILITIES(CAPABILITY)
    if (!any) set_bit(sets, CATALOG_BIT_NO_CAPABILITY_STATED, row);
}

// Orders ------------------------------------------------------------------------------------------

typedef struct sort_key {
    uint64_t number;     ///< ascending; unknown is the greatest
    const uint8_t *text; ///< compared where the numbers are equal
    uint32_t length;
    uint32_t row;
} sort_key;

static int compare_keys(const void *left, const void *right) {
    const sort_key *a = left, *b = right;
    if (a->number != b->number) return a->number < b->number ? -1 : 1;
    if (a->text && b->text) {
        int order = memcmp(a->text, b->text, a->length < b->length ? a->length : b->length);
        if (order) return order;
        if (a->length != b->length) return a->length < b->length ? -1 : 1;
    }
    return a->row < b->row ? -1 : a->row > b->row;  // rows are ordered by provider and id
}

static sort_key sort_key_of(
    const catalog_builder *builder, catalog_order order, uint32_t row, int64_t price
) {
    const catalog_model *model = builder_row(builder, CATALOG_SECTION_MODEL, row);
    sort_key key = {UINT64_MAX, NULL, 0, row};
    switch (order) {
    case CATALOG_BY_PRICE:
        if (price != CATALOG_NO_INTEGER) key.number = (uint64_t)price;
        break;
    case CATALOG_BY_CONTEXT:
        if (model->context_tokens != CATALOG_NO_COUNT) key.number = ~(uint32_t)model->context_tokens;
        break;
    case CATALOG_BY_RELEASE:
        // A month without a day counts as its first day: day 0 would sort behind it.
        if (model->release_date) {
            uint32_t day = model->release_date % 100 ? 0 : 1;
            key.number = UINT32_MAX - (model->release_date + day);
        }
        break;
    case CATALOG_BY_NAME:
        if (model->name.offset != IMAGE_ABSENT) {
            key.number = 0;
            key.text = builder->strings.pool.bytes + model->name.offset;
            key.length = model->name.length;
        }
        break;
    case CATALOG_ORDER_COUNT: break;
    }
    return key;
}

static catalog_build_fault derive_orders(
    catalog_builder *builder, const int64_t *prices, uint32_t models
) {
    sort_key *keys = malloc((models ? models : 1) * sizeof *keys);
    uint32_t *orders = buffer_extend(
        &builder->derived[CATALOG_SECTION_ORDERS],
        (size_t)models * sizeof *orders * CATALOG_ORDER_COUNT);
    if (!keys || !orders) {
        free(keys);
        return CATALOG_BUILD_NO_MEMORY;
    }
    for (catalog_order order = 0; order < CATALOG_ORDER_COUNT; order++) {
        for (uint32_t row = 0; row < models; row++)
            keys[row] = sort_key_of(builder, order, row, prices[row]);
        qsort(keys, models, sizeof *keys, compare_keys);
        for (uint32_t row = 0; row < models; row++)
            orders[(size_t)order * models + row] = keys[row].row;
    }
    free(keys);
    builder->derived_stride[CATALOG_SECTION_ORDERS] = models * (uint32_t)sizeof *orders;
    return CATALOG_BUILT;
}

catalog_build_fault builder_derive(catalog_builder *builder) {
    uint32_t models = builder_count(builder, CATALOG_SECTION_MODEL);
    size_t padded = ((size_t)models + 63) / 64 * 64;  // filters read whole blocks of 64 rows
    sets sets = {NULL, padded / 8};
    sets.bytes = buffer_extend(
        &builder->derived[CATALOG_SECTION_BITS], sets.stride * CATALOG_BIT_COUNT);
    uint32_t *contexts = buffer_extend(
        &builder->derived[CATALOG_SECTION_CONTEXT], padded * sizeof *contexts);
    int64_t *prices = buffer_extend(
        &builder->derived[CATALOG_SECTION_INPUT_PRICE], padded * sizeof *prices);
    if (!sets.bytes || !contexts || !prices) return CATALOG_BUILD_NO_MEMORY;
    builder->derived_stride[CATALOG_SECTION_BITS] = (uint32_t)sets.stride;
    builder->derived_stride[CATALOG_SECTION_CONTEXT] = sizeof *contexts;
    builder->derived_stride[CATALOG_SECTION_INPUT_PRICE] = sizeof *prices;

    for (uint32_t row = 0; row < models; row++) {
        catalog_model *model = builder_row(builder, CATALOG_SECTION_MODEL, row);
        const catalog_provider *provider =
            builder_row(builder, CATALOG_SECTION_PROVIDER, model->provider);
        int64_t price = input_price(builder, model);
        model->tier = tier_of(provider->hosting, price, model->context_tokens);
        prices[row] = price;
        contexts[row] = model->context_tokens == CATALOG_NO_COUNT ? 0 : model->context_tokens;
        set_capabilities(model, sets, row);
        set_modalities(builder, sets, row);
        set_bit(sets, CATALOG_BIT_TIERS + model->tier - 1, row);
        if (price != CATALOG_NO_INTEGER) set_bit(sets, CATALOG_BIT_INPUT_PRICE_KNOWN, row);
    }
    for (size_t row = models; row < padded; row++) prices[row] = CATALOG_NO_INTEGER;
    return derive_orders(builder, prices, models);
}
