/// Where environments are kept.
#ifndef STORE_DIRECTORY_H
#define STORE_DIRECTORY_H

#include "store_compiler.h"

STORE_HEADER_BEGIN

/// The value of an environment variable; NULL where it is not set.
typedef const char *_Nullable (*_Nonnull store_variable)(const char *name);

/// The directory that is used where none is named: $MODELCATALOG_HOME, else
/// $XDG_DATA_HOME/modelcatalog, else ~/.local/share/modelcatalog; below it, the catalog's environment is
/// `catalog`, and a registry's is `tools/NAME`. A variable that is empty counts as unset; without $HOME,
/// the home directory is the account's.
///
/// In new memory, for free(); NULL without memory. It reads environment variables, so no other thread may call
/// setenv() meanwhile.
char *_Nullable store_directory_standard(void);

/// The same for these values of the environment variables.
char *_Nullable store_directory_of(store_variable variable);

STORE_HEADER_END

#endif
