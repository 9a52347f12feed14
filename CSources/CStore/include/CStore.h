/// Stores: one immutable value in private memory, in a file, or where another target keeps it.
///
/// Needs only the C library and POSIX threads. All functions may be called from any thread unless their header
/// says otherwise.
#ifndef CSTORE_H
#define CSTORE_H

#include "store.h"
#include "store_base.h"
#include "store_compiler.h"
#include "store_problem.h"
#include "store_seal.h"

#endif
