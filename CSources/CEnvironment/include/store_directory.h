/// Where environments are kept.
#ifndef STORE_DIRECTORY_H
#define STORE_DIRECTORY_H

#include "store_compiler.h"

STORE_HEADER_BEGIN

/// The value of a variable of the environment; NULL where it is not set.
typedef const char *_Nullable (*_Nonnull store_variable)(const char *name);

/// The directory that is used where none is named: $MODELCATALOG_HOME, else
/// $XDG_DATA_HOME/modelcatalog, else ~/.local/share/modelcatalog; below it, the catalog's environment is
/// `catalog`, and a registry's is `tools/NAME`. A variable that is empty counts as unset; without $HOME,
/// the home directory is the account's.
///
/// In new memory, for free(); NULL without memory. As every reader of the environment, it must not run
/// beside a setenv() of another thread.
char *_Nullable store_directory_standard(void);

/// The same where the environment's variables have these values.
char *_Nullable store_directory_of(store_variable variable);

STORE_HEADER_END

#endif
