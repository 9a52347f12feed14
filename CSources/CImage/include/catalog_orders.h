/// The orders in which an image lists its models.
#ifndef CATALOG_ORDERS_H
#define CATALOG_ORDERS_H

#include "catalog_words.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// The orders that an image holds beside its own (provider, then id). Unknown comes last; equals
/// are ordered by provider and id.
typedef enum __attribute__((enum_extensibility(open))) catalog_order : uint32_t {
    CATALOG_BY_PRICE = CATALOG_SECTION_BY_PRICE,     ///< lowest input price first
    CATALOG_BY_CONTEXT = CATALOG_SECTION_BY_CONTEXT, ///< largest context first
    CATALOG_BY_RELEASE = CATALOG_SECTION_BY_RELEASE, ///< newest first
    CATALOG_BY_NAME = CATALOG_SECTION_BY_NAME,       ///< in byte order
} catalog_order;

/// The row of the model at a place of an order; IMAGE_NO_ROW behind the last.
uint32_t catalog_ordered(IMAGE_BYTES, catalog_order order, uint32_t place);

/// The input price of a model as filters and orders see it.
int64_t catalog_input_price(IMAGE_BYTES, uint32_t row);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
