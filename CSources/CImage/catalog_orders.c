#include "catalog_orders.h"
#include "catalog_derived.h"
#include "catalog_values.h"

uint32_t catalog_ordered(const void *image, size_t size, catalog_order order, uint32_t place) {
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    uint32_t row = IMAGE_NO_ROW;
    const uint8_t *bytes = image_row(image, size, order, place, sizeof row);
    if (bytes) memcpy(&row, bytes, sizeof row);
    return row < models ? row : IMAGE_NO_ROW;
}

int64_t catalog_input_price(const void *image, size_t size, uint32_t row) {
    int64_t price = IMAGE_NO_INTEGER;
    const uint8_t *bytes =
        image_row(image, size, CATALOG_SECTION_INPUT_PRICE, row, sizeof price);
    if (bytes) memcpy(&price, bytes, sizeof price);
    return price;
}

static uint64_t number(const void *image, size_t size, catalog_order order, uint32_t row) {
    return catalog_order_number(
        order, catalog_input_price(image, size, row),
        catalog_model_context_tokens(image, size, row),
        catalog_model_release_date(image, size, row),
        catalog_model_name(image, size, row).offset != IMAGE_ABSENT);
}

_Bool catalog_order_precedes(
    const void *image, size_t size, catalog_order order, uint32_t left, uint32_t right
) {
    uint64_t numbers[2] = {
        number(image, size, order, left), number(image, size, order, right)};
    if (numbers[0] != numbers[1]) return numbers[0] < numbers[1];
    if (order == CATALOG_BY_NAME) {
        image_text names[2] = {
            catalog_model_name(image, size, left), catalog_model_name(image, size, right)};
        const uint8_t *a = image_text_bytes(image, size, names[0]);
        const uint8_t *b = image_text_bytes(image, size, names[1]);
        int ordered = a && b ? image_compare(a, names[0].length, b, names[1].length) : 0;
        if (ordered) return ordered < 0;
    }
    return left < right;  // rows are ordered by provider and id
}
