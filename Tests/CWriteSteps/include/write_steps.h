/// Counts the steps by which a store is written, and sends the process a signal before one of them:
/// it stands in for LMDB's and the C library's functions in every program that it is linked to.
///
///     write_steps_signal(SIGSTOP, "fdatasync", 1);
///     ...
///     unsigned steps = write_steps_taken();
#ifndef WRITE_STEPS_H
#define WRITE_STEPS_H

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Whether this platform lets a program stand in for its libraries' functions: glibc alone.
_Bool write_steps_works(void);

/// Counts from 0, and sends `signal` to this process before its step number `number`, from 1; where
/// `function` is given, before that call of it. 0: before none. A step is a call that changes a
/// transaction, a file or a directory. For a process of one thread; `function` is kept.
void write_steps_signal(int signal, const char *_Nullable function, unsigned number);

/// The steps since the count began.
unsigned write_steps_taken(void);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
