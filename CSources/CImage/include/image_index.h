/// The index of an image finds the row of a key by a hash, with one probe on average and one comparison.
///
/// A row that an index finds begins with a line of 64 bytes, as long as a line of the processor's cache:
/// the key's length, the fields that programs read most, and the key itself. So a lookup reads one group of
/// slots and one line, and most programs then read a field of that line. A key of up to 40 bytes, as six in
/// seven of the real ones are, lies in the line; a longer one lies among the strings, and the line says
/// where.
///
/// The lines of all rows lie in one section, one behind the other, and the rests of the rows in another:
/// lines between the rests would be spread over three times as many memory pages, and a lookup waits for
/// those.
///
/// Functions that find or read stay inside the image whatever its bytes say, and do not allocate. Finding
/// takes constant time on average; in a damaged index, at most one probe for each slot.
#ifndef IMAGE_INDEX_H
#define IMAGE_INDEX_H

#include "image_hash.h"
#include "image_read.h"

IMAGE_HEADER_BEGIN

/// The bytes of a key or a text, as two parameters, `key` and `key_length`, which Swift sees as one
/// RawSpan.
#define IMAGE_KEY(key) const void *__sized_by(key##_length) key __noescape, size_t key##_length

#define IMAGE_NO_ROW UINT32_MAX
#define IMAGE_NO_SECTION UINT32_MAX

/// Where the parts of a line lie in the row. What lies between the needs and the key, each table says.
#define IMAGE_LINE_LENGTH 0u ///< uint16_t: of the key
#define IMAGE_LINE_NEEDS 4u  ///< uint32_t: see image_needs_are_known
#define IMAGE_LINE_KEY 24u   ///< the key, or a uint32_t: where it starts among the strings
#define IMAGE_LINE 64u
#define IMAGE_LINE_ROOM (IMAGE_LINE - IMAGE_LINE_KEY)

static_assert(IMAGE_LINE_ROOM == 40, "for ever: the longest key within a line");

/// A slot of the index. A search begins at the first slot of a group and goes on slot by slot; about half
/// of all slots are free.
typedef struct image_slot {
    uint32_t tag; ///< the hash's lower half
    uint32_t row; ///< IMAGE_NO_ROW: free; what the highest bit means, each kind of image says
} image_slot;

static_assert(sizeof(image_slot) == 8, "for ever: eight in a line of the cache");

#define IMAGE_ROW_MARK (UINT32_C(1) << 31)

/// So many slots are compared at once: half a line of the processor's cache. The number of all slots is a
/// multiple of this.
#define IMAGE_GROUP 4u

static_assert(IMAGE_GROUP == 4, "for ever: the index is laid out by it");

/// The slot where the search for a hash begins: its upper half, scaled to the number of groups.
static inline uint32_t image_first_slot(uint64_t hash, uint32_t slots) {
    return (uint32_t)((hash >> 32) * (slots / IMAGE_GROUP) >> 32) * IMAGE_GROUP;
}

/// A line of a section of lines; NULL where the section has no such line.
IMAGE_INLINE const uint8_t *_Nullable image_line(
    const void *image, size_t size, unsigned lines, uint32_t row
) {
    image_section place = image_read_section(image, size, lines);
    if (row >= place.count || place.stride != IMAGE_LINE || place.offset > size ||
        (uint64_t)row * IMAGE_LINE + IMAGE_LINE > size - place.offset)
        return NULL;
    return (const uint8_t *)image + place.offset + (uint64_t)row * IMAGE_LINE;
}

/// `length` bytes from `at` on of a row whose line is in section `lines` and whose rest is in section
/// `rests`; NULL where the row has no such bytes.
IMAGE_INLINE const uint8_t *_Nullable image_lined_field(
    const void *image, size_t size, unsigned lines, unsigned rests, uint32_t row, size_t at,
    size_t length
) {
    if (at >= IMAGE_LINE)
        return image_field(image, size, rests, row, at - IMAGE_LINE, length);
    const uint8_t *_Nullable line = image_line(image, size, lines, row);
    return line && length <= IMAGE_LINE - at ? line + at : NULL;
}

/// Where the key lies of a row that begins with a line; offset 0 where the section has no such row or the
/// key would lie outside the image.
static inline image_place image_key_place(IMAGE_BYTES, unsigned section, uint32_t row) {
    const uint8_t *_Nullable line = image_row(image, size, section, row, IMAGE_LINE);
    uint16_t length;
    uint32_t start;
    if (!line) return (image_place){0, 0};
    memcpy(&length, line + IMAGE_LINE_LENGTH, sizeof length);
    if (length <= IMAGE_LINE_ROOM)
        return (image_place){(uint64_t)(line + IMAGE_LINE_KEY - (const uint8_t *)image), length};
    memcpy(&start, line + IMAGE_LINE_KEY, sizeof start);
    return image_text_place(image, size, (image_text){start, length});
}

