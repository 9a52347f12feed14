/// Parts that all builders of images use: bytes that grow, a pool of texts, keyed lines, the index,
/// the finished image.
#ifndef IMAGE_BUILDER_H
#define IMAGE_BUILDER_H

#include "image_fields.h"

#include <stdlib.h>

#pragma clang assume_nonnull begin

/// Bytes that grow. Once memory was short, `failed` stays set.
typedef struct buffer {
    uint8_t *_Nullable bytes;
    size_t length;
    size_t capacity;
    _Bool failed;
} buffer;

/// Room for `length` more bytes at the end, zeroed; NULL where memory is short.
void *_Nullable buffer_extend(buffer *buffer, size_t length);
void buffer_append(buffer *buffer, const void *_Nullable bytes, size_t length);
void buffer_free(buffer *buffer);

/// The image's texts, without duplicates.
typedef struct strings {
    buffer pool;
    uint32_t *_Nullable slots; ///< 1 + the number of an entry; 0: free
    size_t slot_count;
    buffer entries; ///< image_text
} strings;

/// The place of a text, added where it is new; absent where memory or the pool's 4 GiB run out.
image_text strings_add(strings *strings, const void *_Nullable bytes, size_t length);
void strings_free(strings *strings);

/// Adds the words and the names of a schema: before all other texts, so that they lie at the start of the
/// image, which is read first.
void strings_add_schema(strings *strings, const image_schema *schema);

/// Puts a key into the line that a row begins with. False where it is too long or memory is short.
_Bool line_set_key(uint8_t *line, strings *strings, const void *key, size_t length);

/// The key of a line that line_set_key has filled.
const uint8_t *line_key(const uint8_t *line, const strings *strings, size_t *length);

/// Splits rows that begin with a line into their lines and the rest. False where memory is short.
_Bool lines_split(const buffer *rows, uint32_t stride, buffer *lines, buffer *rests);

/// An index being filled: room for `keys` keys; NULL where memory is short.
image_slot *_Nullable index_create(buffer *slots, uint32_t keys, uint32_t *count);

/// Puts a key into an index of `count` slots. The caller makes sure that each key is put once.
void index_add(
    image_slot *slots, uint32_t count, const void *key, size_t length, uint64_t seed, uint32_t row
);

/// The words of an image beyond those of its schema, by list.
typedef struct foreign_words {
    buffer words; ///< struct { uint32_t list; image_text text; }
} foreign_words;

/// The code of a word that the schema's list does not have, added where it is new; 0 where memory is
/// short or the codes of a row run out.
uint32_t foreign_word_add(
    foreign_words *words, strings *strings, const image_schema *schema, uint32_t list,
    const void *bytes, size_t length
);

/// The code of a word that was added before; 0 where it was not.
uint32_t foreign_word_find(
    const foreign_words *words, const strings *strings, const image_schema *schema, uint32_t list,
    const void *bytes, size_t length
);

/// A section of an image that is being built.
typedef struct image_part {
    uint32_t section;
    const char *name;
    const void *_Nullable bytes;
    size_t length;
    uint32_t stride;
    uint32_t width;
    uint32_t policy;
} image_part;

/// The sections of another image that a writer does not know and carries over.
typedef struct carried_sections {
    image_part *_Nullable parts;
    unsigned count;
    _Bool failed;
} carried_sections;

/// Copies the sections that a schema does not know and whose policy is IMAGE_CARRY.
void carried_add(carried_sections *carried, IMAGE_BYTES, const image_schema *schema);
void carried_free(carried_sections *carried);

/// An image that is being built: its own sections, without those that every image has.
typedef struct image_plan {
    image_kind kind;
    const image_schema *schema;
    uint64_t seed;
    strings *strings;
    const foreign_words *_Nullable words;
    const image_part *parts;
    unsigned count;
    const carried_sections *carried;
} image_plan;

/// A new image with generation and creation time 0 (image_stamp); NULL where memory is short or the
/// texts are too many. Free with free().
void *_Nullable image_assemble(const image_plan *plan, size_t *size);

#pragma clang assume_nonnull end

#endif
