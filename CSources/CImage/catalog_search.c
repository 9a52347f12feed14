#include "catalog_search.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define BLOCK 64u

static uint64_t set_stride(uint32_t models) { return ((uint64_t)models + 63) / 64 * 8; }

/// Where the bits of a set lie; 0 where the image lacks the set.
static size_t set_place(const void *image, size_t size, catalog_set set, uint64_t stride) {
    if (set.code == 0) return 0;
    size_t sets = image_array(image, size, set.section, set.code, stride);
    return sets ? sets + stride * (set.code - 1u) : 0;
}

/// The rows from the first model to the last of the providers that a filter names.
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

/// Finds the sets and columns of a filter; false where the image lacks one, so that nothing matches.
static _Bool find_columns(const void *image, size_t size, catalog_search *search) {
    const catalog_filter *filter = &search->filter;
    uint64_t stride = set_stride(search->models);
    uint32_t sets = filter->set_count < CATALOG_FILTER_SETS ? filter->set_count
                                                            : CATALOG_FILTER_SETS;
    for (uint32_t i = 0; i < sets; i++) {
        size_t place = set_place(image, size, filter->sets[i], stride);
        if (!place) return 0;
        search->sets[search->set_count++] = place;
    }
    // If some models need what this version does not know, the image has a set of the others.
    if (image_count(image, size, CATALOG_SECTION_PLAIN_MODELS)) {
        catalog_set plain = {CATALOG_SECTION_PLAIN_MODELS, 1};
        size_t place = set_place(image, size, plain, stride);
        if (!place) return 0;
        search->sets[search->set_count++] = place;
    }
    // A block may read to the end of its 64 rows, so the columns are padded to whole blocks.
    uint64_t rows = stride * 8;
    if (filter->minimum_context) {
        search->context = image_array(image, size, CATALOG_SECTION_CONTEXT, rows, sizeof(uint32_t));
        if (!search->context) return 0;
    }
    if (filter->maximum_input_price != INT64_MAX) {
        search->price = image_array(image, size, CATALOG_SECTION_INPUT_PRICE, rows, sizeof(int64_t));
        if (!search->price) return 0;
    }
    return 1;
}

/// Fills in all of a search but its filter.
IMAGE_INLINE void begin(
    const void *image, size_t size, catalog_search *search
) {
    search->image_size = size;
    search->models = image_count(image, size, CATALOG_SECTION_MODEL);
    search->set_count = 0;
    search->context = search->price = 0;
    search->range = find_columns(image, size, search) ? range_of(image, size, &search->filter)
                                                      : (image_range){0, 0};
}

catalog_search catalog_search_begin(const void *image, size_t size, catalog_filter filter) {
    catalog_search search;
    search.filter = filter;
    begin(image, size, &search);
    return search;
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

/// The models of the block that belong to one of the providers. A provider's models are neighbours,
/// so one step of the loop covers all of them.
static uint64_t provider_bits(const void *image, const catalog_search *search, uint32_t first) {
    uint64_t mask = 0;
    for (uint32_t row = first; row < first + BLOCK && row < search->models;) {
        uint32_t provider = catalog_model_provider(image, search->image_size, row);
        image_range range = catalog_provider_models(image, search->image_size, provider);
        uint64_t end = (uint64_t)range.first + range.count;
        if (end <= row) return mask;  // the image is damaged
        if (end > (uint64_t)first + BLOCK) end = (uint64_t)first + BLOCK;
        if (catalog_filter_is_of(&search->filter, provider)) {
            uint64_t below_end = end - first == BLOCK ? UINT64_MAX
                                                      : (UINT64_C(1) << (end - first)) - 1;
            mask |= below_end & UINT64_MAX << (row - first);
        }
        row = (uint32_t)end;
    }
    return mask;
}

/// The bits of one block, by two functions that compare its columns. Always inlined, so that each caller
/// compiles it for its own processor.
IMAGE_INLINE uint64_t block_bits(
    const uint8_t *image, const catalog_search *search, uint32_t first,
    uint64_t (*at_least)(const uint8_t *, uint32_t), uint64_t (*at_most)(const uint8_t *, int64_t)
) {
    uint32_t rows = search->models - first;
    uint64_t mask = rows >= BLOCK ? UINT64_MAX : (UINT64_C(1) << rows) - 1;
    for (uint32_t i = 0; i < search->set_count; i++) {
        uint64_t set;
        memcpy(&set, image + search->sets[i] + first / 8, sizeof set);
        mask &= set;
    }
    const catalog_filter *filter = &search->filter;
    if (mask && filter->by_provider) mask &= provider_bits(image, search, first);
    if (mask && search->context)
        mask &= at_least(image + search->context + (size_t)first * 4, filter->minimum_context);
    if (mask && search->price)
        mask &= at_most(image + search->price + (size_t)first * 8, filter->maximum_input_price);
    return mask;
}

static uint64_t block_baseline(const uint8_t *image, const catalog_search *search, uint32_t first) {
    return block_bits(image, search, first, at_least_baseline, at_most_baseline);
}

static uint32_t count_baseline(const uint8_t *image, const catalog_search *search) {
    uint32_t total = 0;
    uint64_t end = (uint64_t)search->range.first + search->range.count;
    for (uint64_t first = search->range.first & ~(BLOCK - 1); first < end; first += BLOCK)
        total += (uint32_t)__builtin_popcountll(block_baseline(image, search, (uint32_t)first));
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

AVX2 static uint64_t block_avx2(
    const uint8_t *image, const catalog_search *search, uint32_t first
) {
    return block_bits(image, search, first, at_least_avx2, at_most_avx2);
}

AVX2 static uint32_t count_avx2(const uint8_t *image, const catalog_search *search) {
    uint32_t total = 0;
    uint64_t end = (uint64_t)search->range.first + search->range.count;
    for (uint64_t first = search->range.first & ~(BLOCK - 1); first < end; first += BLOCK)
        total += (uint32_t)__builtin_popcountll(
            block_bits(image, search, (uint32_t)first, at_least_avx2, at_most_avx2));
    return total;
}
#endif

uint64_t catalog_search_block(
    const void *image, size_t size, const catalog_search *search, uint32_t first
) {
    first &= ~(BLOCK - 1);
    if (search->range.count == 0 || size != search->image_size || first >= search->models) return 0;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return block_avx2(image, search, first);
#endif
    return block_baseline(image, search, first);
}

_Bool catalog_search_has(
    const void *image, size_t size, const catalog_search *search, uint32_t row
) {
    if (search->range.count == 0 || size != search->image_size || row >= search->models) return 0;
    const uint8_t *bytes = image;
    for (uint32_t i = 0; i < search->set_count; i++)
        if (!(bytes[search->sets[i] + row / 8] >> row % 8 & 1)) return 0;
    const catalog_filter *filter = &search->filter;
    if (filter->by_provider &&
        !catalog_filter_is_of(filter, catalog_model_provider(image, size, row)))
        return 0;
    uint32_t context;
    if (search->context) {
        memcpy(&context, bytes + search->context + (size_t)row * sizeof context, sizeof context);
        if (context < filter->minimum_context) return 0;
    }
    int64_t price;
    if (search->price) {
        memcpy(&price, bytes + search->price + (size_t)row * sizeof price, sizeof price);
        if (price > filter->maximum_input_price) return 0;
    }
    return 1;
}

uint32_t catalog_filter_count(const void *image, size_t size, catalog_filter filter) {
    catalog_search search = catalog_search_begin(image, size, filter);
    if (search.range.count == 0) return 0;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return count_avx2(image, &search);
#endif
    return count_baseline(image, &search);
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
