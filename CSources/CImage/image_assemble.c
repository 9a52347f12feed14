// Assembles an image: its description of itself, the sections, the header, the checksums.
#include "image_builder.h"

static size_t aligned(size_t size) {
    return (size + IMAGE_ALIGNMENT - 1) / IMAGE_ALIGNMENT * IMAGE_ALIGNMENT;
}

// The description of the image -----------------------------------------------------------------

typedef struct common {
    buffer lists, words, tables, fields;
} common;

typedef struct foreign_word {
    uint32_t list;
    image_text text;
} foreign_word;

static size_t foreign_count(const foreign_words *words) {
    return words->words.length / sizeof(foreign_word);
}

static foreign_word foreign_at(const foreign_words *words, size_t number) {
    foreign_word word;
    memcpy(&word, words->words.bytes + number * sizeof word, sizeof word);
    return word;
}

uint32_t foreign_word_add(
    foreign_words *words, strings *strings, const image_schema *schema, uint32_t list,
    const void *bytes, size_t length
) {
    image_text text = strings_add(strings, bytes, length);
    if (text.offset == IMAGE_ABSENT) return 0;
    uint32_t code = schema->lists[list].count + 1;
    for (size_t number = 0; number < foreign_count(words); number++) {
        foreign_word word = foreign_at(words, number);
        if (word.list != list) continue;
        if (word.text.offset == text.offset && word.text.length == text.length) return code;
        code++;
    }
    foreign_word added = {list, text};
    buffer_append(&words->words, &added, sizeof added);
    return words->words.failed || code > UINT16_MAX ? 0 : code;
}

uint32_t foreign_word_find(
    const foreign_words *words, const strings *strings, const image_schema *schema, uint32_t list,
    const void *bytes, size_t length
) {
    uint32_t code = schema->lists[list].count + 1;
    for (size_t number = 0; number < foreign_count(words); number++) {
        foreign_word word = foreign_at(words, number);
        if (word.list != list) continue;
        if (word.text.length == length &&
            memcmp(strings->pool.bytes + word.text.offset, bytes, length) == 0)
            return code;
        code++;
    }
    return 0;
}

static image_text named(strings *strings, const char *name) {
    return strings_add(strings, name, strlen(name));
}

void strings_add_schema(strings *strings, const image_schema *schema) {
    for (uint32_t number = 0; number < schema->list_count; number++) {
        named(strings, schema->lists[number].name);
        for (uint32_t word = 0; word < schema->lists[number].count; word++)
            named(strings, schema->lists[number].words[word]);
    }
    for (uint32_t number = 0; number < schema->table_count; number++) {
        named(strings, schema->tables[number].name);
        for (uint32_t i = 0; i < schema->tables[number].field_count; i++)
            named(strings, schema->tables[number].fields[i].name);
    }
}

static void add_lists(common *common, const image_plan *plan) {
    for (uint32_t number = 0; number < plan->schema->list_count; number++) {
        const image_vocabulary *own = &plan->schema->lists[number];
        image_word_list list = {named(plan->strings, own->name),
                                (uint32_t)(common->words.length / sizeof(image_text)), own->count,
                                own->count};
        for (uint32_t word = 0; word < own->count; word++) {
            image_text text = named(plan->strings, own->words[word]);
            buffer_append(&common->words, &text, sizeof text);
        }
        for (size_t i = 0; plan->words && i < foreign_count(plan->words); i++) {
            foreign_word word = foreign_at(plan->words, i);
            if (word.list != number) continue;
            buffer_append(&common->words, &word.text, sizeof word.text);
            list.count++;
        }
        buffer_append(&common->lists, &list, sizeof list);
    }
}

static void add_tables(common *common, const image_plan *plan) {
    for (uint32_t number = 0; number < plan->schema->table_count; number++) {
        const image_known_table *table = &plan->schema->tables[number];
        image_table_entry entry = {
            named(plan->strings, table->name), table->section, table->lines,
            (uint32_t)(common->fields.length / sizeof(image_field_entry)), table->field_count};
        buffer_append(&common->tables, &entry, sizeof entry);
        for (uint32_t i = 0; i < table->field_count; i++) {
            const image_known_field *own = &table->fields[i];
            image_field_entry field = {.name = named(plan->strings, own->name),
                                       .kind = own->kind,
                                       .offset = own->offset,
                                       .length = image_kind_length(own->kind),
                                       .list = own->list,
                                       .policy = table->policy};
            image_kind_absent(own->kind, field.absent);
            buffer_append(&common->fields, &field, sizeof field);
        }
    }
}

#define COMMON_PARTS 5

