// A libFuzzer target: reads any bytes as an image of each kind, and holds what a verifier admits to
// what it promises. Nothing may look outside the bytes, whether they are accepted or not.
//
// Most of what a mutation makes would end at a checksum; the mutator repairs them, so that the checks
// behind them are reached.
#include "catalog_verify.h"
#include "forge.h"
#include "images.h"
#include "promises.h"
#include "tools_verify.h"

#include <stdlib.h>

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

/// Changes something that the format knows, in an image whose header and directory are intact.
static size_t forge(uint8_t *image, size_t size, size_t most) {
    size_t forged_size;
    if (image_header_check(image, size, image_read_header(image, size).kind) ||
        image_section_count(image, size) >= EDIT_SECTIONS)
        return size;
    edit edit = edit_open(image, size);
    forge_sections(&edit);
    uint8_t *forged = edit_close(&edit, &forged_size);
    if (forged_size <= most) memcpy(image, forged, forged_size);
    free(forged);
    return forged_size <= most ? forged_size : size;
}

size_t LLVMFuzzerCustomMutator(uint8_t *image, size_t size, size_t most, unsigned seed) {
    images_seed(seed);
    for (unsigned i = 0, changes = 1 + images_below(4); i < changes; i++) {
        switch (images_below(4)) {
        case 0: size = LLVMFuzzerMutate(image, size, most); break;
        case 1: forge_directory(image, size); break;
        default: size = forge(image, size, most);
        }
    }
    if (images_below(8) && size >= sizeof(image_header)) {
        uint64_t length = size;
        if (images_below(8)) memcpy(image + offsetof(image_header, size), &length, sizeof length);
        images_seal(image, size);
    }
    return size;
}
