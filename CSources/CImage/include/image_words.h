/// The words of an image: what the codes of its rows mean.
///
/// An image has the text of each word. Codes from 1 to `known` of a list are those of the schema that
/// its writer had, in the order of schema/; that order only grows, so they mean the same in every
/// version. The codes behind them are words of this image alone, which no schema had when it was
/// written. A reader knows a code that both schemas have, and goes by the text of any other. So an
/// unknown code is never read as another word.
#ifndef IMAGE_WORDS_H
#define IMAGE_WORDS_H

#include "image_index.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// A list of words in an image; its number is its row, for ever.
typedef struct image_word_list {
    image_text name;
    uint32_t first; ///< the row of its first word, which has code 1
    uint32_t known; ///< how many words the writer's schema had
    uint32_t count; ///< how many words it has
} image_word_list;

_Static_assert(sizeof(image_word_list) == 20, "for ever");

/// The words of a list of schema/, in the order of their codes 1, 2, ...
typedef struct image_vocabulary {
    const char *name;
    uint32_t count;
    const char *const _Nonnull *_Nullable words;
} image_vocabulary;

/// A list by its number; an empty one where the image has none.
static inline image_word_list image_word_list_at(IMAGE_BYTES, uint32_t list) {
    image_word_list found = {{IMAGE_ABSENT, 0}, 0, 0, 0};
    const uint8_t *_Nullable bytes = image_row(image, size, IMAGE_WORD_LISTS, list, sizeof found);
    if (bytes) memcpy(&found, bytes, sizeof found);
    return found;
}

/// The text of a code; absent where the list has no such code.
static inline image_text image_word_text(IMAGE_BYTES, uint32_t list, uint32_t code) {
    image_word_list words = image_word_list_at(image, size, list);
    image_text text = {IMAGE_ABSENT, 0};
    if (code == 0 || code > words.count || words.first > IMAGE_ABSENT - code) return text;
    const uint8_t *_Nullable bytes =
        image_row(image, size, IMAGE_WORDS, words.first + code - 1, sizeof text);
    if (bytes) memcpy(&text, bytes, sizeof text);
    return text;
}

/// Where the text of a code lies; nowhere where the list has no such code.
static inline image_place image_word_place(IMAGE_BYTES, uint32_t list, uint32_t code) {
    return image_text_place(image, size, image_word_text(image, size, list, code));
}

/// Whether a code of an image is that of a reader's own list, which has `own` words.
static inline _Bool image_code_is_common(IMAGE_BYTES, uint32_t list, uint32_t code, uint32_t own) {
    return code != 0 && code <= own && code <= image_word_list_at(image, size, list).known;
}

/// The code of a word in an image, by its text; 0 where it has none. Linear in the list.
uint32_t image_code_of(IMAGE_BYTES, uint32_t list, IMAGE_KEY(word));

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
