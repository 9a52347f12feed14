#include "catalog_filter.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define BLOCK 64u

/// A filter over the columns of an image, whose places are checked against its size once for many
/// blocks. A NULL column is not asked for.
typedef struct columns {
    const void *image;
    size_t size;
    const uint64_t *providers;
    uint32_t models;
    uint32_t set_count;
    const uint8_t *sets[CATALOG_FILTER_SETS + 1];
    const uint8_t *context;
    const uint8_t *price;
    uint32_t minimum_context;
    int64_t maximum_price;
} columns;

/// The bytes of a section of at least `count` rows that lie `stride` apart; NULL where it has fewer,
/// or others.
static const uint8_t *whole(
    const void *image, size_t size, unsigned section, uint64_t count, uint64_t stride
) {
    image_section place = image_read_section(image, size, section);
    if (place.stride != stride || place.count < count || place.offset > size ||
        count * stride > size - place.offset)
        return NULL;
    return (const uint8_t *)image + place.offset;
}

static uint64_t set_stride(uint32_t models) { return ((uint64_t)models + 63) / 64 * 8; }

/// The bits of a set; NULL where the image has none.
static const uint8_t *set_bits(
    const void *image, size_t size, catalog_set set, uint64_t stride
) {
    if (set.code == 0) return NULL;
    const uint8_t *bits = whole(image, size, set.section, set.code, stride);
    return bits ? bits + stride * (set.code - 1u) : NULL;
}

static _Bool open_columns(
    const void *image, size_t size, const catalog_filter *filter, columns *out
) {
    out->image = image;
    out->size = size;
    out->providers = filter->by_provider ? filter->providers : NULL;
    out->minimum_context = filter->minimum_context;
    out->maximum_price = filter->maximum_input_price;
    out->models = image_count(image, size, CATALOG_SECTION_MODEL);
    out->set_count = 0;
    out->context = out->price = NULL;
    uint64_t stride = set_stride(out->models);
    uint32_t sets = filter->set_count < CATALOG_FILTER_SETS ? filter->set_count
                                                            : CATALOG_FILTER_SETS;
    for (uint32_t i = 0; i < sets; i++) {
        const uint8_t *bits = set_bits(image, size, filter->sets[i], stride);
        // No model is in a set that the image does not have.
        if (!bits) return 0;
        out->sets[out->set_count++] = bits;
    }
    // Where some models need what is not known here, the others are a set of their own.
    if (image_count(image, size, CATALOG_SECTION_PLAIN_MODELS)) {
        catalog_set plain = {CATALOG_SECTION_PLAIN_MODELS, 1};
        const uint8_t *bits = set_bits(image, size, plain, stride);
        if (!bits) return 0;
        out->sets[out->set_count++] = bits;
    }
    // A block may read to the end of its 64 rows, so the columns are padded to whole blocks.
    uint64_t rows = stride * 8;
    if (filter->minimum_context) {
        out->context = whole(image, size, CATALOG_SECTION_CONTEXT, rows, sizeof(uint32_t));
        if (!out->context) return 0;
    }
    if (filter->maximum_input_price != INT64_MAX) {
        out->price = whole(image, size, CATALOG_SECTION_INPUT_PRICE, rows, sizeof(int64_t));
        if (!out->price) return 0;
    }
    return 1;
}

static uint64_t at_least_baseline(const uint8_t *column, uint32_t minimum) {
    uint64_t mask = 0;
    for (uint32_t i = 0; i < BLOCK; i++) {
        uint32_t value;
        memcpy(&value, column + i * sizeof value, sizeof value);
        mask |= (uint64_t)(value >= minimum) << i;
    }
    return mask;
}

static uint64_t at_most_baseline(const uint8_t *column, int64_t maximum) {
    uint64_t mask = 0;
    for (uint32_t i = 0; i < BLOCK; i++) {
        int64_t value;
        memcpy(&value, column + i * sizeof value, sizeof value);
        mask |= (uint64_t)(value <= maximum) << i;
    }
    return mask;
}

