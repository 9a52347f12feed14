// Random numbers, checksums, and the reading of what images of every kind have.
#include "images.h"

#include "catalog_search.h"
#include "catalog_verify.h"
#include "tools_verify.h"

#include <stdlib.h>

static uint64_t state;
uint64_t images_sink;

void images_seed(uint64_t seed) { state = seed; }

uint64_t images_next(void) {
    uint64_t mixed = state += 0x9e3779b97f4a7c15u;
    mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111ebu;
    return mixed ^ mixed >> 31;
}

uint32_t images_below(uint64_t bound) { return bound ? (uint32_t)(images_next() % bound) : 0; }

uint8_t *images_copy(const void *image, size_t size) {
    uint8_t *copy = malloc(size);
    if (!copy) exit(1);
    memcpy(copy, image, size);
    return copy;
}

void images_seal(uint8_t *image, size_t size) {
    image_header header = image_read_header(image, size);
    if (size < sizeof header) return;
    size_t rest = size - sizeof header;
    uint64_t directory = (uint64_t)header.sections * sizeof(image_section);
    header.directory_checksum =
        image_checksum(image + sizeof header, directory < rest ? (size_t)directory : rest);
    header.content_checksum = image_checksum(image + sizeof header, rest);
    memcpy(image, &header, sizeof header);
    image_stamp(image, size, header.generation, header.created);
}

// Reading -----------------------------------------------------------------------------------------

void images_read_text(const void *image, size_t size, image_text text) {
    const uint8_t *bytes = image_text_bytes(image, size, text);
    if (bytes) images_sink += image_checksum(bytes, text.length);
}

static void read_loss(const void *image, size_t size, const image_schema *schema) {
    image_loss loss = image_would_lose(image, size, schema);
    images_read_text(image, size, loss.what);
    images_sink += loss.row + loss.section;
}

static void read_entries(const void *image, size_t size, const image_schema *schema) {
    for (uint32_t number = 0; number < schema->table_count; number++) {
        image_table_entry entry = image_table_entry_of(image, size, schema, number);
        images_read_text(image, size, entry.name);
        for (uint32_t i = 0; i <= entry.count && i < 80; i++)
            images_read_text(image, size, image_field_entry_of(image, size, entry, i).name);
    }
}

/// An image that is accepted is carried into a new one, which is an image itself.
static void carry(const void *image, size_t size) {
    size_t new_size = 0;
    if (!catalog_accept(image, size, IMAGE_CATALOG, 1)) {
        catalog_builder *builder = catalog_builder_create(IMAGE_CATALOG);
        if (!builder) exit(1);
        catalog_builder_carry(builder, image, size);
        if (catalog_builder_finish(builder)) abort();
        const void *made = catalog_builder_image(builder, &new_size);
        if (catalog_verify(made, new_size, IMAGE_CATALOG).fault) abort();
        catalog_builder_free(builder);
    }
    if (!tools_accept(image, size)) {
        tools_builder *builder = images_start_tools();
        tools_builder_carry(builder, image, size);
        if (tools_builder_finish(builder)) abort();
        const void *made = tools_builder_image(builder, &new_size);
        if (tools_verify(made, new_size).fault) abort();
        tools_builder_free(builder);
    }
    images_sink += new_size;
}

/// Whether no section says that it has more rows than the image has bytes: what is linear in the rows
/// would take long, and whoever asks for that has checked the header.
static _Bool is_bounded(const void *image, size_t size) {
    for (uint32_t number = 0; number < image_section_count(image, size); number++)
        if (image_count(image, size, number) > size) return 0;
    return 1;
}

void images_read_common(const void *image, size_t size) {
    _Bool bounded = is_bounded(image, size);
    images_sink += image_preamble_check(image, size) + (uint64_t)image_is_whole(image, size) +
                   image_generation(image, size);
    for (uint32_t number = 0; number < 80; number++)
        images_read_text(image, size, image_read_section(image, size, number).name);
    for (uint32_t list = 0; list < 12; list++) {
        images_read_text(image, size, image_word_list_at(image, size, list).name);
        for (uint32_t code = 0; code < 60; code++) {
            images_read_text(image, size, image_word_text(image, size, list, code));
            images_sink += catalog_own_code(image, size, list, code);
            if (bounded) images_sink += catalog_code_in(image, size, list, code);
        }
    }
    read_loss(image, size, catalog_schema(IMAGE_CATALOG));
    read_loss(image, size, catalog_schema(IMAGE_UPSTREAM));
    read_loss(image, size, tools_schema());
    read_entries(image, size, catalog_schema(IMAGE_CATALOG));
    read_entries(image, size, tools_schema());
    images_sink += image_needs_hold(image, size, 0) + image_index_is_sparse(image, size);
    carry(image, size);
    if (!bounded) return;
    images_sink += catalog_model_count(image, size) + catalog_provider_count(image, size) +
                   tools_count(image, size);
    for (uint32_t list = 0; list < 12; list++)
        images_sink += image_code_of(image, size, list, "input", 5);
}

void images_read(const void *image, size_t size) {
    images_read_common(image, size);
    images_read_catalog(image, size);
    images_ask_catalog(image, size);
    if (is_bounded(image, size)) images_filter_catalog(image, size);
    images_read_tools(image, size);
}
