/// The parts of verifying a catalog, one in each file.
#ifndef CATALOG_VERIFY_PARTS_H
#define CATALOG_VERIFY_PARTS_H

#include "catalog_derived.h"
#include "catalog_filter.h"
#include "catalog_find.h"
#include "catalog_values.h"
#include "catalog_verify.h"

#pragma clang assume_nonnull begin

static const catalog_finding catalog_intact = {IMAGE_INTACT, 0, 0};

/// Whether providers, models and aliases are in order, and the index finds all of them and nothing
/// else.
catalog_finding catalog_verify_specs(IMAGE_BYTES);

/// Whether the derived sets and columns agree with the rows.
catalog_finding catalog_verify_sets(IMAGE_BYTES);

/// Whether each order has each row once, and sorts them right.
catalog_finding catalog_verify_orders(IMAGE_BYTES);

#pragma clang assume_nonnull end

#endif
