#include "../common/common.h"
#include "edition.h"
#include "layout.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/// A page of a tree in memory, whose head is sound.
typedef struct tree_page {
    const unsigned char *bytes;
    uint64_t number;
    uint32_t size;
    uint32_t count; ///< of nodes
    uint32_t upper;
    _Bool is_leaf;
} tree_page;

/// A node inside its page.
typedef struct tree_node {
    layout_node head;
    uint32_t offset, size; ///< without padding
    MDB_val key;
} tree_node;

/// Reads a page of a tree; `level` levels are below it.
static int read_page(
    const store_edition *edition, uint64_t number, unsigned level, void *bytes, tree_page *page
) {
    uint32_t size = edition->page_size;
    if (number < LAYOUT_META_PAGES || number > edition->last_page) return MDB_CORRUPTED;
    int code = store_read_bytes(edition->descriptor, bytes, size, number * size);
    if (code) return code;
    layout_page head;
    memcpy(&head, bytes, sizeof head);
    _Bool is_leaf = level == 0;
    if (head.number != number || head.flags != (is_leaf ? LAYOUT_LEAF : LAYOUT_BRANCH)
        || head.lower < sizeof head || head.lower % 2 != 0 || head.lower > head.upper
        || head.upper > size) {
        return MDB_CORRUPTED;
    }
    uint32_t count = (uint32_t)(head.lower - sizeof head) / 2;
    *page = (tree_page){bytes, number, size, count, head.upper, is_leaf};
    // A leaf has at least one node, and a branch at least two.
    return count < (is_leaf ? 1 : 2) ? MDB_CORRUPTED : 0;
}

static uint64_t child(const tree_node *node) {
    const layout_node *head = &node->head;
    return head->low | (uint64_t)head->high << 16 | (uint64_t)head->flags << 32;
}

static size_t value_size(const tree_node *node) {
    return node->head.low | (size_t)node->head.high << 16;
}

/// Takes a node from its page, if it lies inside.
static int read_node(const tree_page *page, uint32_t index, tree_node *node) {
    uint16_t offset;
    memcpy(&offset, page->bytes + sizeof(layout_page) + index * sizeof offset, sizeof offset);
    if (offset < page->upper || offset % 2 != 0 || offset + sizeof node->head > page->size) {
        return MDB_CORRUPTED;
    }
    memcpy(&node->head, page->bytes + offset, sizeof node->head);
    size_t key_size = node->head.key_size, size = sizeof node->head + key_size;
    if (key_size > LAYOUT_LONGEST_KEY) return MDB_CORRUPTED;
    if (page->is_leaf) {
        _Bool is_big = node->head.flags == LAYOUT_BIG;
        if (!is_big && node->head.flags != LAYOUT_INLINE) return MDB_CORRUPTED;
        size += is_big ? sizeof(uint64_t) : value_size(node);
        // LMDB has room for two nodes in every page.
        size_t most = ((page->size - sizeof(layout_page)) / 2 & ~(size_t)1) - sizeof(uint16_t);
        if (key_size == 0 || size > most) return MDB_CORRUPTED;
    }
    if (size > page->size - offset) return MDB_CORRUPTED;
    node->offset = offset;
    node->size = (uint32_t)size;
    node->key.mv_size = key_size;
    node->key.mv_data = (void *)(page->bytes + offset + sizeof node->head);
    return 0;
}

/// Where the value of a node in a leaf lies. `*pages` are those of a big one, from `*first` on.
static int locate(
    const store_edition *edition, const tree_page *page, const tree_node *node,
    store_extent *extent, uint64_t *first, uint64_t *pages
) {
    uint64_t size = edition->page_size;
    *extent = (store_extent){.size = value_size(node)};
    *first = *pages = 0;
    size_t place = node->offset + sizeof node->head + node->key.mv_size;
    if (node->head.flags == LAYOUT_INLINE) {
        extent->offset = page->number * size + place;
        return 0;
    }
    layout_page head;
    memcpy(first, page->bytes + place, sizeof *first);
    if (*first < LAYOUT_META_PAGES || *first > edition->last_page) return MDB_CORRUPTED;
    int code = store_read_bytes(edition->descriptor, &head, sizeof head, *first * size);
    if (code) return code;
    *pages = head.pages;
    if (head.number != *first || head.flags != LAYOUT_RUN
        || *pages > edition->last_page + 1 - *first || sizeof head + extent->size > *pages * size) {
        return MDB_CORRUPTED;
    }
    extent->offset = *first * size + sizeof head;
    return 0;
}

int store_key_compare(MDB_val a, MDB_val b) {
    size_t size = a.mv_size < b.mv_size ? a.mv_size : b.mv_size;
    int order = memcmp(a.mv_data, b.mv_data, size);
    return order ? order : (a.mv_size > b.mv_size) - (a.mv_size < b.mv_size);
}

