/// Takes an image apart and lays it out again with valid checksums: how images of other versions, and
/// forged ones, are made.
#ifndef EDIT_H
#define EDIT_H

#include "image_fields.h"

#pragma clang assume_nonnull begin

#define EDIT_SECTIONS 96u

typedef struct edit_section {
    uint8_t *_Nullable bytes;
    uint32_t count, stride, width, policy;
    image_text name;
} edit_section;

typedef struct edit {
    image_header header;
    uint32_t count; ///< of sections; the directory has as many
    edit_section sections[EDIT_SECTIONS];
} edit;

/// A copy of an image's sections; of an intact image with fewer than EDIT_SECTIONS.
edit edit_open(const void *image, size_t size);

/// The image that the sections make. Frees them.
uint8_t *edit_close(edit *edit, size_t *size);

/// The offset of a field in the image, by its offset in the row, including the line.
uint8_t *edit_place(edit *edit, uint32_t section, uint32_t row, uint32_t offset);

/// A row of a section, which must exist.
uint8_t *edit_row(edit *edit, uint32_t section, uint32_t row);

/// Gives the rows of a section another width and stride; what is new is zero.
void edit_widen(edit *edit, uint32_t section, uint32_t width, uint32_t stride);

/// Puts rows into a section before row `at`.
void edit_insert(edit *edit, uint32_t section, uint32_t at, const void *rows, uint32_t count);

/// Removes rows.
void edit_remove(edit *edit, uint32_t section, uint32_t at, uint32_t count);

/// Adds a text to the strings.
image_text edit_text(edit *edit, const char *text);

/// Adds a section that no schema knows, of four bytes a row.
void edit_add_section(
    edit *edit, uint32_t number, const char *name, uint32_t policy, uint32_t count
);

/// The entry of the table whose rows are in a section, and of one of its fields.
image_table_entry *edit_table(edit *edit, uint32_t section);
image_field_entry *edit_field(edit *edit, uint32_t section, uint32_t number);

/// Adds a field behind the last of a table, absent in each row; its offset.
uint32_t edit_add_field(
    edit *edit, uint32_t section, const char *name, image_field_kind kind, uint32_t policy
);

/// Removes the last field of a table, and its bytes.
void edit_drop_field(edit *edit, uint32_t section);

/// Adds a word behind the last of a list, as one that the writer's schema had or not; its code.
uint32_t edit_add_word(edit *edit, uint32_t list, const char *word, _Bool is_known);

#pragma clang assume_nonnull end

#endif
