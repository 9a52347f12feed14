/// Images of other versions: made of those of this one, and read by it.
#ifndef VERSIONS_H
#define VERSIONS_H

#include "catalog_schema.h"
#include "edit.h"

#include <stdio.h>
#include <stdlib.h>

#pragma clang assume_nonnull begin

/// An image, and what is made of it.
typedef struct pair {
    uint8_t *before;
    size_t before_size;
    uint8_t *_Nullable after;
    size_t after_size;
} pair;

/// A catalog, or a registry, at random, and its sections to be changed.
pair versions_catalog(edit *edit);
pair versions_tools(edit *edit);

/// Makes the image after the change.
void versions_close(pair *pair, edit *edit);
void versions_free(pair *pair);

/// Checks that the image after the change is verified and answers as the one before: each field of
/// each row, but for the last `dropped` of one section, which read as absent; each spec and name.
void versions_same_catalog(const pair *pair, uint32_t section, uint32_t dropped);
void versions_same_tools(const pair *pair);

/// Checks that it is another format, for readers of the header and of the whole.
void versions_other_format(const pair *pair);

/// What a writer of this version would lose by replacing the image after the change; NULL: nothing.
const char *_Nullable versions_loss(const pair *pair);

// What the program checks, by what another version changed.
void versions_of_fields(void);
void versions_of_words(void);
void versions_of_sections(void);
void versions_of_tools(void);
void versions_of_needs(void);

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (condition) break;                                                                      \
        fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);                    \
        abort();                                                                                   \
    } while (0)

#pragma clang assume_nonnull end

#endif
