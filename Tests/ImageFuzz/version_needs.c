// Rows that hold under a condition which this version does not know.
#include "catalog_find.h"
#include "catalog_search.h"
#include "catalog_verify.h"
#include "images.h"
#include "promises.h"
#include "tools_verify.h"
#include "versions.h"

/// A tool that needs something is passed over everywhere, and a writer would lose it. It is the last
/// one, so that the others' pieces are neighbours still.
static void needy_tool(void) {
    edit edit;
    pair pair = versions_tools(&edit);
    image_range set = {0, 1};
    uint32_t code = edit_add_word(&edit, TOOLS_LIST_needs, "weekend", 0), needs = 1;
    edit.sections[IMAGE_NEED_SETS].stride = edit.sections[IMAGE_NEED_SETS].width = sizeof set;
    edit.sections[IMAGE_NEEDS].stride = edit.sections[IMAGE_NEEDS].width = sizeof code;
    edit_insert(&edit, IMAGE_NEED_SETS, 0, &set, 1);
    edit_insert(&edit, IMAGE_NEEDS, 0, &code, 1);
    uint32_t last = edit.sections[TOOLS_SECTION_TOOL].count - 1;
    memcpy(edit_row(&edit, TOOLS_SECTION_LINE, last) + IMAGE_LINE_NEEDS, &needs, sizeof needs);
    for (tools_rendering rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++) {
        tools_rendering_row row;
        uint8_t *place = edit_row(&edit, TOOLS_SECTION_RENDERING, rendering);
        memcpy(&row, place, sizeof row);
        if (row.refused == last) row.refused = IMAGE_NO_ROW;
        memcpy(place, &row, sizeof row);
    }
    versions_close(&pair, &edit);
    CHECK(promises_check(pair.after, pair.after_size));
    images_read(pair.after, pair.after_size);
    image_place name = tools_name(pair.after, pair.after_size, last);
    const uint8_t *bytes = image_place_bytes(pair.after, name);
    CHECK(tools_find(pair.before, pair.before_size, bytes, name.length) == last);
    CHECK(tools_find(pair.after, pair.after_size, bytes, name.length) == IMAGE_NO_ROW);
    CHECK(tools_count(pair.after, pair.after_size) == last);
    CHECK(!tools_tool_is_known(pair.after, pair.after_size, last));
    const char *loss = versions_loss(&pair);
    CHECK(loss && strcmp(loss, "weekend") == 0);
    versions_free(&pair);
}

/// A model whose key is found before it needs something is not found behind that.
static void needy_model(void) {
    edit edit;
    pair pair = versions_catalog(&edit);
    uint32_t needs = 1, row = 0;
    CHECK(image_count(pair.before, pair.before_size, IMAGE_NEED_SETS) > 0);
    memcpy(edit_row(&edit, CATALOG_SECTION_MODEL_LINE, row) + IMAGE_LINE_NEEDS, &needs, sizeof needs);
    versions_close(&pair, &edit);
    images_read(pair.after, pair.after_size);
    image_place spec = catalog_model_spec(pair.after, pair.after_size, row);
    const uint8_t *bytes = image_place_bytes(pair.after, spec);
    CHECK(catalog_find(pair.before, pair.before_size, bytes, spec.length).model == row);
    CHECK(catalog_find(pair.after, pair.after_size, bytes, spec.length).outcome == CATALOG_NO_MODEL);
    // Its plain alias still names it: a builder would not have made that.
    CHECK(catalog_verify(pair.after, pair.after_size, IMAGE_CATALOG).fault == IMAGE_ORDER_BROKEN);
    // A catalog is what is imported: nothing in it is lost.
    CHECK(!versions_loss(&pair));
    versions_free(&pair);
}

static void text(catalog_builder *builder, const char *value) {
    catalog_builder_text(builder, value, strlen(value));
}

/// What the builder says to a row of a section under a provider that needs something.
static catalog_build_fault build_under_needy(uint32_t section, _Bool is_needy) {
    catalog_builder *builder = catalog_builder_create(IMAGE_CATALOG);
    CHECK(builder);
    catalog_builder_row(builder, CATALOG_SECTION_PROVIDER);
    text(builder, "p");
    catalog_builder_need(builder, "region", 6);
    for (unsigned column = 0; column < 6; column++) {
        if (column == 0) text(builder, "p");
        else catalog_builder_null(builder);
    }
    CHECK(catalog_builder_row_end(builder) == CATALOG_BUILT);
    catalog_builder_row(builder, section);
    text(builder, "p");
    if (section == CATALOG_SECTION_MODEL) text(builder, "m");
    else catalog_builder_integer(builder, 0);
    if (is_needy) catalog_builder_need(builder, "region", 6);
    const image_known_table *table = catalog_table_of(section)->layout;
    for (uint32_t i = 0; i < table->field_count; i++)
        if (catalog_field_is_column(&table->fields[i])) catalog_builder_null(builder);
    catalog_build_fault fault = catalog_builder_row_end(builder);
    catalog_builder_free(builder);
    return fault;
}

void versions_of_needs(void) {
    needy_tool();
    needy_model();
    CHECK(build_under_needy(CATALOG_SECTION_MODEL, 1) == CATALOG_BUILT);
    CHECK(build_under_needy(CATALOG_SECTION_MODEL, 0) == CATALOG_BUILD_NO_PARENT);
    // A variable has no room for what it needs, and would be read as if it needed nothing.
    CHECK(build_under_needy(CATALOG_SECTION_PROVIDER_KEY_VARIABLE, 1) ==
          CATALOG_BUILD_WRONG_COLUMNS);
}
