/// Images: catalogs of models and registries of tools, as immutable bytes that are read where they lie.
///
/// CImage needs no library but C's, and compiles as C23, C11 and C++17, with clang and gcc. The bytes may be
/// in a store (CStore.h, CEnvironment.h), a file that is mapped, or memory.
///
/// Check an image once before you read it: catalog_accept, tools_accept. Functions that read stay inside the
/// image's bytes whatever these say, allocate nothing and change nothing: any number of threads may read one
/// image at once, without a lock. A builder or a walk belongs to one thread at a time.
///
/// The number of a row means something in its own image alone, and a pointer into an image lives as long as
/// the image's bytes. An unknown value reads as the absent value of its kind (image_field_kind): a count as
/// IMAGE_NO_COUNT, a price as IMAGE_NO_INTEGER; a flag as 0, where false is IMAGE_FALSE.
///
/// Errors are results: a fault, IMAGE_NO_ROW, NULL or false. No function prints or ends the process.
#ifndef CIMAGE_H
#define CIMAGE_H

// What every image has.
#include "image.h"
#include "image_check.h"
#include "image_compiler.h"
#include "image_fields.h"
#include "image_hash.h"
#include "image_index.h"
#include "image_read.h"
#include "image_words.h"

// Catalogs: to read.
#include "catalog_fields.h"
#include "catalog_filter.h"
#include "catalog_find.h"
#include "catalog_lists.h"
#include "catalog_orders.h"
#include "catalog_origin.h"
#include "catalog_rows.h"
#include "catalog_search.h"
#include "catalog_tables.h"
#include "catalog_walk.h"
#include "catalog_words.h"

// Catalogs: to build and check, and all fields alike.
#include "catalog_build.h"
#include "catalog_schema.h"
#include "catalog_values.h"
#include "catalog_verify.h"

// Registries of tools.
#include "tools_build.h"
#include "tools_fields.h"
#include "tools_rows.h"
#include "tools_verify.h"

#endif
