#include "catalog_verify.h"

#include "catalog_derived.h"
#include "catalog_find.h"
#include "catalog_schema.h"

static const catalog_finding intact = {IMAGE_INTACT, 0, 0};

image_fault catalog_accept(const void *image, size_t size, image_kind kind, _Bool header_only) {
    image_fault fault = image_header_check(image, size, kind, catalog_layout());
    for (unsigned i = 0; !fault && i < catalog_table_count(); i++) {
        const catalog_table *table = catalog_table_at(i);
        if (image_read_section(image, size, table->section).stride != table->stride)
            fault = IMAGE_SECTION_OUTSIDE;
    }
    return fault || header_only ? fault : image_content_check(image, size);
}

int32_t catalog_accept_whole(const void *image, size_t size) {
    return catalog_accept(image, size, IMAGE_CATALOG, 0);
}

int32_t catalog_accept_header(const void *image, size_t size) {
    return catalog_accept(image, size, IMAGE_CATALOG, 1);
}

/// Whether each field of a row holds what its kind allows.
static _Bool fields_hold(
    const void *image, size_t size, const catalog_table *table, const uint8_t *row
) {
    for (uint32_t i = 0; i < table->field_count; i++) {
        const catalog_field *field = &table->fields[i];
        const uint8_t *place = row + field->offset;
        image_text text;
        uint32_t number;
        switch (field->kind) {
        case CATALOG_TEXT:
            memcpy(&text, place, sizeof text);
            if (text.offset != IMAGE_ABSENT && !image_text_bytes(image, size, text)) return 0;
            break;
        case CATALOG_WORD:
            if (*place > field->words.count) return 0;
            break;
        case CATALOG_FLAG:
            if (*place > CATALOG_TRUE) return 0;
            break;
        case CATALOG_SOURCE:
            memcpy(&number, place, sizeof number);
            if (number >= image_count(image, size, CATALOG_SECTION_SOURCE)) return 0;
            break;
        case CATALOG_DATE:
            memcpy(&number, place, sizeof number);
            if (number && (number / 100 % 100 < 1 || number / 100 % 100 > 12 || number % 100 > 31))
                return 0;
            break;
        case CATALOG_INTEGER:
        case CATALOG_COUNT: break;
        }
    }
    return 1;
}

/// Whether the parents' ranges lie one behind the other and cover the children.
static _Bool ranges_hold(const void *image, size_t size, const catalog_table *table) {
    const catalog_table *parent = catalog_table_at(table->parent - 1);
    uint32_t next = 0;
    for (uint32_t row = 0; row < image_count(image, size, parent->section); row++) {
        const uint8_t *bytes = image_row(image, size, parent->section, row, parent->stride);
        image_range range;
        if (!bytes) return 0;
        memcpy(&range, bytes + table->parent_range, sizeof range);
        if (range.count && range.first != next) return 0;
        next += range.count;
        if (next < range.count) return 0;
    }
    return next == image_count(image, size, table->section);
}

static catalog_finding verify_tables(const void *image, size_t size, image_kind kind) {
    for (unsigned i = 0; i < catalog_table_count(); i++) {
        const catalog_table *table = catalog_table_at(i);
        image_section place = image_read_section(image, size, table->section);
        catalog_finding finding = {IMAGE_REFERENCE_OUTSIDE, table->section, 0};
        if (place.stride != table->stride)
            return (catalog_finding){IMAGE_SECTION_OUTSIDE, table->section, 0};
        for (; finding.row < place.count; finding.row++) {
            const uint8_t *row =
                image_row(image, size, table->section, finding.row, table->stride);
            if (!row || !fields_hold(image, size, table, row)) return finding;
        }
        finding.fault = IMAGE_ORDER_BROKEN;
        if (kind == IMAGE_CATALOG && table->parent != table->section &&
            !ranges_hold(image, size, table))
            return finding;
    }
    return intact;
}

static _Bool is_greater(const void *image, size_t size, image_text text, image_text before) {
    const uint8_t *a = image_text_bytes(image, size, before);
    const uint8_t *b = image_text_bytes(image, size, text);
    if (!a || !b) return 0;
    size_t common = before.length < text.length ? before.length : text.length;
    int order = memcmp(a, b, common);
    return order < 0 || (order == 0 && before.length < text.length);
}

static catalog_finding verify_providers(const void *image, size_t size) {
    catalog_finding finding = {IMAGE_ORDER_BROKEN, CATALOG_SECTION_PROVIDER, 0};
    for (; finding.row < image_count(image, size, finding.section); finding.row++) {
        image_text id = catalog_provider_id(image, size, finding.row);
        if (!image_text_bytes(image, size, id)) return finding;
        if (finding.row &&
            !is_greater(image, size, id, catalog_provider_id(image, size, finding.row - 1)))
            return finding;
    }
    return intact;
}

