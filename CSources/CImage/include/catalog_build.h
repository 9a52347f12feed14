/// Builds an image from the rows of the catalog's tables.
///
/// Give it the tables in the order of CATALOG_TABLES, and the rows of each in the order of their keys. A
/// row is the columns of its key, then those of its fields that are columns, in the order of their list.
/// For example, an alias:
///
///     catalog_builder_row(builder, CATALOG_SECTION_ALIAS);
///     catalog_builder_text(builder, "acme", 4);       // provider_id \  the
///     catalog_builder_text(builder, "large-2", 7);    // model_id     } key
///     catalog_builder_text(builder, "large", 5);      // id          /
///     fault = catalog_builder_row_end(builder);
///
/// The same rows make the same bytes. A builder belongs to one thread at a time. It copies what it is
/// given, and its functions take time linear in that where they do not say more.
#ifndef CATALOG_BUILD_H
#define CATALOG_BUILD_H

#include "catalog_schema.h"

IMAGE_HEADER_BEGIN

/// Why a row or an image could not be built.
IMAGE_CLOSED_ENUM(catalog_build_fault, uint8_t) {
    CATALOG_BUILT = 0,
    CATALOG_BUILD_NO_MEMORY,
    CATALOG_BUILD_WRONG_COLUMNS, ///< the row has fewer or more values than its table has columns, or it
                                 ///< needs something and rows of its table cannot
    CATALOG_BUILD_WRONG_TYPE,    ///< a value has another type than its column
    CATALOG_BUILD_OUT_OF_RANGE,  ///< the column cannot hold the number or the date
    CATALOG_BUILD_UNKNOWN_WORD,  ///< the column's list lacks the word
    CATALOG_BUILD_OUT_OF_ORDER,  ///< the row's key does not come after the key before
    CATALOG_BUILD_NO_PARENT,     ///< the row belongs to a row that was not given, or that needs more
    CATALOG_BUILD_DUPLICATE,     ///< an alias is also a model's id, or another model's alias
    CATALOG_BUILD_TOO_MANY_TEXTS,     ///< more than 4 GiB of texts
    CATALOG_BUILD_TOO_MANY_SPECS,     ///< 2^30 or more
    CATALOG_BUILD_TOO_MANY_PROVIDERS, ///< more than CATALOG_PROVIDERS_MAXIMUM
};

/// A short sentence about the fault, in static memory.
const char *catalog_build_fault_description(catalog_build_fault fault);

typedef struct catalog_builder catalog_builder;

/// A builder of an image of a kind, IMAGE_CATALOG or IMAGE_UPSTREAM; NULL where memory is short. Free it
/// with catalog_builder_free.
catalog_builder *_Nullable catalog_builder_create(image_kind kind);
void catalog_builder_free(catalog_builder *builder);

/// Starts a row of a table, by its section.
void catalog_builder_row(catalog_builder *builder, uint32_t section);

/// Gives the value of the row's next column.
void catalog_builder_text(
    catalog_builder *builder, const void *__sized_by(length) bytes __noescape, size_t length
);
void catalog_builder_integer(catalog_builder *builder, int64_t value);
void catalog_builder_null(catalog_builder *builder);

/// Says that a program must know a word to understand the row: a condition under which the row holds, or
/// something that changes what it means. Other programs skip the row; rows that belong to it must need the
/// same word. A row may need several words, also some that this version does not know.
void catalog_builder_need(
    catalog_builder *builder, const void *__sized_by(length) word __noescape, size_t length
);

/// Ends the row. After a fault the builder can only be freed; catalog_builder_fault_column then is the
/// number of the column at fault, from 0.
catalog_build_fault catalog_builder_row_end(catalog_builder *builder);
uint32_t catalog_builder_fault_column(const catalog_builder *builder);

/// Says what a meter counts, of a meter that this version knows or that a row so far names; of any other it
/// does nothing.
void catalog_builder_unit(catalog_builder *builder, IMAGE_KEY(meter), IMAGE_KEY(unit));

/// Copies from another image the sections that this version does not know and must carry over
/// (IMAGE_CARRY).
void catalog_builder_carry(catalog_builder *builder, IMAGE_BYTES);

/// Makes the image, with generation and creation time 0 (image_stamp sets them). The builder owns it.
/// Linear in the image's size, but for sorting the orders.
catalog_build_fault catalog_builder_finish(catalog_builder *builder);

/// The spec that CATALOG_BUILD_DUPLICATE is about, which lives as long as the builder; NULL after any other
/// fault. Constant time.
const void *_Nullable catalog_builder_fault_spec(const catalog_builder *builder, size_t *size);

/// The image that catalog_builder_finish made, which lives as long as the builder; NULL before. Constant
/// time.
const void *_Nullable catalog_builder_image(const catalog_builder *builder, size_t *size);

IMAGE_HEADER_END

#endif
