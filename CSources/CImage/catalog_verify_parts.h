/// What the files of catalog_verify share.
#ifndef CATALOG_VERIFY_PARTS_H
#define CATALOG_VERIFY_PARTS_H

#include "catalog_derived.h"
#include "catalog_filter.h"
#include "catalog_find.h"
#include "catalog_values.h"
#include "catalog_verify.h"

IMAGE_HEADER_BEGIN

static const catalog_finding catalog_intact = {IMAGE_INTACT, 0, 0};

/// Checks that providers, models and aliases are in order, and that the index finds each and nothing else.
catalog_finding catalog_verify_specs(IMAGE_BYTES);

/// Checks that the derived sets and columns say what the rows say.
catalog_finding catalog_verify_sets(IMAGE_BYTES);

/// Checks that each order has each row once, in its order.
catalog_finding catalog_verify_orders(IMAGE_BYTES);

IMAGE_HEADER_END

#endif
