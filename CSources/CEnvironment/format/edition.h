/// Reads a data file as it lies on disk, without LMDB.
///
/// LMDB trusts its file: one wrong bit can make it crash, hang or abort. So LMDB opens a file only
/// after store_edition_read has found its meta pages sound, writes to it only after
/// store_edition_audit has walked all its trees, and never looks a value up: store_edition_find
/// does. All of them end on any bytes. They read through the descriptor, so a file that is cut
/// short is an error, not a signal.
///
/// Codes are 0, an errno, MDB_INVALID (not a data file), MDB_VERSION_MISMATCH (of another format),
/// MDB_CORRUPTED (damaged) or MDB_PAGE_NOTFOUND (cut short).
#ifndef EDITION_H
#define EDITION_H

#include <lmdb.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct store_tree {
    uint64_t root; ///< all ones: empty
    unsigned depth;
} store_tree;

/// One committed version of a data file.
typedef struct store_edition {
    int descriptor; ///< borrowed
    uint32_t page_size;
    uint64_t last_page;
    size_t txnid;
    size_t newest; ///< the file's newest, which is this or the next
    store_tree free, values;
} store_edition;

/// Stands for the newest edition where a number is asked for.
#define STORE_NEWEST SIZE_MAX

/// Reads the edition `txnid`, or the newest. The file keeps the newest two: if `edition->txnid` is
/// another than was asked for, that one is gone. Fails unless both meta pages are sound and the
/// file has all pages of this edition.
int store_edition_read(int descriptor, size_t txnid, store_edition *edition);

/// The number of the newest edition, at the cost of one system call; STORE_NEWEST where it is
/// unknown. `page_size` is of an edition of this file.
size_t store_edition_newest(int descriptor, uint32_t page_size);

/// Where a value lies in the file.
typedef struct store_extent {
    uint64_t offset; ///< 0: there is none
    size_t size;
} store_extent;

/// A big value starts 16 bytes into a page; with this many bytes before it, it starts at a multiple
/// of 64.
#define STORE_PADDING ((size_t)48)

/// Takes the padding off a stored value. MDB_CORRUPTED: it is too short to have padding, so no
/// writer of ours stored it.
static inline int store_value_unpad(store_extent *extent) {
    if (extent->offset == 0) return 0;
    if (extent->size < STORE_PADDING) return MDB_CORRUPTED;
    extent->offset += STORE_PADDING;
    extent->size -= STORE_PADDING;
    return 0;
}

/// The order of values' keys: by bytes, a shorter one first.
int store_key_compare(MDB_val a, MDB_val b);

/// Finds the value of a key.
int store_edition_find(const store_edition *edition, MDB_val key, store_extent *extent);

/// What a walk through a tree calls. A code other than 0 ends the walk.
typedef struct store_visitor {
    void *context;
    /// Called with each run of pages of the tree.
    int (*_Nullable pages)(void *context, uint64_t first, uint64_t count);
    /// Called with a key between two pages: greater than all keys before it, and not greater than
    /// any after it.
    int (*_Nullable fence)(void *context, MDB_val key);
    int (*value)(void *context, MDB_val key, store_extent extent);
    /// Called with each damage, after which the walk goes on: that of the value of this key, or, where the key
    /// is empty, of some part of the tree. NULL: a damage ends the walk.
    void (*_Nullable damaged)(void *context, MDB_val key);
} store_visitor;

/// Walks through one of the edition's trees in the order of its nodes, and checks all its pages. The visitor
/// checks the order of the keys.
int store_edition_walk(
    const store_edition *edition, store_tree tree, const store_visitor *visitor
);

/// The newest edition that can be found by a damaged file's meta pages, cut down to the file's
/// size. False: there may have been a newer one. `edition->page_size` is 0 where none is found.
_Bool store_edition_guess(int descriptor, store_edition *edition);

/// Checks all that LMDB relies on when it writes: all pages of both trees, the order of their keys,
/// and that every page is either used once or free.
int store_edition_audit(const store_edition *edition);

/// Reads all of these bytes or fails.
int store_read_bytes(int descriptor, void *bytes, size_t size, uint64_t offset);

#pragma clang assume_nonnull end

#endif
