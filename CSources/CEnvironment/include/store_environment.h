/// A store in an LMDB environment, read where it lies and replaced whole.
///
/// Many processes read the same pages; a read takes no lock, waits for nobody and copies nothing. A
/// writer replaces the value in one transaction and pays for it. Every value has a key, which names
/// what it is and in which major format ("catalog/1", ...). Readers pin the value of one of the keys
/// that they name; a transaction puts and removes any number of values, and leaves all others alone.
///
/// Three rules of LMDB shape this file. A read transaction that is held keeps every page freed
/// since from being used again, so a pin lasts for one read. Opening one environment twice in a
/// process destroys its locks, so there is one per device and inode, shared by all handles. And a
/// child of fork() must not touch its parent's transactions, so it opens the environment anew.
///
/// What is promised of a damaged data file, and what is not. Whatever bytes a regular file holds when
/// it is opened, or when a new version of it appears, a pin gives the newest value, an older one
/// that is whole, or a fault: it neither crashes nor hangs, and no handle goes back to an older
/// version than this process has read of the file. What `store_accept` does not notice inside a
/// value is not noticed here. A commit checks all that LMDB relies on first, and puts a new file in
/// the place of a damaged one, with all values that can be read whole. Not promised: a file that something
/// else than LMDB writes to or cuts short *while* its value is pinned or looked at. The value lies in the map, so its bytes
/// change with the file, and touching a page that is gone, or that the disk cannot read, ends the
/// process with SIGBUS; no handler is installed here, as signals belong to the program. Nor is
/// a damaged lock.mdb, which every first opener makes anew, but others trust. While nobody writes,
/// remove lock.mdb or the whole directory rather than write to them.
///
/// What keeps writers apart is LMDB's own lock, in lock.mdb: whoever writes has it, and makes sure
/// that the path leads to the very files that are locked. A commit that is built on an older version
/// than the newest is refused (STORE_OVERTAKEN). The lock of store_writer_begin only spares writers
/// that work.
///
/// A store that is removed, or that another takes the place of, is noticed by each thread within its
/// next STORE_PINS_PER_LOOK (32) pins that come a tenth of a second after the last look, and by every
/// pin that finds a new version: from then on pins are of what the path leads to, or STORE_MISSING
/// where that is nothing. Pins from before keep their bytes.
///
/// In the child of fork() a handle goes on with an environment of the child's own.
#ifndef STORE_ENVIRONMENT_H
#define STORE_ENVIRONMENT_H

#include "store.h"

STORE_HEADER_BEGIN

/// Opens the environment in the directory `path`, read and write where the file system allows it,
/// and checks that it holds a value of the contents that `accept` takes. Creates nothing where there
/// is none. Free with store_release; the environment is closed with its last handle. The contents are
/// copied.
///
/// store_reads_copies says whether reads copy the value: on a read-only file system, one that other hosts
/// share, where the lock file may not be written or no reader slot is left. A copy costs a read some
/// system calls, and memory; it is not harmed by what happens to the file later.
store_problem store_open(
    const char *path, const store_contents *contents, store *_Nullable *_Nonnull result
);

/// The same of a store that need not be there: as long as there is none, pins are of a copy of
/// `bytes`, which `accept` takes, in private memory. A store that comes to be at the path is seen by
/// the next pin. One that is there and cannot be read is an error of the pin.
store_problem store_open_or(
    const char *path, const store_contents *contents, const void *bytes, size_t size,
    store *_Nullable *_Nonnull result
);

/// Checks the data file in the directory `path`, whatever its values are: all pages that its newest
/// version uses, the order of its keys, and that every page is used only once or free. Opens
/// nothing for others and takes no lock. Linear in the file's pages.
store_problem store_check(const char *path);

STORE_HEADER_END

#endif
