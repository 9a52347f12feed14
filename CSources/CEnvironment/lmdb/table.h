/// The lock table, the file beside the data in which LMDB keeps who reads and writes.
#ifndef TABLE_H
#define TABLE_H

#include "../common/common.h"

#pragma clang assume_nonnull begin

/// Takes room on disk for the lock table, which LMDB would leave to its first use: on a full disk
/// that kills the process. Not while this process has the table open, as closing a file drops the
/// process's locks of it. An errno.
int store_table_allocate(const char *lock_path);

#pragma clang assume_nonnull end

#endif
