// Registries of other versions.
#include "catalog_verify.h"
#include "images.h"
#include "tools_verify.h"
#include "versions.h"

/// A newer version's field of a tool: read past, and not to be lost where a tool states it.
static void newer_field(_Bool is_stated) {
    edit edit;
    pair pair = versions_tools(&edit);
    uint32_t offset = edit_add_field(&edit, TOOLS_SECTION_TOOL, "deadline", IMAGE_INTEGER,
                                     IMAGE_REFUSE);
    if (is_stated) *edit_place(&edit, TOOLS_SECTION_TOOL, 2, offset) = 1;
    versions_close(&pair, &edit);
    versions_same_tools(&pair);
    const char *loss = versions_loss(&pair);
    CHECK(is_stated ? loss && strcmp(loss, "deadline") == 0 : !loss);
    versions_free(&pair);
}

/// An older version's tools lack the last flag, whose answer is unstated then.
static void fewer_fields(void) {
    edit edit;
    pair pair = versions_tools(&edit);
    edit_drop_field(&edit, TOOLS_SECTION_TOOL);
    versions_close(&pair, &edit);
    CHECK(tools_verify(pair.after, pair.after_size).fault == IMAGE_INTACT);
    images_read(pair.after, pair.after_size);
    uint32_t tools = image_count(pair.after, pair.after_size, TOOLS_SECTION_TOOL);
    for (uint32_t row = 0; row < tools; row++) {
        CHECK(tools_flag_of(pair.after, pair.after_size, row, TOOLS_FLAG_open_world) ==
              TOOLS_UNSTATED);
        CHECK(tools_flag_of(pair.after, pair.after_size, row, TOOLS_FLAG_idempotent) ==
              tools_flag_of(pair.before, pair.before_size, row, TOOLS_FLAG_idempotent));
    }
    versions_free(&pair);
}

static void retyped(void) {
    edit edit;
    pair pair = versions_tools(&edit);
    edit_field(&edit, TOOLS_SECTION_TOOL, images_below(10))->kind ^= 1;
    versions_close(&pair, &edit);
    versions_other_format(&pair);
    versions_free(&pair);
}

/// An older version did not make the last rendering; a newer one makes one more, which is never read.
static void fewer_renderings(void) {
    edit edit;
    pair pair = versions_tools(&edit);
    uint32_t tools = edit.sections[TOOLS_SECTION_TOOL].count;
    edit_remove(&edit, TOOLS_SECTION_RENDERING, TOOLS_RENDERING_COUNT - 1, 1);
    edit_remove(&edit, TOOLS_SECTION_PIECE, (TOOLS_RENDERING_COUNT - 1) * tools, tools);
    versions_close(&pair, &edit);
    versions_same_tools(&pair);
    CHECK(tools_renderings_are_current(pair.before, pair.before_size));
    CHECK(!tools_renderings_are_current(pair.after, pair.after_size));
    versions_free(&pair);
}

static void more_renderings(void) {
    edit edit;
    pair pair = versions_tools(&edit);
    uint32_t tools = edit.sections[TOOLS_SECTION_TOOL].count;
    uint32_t pieces = edit.sections[TOOLS_SECTION_PIECE].count;
    tools_rendering_row rendering;
    memcpy(&rendering, edit_row(&edit, TOOLS_SECTION_RENDERING, 0), sizeof rendering);
    uint8_t *rows = images_copy(edit_row(&edit, TOOLS_SECTION_PIECE, rendering.pieces),
                                tools * sizeof(tools_piece));
    rendering.name = edit_text(&edit, "telepathy");
    rendering.pieces = pieces;
    edit_insert(&edit, TOOLS_SECTION_RENDERING, TOOLS_RENDERING_COUNT, &rendering, 1);
    edit_insert(&edit, TOOLS_SECTION_PIECE, pieces, rows, tools);
    free(rows);
    versions_close(&pair, &edit);
    versions_same_tools(&pair);
    CHECK(tools_renderings_are_current(pair.after, pair.after_size));
    versions_free(&pair);
}

/// A rendering that an older edition made is read as it is; one of a newer edition is not made anew.
static void other_edition(uint32_t edition, _Bool is_current) {
    edit edit;
    pair pair = versions_tools(&edit);
    tools_rendering_row rendering;
    memcpy(&rendering, edit_row(&edit, TOOLS_SECTION_RENDERING, 4), sizeof rendering);
    rendering.edition = edition;
    memcpy(edit_row(&edit, TOOLS_SECTION_RENDERING, 4), &rendering, sizeof rendering);
    versions_close(&pair, &edit);
    versions_same_tools(&pair);
    CHECK(tools_renderings_are_current(pair.after, pair.after_size) == is_current);
    versions_free(&pair);
}

void versions_of_tools(void) {
    newer_field(0);
    newer_field(1);
    fewer_fields();
    retyped();
    fewer_renderings();
    more_renderings();
    other_edition(TOOLS_EDITION - 1, 0);
    other_edition(TOOLS_EDITION + 1, 1);
}
