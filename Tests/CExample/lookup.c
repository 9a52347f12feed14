// Prints the context window and the input price of a model: lookup SPEC, such as lookup acme:large.
//
// It reads the catalog of the standard directory. The article "Reading from C", says how to build it. Exit codes:
// 0 found, 1 not found, 2 no catalog, 64 no spec.
#include "CEnvironment.h"
#include "CImage.h"
#include "CStore.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/// The value of the store: a catalog in major format 1, all of which is checked before it is first read.
static const store_contents contents = {
    .keys = "catalog/1",
    .count = 1,
    .accept = catalog_accept_whole,
    .intact = image_is_whole,
};

static int fail(const char *path, store_problem problem) {
    const char *text = problem.fault == STORE_REFUSED
                           ? image_fault_description((image_fault)problem.code)
                           : store_code_description(problem.code);
    fprintf(stderr, "cannot read %s: fault %d, %s\n", path, (int)problem.fault, text);
    return 2;
}

/// Prints what is known of a model. An unknown value is a value of its own, and never 0.
static void print(const store_pin *pin, uint32_t model) {
    uint32_t tokens = catalog_model_context_tokens(pin->bytes, pin->size, model);
    int64_t nano_usd = catalog_input_price(pin->bytes, pin->size, model);
    if (tokens == IMAGE_NO_COUNT) printf("context unknown, ");
    else printf("%" PRIu32 " tokens, ", tokens);
    if (nano_usd == IMAGE_NO_INTEGER) printf("input price unknown\n");
    else
        printf("%" PRId64 ".%09" PRId64 " USD per million tokens\n", nano_usd / 1000000000,
               nano_usd % 1000000000);
}

/// Prints a model of the store's newest catalog, which stays as it is until the pin is dropped.
static int look_up(store *catalog, const char *path, const char *spec) {
    store_pin pin;
    store_problem problem = store_pin_take(catalog, &pin);
    if (problem.fault != STORE_OK) return fail(path, problem);
    catalog_match match = catalog_find(pin.bytes, pin.size, spec, strlen(spec));
    if (match.outcome == CATALOG_FOUND) print(&pin, match.model);
    else fprintf(stderr, "the catalog does not have %s\n", spec);
    store_pin_drop(&pin);
    return match.outcome == CATALOG_FOUND ? 0 : 1;
}

int main(int count, char **arguments) {
    if (count != 2) {
        fprintf(stderr, "usage: lookup PROVIDER:MODEL\n");
        return 64;
    }
    char path[4096];
    char *directory = store_directory_standard();
    snprintf(path, sizeof path, "%s/catalog", directory ? directory : "");
    free(directory);
    store *catalog;
    store_problem problem = store_open(path, &contents, &catalog);
    if (problem.fault != STORE_OK) return fail(path, problem);
    int status = look_up(catalog, path, arguments[1]);
    store_release(catalog);
    return status;
}
