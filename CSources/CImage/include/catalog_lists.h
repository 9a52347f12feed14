/// The words of a catalog's lists, declared once, in the order of their codes, and the bound of prices.
#ifndef CATALOG_LISTS_H
#define CATALOG_LISTS_H

#include "image_words.h"

IMAGE_HEADER_BEGIN

/// The largest price, in nano-USD for a million units: nine million dollars. Ten times as much still fits a
/// signed number of 64 bits.
#define CATALOG_LARGEST_PRICE 9000000000000000

/// The mode whose prices hold where a program asks for none.
#define CATALOG_STANDARD_MODE "standard"

// The words of fields that have a list of them, in the order of their codes. New ones go last.
#define CATALOG_HOSTINGS(W) W(hosted) W(local)
#define CATALOG_STATUSES(W) W(alpha) W(beta) W(deprecated)
#define CATALOG_DIRECTIONS(W) W(input) W(output)
#define CATALOG_MODALITIES(W) W(text) W(image) W(audio) W(video) W(pdf) W(code)
#define CATALOG_REASONING_CONTROLS(W) W(toggle) W(effort) W(budget_tokens)
#define CATALOG_METERS(W)                                                                          \
    W(input) W(output) W(cache_read) W(cache_write) W(reasoning) W(input_audio) W(output_audio)    \
    W(input_image) W(output_image) W(input_video) W(output_video) W(cache_read_audio)              \
    W(cache_read_image) W(cache_write_audio) W(citation) W(input_per_image) W(output_per_image)    \
    W(input_per_pixel) W(output_per_pixel) W(input_per_character) W(output_per_character)          \
    W(per_second) W(input_per_second) W(output_per_second) W(input_audio_per_second)               \
    W(input_video_per_second) W(output_video_per_second) W(per_query) W(per_request)               \
    W(per_text_message) W(ocr_per_page) W(ocr_per_credit) W(annotation_per_page)                   \
    W(web_search_per_query) W(maps_per_query) W(code_interpreter_per_session)
#define CATALOG_TIERS(W) W(unknown) W(local) W(economy) W(standard) W(premium)
// What a row may need to be understood (image_needs_are_known); this version has no such word.
#define CATALOG_NEEDS(W)

// The lists, in the order of their numbers. New ones go last.
#define CATALOG_LISTS(L)                                                                           \
    L(hostings, CATALOG_HOSTINGS)                                                                  \
    L(statuses, CATALOG_STATUSES)                                                                  \
    L(directions, CATALOG_DIRECTIONS)                                                              \
    L(modalities, CATALOG_MODALITIES)                                                              \
    L(reasoning_controls, CATALOG_REASONING_CONTROLS)                                              \
    L(meters, CATALOG_METERS)                                                                      \
    L(tiers, CATALOG_TIERS)                                                                        \
    L(capabilities, CATALOG_CAPABILITIES)                                                          \
    L(needs, CATALOG_NEEDS)

#define CATALOG_LIST_NUMBER(list, LIST) CATALOG_LIST_##list,
IMAGE_OPEN_ENUM(catalog_list, uint32_t) {
    CATALOG_LISTS(CATALOG_LIST_NUMBER) CATALOG_LIST_COUNT,
};
#undef CATALOG_LIST_NUMBER

#define CATALOG_LIST_none IMAGE_NO_LIST

IMAGE_HEADER_END

#endif
