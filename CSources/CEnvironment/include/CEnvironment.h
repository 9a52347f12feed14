/// Stores in LMDB environments, which many processes share.
///
/// Needs LMDB and CStore. All functions may be called from any thread unless their header says otherwise; a
/// writer belongs to one thread at a time.
#ifndef CENVIRONMENT_H
#define CENVIRONMENT_H

#include "store_directory.h"
#include "store_environment.h"
#include "store_process.h"
#include "store_writer.h"

#endif
