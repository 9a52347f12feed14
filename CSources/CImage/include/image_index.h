/// An index of an image: from a key to its row, by a hash, one probe on average and one comparison.
///
/// A row that an index finds begins with a line of 64 bytes, one line of the processor's cache: the
/// key's length, what rows are asked for most, and the key itself. So a lookup touches a group of slots
/// and the line, and has the answer to what is asked next. Keys of up to 40 bytes, which are
/// six in seven of the real ones, lie in the line; longer ones among the strings, and the line says
/// where.
///
/// Lines lie in a section of their own, one behind the other, and what else a row says in another:
/// lines between longer rows would take three times the memory pages, and lookups wait for those.
#ifndef IMAGE_INDEX_H
#define IMAGE_INDEX_H

#include "image_hash.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Bytes of a key, as a pair of parameters that Swift sees as one RawSpan.
#define IMAGE_KEY(key) const void *__sized_by(key##_length) key __noescape, size_t key##_length

#define IMAGE_NO_ROW UINT32_MAX
#define IMAGE_NO_SECTION UINT32_MAX

/// Where the parts of a line lie in the row; what is between the needs and the key is the table's.
#define IMAGE_LINE_LENGTH 0u ///< uint16_t: of the key
#define IMAGE_LINE_NEEDS 4u  ///< uint32_t: image_needs_are_known
#define IMAGE_LINE_KEY 24u   ///< the key, or the uint32_t of where it starts among the strings
#define IMAGE_LINE 64u
#define IMAGE_LINE_ROOM (IMAGE_LINE - IMAGE_LINE_KEY)

_Static_assert(IMAGE_LINE_ROOM == 40, "for ever: the longest key within a line");

/// A slot: linear probing, half full, from the first slot of a group on.
typedef struct image_slot {
    uint32_t tag; ///< the hash's lower half
    uint32_t row; ///< IMAGE_NO_ROW: free; the highest bit is a mark of the kind of image
} image_slot;

_Static_assert(sizeof(image_slot) == 8, "for ever: eight in a line of the cache");

#define IMAGE_ROW_MARK (UINT32_C(1) << 31)

/// Slots that lie in one line of the processor's cache, and are asked about at once: so their number
/// is a multiple of this.
#define IMAGE_GROUP 4u

_Static_assert(IMAGE_GROUP == 4, "for ever: the index is laid out by it");

/// The slot where the search for a hash begins: its upper half, scaled to the number of groups.
static inline uint32_t image_first_slot(uint64_t hash, uint32_t slots) {
    return (uint32_t)((hash >> 32) * (slots / IMAGE_GROUP) >> 32) * IMAGE_GROUP;
}

/// A line of a section of lines; NULL where it does not hold it.
__attribute__((always_inline)) static inline const uint8_t *_Nullable image_line(
    const void *image, size_t size, unsigned lines, uint32_t row
) {
    image_section place = image_read_section(image, size, lines);
    if (row >= place.count || place.stride != IMAGE_LINE || place.offset > size ||
        (uint64_t)row * IMAGE_LINE + IMAGE_LINE > size - place.offset)
        return NULL;
    return (const uint8_t *)image + place.offset + (uint64_t)row * IMAGE_LINE;
}

/// `length` bytes from `at` on of a row that begins with a line in section `lines`, whose rest is in
/// section `rests`; NULL where there are none.
__attribute__((always_inline)) static inline const uint8_t *_Nullable image_lined_field(
    const void *image, size_t size, unsigned lines, unsigned rests, uint32_t row, size_t at,
    size_t length
) {
    if (at >= IMAGE_LINE)
        return image_field(image, size, rests, row, at - IMAGE_LINE, length);
    const uint8_t *_Nullable line = image_line(image, size, lines, row);
    return line && length <= IMAGE_LINE - at ? line + at : NULL;
}

/// Where the key of a line lies, of those of a section or of rows that begin with one each; nowhere
/// where the line is not there or the key is out of bounds.
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

/// Whether all that a row needs to be understood is known here. `needs` is the row's own number.
///
/// A row may hold under a condition only: in a region, on a day. Who does not know the condition must
/// not take the row for one that always holds, and passes over it. No need is known to this version.
static inline _Bool image_needs_are_known(uint32_t needs) { return needs == 0; }

/// The same of a row that begins with a line.
static inline _Bool image_line_is_known(const uint8_t *line) {
    uint32_t needs;
    memcpy(&needs, line + IMAGE_LINE_NEEDS, sizeof needs);
    return image_needs_are_known(needs);
}

/// Whether two keys of one length are equal, which is that of a key within a line.
__attribute__((always_inline)) static inline _Bool image_equal_within(
    const uint8_t *key, const uint8_t *other, size_t length
) {
    if (length < 8) return image_tail(key, length) == image_tail(other, length);
    // Two words, which overlap or are next to each other.
    if (length < 16)
        return ((image_word(key) ^ image_word(other)) |
                (image_word(key + length - 8) ^ image_word(other + length - 8))) == 0;
    // The first sixteen bytes, the last, and those between, which overlap the others or are the
    // others: no loop, as one of a length that changes from key to key is guessed wrong.
    size_t last = length - 16, between = last < 16 ? last : 16;
    return ((image_word(key) ^ image_word(other)) |
            (image_word(key + 8) ^ image_word(other + 8)) |
            (image_word(key + between) ^ image_word(other + between)) |
            (image_word(key + between + 8) ^ image_word(other + between + 8)) |
            (image_word(key + last) ^ image_word(other + last)) |
            (image_word(key + last + 8) ^ image_word(other + last + 8))) == 0;
}

