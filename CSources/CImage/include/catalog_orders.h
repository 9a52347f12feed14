/// The orders in which an image lists its models.
///
/// Both functions take constant time and stay inside the image whatever its bytes say.
#ifndef CATALOG_ORDERS_H
#define CATALOG_ORDERS_H

#include "catalog_words.h"

IMAGE_HEADER_BEGIN

/// The orders that an image holds. In each, models whose value is unknown come last, and models of equal
/// values come in the order of their rows: by provider, then id.
IMAGE_OPEN_ENUM(catalog_order, uint32_t) {
    CATALOG_BY_PRICE = CATALOG_SECTION_BY_PRICE,     ///< lowest input price first
    CATALOG_BY_CONTEXT = CATALOG_SECTION_BY_CONTEXT, ///< largest context first
    CATALOG_BY_RELEASE = CATALOG_SECTION_BY_RELEASE, ///< newest first
    CATALOG_BY_NAME = CATALOG_SECTION_BY_NAME,       ///< by the bytes of their names (image_compare)
};

/// The row of the model at a place of an order, from 0; IMAGE_NO_ROW behind the last.
uint32_t catalog_ordered(IMAGE_BYTES, catalog_order order, uint32_t place);

/// The price by which filters and orders compare a model: its standard price of prompt tokens at the lowest
/// context tier, in nano-USD per million tokens. IMAGE_NO_INTEGER where it is unknown or dynamic.
int64_t catalog_input_price(IMAGE_BYTES, uint32_t row);

IMAGE_HEADER_END

#endif
