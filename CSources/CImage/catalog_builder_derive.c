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
        if (price->meter == CATALOG_METER_input && price->above_prompt_tokens == 0 &&
            price->variant.length == 0 && image_needs_are_known(price->needs) &&
            is_text(builder, price->mode, CATALOG_STANDARD_MODE))
            return price->nano_usd_per_million_units;
    }
    return IMAGE_NO_INTEGER;
}

// Sets --------------------------------------------------------------------------------------------

uint32_t builder_word_count(const catalog_builder *builder, uint32_t list) {
    uint32_t count = builder->schema->lists[list].count;
    for (size_t at = 0; at < builder->words.words.length; at += sizeof(uint32_t) * 3) {
        uint32_t other;
        memcpy(&other, builder->words.words.bytes + at, sizeof other);
        count += other == list;
    }
    return count;
}

static void set_bit(const catalog_builder *builder, uint32_t section, uint32_t code, uint32_t row) {
    derived_rows *sets = builder_derived(builder, section);
    sets->rows.bytes[(size_t)(code - 1) * sets->stride + row / 8] |= (uint8_t)(1u << row % 8);
}

/// Makes room for as many sets of models; false where memory is short.
static _Bool make_sets(
    catalog_builder *builder, uint32_t section, uint32_t count, uint32_t stride
) {
    derived_rows *sets = builder_derived(builder, section);
    sets->stride = stride;
    (void)buffer_extend(&sets->rows, (size_t)count * stride);
    return !sets->rows.failed;
}

static void set_modalities(const catalog_builder *builder, uint32_t row) {
    const catalog_model *model = builder_row(builder, CATALOG_SECTION_MODEL, row);
    _Bool stated[3] = {0};
    for (uint32_t i = 0; i < model->modalities.count; i++) {
        const catalog_modality *modality =
            builder_row(builder, CATALOG_SECTION_MODALITY, model->modalities.first + i);
        if (modality->direction == 0) continue;  // a file without constraints can have any text here
        stated[modality->direction] = 1;
        if (modality->modality == 0) continue;
        set_bit(builder, catalog_modality_sets(modality->direction), modality->modality, row);
    }
    for (uint16_t direction = CATALOG_DIRECTION_input; direction <= CATALOG_DIRECTION_output;
         direction++)
        if (!stated[direction])
            set_bit(builder, catalog_modality_sets(direction), CATALOG_MODALITY_text, row);
}

