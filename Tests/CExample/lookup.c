// Prints a model's context and input price: lookup SPEC. The catalog is that of the standard directory.
#include "CEnvironment.h"
#include "CStore.h"
#include "catalog_find.h"
#include "catalog_orders.h"
#include "catalog_verify.h"
#include <stdio.h>
#include <stdlib.h>

static const store_contents contents = {
    "catalog/1", 1, catalog_accept_whole, NULL, image_is_whole,
};

static store *open_catalog(void) {
    char *directory = store_directory_standard();
    char path[4096];
    snprintf(path, sizeof path, "%s/catalog", directory ? directory : "");
    free(directory);
    store *catalog;
    store_problem problem = store_open(path, &contents, &catalog);
    if (problem.fault == STORE_OK) return catalog;
    fprintf(stderr, "cannot open %s: %s\n", path, store_code_description(problem.code));
    return NULL;
}

static void print(const void *image, size_t size, uint32_t model) {
    // Facts that no source states are unknown, and not a number.
    uint32_t tokens = catalog_model_context_tokens(image, size, model);
    int64_t nano_usd = catalog_input_price(image, size, model);
    if (tokens == IMAGE_NO_COUNT) printf("context unknown, ");
    else printf("%u tokens, ", tokens);
    if (nano_usd == IMAGE_NO_INTEGER) printf("input price unknown\n");
    else printf("%.2f USD per million\n", (double)nano_usd / 1e9);
}

int main(int count, char **arguments) {
    store *catalog = count == 2 ? open_catalog() : NULL;
    store_pin pin;
    if (!catalog || store_pin_take(catalog, &pin).fault) return 2;
    catalog_match match = catalog_find(pin.bytes, pin.size, arguments[1], strlen(arguments[1]));
    if (match.outcome == CATALOG_FOUND) print(pin.bytes, pin.size, match.model);
    store_pin_drop(&pin);
    store_release(catalog);
    return match.outcome != CATALOG_FOUND;
}
