/// One immutable value: in private memory, in a file, or where another target plugs in.
///
/// Needs no library but C's and POSIX threads. All functions may be called from any thread, but for what
/// a header says of its own.
#ifndef CSTORE_H
#define CSTORE_H

#include "store.h"
#include "store_base.h"
#include "store_compiler.h"
#include "store_problem.h"
#include "store_seal.h"

#endif
