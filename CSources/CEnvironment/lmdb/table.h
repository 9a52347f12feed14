/// The lock table: the file beside the data in which LMDB notes who reads and writes.
#ifndef TABLE_H
#define TABLE_H

#include "../common/common.h"

#pragma clang assume_nonnull begin

/// Takes room on disk for the lock table, which LMDB would take at first use: on a full disk that
/// kills the process. Do not call it while this process has the table open, as closing a file drops
/// the process's locks on it. Returns an errno.
int store_table_allocate(const char *lock_path);

#pragma clang assume_nonnull end

#endif
