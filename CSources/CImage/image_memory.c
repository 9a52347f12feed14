// Bytes that grow, the pool of texts, and the index.
#include "image_builder.h"

void *buffer_extend(buffer *buffer, size_t length) {
    if (buffer->failed) return NULL;
    if (!buffer->bytes || buffer->capacity - buffer->length < length) {
        size_t capacity = buffer->capacity * 2 > buffer->length + length ? buffer->capacity * 2
                                                                         : buffer->length + length;
        if (capacity < 256) capacity = 256;
        uint8_t *bytes = realloc(buffer->bytes, capacity);
        if (!bytes) {
            buffer->failed = 1;
            return NULL;
        }
        buffer->bytes = bytes;
        buffer->capacity = capacity;
    }
    uint8_t *start = buffer->bytes + buffer->length;
    memset(start, 0, length);
    buffer->length += length;
    return start;
}

void buffer_append(buffer *buffer, const void *bytes, size_t length) {
    void *room = buffer_extend(buffer, length);
    if (room && length) memcpy(room, bytes, length);
}

void buffer_free(buffer *buffer) {
    free(buffer->bytes);
    *buffer = (struct buffer){0};
}

static image_text entry(const strings *strings, size_t number) {
    image_text text;
    memcpy(&text, strings->entries.bytes + number * sizeof text, sizeof text);
    return text;
}

static const image_text absent = {IMAGE_ABSENT, 0};

static _Bool grow(strings *strings) {
    size_t count = strings->slot_count ? strings->slot_count * 2 : 4096;
    uint32_t *slots = calloc(count, sizeof *slots);
    if (!slots) return 0;
    size_t entries = strings->entries.length / sizeof(image_text);
    for (size_t number = 0; number < entries; number++) {
        image_text text = entry(strings, number);
        size_t at = image_hash(strings->pool.bytes + text.offset, text.length, 0) & (count - 1);
        while (slots[at]) at = (at + 1) & (count - 1);
        slots[at] = (uint32_t)number + 1;
    }
    free(strings->slots);
    strings->slots = slots;
    strings->slot_count = count;
    return 1;
}

image_text strings_add(strings *strings, const void *bytes, size_t length) {
    size_t entries = strings->entries.length / sizeof(image_text);
    if (strings->slot_count <= entries * 2 && !grow(strings)) {
        strings->pool.failed = 1;
        return absent;
    }
    size_t at = image_hash(bytes, length, 0) & (strings->slot_count - 1);
    for (; strings->slots[at]; at = (at + 1) & (strings->slot_count - 1)) {
        image_text text = entry(strings, strings->slots[at] - 1);
        if (text.length == length &&
            (length == 0 || memcmp(strings->pool.bytes + text.offset, bytes, length) == 0))
            return text;
    }
    if (length >= IMAGE_ABSENT || strings->pool.length >= IMAGE_ABSENT - length) {
        strings->pool.failed = 1;
        return absent;
    }
    image_text text = {(uint32_t)strings->pool.length, (uint32_t)length};
    buffer_append(&strings->pool, bytes, length);
    buffer_append(&strings->entries, &text, sizeof text);
    if (strings->pool.failed || strings->entries.failed) return absent;
    strings->slots[at] = (uint32_t)entries + 1;
    return text;
}

void strings_free(strings *strings) {
    buffer_free(&strings->pool);
    buffer_free(&strings->entries);
    free(strings->slots);
}

// Keys --------------------------------------------------------------------------------------------

_Bool line_set_key(uint8_t *line, strings *strings, const void *key, size_t length) {
    if (length > UINT16_MAX) return 0;
    uint16_t stored = (uint16_t)length;
    memcpy(line + IMAGE_LINE_LENGTH, &stored, sizeof stored);
    if (length <= IMAGE_LINE_ROOM) {
        if (length) memcpy(line + IMAGE_LINE_KEY, key, length);
        return 1;
    }
    image_text text = strings_add(strings, key, length);
    memcpy(line + IMAGE_LINE_KEY, &text.offset, sizeof text.offset);
    return text.offset != IMAGE_ABSENT;
}

const uint8_t *line_key(const uint8_t *line, const strings *strings, size_t *length) {
    uint16_t stored;
    uint32_t start;
    memcpy(&stored, line + IMAGE_LINE_LENGTH, sizeof stored);
    *length = stored;
    if (stored <= IMAGE_LINE_ROOM) return line + IMAGE_LINE_KEY;
    memcpy(&start, line + IMAGE_LINE_KEY, sizeof start);
    return strings->pool.bytes + start;
}

_Bool lines_split(const buffer *rows, uint32_t stride, buffer *lines, buffer *rests) {
    for (size_t at = 0; at < rows->length; at += stride) {
        buffer_append(lines, rows->bytes + at, IMAGE_LINE);
        buffer_append(rests, rows->bytes + at + IMAGE_LINE, stride - IMAGE_LINE);
    }
    return !lines->failed && !rests->failed;
}

image_slot *index_create(buffer *slots, uint32_t keys, uint32_t *count) {
    *count = (keys * 2 / IMAGE_GROUP + 1) * IMAGE_GROUP;
    image_slot *first = buffer_extend(slots, (size_t)*count * sizeof *first);
    for (uint32_t i = 0; first && i < *count; i++) first[i].row = IMAGE_NO_ROW;
    return first;
}

void index_add(
    image_slot *slots, uint32_t count, const void *key, size_t length, uint64_t seed, uint32_t row
) {
    uint64_t hash = image_hash(key, length, seed);
    uint32_t at = image_first_slot(hash, count);
    while (slots[at].row != IMAGE_NO_ROW) at = at + 1 == count ? 0 : at + 1;
    slots[at] = (image_slot){(uint32_t)hash, row};
}