/// Whether this version knows all that a row needs to be understood, by the row's own number `needs`.
///
/// A row may hold under a condition alone, such as in one region. A program that does not know the
/// condition must skip the row, as it would take it for one that always holds. This version knows no such
/// condition: it understands the rows whose number is 0.
static inline bool image_needs_are_known(uint32_t needs) { return needs == 0; }

/// Whether this version knows all that a row needs, by the line that the row begins with.
static inline bool image_line_is_known(const uint8_t *line) {
    uint32_t needs;
    memcpy(&needs, line + IMAGE_LINE_NEEDS, sizeof needs);
    return image_needs_are_known(needs);
}

/// Whether two keys of the same length are equal, where that is at most IMAGE_LINE_ROOM.
IMAGE_INLINE bool image_equal_within(
    const uint8_t *key, const uint8_t *other, size_t length
) {
    if (length < 8) return image_tail(key, length) == image_tail(other, length);
    // Two words, which overlap or are next to each other.
    if (length < 16)
        return ((image_word(key) ^ image_word(other)) |
                (image_word(key + length - 8) ^ image_word(other + length - 8))) == 0;
    // The first sixteen bytes, the last sixteen, and sixteen between, which may overlap the others. A loop
    // would be slower: its length changes from key to key, and the processor would predict it wrong.
    size_t last = length - 16, between = last < 16 ? last : 16;
    return ((image_word(key) ^ image_word(other)) |
            (image_word(key + 8) ^ image_word(other + 8)) |
            (image_word(key + between) ^ image_word(other + between)) |
            (image_word(key + between + 8) ^ image_word(other + between + 8)) |
            (image_word(key + last) ^ image_word(other + last)) |
            (image_word(key + last + 8) ^ image_word(other + last + 8))) == 0;
}

static_assert(IMAGE_LINE_ROOM <= 48, "image_equal_within looks at 48 bytes");

/// Whether a line, whose key has the right length and lies among the strings, has a key.
IMAGE_OUT_OF_LINE bool image_line_has_long(
    const void *image, size_t size, const uint8_t *line, const void *key, size_t key_length
) {
    uint32_t start;
    memcpy(&start, line + IMAGE_LINE_KEY, sizeof start);
    image_text text = {start, (uint32_t)key_length};
    const uint8_t *_Nullable bytes = image_text_bytes(image, size, text);
    return bytes && image_equal(bytes, key, key_length);
}

/// Whether a line has a key.
IMAGE_INLINE bool image_line_has(
    const void *image, size_t size, const uint8_t *line, const void *key, size_t key_length
) {
    uint16_t length;
    memcpy(&length, line + IMAGE_LINE_LENGTH, sizeof length);
    if (length != key_length) return 0;
    return key_length <= IMAGE_LINE_ROOM
               ? image_equal_within(line + IMAGE_LINE_KEY, (const uint8_t *)key, key_length)
               : image_line_has_long(image, size, line, key, key_length);
}

/// The longest run of used slots that an index may have. In an index of which half is free, the longest run
/// is about five times the logarithm of its size.
#define IMAGE_INDEX_RUN 1024u

/// Whether all runs of used slots are at most IMAGE_INDEX_RUN long, so that every search ends within as
/// many probes. Linear in the number of slots.
bool image_index_is_sparse(IMAGE_BYTES);

/// Whether the rows of a section, of `stride` bytes each, lie within the image.
IMAGE_INLINE bool image_section_is_within(
    const image_section *place, size_t stride, size_t size
) {
    return place->offset <= size && place->count * (uint64_t)stride <= size - place->offset;
}

/// The row in the first slot of a group that has a tag; IMAGE_NO_ROW where none has it. With clang, one
/// comparison of four tags: a branch for each slot would be predicted wrong.
IMAGE_INLINE uint32_t image_probe(
    const uint8_t *group, uint32_t tag
) {
#ifdef __clang__
    typedef uint32_t four __attribute__((ext_vector_type(4)));
    typedef bool four_bits __attribute__((ext_vector_type(4)));
    four first, second;
    uint32_t row;
    memcpy(&first, group, sizeof first);
    memcpy(&second, group + sizeof first, sizeof second);
    four_bits is_hit = __builtin_convertvector(
        __builtin_shufflevector(first, second, 0, 2, 4, 6) == tag, four_bits);
    uint8_t hits;
    memcpy(&hits, &is_hit, sizeof hits);
    if (!hits) return IMAGE_NO_ROW;
    size_t hit = (size_t)__builtin_ctz(hits) * sizeof(image_slot);
    memcpy(&row, group + hit + offsetof(image_slot, row), sizeof row);
    return row;
#else
    for (size_t at = 0; at < IMAGE_GROUP; at++) {
        image_slot slot;
        memcpy(&slot, group + at * sizeof slot, sizeof slot);
        if (slot.tag == tag) return slot.row;
    }
    return IMAGE_NO_ROW;
#endif
}

/// What an index finds: the row as the slot has it, with its highest bit, and the row's line; IMAGE_NO_ROW
/// and NULL where it finds nothing.
typedef struct image_hit {
    uint32_t row;
    const uint8_t *_Nullable line;
} image_hit;

