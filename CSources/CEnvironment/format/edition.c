#include "../common/common.h"
#include "edition.h"
#include "layout.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

int store_read_bytes(int descriptor, void *bytes, size_t size, uint64_t offset) {
    size_t done = 0;
    while (done < size) {
        ssize_t now = pread(descriptor, (char *)bytes + done, size - done, (off_t)(offset + done));
        if (now < 0 && errno != EINTR) return errno;
        if (now == 0) return MDB_PAGE_NOTFOUND;
        if (now > 0) done += (size_t)now;
    }
    return 0;
}

static _Bool is_page_size(uint32_t size) {
    return size >= LAYOUT_SMALLEST_PAGE && size <= LAYOUT_LARGEST_PAGE && (size & (size - 1)) == 0;
}

/// Whether LMDB wrote this file, even if it is damaged by now. An empty file counts as LMDB's.
static _Bool is_ours(int descriptor) {
    struct stat status;
    if (fstat(descriptor, &status) == 0 && status.st_size == 0) return 1;
    for (uint32_t page = 0; page <= LAYOUT_LARGEST_PAGE;) {
        uint32_t magic;
        uint64_t offset = page + offsetof(layout_meta, magic);
        if (store_read_bytes(descriptor, &magic, sizeof magic, offset) == 0
            && magic == LAYOUT_MAGIC) {
            return 1;
        }
        page = page ? page * 2 : LAYOUT_SMALLEST_PAGE;
    }
    return 0;
}

/// Reads both meta pages. The first says where the second is.
static int read_metas(int descriptor, layout_meta metas[2]) {
    memset(metas, 0, 2 * sizeof *metas);
    int code = store_read_bytes(descriptor, &metas[0], sizeof metas[0], 0);
    if (code) return code;
    uint32_t size = metas[0].free.page_size;
    if (!is_page_size(size)) return MDB_CORRUPTED;
    return store_read_bytes(descriptor, &metas[1], sizeof metas[1], size);
}

static _Bool is_sound(const layout_meta *meta, unsigned index, uint32_t page_size) {
    return meta->page.flags == LAYOUT_META && meta->page.number == index
           && meta->magic == LAYOUT_MAGIC && meta->version == LAYOUT_VERSION
           && meta->free.page_size == page_size && (meta->txnid & 1) == index;
}

/// Whether both meta pages are LMDB's and belong together: each commit writes one of them, in turn.
static _Bool are_sound(const layout_meta metas[2]) {
    layout_meta second = metas[1];
    // In a file without any commit both are number 0.
    if (metas[0].txnid == 0 && second.txnid == 0) second.txnid = 1;
    uint32_t size = metas[0].free.page_size;
    return is_sound(&metas[0], 0, size) && is_sound(&second, 1, size)
           && (metas[0].txnid + 1 == second.txnid || second.txnid + 1 == metas[0].txnid);
}

static _Bool is_tree(const layout_tree *tree, unsigned flags, uint64_t last_page) {
    if (tree->flags != flags) return 0;
    if (tree->root == LAYOUT_NO_PAGE) return tree->depth == 0;
    return tree->root >= LAYOUT_META_PAGES && tree->root <= last_page && tree->depth > 0
           && tree->depth <= LAYOUT_DEEPEST;
}

/// Takes an edition from its meta page, if the file has all its pages.
static int take(int descriptor, const layout_meta *meta, store_edition *edition) {
    uint32_t page_size = meta->free.page_size;
    struct stat status;
    *edition = (store_edition){0};
    // The size is read after the number of the last page: the file only grows.
    if (fstat(descriptor, &status) != 0) return errno;
    if (meta->last_page >= (uint64_t)status.st_size / page_size) return MDB_PAGE_NOTFOUND;
    if (!is_tree(&meta->free, LAYOUT_FREE_FLAGS, meta->last_page)
        || !is_tree(&meta->values, LAYOUT_VALUE_FLAGS, meta->last_page)) {
        return MDB_CORRUPTED;
    }
    *edition = (store_edition){
        .descriptor = descriptor,
        .page_size = page_size,
        .last_page = meta->last_page,
        .txnid = meta->txnid,
        .free = {meta->free.root, meta->free.depth},
        .values = {meta->values.root, meta->values.depth},
    };
    return 0;
}

