// The product calls LMDB in CSources/CEnvironment/lmdb alone.
#include <lmdb.h>
