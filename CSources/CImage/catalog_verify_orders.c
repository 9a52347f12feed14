// Holds the orders of an image to the rules by which this version makes them.
#include "catalog_verify_parts.h"

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
        if (image_count(image, size, orders[i]) != models)
            return (catalog_finding){IMAGE_ORDER_BROKEN, orders[i], models};
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
