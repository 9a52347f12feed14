// Checks the orders of an image against the rules by which this version makes them.
#include "catalog_verify_parts.h"

catalog_finding catalog_verify_orders(const void *image, size_t size) {
    static const catalog_order orders[] = {
        CATALOG_BY_PRICE, CATALOG_BY_CONTEXT, CATALOG_BY_RELEASE, CATALOG_BY_NAME};
    if (image_read_header(image, size).edition != CATALOG_EDITION) return catalog_intact;
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        uint32_t before = IMAGE_NO_ROW;
        if (image_count(image, size, orders[i]) != models)
            return (catalog_finding){IMAGE_ORDER_BROKEN, orders[i], models};
        // As many rows as models, each of which sorts after the one before: so each row is there
        // once.
        for (uint32_t place = 0; place < models; place++) {
            uint32_t row = catalog_ordered(image, size, orders[i], place);
            _Bool follows =
                place == 0 || catalog_order_precedes(image, size, orders[i], before, row);
            if (row == IMAGE_NO_ROW || !follows)
                return (catalog_finding){IMAGE_ORDER_BROKEN, orders[i], place};
            before = row;
        }
    }
    return catalog_intact;
}