/// Whether catalog_find says that a spec could also be read as model@provider if and only if it
/// could be.
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

/// Whether a spec is its provider's id, a colon and an id, and the index finds `model` by it.
static _Bool spec_holds(
    const void *image, size_t size, image_text spec, uint32_t provider, uint32_t model
) {
    const uint8_t *bytes = image_text_bytes(image, size, spec);
    image_text id = catalog_provider_id(image, size, provider);
    const uint8_t *provider_bytes = image_text_bytes(image, size, id);
    if (!bytes || !provider_bytes || spec.length <= id.length + 1) return 0;
    if (memcmp(bytes, provider_bytes, id.length) != 0 || bytes[id.length] != ':') return 0;
    return catalog_find_model(
               image, size, provider, bytes + id.length + 1, spec.length - id.length - 1) == model &&
           ambiguity_holds(image, size, bytes, spec.length);
}

static catalog_finding verify_models(const void *image, size_t size) {
    catalog_finding finding = {IMAGE_ORDER_BROKEN, CATALOG_SECTION_MODEL, 0};
    for (uint32_t row = 0; row < image_count(image, size, CATALOG_SECTION_MODEL); row++) {
        finding.row = row;
        uint32_t provider = catalog_model_provider(image, size, row);
        image_range siblings = catalog_provider_models(image, size, provider);
        image_text id = catalog_model_id(image, size, row);
        uint8_t tier = catalog_model_tier(image, size, row);
        if (row - siblings.first >= siblings.count || tier < 1 ||
            tier > catalog_words_named("tiers").count ||
            !spec_holds(image, size, catalog_model_spec(image, size, row), provider, row) ||
            catalog_model_id_start(image, size, row) !=
                catalog_provider_id(image, size, provider).length + 1)
            return finding;
        if (row > siblings.first &&
            !is_greater(image, size, id, catalog_model_id(image, size, row - 1)))
            return finding;
    }
    finding.section = CATALOG_SECTION_ALIAS;
    for (uint32_t row = 0; row < image_count(image, size, CATALOG_SECTION_ALIAS); row++) {
        finding.row = row;
        uint32_t model = catalog_alias_model(image, size, row);
        uint32_t provider = catalog_model_provider(image, size, model);
        image_range siblings = catalog_model_aliases(image, size, model);
        if (row - siblings.first >= siblings.count ||
            !spec_holds(image, size, catalog_alias_spec(image, size, row), provider, model))
            return finding;
    }
    return intact;
}

/// Whether all that the index finds are specs of models and aliases.
static catalog_finding verify_index(const void *image, size_t size) {
    catalog_finding finding = {IMAGE_ORDER_BROKEN, CATALOG_SECTION_INDEX, 0};
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    for (; finding.row < image_count(image, size, CATALOG_SECTION_INDEX); finding.row++) {
        image_slot slot;
        const uint8_t *bytes =
            image_row(image, size, CATALOG_SECTION_INDEX, finding.row, sizeof slot);
        if (!bytes) return finding;
        memcpy(&slot, bytes, sizeof slot);
        if (slot.row == IMAGE_NO_ROW) continue;
        uint32_t row = slot.row & ~CATALOG_READS_BOTH_WAYS;
        image_text spec = row < models ? catalog_model_spec(image, size, row)
                                       : catalog_alias_spec(image, size, row - models);
        if (spec.offset == IMAGE_ABSENT || spec.offset != slot.key ||
            spec.length != (slot.tag & IMAGE_KEY_MAXIMUM))
            return finding;
    }
    return intact;
}

/// The standard price of prompt tokens, at the lowest context tier.
static int64_t input_price(const void *image, size_t size, uint32_t row) {
    static const char standard[] = CATALOG_STANDARD_MODE;
    image_range prices = catalog_model_prices(image, size, row);
    for (uint32_t i = 0; i < prices.count; i++) {
        uint32_t price = prices.first + i;
        if (catalog_price_meter(image, size, price) == METER_input &&
            catalog_price_above_prompt_tokens(image, size, price) == 0 &&
            catalog_price_variant(image, size, price).length == 0 &&
            catalog_text_equals(image, size, catalog_price_mode(image, size, price), standard,
                                sizeof standard - 1))
            return catalog_price_nano_usd_per_million_units(image, size, price);
    }
    return CATALOG_NO_INTEGER;
}

static uint64_t set_of(uint32_t bit) { return UINT64_C(1) << bit; }

