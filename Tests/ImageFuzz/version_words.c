// Lists with more words, with fewer, and with others.
#include "catalog_fields.h"
#include "catalog_verify.h"
#include "images.h"
#include "versions.h"

static image_word_list *list_at(edit *edit, uint32_t list) {
    return (void *)edit_row(edit, IMAGE_WORD_LISTS, list);
}

/// The first price of meter `input` is given another code.
static void set_meter(edit *edit, uint32_t code) {
    uint16_t meter = (uint16_t)code;
    uint32_t rows = edit->sections[CATALOG_SECTION_PRICE].count;
    // The last one is of a meter that no schema has, so no rule looks at it.
    memcpy(edit_row(edit, CATALOG_SECTION_PRICE, rows - 1) + offsetof(catalog_price, meter), &meter,
           sizeof meter);
}

static void text_is(const pair *pair, uint32_t list, uint32_t code, const char *word) {
    image_place place = image_word_place(pair->after, pair->after_size, list, code);
    const uint8_t *bytes = image_place_bytes(pair->after, place);
    CHECK(bytes && place.length == strlen(word) && memcmp(bytes, word, place.length) == 0);
}

/// A newer schema has a word more: its code, which a word of one image alone has here, is read by its
/// text, and is none of this version's.
static void newer_word(_Bool is_known) {
    edit edit;
    pair pair = versions_catalog(&edit);
    image_word_list *list = list_at(&edit, CATALOG_LIST_meters);
    // A newer schema's words come before those of the image alone.
    if (is_known) {
        edit_remove(&edit, IMAGE_WORDS, list->first + list->known, list->count - list->known);
        uint32_t gone = list->count - list->known;
        list->count = list->known;
        for (uint32_t other = CATALOG_LIST_meters + 1; other < CATALOG_LIST_COUNT; other++)
            list_at(&edit, other)->first -= gone;
        for (uint32_t row = 0; row < edit.sections[CATALOG_SECTION_PRICE].count; row++) {
            uint16_t meter;
            uint8_t *place =
                edit_row(&edit, CATALOG_SECTION_PRICE, row) + offsetof(catalog_price, meter);
            memcpy(&meter, place, sizeof meter);
            if (meter > list->known) meter = 2;
            memcpy(place, &meter, sizeof meter);
        }
    }
    uint32_t own = catalog_words_at(CATALOG_LIST_meters).count;
    uint32_t code = edit_add_word(&edit, CATALOG_LIST_meters, "per_dream", is_known);
    CHECK(code > own);
    set_meter(&edit, code);
    uint32_t row = edit.sections[CATALOG_SECTION_PRICE].count - 1;
    versions_close(&pair, &edit);
    images_read(pair.after, pair.after_size);
    CHECK(catalog_price_meter(pair.after, pair.after_size, row) == code);
    CHECK(catalog_own_code(pair.after, pair.after_size, CATALOG_LIST_meters, code) == 0);
    CHECK(image_code_of(pair.after, pair.after_size, CATALOG_LIST_meters, "per_dream", 9) == code);
    text_is(&pair, CATALOG_LIST_meters, code, "per_dream");
    CHECK(!versions_loss(&pair));
    versions_free(&pair);
}

/// An older schema had fewer words: those behind them are the image's own there, in any order, and
/// read by their texts.
static void older_words(uint32_t number, uint32_t kept) {
    edit edit;
    pair pair = versions_catalog(&edit);
    image_word_list *list = list_at(&edit, number);
    uint32_t last = list->known;
    list->known = kept;
    // The last two words of this version change places, and so do their codes.
    uint8_t *words = edit_row(&edit, IMAGE_WORDS, list->first + last - 2);
    image_text swapped[2];
    memcpy(swapped, words, sizeof swapped);
    memcpy(words, &swapped[1], sizeof *swapped);
    memcpy(words + sizeof *swapped, &swapped[0], sizeof *swapped);
    const image_known_table *table = catalog_table_of(CATALOG_SECTION_PRICE)->layout;
    for (uint32_t row = 0; row < edit.sections[table->section].count; row++) {
        uint16_t code;
        uint8_t *place = edit_row(&edit, table->section, row) + offsetof(catalog_price, meter);
        memcpy(&code, place, sizeof code);
        if (code == last) code--;
        else if (code + 1u == last) code++;
        memcpy(place, &code, sizeof code);
    }
    versions_close(&pair, &edit);
    versions_same_catalog(&pair, IMAGE_NO_SECTION, 0);
    CHECK(catalog_own_code(pair.after, pair.after_size, number, last) == last - 1);
    CHECK(catalog_code_in(pair.after, pair.after_size, number, last) == last - 1);
    CHECK(catalog_own_code(pair.after, pair.after_size, number, 1) == 1);
    versions_free(&pair);
}

/// Words that both have say the same, or it is another format.
static void changed_word(void) {
    edit edit;
    pair pair = versions_catalog(&edit);
    image_text text = edit_text(&edit, "alias_of_input");
    uint32_t row = list_at(&edit, CATALOG_LIST_meters)->first + images_below(5);
    memcpy(edit_row(&edit, IMAGE_WORDS, row), &text, sizeof text);
    versions_close(&pair, &edit);
    versions_other_format(&pair);
    versions_free(&pair);
}

/// The last list is one that an older version did not have: no row of such an image states a word of
/// it. A list more is passed over.
static void other_lists(void) {
    edit edit;
    pair pair = versions_catalog(&edit);
    image_word_list more = {edit_text(&edit, "colours"), edit.sections[IMAGE_WORDS].count, 0, 0};
    uint32_t lists = edit.sections[IMAGE_WORD_LISTS].count;
    edit_insert(&edit, IMAGE_WORD_LISTS, lists, &more, 1);
    edit_add_word(&edit, lists, "red", 1);
    versions_close(&pair, &edit);
    versions_same_catalog(&pair, IMAGE_NO_SECTION, 0);
    versions_free(&pair);

    pair = versions_catalog(&edit);
    edit_remove(&edit, IMAGE_WORD_LISTS, CATALOG_LIST_COUNT - 1, 1);
    versions_close(&pair, &edit);
    CHECK(catalog_accept_header(pair.after, pair.after_size) == IMAGE_INTACT);
    images_read(pair.after, pair.after_size);
    versions_free(&pair);
}

void versions_of_words(void) {
    newer_word(0);
    newer_word(1);
    older_words(CATALOG_LIST_meters, 5);
    older_words(CATALOG_LIST_meters, 1);
    changed_word();
    other_lists();
}
