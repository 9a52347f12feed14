/// The words of an image: what the codes of its rows mean.
///
/// An image has the text of each word. The codes from 1 to `known` of a list are words of the schema that
/// the writer had, in the order of schema/. That order grows at its end alone, so they mean the same in
/// every version. Higher codes are words of this image alone, which the writer's schema did not have. A
/// reader takes a code for a word of its own where both schemas have the code, and reads the text of any
/// other. So it never reads an unknown code as another word.
///
/// Functions stay inside the image whatever its bytes say, and take constant time where they do not say
/// more.
#ifndef IMAGE_WORDS_H
#define IMAGE_WORDS_H

#include "image_index.h"

IMAGE_HEADER_BEGIN

/// A list of words in an image. The number of a list is its row, for ever.
typedef struct image_word_list {
    image_text name;
    uint32_t first; ///< the row of its first word, which has code 1
    uint32_t known; ///< how many words the writer's schema had
    uint32_t count; ///< how many words it has
} image_word_list;

static_assert(sizeof(image_word_list) == 20, "for ever");

/// The words of a list of schema/, in the order of their codes 1, 2, ...
typedef struct image_vocabulary {
    const char *name;
    uint32_t count;
    const char *const _Nonnull *_Nullable words;
} image_vocabulary;

/// A list by its number; an empty one where the image has no such list.
static inline image_word_list image_word_list_at(IMAGE_BYTES, uint32_t list) {
    image_word_list found = {{IMAGE_ABSENT, 0}, 0, 0, 0};
    const uint8_t *_Nullable bytes = image_row(image, size, IMAGE_WORD_LISTS, list, sizeof found);
    if (bytes) memcpy(&found, bytes, sizeof found);
    return found;
}

/// The text of a word by its code; absent where the list has no such code.
static inline image_text image_word_text(IMAGE_BYTES, uint32_t list, uint32_t code) {
    image_word_list words = image_word_list_at(image, size, list);
    image_text text = {IMAGE_ABSENT, 0};
    if (code == 0 || code > words.count || words.first > IMAGE_ABSENT - code) return text;
    const uint8_t *_Nullable bytes =
        image_row(image, size, IMAGE_WORDS, words.first + code - 1, sizeof text);
    if (bytes) memcpy(&text, bytes, sizeof text);
    return text;
}

/// Where the text of a word lies, by its code; offset 0 where the list has no such code.
static inline image_place image_word_place(IMAGE_BYTES, uint32_t list, uint32_t code) {
    return image_text_place(image, size, image_word_text(image, size, list, code));
}

/// Whether a code means in an image what it means in the reader's own list, which has `own` words.
static inline bool image_code_is_common(IMAGE_BYTES, uint32_t list, uint32_t code, uint32_t own) {
    return code != 0 && code <= own && code <= image_word_list_at(image, size, list).known;
}

/// The code of a word in an image, by its text; 0 where the list lacks the word. Linear in the list.
uint32_t image_code_of(IMAGE_BYTES, uint32_t list, IMAGE_KEY(word));

IMAGE_HEADER_END

#endif