/// The last node whose key is not above `key`; the first of a branch counts as below every key.
static int descend(const tree_page *page, MDB_val key, tree_node *node, _Bool *equal) {
    uint32_t low = 0, high = page->count;
    *equal = 0;
    while (high - low > 1 || (page->is_leaf && high > low)) {
        uint32_t middle = low + (high - low) / 2;
        int code = read_node(page, middle, node);
        if (code) return code;
        int order = store_key_compare(key, node->key);
        *equal = order == 0;
        if (*equal) return 0;
        if (order < 0) high = middle;
        if (order > 0) low = page->is_leaf ? middle + 1 : middle;
    }
    return page->is_leaf ? 0 : read_node(page, low, node);
}

int store_edition_find(const store_edition *edition, MDB_val key, store_extent *extent) {
    // As large as this file's pages, not LAYOUT_LARGEST_PAGE: stack that was used stays dirty memory.
    unsigned char bytes[edition->page_size];
    *extent = (store_extent){0};
    uint64_t number = edition->values.root;
    if (number == LAYOUT_NO_PAGE) return 0;
    for (unsigned level = edition->values.depth; level > 0; level--) {
        tree_page page;
        tree_node node;
        _Bool equal;
        int code = read_page(edition, number, level - 1, bytes, &page);
        if (!code) code = descend(&page, key, &node, &equal);
        if (code) return code;
        if (page.is_leaf) {
            uint64_t first, pages;
            return equal ? locate(edition, &page, &node, extent, &first, &pages) : 0;
        }
        number = child(&node);
    }
    return 0;
}

// MARK: All of a tree

typedef struct walk {
    const store_edition *edition;
    const store_visitor *visitor;
    unsigned char *pages; ///< one for each level
    uint64_t left;        ///< pages that may still be visited: a tree has no more than the file
} walk;

/// Whether no two nodes of a page share bytes.
static _Bool are_apart(const tree_page *page) {
    uint64_t used[LAYOUT_LARGEST_PAGE / 2 / 64] = {0};
    for (uint32_t index = 0; index < page->count; index++) {
        tree_node node;
        if (read_node(page, index, &node) != 0) return 0;
        for (uint32_t place = node.offset / 2; place * 2 < node.offset + node.size; place++) {
            uint64_t bit = (uint64_t)1 << place % 64;
            if (used[place / 64] & bit) return 0;
            used[place / 64] |= bit;
        }
    }
    return 1;
}

static int tell_pages(const walk *walk, uint64_t first, uint64_t count) {
    const store_visitor *visitor = walk->visitor;
    return visitor->pages && count ? visitor->pages(visitor->context, first, count) : 0;
}

/// Tells the visitor of a damage if it wants to go on after one. Returns the code that ends the
/// walk, or 0.
static int tell_damage(const walk *walk, MDB_val key, int code) {
    const store_visitor *visitor = walk->visitor;
    if (!code || !visitor->damaged || (code != MDB_CORRUPTED && code != MDB_PAGE_NOTFOUND && code != EIO)) {
        return code;
    }
    visitor->damaged(visitor->context, key);
    return 0;
}

static int visit_value(const walk *walk, const tree_page *page, const tree_node *node) {
    store_extent extent;
    uint64_t first, pages;
    int code = locate(walk->edition, page, node, &extent, &first, &pages);
    if (!code) code = tell_pages(walk, first, pages);
    if (code) return tell_damage(walk, node->key, code);
    return walk->visitor->value(walk->visitor->context, node->key, extent);
}

static int visit_page(walk *walk, uint64_t number, unsigned level);

static int visit_node(walk *walk, const tree_page *page, uint32_t index, unsigned level) {
    static const MDB_val none = {0};
    const store_visitor *visitor = walk->visitor;
    tree_node node;
    int code = read_node(page, index, &node);
    // The first key of a branch counts as below every other.
    if (!code && !page->is_leaf && index > 0 && visitor->fence) {
        code = visitor->fence(visitor->context, node.key);
    }
    if (!code && page->is_leaf) return visit_value(walk, page, &node);
    if (!code) code = visit_page(walk, child(&node), level - 1);
    return tell_damage(walk, none, code);
}

/// Recurses as deep as the tree, which is bounded.
static int visit_page(walk *walk, uint64_t number, unsigned level) {
    if (walk->left == 0) return MDB_CORRUPTED;
    walk->left--;
    tree_page page;
    unsigned char *bytes = walk->pages + (size_t)level * walk->edition->page_size;
    int code = read_page(walk->edition, number, level, bytes, &page);
    if (code) return code;
    // A visitor that goes on after damage judges each value itself.
    if (!walk->visitor->damaged && !are_apart(&page)) return MDB_CORRUPTED;
    code = tell_pages(walk, number, 1);
    for (uint32_t index = 0; index < page.count && !code; index++) {
        code = visit_node(walk, &page, index, level);
    }
    return code;
}

int store_edition_walk(
    const store_edition *edition, store_tree tree, const store_visitor *visitor
) {
    if (tree.root == LAYOUT_NO_PAGE) return 0;
    walk walk = {.edition = edition, .visitor = visitor, .left = edition->last_page};
    walk.pages = malloc((size_t)tree.depth * edition->page_size);
    if (!walk.pages) return ENOMEM;
    int code = visit_page(&walk, tree.root, tree.depth - 1);
    free(walk.pages);
    return tell_damage(&walk, (MDB_val){0}, code);
}
