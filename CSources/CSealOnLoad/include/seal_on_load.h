/// Seals the process that this is linked into, before its main function.
#ifndef SEAL_ON_LOAD_H
#define SEAL_ON_LOAD_H

#pragma clang assume_nonnull begin

/// Does nothing, but keeps this file in the program.
void seal_on_load(void);

#pragma clang assume_nonnull end

#endif
