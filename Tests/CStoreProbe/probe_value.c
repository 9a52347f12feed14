#include "probe_internal.h"

static uint64_t checksum(const uint64_t *words, size_t count) {
    uint64_t sum = 0xcbf29ce484222325u;
    for (size_t i = 0; i < count; i++) sum = (sum ^ words[i]) * 0x100000001b3u;
    return sum;
}

void probe_value_fill(void *bytes, size_t size, uint64_t version) {
    uint64_t *words = bytes;
    size_t last = size / 8 - 1;
    for (size_t i = 0; i < last; i++) words[i] = version;
    words[last] = checksum(words, last);
}

int32_t probe_value_accept(const void *bytes, size_t size) {
    if (size < 16 || size % 8 != 0 || (uintptr_t)bytes % 8 != 0) return 7;
    const uint64_t *words = bytes;
    size_t last = size / 8 - 1;
    return words[last] == checksum(words, last) ? 0 : 7;
}

int32_t probe_value_accept_low(const void *bytes, size_t size) {
    int32_t code = probe_value_accept(bytes, size);
    return code == 0 && probe_value_version(bytes, size) >= 1000 ? 9 : code;
}

uint64_t probe_value_version(const void *bytes, size_t size) {
    uint64_t version = 0;
    if (size >= sizeof version) memcpy(&version, bytes, sizeof version);
    return version;
}