/// The models of the block that are of one of the providers. A provider's models are neighbours, so
/// one step of the loop passes all of them.
static uint64_t provider_bits(const columns *columns, uint32_t first) {
    uint64_t mask = 0;
    for (uint32_t row = first; row < first + BLOCK && row < columns->models;) {
        uint32_t provider = catalog_model_provider(columns->image, columns->size, row);
        image_range range = catalog_provider_models(columns->image, columns->size, provider);
        uint64_t end = (uint64_t)range.first + range.count;
        if (end <= row) return mask;  // a damaged image; go no further
        if (end > (uint64_t)first + BLOCK) end = (uint64_t)first + BLOCK;
        if (provider < CATALOG_PROVIDERS_MAXIMUM &&
            columns->providers[provider / 64] >> provider % 64 & 1) {
            uint64_t below_end = end - first == BLOCK ? UINT64_MAX
                                                      : (UINT64_C(1) << (end - first)) - 1;
            mask |= below_end & UINT64_MAX << (row - first);
        }
        row = (uint32_t)end;
    }
    return mask;
}

/// The bits of one block, by either pair of comparisons. Always inlined, so that each caller
/// compiles it for its own processor.
__attribute__((always_inline)) static inline uint64_t block_bits(
    const columns *columns, uint32_t first, uint64_t (*at_least)(const uint8_t *, uint32_t),
    uint64_t (*at_most)(const uint8_t *, int64_t)
) {
    uint32_t rows = columns->models - first;
    uint64_t mask = rows >= BLOCK ? UINT64_MAX : (UINT64_C(1) << rows) - 1;
    for (uint32_t i = 0; i < columns->set_count; i++) {
        uint64_t set;
        memcpy(&set, columns->sets[i] + first / 8, sizeof set);
        mask &= set;
    }
    if (mask && columns->providers) mask &= provider_bits(columns, first);
    if (mask && columns->context)
        mask &= at_least(columns->context + (size_t)first * 4, columns->minimum_context);
    if (mask && columns->price)
        mask &= at_most(columns->price + (size_t)first * 8, columns->maximum_price);
    return mask;
}

static uint64_t block_baseline(const columns *columns, uint32_t first) {
    return block_bits(columns, first, at_least_baseline, at_most_baseline);
}

static uint32_t count_baseline(const columns *columns, image_range range) {
    uint32_t total = 0;
    uint64_t end = (uint64_t)range.first + range.count;
    for (uint64_t first = range.first & ~(BLOCK - 1); first < end; first += BLOCK)
        total += (uint32_t)__builtin_popcountll(block_baseline(columns, (uint32_t)first));
    return total;
}

#if defined(__x86_64__)
#define AVX2 __attribute__((target("avx2,popcnt")))

AVX2 static uint64_t at_least_avx2(const uint8_t *column, uint32_t minimum) {
    uint64_t mask = 0;
    __m256i bound = _mm256_set1_epi32((int)minimum);
    for (uint32_t i = 0; i < BLOCK; i += 8) {
        __m256i value = _mm256_loadu_si256((const __m256i *)(const void *)(column + i * 4));
        // AVX2 compares signed numbers only; max(value, bound) == value is unsigned >=.
        __m256i passes = _mm256_cmpeq_epi32(_mm256_max_epu32(value, bound), value);
        mask |= (uint64_t)(uint8_t)_mm256_movemask_ps(_mm256_castsi256_ps(passes)) << i;
    }
    return mask;
}

AVX2 static uint64_t at_most_avx2(const uint8_t *column, int64_t maximum) {
    uint64_t over = 0;
    __m256i bound = _mm256_set1_epi64x(maximum);
    for (uint32_t i = 0; i < BLOCK; i += 4) {
        __m256i value = _mm256_loadu_si256((const __m256i *)(const void *)(column + i * 8));
        __m256i exceeds = _mm256_cmpgt_epi64(value, bound);
        over |= (uint64_t)(unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(exceeds)) << i;
    }
    return ~over;
}

