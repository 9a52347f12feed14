/// Reads the fields of any table by number, for code that handles all of them alike.
///
/// In bounds whatever the image holds: a table, a field or a row that is not there reads as absent.
#ifndef CATALOG_VALUES_H
#define CATALOG_VALUES_H

#include "catalog_schema.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// A field that is a number in its row: the number itself, a word's code in the image, a source's row,
/// a date as year * 10000 + month * 100 + day, 0 and 1 for false and true. IMAGE_NO_INTEGER where it is
/// absent, or another kind of field.
int64_t catalog_value_number(IMAGE_BYTES, uint32_t section, uint32_t field, uint32_t row);

/// A field that is a text; offset IMAGE_ABSENT where it is absent, or another kind of field.
image_text catalog_value_text(IMAGE_BYTES, uint32_t section, uint32_t field, uint32_t row);

/// The rows of a table that belong to a row of its parent; none where the table has no parent.
image_range catalog_value_children(IMAGE_BYTES, uint32_t section, uint32_t parent_row);

/// Whether a row needs nothing that is not known here.
_Bool catalog_value_is_known(IMAGE_BYTES, uint32_t section, uint32_t row);

/// The end of the spec that a row begins with, behind its provider; nowhere where it has none.
image_place catalog_value_id(IMAGE_BYTES, uint32_t section, uint32_t row);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
