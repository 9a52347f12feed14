// Makes images as other versions would write them, and reads them: to be compiled with the address
// and undefined behaviour sanitizers.
//
//     versions [SEED]
#include "versions.h"

#include "catalog_find.h"
#include "catalog_values.h"
#include "catalog_verify.h"
#include "images.h"
#include "promises.h"
#include "tools_verify.h"

pair versions_catalog(edit *edit) {
    pair pair = {0};
    pair.before = images_catalog(1 + images_below(12), &pair.before_size);
    *edit = edit_open(pair.before, pair.before_size);
    return pair;
}

pair versions_tools(edit *edit) {
    pair pair = {0};
    pair.before = images_tools(3 + images_below(12), &pair.before_size);
    *edit = edit_open(pair.before, pair.before_size);
    return pair;
}

void versions_close(pair *pair, edit *edit) { pair->after = edit_close(edit, &pair->after_size); }

void versions_free(pair *pair) {
    free(pair->before);
    free(pair->after);
}

static _Bool are_same(
    const void *one, image_place place, const void *other, image_place other_place
) {
    const uint8_t *bytes = image_place_bytes(one, place);
    const uint8_t *others = image_place_bytes(other, other_place);
    if (!bytes || !others) return !bytes && !others;
    return place.length == other_place.length && memcmp(bytes, others, place.length) == 0;
}

static void same_field(
    const pair *pair, const image_known_table *table, uint32_t field, uint32_t row, _Bool is_dropped
) {
    const void *before = pair->before, *after = pair->after;
    size_t before_size = pair->before_size, after_size = pair->after_size;
    uint32_t section = table->section, list = table->fields[field].list;
    int64_t was = catalog_value_number(before, before_size, section, field, row);
    int64_t is = catalog_value_number(after, after_size, section, field, row);
    image_text text = catalog_value_text(before, before_size, section, field, row);
    image_text other = catalog_value_text(after, after_size, section, field, row);
    if (is_dropped) {
        CHECK(is == IMAGE_NO_INTEGER && other.offset == IMAGE_ABSENT);
    } else if (table->fields[field].kind == IMAGE_WORD && was != IMAGE_NO_INTEGER) {
        // A code is the image's own; what it means is not.
        CHECK(are_same(before, image_word_place(before, before_size, list, (uint32_t)was), after,
                       image_word_place(after, after_size, list, (uint32_t)is)));
        CHECK(catalog_own_code(before, before_size, list, (uint32_t)was) ==
              catalog_own_code(after, after_size, list, (uint32_t)is));
    } else {
        CHECK(was == is);
        CHECK(are_same(before, image_text_place(before, before_size, text), after,
                       image_text_place(after, after_size, other)));
    }
}

void versions_same_catalog(const pair *pair, uint32_t section, uint32_t dropped) {
    CHECK(catalog_accept_header(pair->after, pair->after_size) == IMAGE_INTACT);
    CHECK(promises_check(pair->after, pair->after_size));
    images_read(pair->after, pair->after_size);
    for (unsigned i = 0; i < catalog_table_count(); i++) {
        const image_known_table *table = catalog_table_at(i)->layout;
        uint32_t rows = image_count(pair->before, pair->before_size, table->section);
        CHECK(image_count(pair->after, pair->after_size, table->section) == rows);
        for (uint32_t row = 0; row < rows; row++)
            for (uint32_t field = 0; field < table->field_count; field++)
                same_field(pair, table, field, row,
                           table->section == section && field + dropped >= table->field_count);
    }
    for (uint32_t row = 0; row < image_count(pair->before, pair->before_size,
                                             CATALOG_SECTION_MODEL); row++) {
        image_place spec = catalog_model_spec(pair->before, pair->before_size, row);
        const uint8_t *bytes = image_place_bytes(pair->before, spec);
        catalog_match was = catalog_find(pair->before, pair->before_size, bytes, spec.length);
        catalog_match is = catalog_find(pair->after, pair->after_size, bytes, spec.length);
        CHECK(was.outcome == is.outcome && was.model == is.model && was.provider == is.provider);
    }
}

void versions_same_tools(const pair *pair) {
    CHECK(promises_check(pair->after, pair->after_size));
    images_read(pair->after, pair->after_size);
    uint32_t tools = image_count(pair->before, pair->before_size, TOOLS_SECTION_TOOL);
    CHECK(image_count(pair->after, pair->after_size, TOOLS_SECTION_TOOL) == tools);
    for (uint32_t row = 0; row < tools; row++) {
        image_place name = tools_name(pair->before, pair->before_size, row);
        const uint8_t *bytes = image_place_bytes(pair->before, name);
        CHECK(tools_find(pair->after, pair->after_size, bytes, name.length) == row);
        CHECK(promises_same_tool(
            pair->before, pair->before_size, pair->after, pair->after_size, row));
        for (tools_rendering rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++) {
            tools_piece was = tools_piece_of(pair->before, pair->before_size, row, rendering);
            tools_piece is = tools_piece_of(pair->after, pair->after_size, row, rendering);
            tools_rendering_row row_after =
                tools_rendering_of(pair->after, pair->after_size, rendering);
            if (row_after.name.offset == IMAGE_ABSENT) {
                CHECK(is.run.length == 0 && is.refusal.offset == IMAGE_ABSENT);
                continue;
            }
            CHECK(was.run.start == is.run.start && was.run.length == is.run.length);
            CHECK(are_same(pair->before,
                           image_text_place(pair->before, pair->before_size, was.refusal),
                           pair->after,
                           image_text_place(pair->after, pair->after_size, is.refusal)));
        }
    }
}

void versions_other_format(const pair *pair) {
    image_kind kind = image_read_header(pair->after, pair->after_size).kind;
    if (kind == IMAGE_TOOLS) {
        CHECK(tools_accept(pair->after, pair->after_size) == IMAGE_OTHER_FORMAT);
    } else {
        CHECK(catalog_accept(pair->after, pair->after_size, kind, 0) == IMAGE_OTHER_FORMAT);
        CHECK(catalog_accept(pair->after, pair->after_size, kind, 1) == IMAGE_OTHER_FORMAT);
    }
    // It may be copied, and its generation is known.
    CHECK(image_is_whole(pair->after, pair->after_size) == IMAGE_INTACT);
    CHECK(image_generation(pair->after, pair->after_size) ==
          image_read_header(pair->after, pair->after_size).generation);
    images_read(pair->after, pair->after_size);
}

const char *versions_loss(const pair *pair) {
    static char name[100];
    image_kind kind = image_read_header(pair->after, pair->after_size).kind;
    const image_schema *schema = kind == IMAGE_TOOLS ? tools_schema() : catalog_schema(kind);
    image_loss loss = image_would_lose(pair->after, pair->after_size, schema);
    if (loss.what.offset == IMAGE_ABSENT) return NULL;
    const uint8_t *bytes = image_text_bytes(pair->after, pair->after_size, loss.what);
    CHECK(bytes && loss.what.length < sizeof name);
    memcpy(name, bytes, loss.what.length);
    name[loss.what.length] = 0;
    return name;
}

int main(int count, char **arguments) {
    uint64_t seed = count > 1 ? strtoull(arguments[1], NULL, 10) : 1;
    images_seed(seed);
    versions_of_fields();
    versions_of_words();
    versions_of_sections();
    versions_of_tools();
    versions_of_needs();
    printf("images of other versions read as they should\n");
    return 0;
}
