/// Reads the fields of any table by number, for code that handles all of them alike.
///
/// All functions take constant time and stay inside the image whatever its bytes say. What a table, a field
/// or a row lacks reads as absent.
#ifndef CATALOG_VALUES_H
#define CATALOG_VALUES_H

#include "catalog_schema.h"

IMAGE_HEADER_BEGIN

/// A field as a number: a number itself, a word's code in the image, a source's row, a date as
/// year * 10000 + month * 100 + day, 0 for false and 1 for true. IMAGE_NO_INTEGER where it is absent, or a
/// field of another kind.
int64_t catalog_value_number(IMAGE_BYTES, uint32_t section, uint32_t field, uint32_t row);

/// A field that is a text; offset IMAGE_ABSENT where it is absent, or a field of another kind.
image_text catalog_value_text(IMAGE_BYTES, uint32_t section, uint32_t field, uint32_t row);

/// The rows of a table that belong to a row of its parent; a count of 0 where the table has no parent.
image_range catalog_value_children(IMAGE_BYTES, uint32_t section, uint32_t parent_row);

/// Whether this version knows all that a row needs to be understood.
bool catalog_value_is_known(IMAGE_BYTES, uint32_t section, uint32_t row);

/// The end of the spec that a row begins with, behind its provider: where the id of a model or an alias
/// lies; offset 0 for rows of other tables.
image_place catalog_value_id(IMAGE_BYTES, uint32_t section, uint32_t row);

IMAGE_HEADER_END

#endif
