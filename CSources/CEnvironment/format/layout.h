/// How LMDB 0.9 lays out its data file: data format 1, in the byte order of the machine.
///
/// Only what the checks in edition.h need. Pages are numbered from 0; the first two are meta
/// pages, each of which describes one version of the file. A page of a tree has the places of its
/// nodes after its head, in the order of their keys, and the nodes at its end. A big value lies in
/// a run of pages of its own, after the head of the first.
#ifndef LAYOUT_H
#define LAYOUT_H

#include <stddef.h>
#include <stdint.h>

#define LAYOUT_MAGIC 0xBEEFC0DEu
#define LAYOUT_VERSION 1u

/// The sizes that a page may have.
#define LAYOUT_SMALLEST_PAGE 512u
#define LAYOUT_LARGEST_PAGE 32768u

#define LAYOUT_META_PAGES 2u
#define LAYOUT_LONGEST_KEY 511u
/// LMDB's cursors go no deeper.
#define LAYOUT_DEEPEST 32u

/// The root of an empty tree.
#define LAYOUT_NO_PAGE UINT64_MAX

/// What a page is. LMDB's other flags are never on disk in a store.
enum { LAYOUT_BRANCH = 1, LAYOUT_LEAF = 2, LAYOUT_RUN = 4, LAYOUT_META = 8 };

typedef struct layout_page {
    uint64_t number;
    uint16_t unused;
    uint16_t flags;
    union {
        struct {
            uint16_t lower; ///< the end of the nodes' places
            uint16_t upper; ///< the start of the nodes
        };
        uint32_t pages; ///< in the first page of a run
    };
} layout_page;

_Static_assert(sizeof(layout_page) == 16, "the head of a page");
_Static_assert(offsetof(layout_page, flags) == 10, "after the number");
_Static_assert(offsetof(layout_page, upper) == 14, "the last of the head");
_Static_assert(offsetof(layout_page, pages) == 12, "in the place of the two");

/// What the value of a node in a leaf is. LMDB has other flags for databases of kinds that a store
/// lacks.
enum { LAYOUT_INLINE = 0, LAYOUT_BIG = 1 };

/// The head of a node; its key follows, and in a leaf its value or the number of the value's first
/// page. At an even offset.
typedef struct layout_node {
    uint16_t low, high; ///< of the value's size, or of the number of the child
    uint16_t flags;     ///< in a leaf; in a branch the highest bits of the number
    uint16_t key_size;
} layout_node;

_Static_assert(sizeof(layout_node) == 8, "the head of a node");

typedef struct layout_tree {
    uint32_t page_size; ///< in the first tree of a meta page
    uint16_t flags;
    uint16_t depth;
    uint64_t branches, leaves, run_pages, entries;
    uint64_t root;
} layout_tree;

_Static_assert(sizeof(layout_tree) == 48, "a tree in a meta page");
_Static_assert(offsetof(layout_tree, root) == 40, "the last of a tree");

/// The flags of the two trees of a store: the one has numbers as keys, the other bytes.
enum { LAYOUT_FREE_FLAGS = 8, LAYOUT_VALUE_FLAGS = 0 };

/// A meta page, with its head.
typedef struct layout_meta {
    layout_page page;
    uint32_t magic;
    uint32_t version;
    uint64_t address;
    uint64_t map_size;
    layout_tree free;   ///< numbers of free pages, by the version that freed them
    layout_tree values;
    uint64_t last_page;
    uint64_t txnid; ///< the version; an odd one is in page 1
} layout_meta;

_Static_assert(sizeof(layout_meta) == 152, "a meta page");
_Static_assert(offsetof(layout_meta, free) == 40, "the first tree");
_Static_assert(offsetof(layout_meta, values) == 88, "the second tree");
_Static_assert(offsetof(layout_meta, txnid) == 144, "the last of a meta page");

#endif