/// The strings come last, as they are long: what a program reads to open the image then lies together at
/// its front.
static void list_common(common *common, const image_plan *plan, image_part *parts) {
    const buffer *strings = &plan->strings->pool;
    parts[0] = (image_part){IMAGE_WORD_LISTS,     "word_lists",
                            common->lists.bytes,  common->lists.length,
                            sizeof(image_word_list), sizeof(image_word_list), 0};
    parts[1] = (image_part){IMAGE_WORDS,         "words",
                            common->words.bytes, common->words.length,
                            sizeof(image_text),  sizeof(image_text), 0};
    parts[2] = (image_part){IMAGE_TABLES,         "tables",
                            common->tables.bytes, common->tables.length,
                            sizeof(image_table_entry), sizeof(image_table_entry), 0};
    parts[3] = (image_part){IMAGE_FIELDS,         "fields",
                            common->fields.bytes, common->fields.length,
                            sizeof(image_field_entry), sizeof(image_field_entry), 0};
    parts[4] = (image_part){IMAGE_STRINGS, "strings", strings->bytes, strings->length, 1, 1, 0};
}

// The image ---------------------------------------------------------------------------------------

/// The sections of a plan: its own, then those that are carried over.
static const image_part *part_at(const image_plan *plan, unsigned number) {
    return number < plan->count ? &plan->parts[number]
                                : &plan->carried->parts[number - plan->count];
}

static unsigned part_count(const image_plan *plan) { return plan->count + plan->carried->count; }

static uint32_t section_count(const image_plan *plan) {
    uint32_t last = IMAGE_FIELDS;
    for (unsigned i = 0; i < part_count(plan); i++)
        if (part_at(plan, i)->section > last) last = part_at(plan, i)->section;
    return last + 1;
}

/// Copies a part behind `offset`, and enters it in the directory. Returns where it ends.
static size_t place(
    uint8_t *image, size_t offset, const image_part *part, image_text name
) {
    offset = aligned(offset);
    uint32_t rows = part->stride ? (uint32_t)(part->length / part->stride) : 0;
    image_section entry = {offset, rows, part->stride, part->width, part->policy, name};
    memcpy(image + sizeof(image_header) + (size_t)part->section * sizeof entry, &entry,
           sizeof entry);
    if (part->length) memcpy(image + offset, part->bytes, part->length);
    return offset + part->length;
}

static void *join(const image_plan *plan, common *common, size_t *size) {
    image_text names[COMMON_PARTS];
    image_part parts[COMMON_PARTS];
    list_common(common, plan, parts);
    for (unsigned i = 0; i < COMMON_PARTS; i++) names[i] = named(plan->strings, parts[i].name);
    image_text *own = calloc(part_count(plan) + 1, sizeof *own);
    if (!own) return NULL;
    for (unsigned i = 0; i < part_count(plan); i++)
        own[i] = named(plan->strings, part_at(plan, i)->name);
    // The names have made the strings longer.
    list_common(common, plan, parts);

    uint32_t sections = section_count(plan);
    size_t directory = (size_t)sections * sizeof(image_section);
    *size = sizeof(image_header) + directory;
    for (unsigned i = 0; i < COMMON_PARTS; i++) *size = aligned(*size) + parts[i].length;
    for (unsigned i = 0; i < part_count(plan); i++)
        *size = aligned(*size) + part_at(plan, i)->length;
    *size = aligned(*size);
    if (*size < IMAGE_MINIMUM_SIZE) *size = IMAGE_MINIMUM_SIZE;
    uint8_t *image = plan->strings->pool.failed ? NULL : calloc(1, *size);
    if (image) {
        size_t offset = sizeof(image_header) + directory;
        for (unsigned i = 0; i < COMMON_PARTS; i++)
            offset = place(image, offset, &parts[i], names[i]);
        for (unsigned i = 0; i < part_count(plan); i++)
            offset = place(image, offset, part_at(plan, i), own[i]);
        image_header header = {.byte_order = IMAGE_BYTE_ORDER,
                               .format = IMAGE_FORMAT,
                               .kind = plan->kind,
                               .size = *size,
                               .seed = plan->seed,
                               .edition = plan->schema->edition,
                               .policy = plan->schema->policy,
                               .sections = sections};
        memcpy(header.magic, IMAGE_MAGIC, sizeof header.magic);
        header.directory_checksum = image_checksum(image + sizeof header, directory);
        header.content_checksum = image_checksum(image + sizeof header, *size - sizeof header);
        memcpy(image, &header, sizeof header);
        image_stamp(image, *size, 0, 0);
    }
    free(own);
    return image;
}

void *image_assemble(const image_plan *plan, size_t *size) {
    common common = {0};
    add_lists(&common, plan);
    add_tables(&common, plan);
    _Bool failed = common.lists.failed || common.words.failed || common.tables.failed ||
                   common.fields.failed || plan->carried->failed;
    void *image = failed ? NULL : join(plan, &common, size);
    buffer_free(&common.lists);
    buffer_free(&common.words);
    buffer_free(&common.tables);
    buffer_free(&common.fields);
    return image;
}
