/// A store in an LMDB environment, which many processes read in place and one writer replaces as a
/// whole.
///
/// Many processes read the same pages; a read takes no lock, never waits and copies nothing. A writer replaces
/// the value in one transaction and pays for it. Every value has a key, which names what it is and in which
/// major format ("catalog/1", ...). Readers pin the value of one of the keys that they name; a transaction puts
/// and removes any number of values, and leaves all others alone.
///
/// Three rules of LMDB shape this file. While a read transaction is held, pages that are freed
/// cannot be used again, so a pin lasts for one read. Opening one environment twice in a process
/// destroys its locks, so there is one per device and inode, shared by all handles. And a child of
/// fork() must not touch its parent's transactions, so it opens the environment anew.
///
/// Damaged data files. Whatever bytes a regular file holds when it is opened, or when a new version of it
/// appears, a pin gives the newest value, an older one that is whole, or a problem. It neither crashes nor
/// hangs, and no handle goes back to an older version than this process has read of the file. Damage inside a
/// value is noticed only where `store_accept` notices it. A commit first checks all that LMDB relies on, and
/// replaces a damaged file by a new one with all values that can be read whole. Two things are not survived.
/// First, a file that a program other than LMDB writes to or cuts short *while* its value is pinned or looked
/// at: the value lies in the map, so its bytes change with the file, and touching a page that is gone, or that
/// the disk cannot read, ends the process with SIGBUS. No handler is installed here, as signals belong to the
/// program. Second, a damaged lock.mdb: the first process that opens the store makes it anew, but the others
/// trust it. While no program writes, remove lock.mdb or the whole directory rather than write to them.
///
/// LMDB's own lock, in lock.mdb, keeps writers apart: a writer holds it and makes sure that the path still
/// leads to the files that are locked. A commit that is built on an older version than the newest is refused
/// (STORE_OVERTAKEN). The lock of store_writer_begin only keeps writers from building a commit in vain.
///
/// A thread notices that a store was removed or replaced at a pin that finds a new version, or within
/// STORE_PINS_PER_LOOK (32) pins, a tenth of a second after the last look at the path. From then on it pins
/// what the path leads to, or fails with STORE_MISSING. Pins from before keep their bytes.
///
/// In the child of fork() a handle goes on with an environment that the child opens for itself.
#ifndef STORE_ENVIRONMENT_H
#define STORE_ENVIRONMENT_H

#include "store.h"

STORE_HEADER_BEGIN

/// Opens the environment in the directory `path`, read and write where the file system allows it, and checks
/// that it holds a value of the contents that `accept` takes. Creates nothing. Free with store_release; the
/// environment is closed with its last handle. The contents are copied.
///
/// store_reads_copies says whether reads copy the value: on a read-only file system, one that other hosts
/// share, where the lock file may not be written or no reader slot is left. A copy costs a read some
/// system calls, and memory; it is not harmed by what happens to the file later.
store_problem store_open(
    const char *path, const store_contents *contents, store *_Nullable *_Nonnull result
);

/// Does the same with a store that need not exist. While none exists, pins are of a private copy of `bytes`,
/// which `accept` must accept. The next pin sees a store that appears at the path. If it cannot be read, the
/// pin fails.
store_problem store_open_or(
    const char *path, const store_contents *contents, const void *bytes, size_t size,
    store *_Nullable *_Nonnull result
);

/// Checks the data file in the directory `path`, but not its values: all pages that its newest
/// version uses, the order of its keys, and that every page is either used once or free. Takes no
/// lock. Linear in the file's pages.
store_problem store_check(const char *path);

STORE_HEADER_END

#endif
