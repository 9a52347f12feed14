// A libFuzzer target: reads any bytes as an image of each kind, and holds what a verifier admits to
// what it promises. Nothing may look outside the bytes, whether they are accepted or not.
//
// Most of what a mutation makes would end at a checksum; the mutator repairs them, so that the checks
// behind them are reached.
#include "catalog_rows.h"
#include "catalog_verify.h"
#include "images.h"
#include "promises.h"
#include "tools_verify.h"

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

/// Each check looks closer than the one before, and the short forms say the same.
static void compare_checks(const uint8_t *image, size_t size) {
    image_fault header = catalog_accept(image, size, IMAGE_CATALOG, 1);
    image_fault whole = catalog_accept(image, size, IMAGE_CATALOG, 0);
    image_fault verified = catalog_verify(image, size, IMAGE_CATALOG).fault;
    if ((header && whole != header) || (whole && verified != whole) ||
        catalog_accept_header(image, size) != header || catalog_accept_whole(image, size) != whole)
        abort();
    image_fault tools = tools_accept(image, size);
    if ((tools && tools_verify(image, size).fault != tools) ||
        tools_accept_whole(image, size) != tools)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *image, size_t size) {
    // What is asked at random is the same for the same bytes.
    images_seed(image_checksum(image, size));
    compare_checks(image, size);
    images_read(image, size);
    promises_check(image, size);
    return 0;
}

// Mutation ----------------------------------------------------------------------------------------

/// The number of sections of an image of its kind.
static uint32_t sections(const uint8_t *image, size_t size) {
    return image_read_header(image, size).kind == IMAGE_TOOLS ? TOOLS_SECTION_END
                                                              : CATALOG_SECTION_END;
}

/// Puts a number that matters into a field of a row, or into the header's place of a section; or
/// flips a bit there.
static void change_field(uint8_t *image, size_t size) {
    uint32_t numbers[] = {
        0, 1, 2, 3, 63, 64, (uint32_t)size, (uint32_t)size - 1, INT32_MAX, 0x80000000u, UINT32_MAX,
        image_count(image, size, CATALOG_SECTION_MODEL),
        image_count(image, size, TOOLS_SECTION_TOOL), images_below(size), images_below(256),
    };
    uint32_t number = numbers[images_below(sizeof numbers / sizeof *numbers)];
    image_section place = image_read_section(image, size, images_below(sections(image, size)));
    uint64_t offset = offsetof(image_header, sections) +
                      images_below(sections(image, size) * sizeof place / 4) * 4;
    if (images_below(8) && place.count && place.offset < size)
        offset = place.offset + images_below((uint64_t)place.count * place.stride + 1);
    if (images_below(4) == 0) {
        // Half of them the highest bit of a word, which is where marks are.
        _Bool is_mark = images_below(2);
        if (is_mark) offset |= 3;
        if (offset < size) image[offset] ^= (uint8_t)(1u << (is_mark ? 7 : images_below(8)));
        return;
    }
    size_t length = images_below(2) ? 1 : sizeof number;
    if (images_below(2)) offset &= ~(uint64_t)3;
    if (offset <= size && length <= size - offset) memcpy(image + offset, &number, length);
}

/// Copies some bytes of one row over those of another of its section.
static void copy_row(uint8_t *image, size_t size) {
    image_section place = image_read_section(image, size, 1 + images_below(sections(image, size)));
    if (!place.count || !place.stride || place.offset > size ||
        (uint64_t)place.count * place.stride > size - place.offset)
        return;
    size_t start = images_below(place.stride), length = 1 + images_below(place.stride - start);
    uint8_t *rows = image + place.offset + start;
    memmove(rows + (size_t)images_below(place.count) * place.stride,
            rows + (size_t)images_below(place.count) * place.stride, length);
}

size_t LLVMFuzzerCustomMutator(uint8_t *image, size_t size, size_t most, unsigned seed) {
    images_seed(seed);
    for (unsigned i = 0; i <= images_below(4); i++) {
        switch (images_below(4)) {
        case 0: size = LLVMFuzzerMutate(image, size, most); break;
        case 1: copy_row(image, size); break;
        default: change_field(image, size);
        }
    }
    if (images_below(8) && size >= sizeof(image_header)) {
        uint64_t length = size;
        if (images_below(8)) memcpy(image + offsetof(image_header, size), &length, sizeof length);
        images_seal(image, size);
    }
    return size;
}