/// The line that a row begins with, if it has a key and this version knows what it needs; else NULL. Few
/// lookups come here, so it is compiled out of line.
IMAGE_OUT_OF_LINE const uint8_t *_Nullable image_line_with(
    const void *image, size_t size, unsigned section, uint32_t row, const void *key,
    size_t key_length
) {
    const uint8_t *_Nullable line = image_row(image, size, section, row, IMAGE_LINE);
    return line && image_line_has(image, size, line, key, key_length) && image_line_is_known(line)
               ? line
               : NULL;
}

/// The row of a key, for most lookups: those of a key of 8 to IMAGE_HASH_WITHIN bytes, whose row is in the
/// first group of slots that is searched and needs nothing that this version does not know. IMAGE_NO_ROW
/// where it is any other lookup: ask image_find.
///
/// It has few instructions, as each one less saves more than its own time: the processor then begins with
/// the next lookup while it waits for the memory of this one. So image_find does all the rest.
IMAGE_INLINE uint32_t image_find_soon(
    const void *image, size_t size, unsigned section, const void *key, size_t key_length
) {
    image_section index, lines;
    unsigned highest = section > IMAGE_INDEX ? section : IMAGE_INDEX;
    uint32_t sections;
    if (size < sizeof(image_header) + (highest + 1) * sizeof(image_section)) return IMAGE_NO_ROW;
    memcpy(&sections, (const uint8_t *)image + offsetof(image_header, sections), sizeof sections);
    const uint8_t *directory = (const uint8_t *)image + sizeof(image_header);
    memcpy(&index, directory + IMAGE_INDEX * sizeof index, sizeof index);
    memcpy(&lines, directory + section * sizeof lines, sizeof lines);
    if (key_length - 8 > IMAGE_HASH_WITHIN - 8 || sections <= highest || index.count < IMAGE_GROUP ||
        lines.stride != IMAGE_LINE || !image_section_is_within(&index, sizeof(image_slot), size) ||
        !image_section_is_within(&lines, IMAGE_LINE, size))
        return IMAGE_NO_ROW;
    uint64_t seed;
    memcpy(&seed, (const uint8_t *)image + offsetof(image_header, seed), sizeof seed);
    uint64_t hash = image_hash_within(
        (const uint8_t *)key, key_length, image_hash_begin(key_length, seed));
    uint32_t at = image_first_slot(hash, index.count);
    const uint8_t *slots = (const uint8_t *)image + index.offset + (size_t)at * sizeof(image_slot);
    uint32_t row = image_probe(slots, (uint32_t)hash);
    // A row with the highest bit set, and a row of another section, have a higher number than any line.
    if (row >= lines.count) return IMAGE_NO_ROW;
    const uint8_t *line = (const uint8_t *)image + lines.offset + (uint64_t)row * IMAGE_LINE;
    return image_line_has(image, size, line, key, key_length) && image_line_is_known(line)
               ? row
               : IMAGE_NO_ROW;
}

/// The row of a key among the lines of a section, or among the rows of section `second`, whose numbers go
/// on from those of the lines. Rows that need what this version does not know are not found.
static inline image_hit image_find(
    const void *image, size_t size, unsigned section, unsigned second, const void *key,
    size_t key_length
) {
    image_hit none = {IMAGE_NO_ROW, NULL};
    image_section index = image_read_section(image, size, IMAGE_INDEX);
    image_section lines = image_read_section(image, size, section);
    if (key_length > UINT16_MAX || lines.stride != IMAGE_LINE ||
        !image_section_is_within(&index, sizeof(image_slot), size) ||
        !image_section_is_within(&lines, IMAGE_LINE, size))
        return none;
    const uint8_t *slots = (const uint8_t *)image + index.offset;
    uint64_t seed;
    memcpy(&seed, (const uint8_t *)image + offsetof(image_header, seed), sizeof seed);
    uint64_t hash = image_hash(key, key_length, seed);
    uint32_t at = image_first_slot(hash, index.count);
    // In a full index, which only damage can make, the search would never end without this bound.
    for (uint32_t probes = 0; probes < index.count; probes++) {
        image_slot slot;
        memcpy(&slot, slots + (size_t)at * sizeof slot, sizeof slot);
        if (slot.tag == (uint32_t)hash) {
            uint32_t row = slot.row & ~IMAGE_ROW_MARK;
            const uint8_t *_Nullable line =
                (const uint8_t *)image + lines.offset + (uint64_t)row * IMAGE_LINE;
            // Several rows may have the same key, and at most one of them needs nothing.
            if (row < lines.count) {
                if (image_line_has(image, size, line, key, key_length) && image_line_is_known(line))
                    return (image_hit){slot.row, line};
            } else if (slot.row != IMAGE_NO_ROW) {
                line = image_line_with(image, size, second, row - lines.count, key, key_length);
                if (line) return (image_hit){slot.row, line};
            }
        }
        if (slot.row == IMAGE_NO_ROW) return none;
        if (++at == index.count) at = 0;
    }
    return none;
}

IMAGE_HEADER_END

#endif