int store_edition_read(int descriptor, size_t txnid, store_edition *edition) {
    layout_meta before[2], metas[2];
    int code = read_metas(descriptor, metas);
    // A commit may be writing one of them: they are read until two readings in a row are equal.
    for (int tries = 0; tries < 1000; tries++) {
        memcpy(before, metas, sizeof metas);
        code = read_metas(descriptor, metas);
        if (memcmp(before, metas, sizeof metas) == 0) break;
    }
    if (code == MDB_CORRUPTED || code == MDB_PAGE_NOTFOUND) {
        return is_ours(descriptor) ? code : MDB_INVALID;
    }
    if (code) return code;
    if (!are_sound(metas)) {
        if (metas[0].magic != LAYOUT_MAGIC && metas[1].magic != LAYOUT_MAGIC) {
            return is_ours(descriptor) ? MDB_CORRUPTED : MDB_INVALID;
        }
        _Bool other = metas[0].version != LAYOUT_VERSION && metas[0].version == metas[1].version;
        return other ? MDB_VERSION_MISMATCH : MDB_CORRUPTED;
    }
    const layout_meta *newest = &metas[metas[0].txnid < metas[1].txnid];
    const layout_meta *meta = txnid == STORE_NEWEST ? newest : &metas[txnid & 1];
    code = take(descriptor, meta, edition);
    edition->newest = newest->txnid;
    return code;
}

/// Reads the second meta page where the first does not say where it is.
static _Bool find_second(int descriptor, layout_meta *meta) {
    for (uint32_t size = LAYOUT_SMALLEST_PAGE; size <= LAYOUT_LARGEST_PAGE; size *= 2) {
        if (store_read_bytes(descriptor, meta, sizeof *meta, size) == 0 && is_sound(meta, 1, size)) {
            return 1;
        }
    }
    return 0;
}

/// Takes an edition from a meta page, cut down to the pages that the file has.
static _Bool take_rest(int descriptor, layout_meta meta, store_edition *edition) {
    struct stat status;
    if (!is_page_size(meta.free.page_size) || fstat(descriptor, &status) != 0) return 0;
    uint64_t pages = (uint64_t)status.st_size / meta.free.page_size;
    if (pages <= LAYOUT_META_PAGES) return 0;
    if (meta.last_page >= pages) meta.last_page = pages - 1;
    // Leaves out the tree of free pages.
    meta.free = (layout_tree){.page_size = meta.free.page_size, .flags = LAYOUT_FREE_FLAGS};
    meta.free.root = LAYOUT_NO_PAGE;
    return take(descriptor, &meta, edition) == 0;
}

_Bool store_edition_guess(int descriptor, store_edition *edition) {
    layout_meta metas[2] = {0};
    *edition = (store_edition){0};
    uint32_t size = LAYOUT_SMALLEST_PAGE;
    if (store_read_bytes(descriptor, &metas[0], sizeof metas[0], 0) == 0) {
        size = metas[0].free.page_size;
    }
    _Bool first = is_page_size(size) && is_sound(&metas[0], 0, size), second = 0;
    if (first && store_read_bytes(descriptor, &metas[1], sizeof metas[1], size) == 0) {
        second = is_sound(&metas[1], 1, size);
    } else if (!first) {
        second = find_second(descriptor, &metas[1]);
    }
    _Bool is_later = second && (!first || metas[1].txnid > metas[0].txnid);
    if (!first && !second) return 0;
    _Bool taken = take_rest(descriptor, metas[is_later], edition);
    edition->newest = metas[is_later].txnid;
    return taken && first && second && are_sound(metas);
}

size_t store_edition_newest(int descriptor, uint32_t page_size) {
    uint64_t first, second;
    // All bytes from one number to the other, in one system call; page_size is small.
    unsigned char bytes[page_size + sizeof second];
    size_t place = offsetof(layout_meta, txnid);
    if (store_read_bytes(descriptor, bytes, sizeof bytes, place) != 0) return STORE_NEWEST;
    memcpy(&first, bytes, sizeof first);
    memcpy(&second, bytes + page_size, sizeof second);
    return first > second ? first : second;
}
