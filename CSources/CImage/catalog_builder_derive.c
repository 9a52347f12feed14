// Derives what makes reading fast: tiers, sets of bits, columns, orders and the index of specs.
#include "catalog_builder.h"
#include "catalog_derived.h"

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
            price->variant.length == 0 &&
            is_text(builder, price->mode, CATALOG_STANDARD_MODE))
            return price->nano_usd_per_million_units;
    }
    return CATALOG_NO_INTEGER;
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
        set_bit(sets, catalog_modality_bit(modality->direction, modality->modality), row);
    }
    if (!stated[DIRECTION_input])
        set_bit(sets, catalog_modality_bit(DIRECTION_input, MODALITY_text), row);
    if (!stated[DIRECTION_output])
        set_bit(sets, catalog_modality_bit(DIRECTION_output, MODALITY_text), row);
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
    _Bool named = model->name.offset != IMAGE_ABSENT;
    uint64_t number = catalog_order_number(
        order, price, model->context_tokens, model->release_date, named);
    sort_key key = {number, NULL, 0, row};
    if (order == CATALOG_BY_NAME && named) {
        key.text = builder->strings.pool.bytes + model->name.offset;
        key.length = model->name.length;
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
        model->tier = catalog_tier_of(provider->hosting, price, model->context_tokens);
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
