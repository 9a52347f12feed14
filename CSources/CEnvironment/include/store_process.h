/// The one lock of this process that fork() waits for.
#ifndef STORE_PROCESS_H
#define STORE_PROCESS_H

#include "store_compiler.h"

STORE_HEADER_BEGIN

/// Before the lock is taken, and before anything is opened: from now on fork() waits for the lock, so that
/// a child finds what it guards whole, and a child forgets what belongs to its parent. LMDB's codes have
/// texts.
void store_process_prepare(void);

/// The lock over the registry of environments, the list of held writer locks, and what else a process has
/// once. Hold it for a moment: no function of CEnvironment or CStore may be called meanwhile.
void store_process_lock(void);
void store_process_unlock(void);

STORE_HEADER_END

#endif
