// Sections that this version does not know: dropped, carried over, or a reason to refuse.
#include "catalog_build.h"
#include "catalog_verify.h"
#include "images.h"
#include "tools_build.h"
#include "tools_verify.h"
#include "versions.h"

/// The numbers that later versions can use, among those of every image and behind them.
static const uint32_t numbers[] = {8, 15, 60, 61, 94};
static const uint32_t policies[] = {IMAGE_DROP, IMAGE_CARRY, IMAGE_REFUSE, 7, UINT32_MAX};

static pair with_section(uint32_t number, uint32_t policy, uint32_t rows, _Bool is_catalog) {
    edit edit;
    pair pair = is_catalog ? versions_catalog(&edit) : versions_tools(&edit);
    edit_add_section(&edit, number, "a later section", policy, rows);
    versions_close(&pair, &edit);
    if (is_catalog) versions_same_catalog(&pair, IMAGE_NO_SECTION, 0);
    else versions_same_tools(&pair);
    return pair;
}

/// A section that must not be lost is named, unless it has no rows; a policy that this version does
/// not know is the strictest one.
static void lose(uint32_t number, uint32_t policy, _Bool is_catalog) {
    for (uint32_t rows = 0; rows < 3; rows++) {
        pair pair = with_section(number, policy, rows, is_catalog);
        const char *loss = versions_loss(&pair);
        _Bool is_lost = rows && policy != IMAGE_DROP && policy != IMAGE_CARRY;
        CHECK(is_lost ? loss && strcmp(loss, "a later section") == 0 : !loss);
        versions_free(&pair);
    }
}

static void nameless(void) {
    edit edit;
    pair pair = versions_catalog(&edit);
    edit_add_section(&edit, 60, "", IMAGE_REFUSE, 1);
    edit.sections[60].name = (image_text){IMAGE_ABSENT, 0};
    versions_close(&pair, &edit);
    const char *loss = versions_loss(&pair);
    CHECK(loss && strcmp(loss, "") == 0);
    versions_free(&pair);
}

/// Whether two images say the same of a section.
static _Bool is_carried(
    const void *image, size_t size, const void *other, size_t other_size, uint32_t number
) {
    image_section was = image_read_section(image, size, number);
    image_section is = image_read_section(other, other_size, number);
    image_text names[2] = {was.name, is.name};
    const uint8_t *name = image_text_bytes(image, size, names[0]);
    const uint8_t *other_name = image_text_bytes(other, other_size, names[1]);
    return is.count == was.count && is.stride == was.stride && is.width == was.width &&
           is.policy == was.policy && name && other_name && names[0].length == names[1].length &&
           memcmp(name, other_name, names[0].length) == 0 &&
           memcmp((const uint8_t *)image + was.offset, (const uint8_t *)other + is.offset,
                  (size_t)was.count * was.stride) == 0;
}

static void carry_catalog(uint32_t number, uint32_t policy) {
    pair pair = with_section(number, policy, 3, 1);
    catalog_builder *builder = catalog_builder_create(IMAGE_CATALOG);
    CHECK(builder);
    catalog_builder_carry(builder, pair.after, pair.after_size);
    CHECK(catalog_builder_finish(builder) == CATALOG_BUILT);
    size_t size;
    const void *image = catalog_builder_image(builder, &size);
    CHECK(catalog_verify(image, size, IMAGE_CATALOG).fault == IMAGE_INTACT);
    CHECK(is_carried(pair.after, pair.after_size, image, size, number) == (policy == IMAGE_CARRY));
    if (policy != IMAGE_CARRY) CHECK(image_count(image, size, number) == 0);
    catalog_builder_free(builder);
    versions_free(&pair);
}

static void carry_tools(uint32_t number, uint32_t policy) {
    pair pair = with_section(number, policy, 3, 0);
    tools_builder *builder = images_start_tools();
    tools_builder_carry(builder, pair.after, pair.after_size);
    uint32_t tools = image_count(pair.after, pair.after_size, TOOLS_SECTION_TOOL);
    for (uint32_t row = 0; row < tools; row++) {
        tools_builder_copy(builder, pair.after, pair.after_size, row);
        CHECK(tools_builder_tool_end(builder) == TOOLS_BUILT);
    }
    CHECK(tools_builder_finish(builder) == TOOLS_BUILT);
    size_t size;
    const void *image = tools_builder_image(builder, &size);
    CHECK(tools_verify(image, size).fault == IMAGE_INTACT);
    CHECK(image_count(image, size, TOOLS_SECTION_TOOL) == tools);
    CHECK(is_carried(pair.after, pair.after_size, image, size, number) == (policy == IMAGE_CARRY));
    tools_builder_free(builder);
    versions_free(&pair);
}

void versions_of_sections(void) {
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        for (size_t j = 0; j < sizeof policies / sizeof *policies; j++) {
            lose(numbers[i], policies[j], 1);
            lose(numbers[i], policies[j], 0);
            carry_catalog(numbers[i], policies[j]);
            carry_tools(numbers[i], policies[j]);
        }
    }
    nameless();
}
