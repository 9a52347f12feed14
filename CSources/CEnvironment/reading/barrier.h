/// A memory barrier that one thread makes all threads of the process run. The rare thread pays
/// microseconds for it, and the frequent ones need no barrier of their own.
#ifndef BARRIER_H
#define BARRIER_H

/// Whether this kernel has it. It never changes.
_Bool store_barrier_is_ready(void);

/// After this, every other thread sees what this one wrote before, and this one sees what they
/// wrote. False: the system could not do it.
_Bool store_barrier(void);

#endif
