/// Builds an image from the rows of the catalog's tables.
///
/// Give the tables in the order of CATALOG_TABLES and the rows of each in the order of their keys.
/// A row is its key's columns, then those of its fields that are columns, in the order of their list. For example, an alias:
///
///     catalog_builder_row(builder, CATALOG_SECTION_ALIAS);
///     catalog_builder_text(builder, "acme", 4);       // provider_id \  the
///     catalog_builder_text(builder, "large-2", 7);    // model_id     } key
///     catalog_builder_text(builder, "large", 5);      // id          /
///     fault = catalog_builder_row_end(builder);
///
/// The same rows make the same bytes.
#ifndef CATALOG_BUILD_H
#define CATALOG_BUILD_H

#include "catalog_schema.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Why a row or an image could not be built.
typedef enum __attribute__((enum_extensibility(closed))) catalog_build_fault : uint8_t {
    CATALOG_BUILT = 0,
    CATALOG_BUILD_NO_MEMORY,
    CATALOG_BUILD_WRONG_COLUMNS, ///< fewer or more values than the table has columns, or needs, which
                                 ///< rows of the table cannot have
    CATALOG_BUILD_WRONG_TYPE,    ///< a value of another type than the column's
    CATALOG_BUILD_OUT_OF_RANGE,  ///< a number or a date that the column cannot hold
    CATALOG_BUILD_UNKNOWN_WORD,  ///< a word that is not in the column's list
    CATALOG_BUILD_OUT_OF_ORDER,  ///< the row's key is not greater than the one before
    CATALOG_BUILD_NO_PARENT,     ///< the row belongs to a row that is not there, or that needs more
    CATALOG_BUILD_DUPLICATE,     ///< an alias is also a model's id, or another model's alias
    CATALOG_BUILD_TOO_MANY_TEXTS,     ///< more than 4 GiB of them
    CATALOG_BUILD_TOO_MANY_SPECS,     ///< 2^30 or more
    CATALOG_BUILD_TOO_MANY_PROVIDERS, ///< more than CATALOG_PROVIDERS_MAXIMUM
} catalog_build_fault;

/// A short sentence about the fault, in static memory.
const char *catalog_build_fault_description(catalog_build_fault fault);

typedef struct catalog_builder catalog_builder;

/// A builder of an image of that kind; NULL where memory is short. Free with catalog_builder_free.
catalog_builder *_Nullable catalog_builder_create(image_kind kind);
void catalog_builder_free(catalog_builder *builder);

/// Starts a row of a table.
void catalog_builder_row(catalog_builder *builder, uint32_t section);

/// The next column's value. Texts are copied.
void catalog_builder_text(
    catalog_builder *builder, const void *__sized_by(length) bytes __noescape, size_t length
);
void catalog_builder_integer(catalog_builder *builder, int64_t value);
void catalog_builder_null(catalog_builder *builder);

/// Says that the row is understood by those alone who know a word: a condition under which it holds,
/// or something that changes what it means. Others pass over it, and what belongs to it must need the
/// same. May be said several times, also of a word that this version does not know.
void catalog_builder_need(
    catalog_builder *builder, const void *__sized_by(length) word __noescape, size_t length
);

/// Ends the row. After a fault the builder can only be freed; `catalog_builder_fault_column` is the
/// column at fault, counted from 0.
catalog_build_fault catalog_builder_row_end(catalog_builder *builder);
uint32_t catalog_builder_fault_column(const catalog_builder *builder);

/// Says what a meter counts; without effect where no row so far names one that this version does not
/// know.
void catalog_builder_unit(catalog_builder *builder, IMAGE_KEY(meter), IMAGE_KEY(unit));

/// Carries over what another image holds that this version does not know and must not drop. Copied.
void catalog_builder_carry(catalog_builder *builder, IMAGE_BYTES);

/// Makes the image, with generation and creation time 0 (image_stamp). It stays the builder's and
/// lives as long. Linear in its size, but for sorting the orders.
catalog_build_fault catalog_builder_finish(catalog_builder *builder);

/// The spec that CATALOG_BUILD_DUPLICATE is about, as the builder's; NULL after any other fault.
const void *_Nullable catalog_builder_fault_spec(const catalog_builder *builder, size_t *size);

/// The image that catalog_builder_finish made; NULL before.
const void *_Nullable catalog_builder_image(const catalog_builder *builder, size_t *size);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