_Static_assert(IMAGE_LINE_ROOM <= 48, "image_equal_within looks at 48 bytes");

/// Whether a line of the right length has a key that lies among the strings.
__attribute__((noinline)) static inline _Bool image_line_has_long(
    const void *image, size_t size, const uint8_t *line, const void *key, size_t key_length
) {
    uint32_t start;
    memcpy(&start, line + IMAGE_LINE_KEY, sizeof start);
    image_text text = {start, (uint32_t)key_length};
    const uint8_t *_Nullable bytes = image_text_bytes(image, size, text);
    return bytes && image_equal(bytes, key, key_length);
}

/// Whether a line has a key.
__attribute__((always_inline)) static inline _Bool image_line_has(
    const void *image, size_t size, const uint8_t *line, const void *key, size_t key_length
) {
    uint16_t length;
    memcpy(&length, line + IMAGE_LINE_LENGTH, sizeof length);
    if (length != key_length) return 0;
    return key_length <= IMAGE_LINE_ROOM
               ? image_equal_within(line + IMAGE_LINE_KEY, (const uint8_t *)key, key_length)
               : image_line_has_long(image, size, line, key, key_length);
}

/// No run of used slots is longer, of any index: of one that is half full the longest is about five
/// times the logarithm of its size.
#define IMAGE_INDEX_RUN 1024u

/// Whether no run of used slots is longer than IMAGE_INDEX_RUN, so that every key is found, or is not,
/// within as many probes. Linear in the index.
_Bool image_index_is_sparse(IMAGE_BYTES);

/// Whether the rows of a section, of `stride` bytes each, lie within the image.
__attribute__((always_inline)) static inline _Bool image_section_is_within(
    const image_section *place, size_t stride, size_t size
) {
    return place->offset <= size && place->count * (uint64_t)stride <= size - place->offset;
}

/// The number in the first slot of a group that has a tag; IMAGE_NO_ROW where none has it. Which of the
/// slots it is, no processor guesses: so there is no branch for each.
__attribute__((always_inline)) static inline uint32_t image_probe(
    const uint8_t *group, uint32_t tag
) {
    typedef uint32_t four __attribute__((ext_vector_type(4)));
    typedef _Bool four_bits __attribute__((ext_vector_type(4)));
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
}

/// What an index finds: the number in the slot, mark and all, or IMAGE_NO_ROW; and the row's line.
typedef struct image_hit {
    uint32_t row;
    const uint8_t *_Nullable line;
} image_hit;

/// The line that a row begins with, if it has a key and needs nothing that is not known here. Out of
/// line: the way of few lookups.
__attribute__((noinline)) static inline const uint8_t *_Nullable image_line_with(
    const void *image, size_t size, unsigned section, uint32_t row, const void *key,
    size_t key_length
) {
    const uint8_t *_Nullable line = image_row(image, size, section, row, IMAGE_LINE);
    return line && image_line_has(image, size, line, key, key_length) && image_line_is_known(line)
               ? line
               : NULL;
}

/// The way of most lookups: finds a key of 8 to IMAGE_HASH_WITHIN bytes among the lines of a section, if
/// it lies in one of the first slots and needs nothing that is not known here. IMAGE_NO_ROW says only
/// that image_find has to be asked. In bounds whatever the image holds.
///
/// Fewer instructions are more than they seem: a processor that is done with this lookup before its
/// loads have come begins with the next one. So whatever else can be is left to image_find.
__attribute__((always_inline)) static inline uint32_t image_find_soon(
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
    // The number of a marked row, or of one of the further rows, is beyond those of the lines.
    if (row >= lines.count) return IMAGE_NO_ROW;
    const uint8_t *line = (const uint8_t *)image + lines.offset + (uint64_t)row * IMAGE_LINE;
    return image_line_has(image, size, line, key, key_length) && image_line_is_known(line)
               ? row
               : IMAGE_NO_ROW;
}

/// Finds a key among the lines of a section and, with numbers that go on from there, of the rows of
/// `second`, but for those that need what is not known here. Constant time and in bounds whatever the
/// image holds.
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
    // A full index, which only damage can make, must not loop for ever: no more probes than slots.
    for (uint32_t probes = 0; probes < index.count; probes++) {
        image_slot slot;
        memcpy(&slot, slots + (size_t)at * sizeof slot, sizeof slot);
        if (slot.tag == (uint32_t)hash) {
            uint32_t row = slot.row & ~IMAGE_ROW_MARK;
            const uint8_t *_Nullable line =
                (const uint8_t *)image + lines.offset + (uint64_t)row * IMAGE_LINE;
            // Several rows may have one key, of which at most one is without needs.
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

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
