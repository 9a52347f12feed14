/// Finds providers and models by their names.
///
/// All functions stay inside the image whatever its bytes say, and do not allocate. Finding
/// `provider:model` takes constant time; finding `model@provider`, or a provider, time logarithmic in the
/// number of providers. Rows that need what this version does not know are not found. A row means something
/// in this image alone.
#ifndef CATALOG_FIND_H
#define CATALOG_FIND_H

#include "catalog_fields.h"

IMAGE_HEADER_BEGIN

/// What a spec led to.
IMAGE_CLOSED_ENUM(catalog_outcome, uint8_t) {
    CATALOG_FOUND,
    CATALOG_NO_MODEL,    ///< the provider of the spec does not have this model
    CATALOG_NO_PROVIDER, ///< the catalog does not have the provider of the spec
    CATALOG_AMBIGUOUS,   ///< the spec can mean provider:model and model@provider, and both providers exist
};

/// What catalog_find found.
typedef struct catalog_match {
    catalog_outcome outcome;
    uint32_t model;    ///< its row, with CATALOG_FOUND; else IMAGE_NO_ROW
    uint32_t provider; ///< the row of the spec's provider, with CATALOG_NO_MODEL; IMAGE_NO_ROW where a
                       ///< damaged image does not tell; after other outcomes it means nothing
} catalog_match;

/// Finds the model of a spec, `provider:model` or `model@provider`, by its id or an alias. The first splits
/// at the first colon, the second at the last at sign; a spec that can be read both ways means the one
/// whose provider exists.
catalog_match catalog_find(IMAGE_BYTES, IMAGE_KEY(spec));

/// The row of the model that a provider has under an id or an alias; IMAGE_NO_ROW where it has none.
uint32_t catalog_find_model(IMAGE_BYTES, uint32_t provider, IMAGE_KEY(id));

/// The row of a provider, by its id; IMAGE_NO_ROW where the catalog has none.
uint32_t catalog_find_provider(IMAGE_BYTES, IMAGE_KEY(id));

/// Whether a text of the image equals `key`; false where the text is absent. Linear in its length.
bool catalog_text_equals(IMAGE_BYTES, image_text text, IMAGE_KEY(key));

IMAGE_HEADER_END

#endif
