/// Finds providers and models by name: a hash of the key, one probe on average, one comparison.
#ifndef CATALOG_FIND_H
#define CATALOG_FIND_H

#include "catalog_fields.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

typedef enum __attribute__((enum_extensibility(closed))) catalog_outcome : uint8_t {
    CATALOG_FOUND,
    CATALOG_NO_MODEL,    ///< the spec names a provider that has no such model
    CATALOG_NO_PROVIDER, ///< the spec names no provider of the catalog
    CATALOG_AMBIGUOUS,   ///< it reads as provider:model and as model@provider, and both exist
} catalog_outcome;

typedef struct catalog_match {
    catalog_outcome outcome;
    uint32_t model;    ///< its row, where found
    uint32_t provider; ///< the row of the provider, where the spec names one and no model
} catalog_match;

/// Reads a spec. `provider:model` splits at the first colon, `model@provider` at the last at sign;
/// a spec that can be read both ways means the one whose provider exists. Aliases are found too.
catalog_match catalog_find(IMAGE_BYTES, IMAGE_KEY(spec));

/// The row of the provider's model or alias `id`; IMAGE_NO_ROW where there is none.
uint32_t catalog_find_model(IMAGE_BYTES, uint32_t provider, IMAGE_KEY(id));

/// The row of a provider; IMAGE_NO_ROW where there is none. A binary search.
uint32_t catalog_find_provider(IMAGE_BYTES, IMAGE_KEY(id));

/// Whether a text of the image has these bytes.
_Bool catalog_text_equals(IMAGE_BYTES, image_text text, IMAGE_KEY(key));

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
