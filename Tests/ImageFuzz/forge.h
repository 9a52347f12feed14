/// Changes what an image says of itself or holds, in the way of someone who knows the format.
#ifndef FORGE_H
#define FORGE_H

#include "edit.h"

#pragma clang assume_nonnull begin

/// One change at random to the sections of an image: entries of the directory, words, fields, needs,
/// rows of every kind, their number, order and width. edit_close makes all checksums valid again.
void forge_sections(edit *edit);

/// One change at random to the laid out bytes that edit_close would put right: where sections lie, how
/// many there are, what the header says. images_seal makes all checksums valid again.
void forge_directory(uint8_t *image, size_t size);

#pragma clang assume_nonnull end

#endif
