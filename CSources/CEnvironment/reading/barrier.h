/// A barrier that one thread puts into all threads of the process, so that they need none of their
/// own: it costs microseconds where it is rare, and nothing where it would be frequent.
#ifndef BARRIER_H
#define BARRIER_H

/// Whether this kernel has it. It never changes.
_Bool store_barrier_is_ready(void);

/// After this, every other thread sees what was written before it, and what each had written is
/// seen here. False: that cannot be told.
_Bool store_barrier(void);

#endif
