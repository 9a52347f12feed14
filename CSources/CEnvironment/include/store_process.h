/// The one lock of this process that fork() waits for.
#ifndef STORE_PROCESS_H
#define STORE_PROCESS_H

#include "store_compiler.h"

STORE_HEADER_BEGIN

/// Call it before the lock is taken and before anything is opened. From then on fork() waits for the lock, so
/// that a child finds whole what the lock guards, and a child forgets what belongs to its parent. It also adds
/// the texts of LMDB's codes.
void store_process_prepare(void);

/// The lock of what a process has once, such as the registry of environments and the list of writer locks. Hold
/// it briefly, and call no function of CEnvironment or CStore while you do.
void store_process_lock(void);
void store_process_unlock(void);

STORE_HEADER_END

#endif