/// The sets that a model's row puts it in, as bits.
static uint64_t sets_of(const void *image, size_t size, uint32_t row, uint8_t tier, int64_t price) {
    uint64_t sets = set_of(CATALOG_BIT_TIERS + tier - 1);
    _Bool any = 0, stated[3] = {0};
#define CAPABILITY(KIND, kind, column, json, words)                                                \
    {                                                                                              \
        uint8_t flag = catalog_model_##column(image, size, row);                                   \
        any |= flag != 0;                                                                          \
        if (flag == CATALOG_TRUE) sets |= set_of(CATALOG_BIT_##column);                             \
    }
    CATALOG_CAPABILITIES(CAPABILITY)
#undef CAPABILITY
    if (!any) sets |= set_of(CATALOG_BIT_NO_CAPABILITY_STATED);
    if (price != CATALOG_NO_INTEGER) sets |= set_of(CATALOG_BIT_INPUT_PRICE_KNOWN);
    image_range modalities = catalog_model_modalities(image, size, row);
    for (uint32_t i = modalities.first; i < modalities.first + modalities.count; i++) {
        uint8_t direction = catalog_modality_direction(image, size, i);
        uint8_t modality = catalog_modality_modality(image, size, i);
        if (direction == 0 || modality == 0) return 0;  // in no tier: nothing holds
        stated[direction] = 1;
        sets |= set_of(catalog_modality_bit(direction, modality));
    }
    for (uint8_t direction = DIRECTION_input; direction <= DIRECTION_output; direction++)
        if (!stated[direction]) sets |= set_of(catalog_modality_bit(direction, MODALITY_text));
    return sets;
}

/// Whether the derived sets and columns say what the rows say.
static catalog_finding verify_sets(const void *image, size_t size) {
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    catalog_finding finding = {IMAGE_ORDER_BROKEN, CATALOG_SECTION_BITS, 0};
    for (finding.row = 0; finding.row < models; finding.row++) {
        uint32_t row = finding.row;
        uint32_t provider = catalog_model_provider(image, size, row);
        uint32_t context = catalog_model_context_tokens(image, size, row);
        int64_t price = input_price(image, size, row);
        uint8_t tier =
            catalog_tier_of(catalog_provider_hosting(image, size, provider), price, context);
        uint64_t sets = sets_of(image, size, row, tier, price);
        if (catalog_model_tier(image, size, row) != tier) return finding;
        for (uint32_t bit = 0; bit < CATALOG_BIT_COUNT; bit++) {
            catalog_filter filter = catalog_filter_everything();
            filter.bits = set_of(bit);
            if (catalog_filter_matches(image, size, filter, row) != (sets >> bit & 1))
                return finding;
        }
        // The context column holds just this number: it passes this bound and not the next.
        uint32_t known = context == CATALOG_NO_COUNT ? 0 : context;
        catalog_filter reached = catalog_filter_everything(), missed = reached;
        reached.minimum_context = known;
        missed.minimum_context = known + 1;
        if (!catalog_filter_matches(image, size, reached, row) ||
            catalog_filter_matches(image, size, missed, row))
            return (catalog_finding){IMAGE_ORDER_BROKEN, CATALOG_SECTION_CONTEXT, row};
        if (catalog_input_price(image, size, row) != price)
            return (catalog_finding){IMAGE_ORDER_BROKEN, CATALOG_SECTION_INPUT_PRICE, row};
    }
    return intact;
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

/// Whether each order has each row once, in its order: as many rows as models, each greater than
/// the one before.
static catalog_finding verify_orders(const void *image, size_t size) {
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    for (catalog_order order = 0; order < CATALOG_ORDER_COUNT; order++) {
        uint32_t before = IMAGE_NO_ROW;
        for (uint32_t place = 0; place < models; place++) {
            uint32_t row = catalog_ordered(image, size, order, place);
            if (row == IMAGE_NO_ROW || (place && !follows(image, size, order, row, before)))
                return (catalog_finding){IMAGE_ORDER_BROKEN, CATALOG_SECTION_ORDERS, place};
            before = row;
        }
    }
    return intact;
}

catalog_finding catalog_verify(const void *image, size_t size, image_kind kind) {
    catalog_finding finding = {catalog_accept(image, size, kind, 0), 0, 0};
    if (finding.fault) return finding;
    finding = verify_tables(image, size, kind);
    if (finding.fault || kind != IMAGE_CATALOG) return finding;
    finding = verify_providers(image, size);
    if (!finding.fault) finding = verify_models(image, size);
    if (!finding.fault) finding = verify_index(image, size);
    if (!finding.fault) finding = verify_sets(image, size);
    if (!finding.fault) finding = verify_orders(image, size);
    return finding;
}
