// Checks the parts that images of every kind have.
#include "image_fields.h"

_Bool image_needs_hold(const void *image, size_t size, uint32_t list) {
    uint32_t needs = image_count(image, size, IMAGE_NEEDS);
    for (uint32_t row = 0; row < image_count(image, size, IMAGE_NEED_SETS); row++) {
        image_range set = {0, 0};
        const uint8_t *bytes = image_row(image, size, IMAGE_NEED_SETS, row, sizeof set);
        if (bytes) memcpy(&set, bytes, sizeof set);
        if (!set.count || set.first > needs || set.count > needs - set.first) return 0;
    }
    for (uint32_t row = 0; row < needs; row++) {
        uint32_t code = 0;
        const uint8_t *bytes = image_row(image, size, IMAGE_NEEDS, row, sizeof code);
        if (bytes) memcpy(&code, bytes, sizeof code);
        if (!image_word_place(image, size, list, code).offset) return 0;
    }
    return 1;
}

_Bool image_index_is_sparse(const void *image, size_t size) {
    uint32_t slots = image_count(image, size, IMAGE_INDEX), run = 0;
    // Goes around twice, as a run may continue at the start; a run without a free slot would never
    // end.
    for (uint64_t at = 0; at < 2 * (uint64_t)slots; at++) {
        image_slot slot;
        const uint8_t *bytes =
            image_row(image, size, IMAGE_INDEX, (uint32_t)(at % slots), sizeof slot);
        if (!bytes) return 0;
        memcpy(&slot, bytes, sizeof slot);
        run = slot.row == IMAGE_NO_ROW ? 0 : run + 1;
        if (run > IMAGE_INDEX_RUN) return 0;
    }
    return 1;
}