static void set_capabilities(const catalog_builder *builder, uint32_t row) {
    const catalog_model *model = builder_row(builder, CATALOG_SECTION_MODEL, row);
    _Bool any = 0;
#define CAPABILITY(name)                                                                           \
    any |= model->name != 0;                                                                       \
    if (model->name == IMAGE_TRUE)                                                                 \
        set_bit(builder, CATALOG_SECTION_CAPABILITY_SETS, CATALOG_CAPABILITY_##name, row);
    CATALOG_CAPABILITIES(CAPABILITY)
    if (!any) set_bit(builder, CATALOG_SECTION_OTHER_SETS, CATALOG_SET_NO_CAPABILITY_STATED, row);
}

/// The set of the models without needs, if some models have needs.
static _Bool set_plain(catalog_builder *builder, uint32_t models, uint32_t stride) {
    uint32_t plain = 0;
    for (uint32_t row = 0; row < models; row++)
        plain += image_line_is_known(builder_row(builder, CATALOG_SECTION_MODEL, row));
    if (plain == models) return make_sets(builder, CATALOG_SECTION_PLAIN_MODELS, 0, stride);
    if (!make_sets(builder, CATALOG_SECTION_PLAIN_MODELS, 1, stride)) return 0;
    for (uint32_t row = 0; row < models; row++)
        if (image_line_is_known(builder_row(builder, CATALOG_SECTION_MODEL, row)))
            set_bit(builder, CATALOG_SECTION_PLAIN_MODELS, 1, row);
    return 1;
}

/// Records what each meter of the image counts, where that was stated.
static _Bool list_units(catalog_builder *builder) {
    derived_rows *units = builder_derived(builder, CATALOG_SECTION_METER_UNITS);
    units->stride = sizeof(image_text);
    for (uint32_t code = builder_word_count(builder, CATALOG_LIST_meters); code > 0; code--) {
        image_text unit = {IMAGE_ABSENT, 0};
        buffer_append(&units->rows, &unit, sizeof unit);
    }
    for (size_t at = 0; at < builder->units.length; at += sizeof(meter_unit)) {
        meter_unit stated;
        memcpy(&stated, builder->units.bytes + at, sizeof stated);
        if (units->rows.failed) break;
        memcpy(units->rows.bytes + (stated.code - 1) * sizeof stated.unit, &stated.unit,
               sizeof stated.unit);
    }
    return !units->rows.failed && !builder->units.failed;
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
    static const catalog_order orders[] = {
        CATALOG_BY_PRICE, CATALOG_BY_CONTEXT, CATALOG_BY_RELEASE, CATALOG_BY_NAME};
    sort_key *keys = malloc((models ? models : 1) * sizeof *keys);
    _Bool failed = !keys;
    for (size_t i = 0; !failed && i < sizeof orders / sizeof *orders; i++) {
        derived_rows *order = builder_derived(builder, orders[i]);
        order->stride = sizeof(uint32_t);
        for (uint32_t row = 0; row < models; row++)
            keys[row] = sort_key_of(builder, orders[i], row, prices[row]);
        qsort(keys, models, sizeof *keys, compare_keys);
        for (uint32_t row = 0; row < models; row++)
            buffer_append(&order->rows, &keys[row].row, sizeof keys[row].row);
        failed = order->rows.failed;
    }
    free(keys);
    return failed ? CATALOG_BUILD_NO_MEMORY : CATALOG_BUILT;
}

static _Bool make_all_sets(catalog_builder *builder, uint32_t models, uint32_t stride) {
    uint32_t modalities = builder_word_count(builder, CATALOG_LIST_modalities);
    return make_sets(builder, CATALOG_SECTION_CAPABILITY_SETS,
                     builder_word_count(builder, CATALOG_LIST_capabilities), stride) &&
           make_sets(builder, CATALOG_SECTION_INPUT_MODALITY_SETS, modalities, stride) &&
           make_sets(builder, CATALOG_SECTION_OUTPUT_MODALITY_SETS, modalities, stride) &&
           make_sets(builder, CATALOG_SECTION_TIER_SETS,
                     builder_word_count(builder, CATALOG_LIST_tiers), stride) &&
           make_sets(builder, CATALOG_SECTION_OTHER_SETS, CATALOG_OTHER_SETS, stride) &&
           set_plain(builder, models, stride);
}

catalog_build_fault builder_derive(catalog_builder *builder) {
    uint32_t models = builder_count(builder, CATALOG_SECTION_MODEL);
    size_t padded = ((size_t)models + 63) / 64 * 64;  // filters read whole blocks of 64 rows
    derived_rows *context = builder_derived(builder, CATALOG_SECTION_CONTEXT);
    derived_rows *price = builder_derived(builder, CATALOG_SECTION_INPUT_PRICE);
    derived_rows *tiers = builder_derived(builder, CATALOG_SECTION_TIER);
    context->stride = sizeof(uint32_t);
    price->stride = sizeof(int64_t);
    tiers->stride = sizeof(uint16_t);
    uint32_t *contexts = buffer_extend(&context->rows, padded * sizeof *contexts);
    int64_t *prices = buffer_extend(&price->rows, padded * sizeof *prices);
    if (!contexts || !prices || !make_all_sets(builder, models, (uint32_t)(padded / 8)))
        return CATALOG_BUILD_NO_MEMORY;

    for (uint32_t row = 0; row < models; row++) {
        const catalog_model *model = builder_row(builder, CATALOG_SECTION_MODEL, row);
        const catalog_provider *provider =
            builder_row(builder, CATALOG_SECTION_PROVIDER, model->provider);
        prices[row] = input_price(builder, model);
        uint16_t tier = catalog_tier_of(provider->hosting, prices[row], model->context_tokens);
        buffer_append(&tiers->rows, &tier, sizeof tier);
        contexts[row] = model->context_tokens == IMAGE_NO_COUNT ? 0 : model->context_tokens;
        set_capabilities(builder, row);
        set_modalities(builder, row);
        set_bit(builder, CATALOG_SECTION_TIER_SETS, tier, row);
        if (prices[row] != IMAGE_NO_INTEGER)
            set_bit(builder, CATALOG_SECTION_OTHER_SETS, CATALOG_SET_INPUT_PRICE_KNOWN, row);
    }
    for (size_t row = models; row < padded; row++) prices[row] = IMAGE_NO_INTEGER;
    if (tiers->rows.failed || !list_units(builder)) return CATALOG_BUILD_NO_MEMORY;
    return derive_orders(builder, prices, models);
}