AVX2 static uint64_t block_avx2(const columns *columns, uint32_t first) {
    return block_bits(columns, first, at_least_avx2, at_most_avx2);
}

AVX2 static uint32_t count_avx2(const columns *columns, image_range range) {
    uint32_t total = 0;
    uint64_t end = (uint64_t)range.first + range.count;
    for (uint64_t first = range.first & ~(BLOCK - 1); first < end; first += BLOCK)
        total += (uint32_t)__builtin_popcountll(
            block_bits(columns, (uint32_t)first, at_least_avx2, at_most_avx2));
    return total;
}
#endif

static image_range range_of(const void *image, size_t size, const catalog_filter *filter) {
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    if (!filter->by_provider) return (image_range){0, models};
    uint64_t first = models, end = 0;
    for (uint32_t word = 0; word < CATALOG_PROVIDERS_MAXIMUM / 64; word++) {
        uint64_t bits = filter->providers[word];
        for (; bits; bits &= bits - 1) {
            uint32_t provider = word * 64 + (uint32_t)__builtin_ctzll(bits);
            image_range range = catalog_provider_models(image, size, provider);
            if (range.count == 0) continue;
            if (range.first < first) first = range.first;
            if ((uint64_t)range.first + range.count > end) end = (uint64_t)range.first + range.count;
        }
    }
    if (end > models) end = models;
    if (end <= first) return (image_range){0, 0};
    return (image_range){(uint32_t)first, (uint32_t)(end - first)};
}

image_range catalog_filter_range(const void *image, size_t size, catalog_filter filter) {
    return range_of(image, size, &filter);
}

uint32_t catalog_filter_count(const void *image, size_t size, catalog_filter filter) {
    columns columns;
    if (!open_columns(image, size, &filter, &columns)) return 0;
    image_range range = range_of(image, size, &filter);
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return count_avx2(&columns, range);
#endif
    return count_baseline(&columns, range);
}

uint64_t catalog_filter_block(
    const void *image, size_t size, catalog_filter filter, uint32_t first
) {
    columns columns;
    first &= ~(BLOCK - 1);
    if (!open_columns(image, size, &filter, &columns) || first >= columns.models) return 0;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return block_avx2(&columns, first);
#endif
    return block_baseline(&columns, first);
}

_Bool catalog_filter_matches(
    const void *image, size_t size, catalog_filter filter, uint32_t row
) {
    return catalog_filter_block(image, size, filter, row) >> (row % BLOCK) & 1;
}

uint32_t catalog_ordered(const void *image, size_t size, catalog_order order, uint32_t place) {
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    uint32_t row = IMAGE_NO_ROW;
    const uint8_t *bytes = image_row(image, size, order, place, sizeof row);
    if (bytes) memcpy(&row, bytes, sizeof row);
    return row < models ? row : IMAGE_NO_ROW;
}

uint32_t catalog_set_count(const void *image, size_t size, uint32_t section, uint32_t code) {
    catalog_filter filter = catalog_filter_everything();
    catalog_filter_require(&filter, section, code);
    return catalog_filter_count(image, size, filter);
}

uint32_t catalog_model_count(const void *image, size_t size) {
    if (image_count(image, size, CATALOG_SECTION_PLAIN_MODELS))
        return catalog_filter_count(image, size, catalog_filter_everything());
    return image_count(image, size, CATALOG_SECTION_MODEL);
}

uint32_t catalog_provider_count(const void *image, size_t size) {
    uint32_t count = 0;
    for (uint32_t row = 0; row < image_count(image, size, CATALOG_SECTION_PROVIDER); row++)
        count += catalog_provider_is_known(image, size, row);
    return count;
}

int64_t catalog_input_price(const void *image, size_t size, uint32_t row) {
    int64_t price = IMAGE_NO_INTEGER;
    const uint8_t *bytes =
        image_row(image, size, CATALOG_SECTION_INPUT_PRICE, row, sizeof price);
    if (bytes) memcpy(&price, bytes, sizeof price);
    return price;
}
