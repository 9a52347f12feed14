// Prints a model's context and input price: lookup ENVIRONMENT SPEC
#include "catalog_orders.h"
#include "catalog_find.h"
#include "catalog_verify.h"
#include "store.h"
#include <stdio.h>
static int32_t any(const void *bytes, size_t size) { return !bytes && size; }
static const store_contents contents = {"catalog/1", 1, catalog_accept_whole, NULL, any};
int main(int count, char **arguments) {
    store *catalog;
    store_pin pin = {0};
    if (count != 3 || store_open(arguments[1], &contents, &catalog).fault) return 2;
    if (store_pin_take(catalog, &pin).fault) return 2;
    catalog_match match = catalog_find(pin.bytes, pin.size, arguments[2], strlen(arguments[2]));
    if (match.outcome == CATALOG_FOUND)
        printf("%u tokens, %.2f USD per million\n",
               catalog_model_context_tokens(pin.bytes, pin.size, match.model),
               (double)catalog_input_price(pin.bytes, pin.size, match.model) / 1e9);
    store_pin_drop(&pin);
    store_release(catalog);
    return match.outcome != CATALOG_FOUND;
}
