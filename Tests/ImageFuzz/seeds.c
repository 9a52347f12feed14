// Writes small images into a directory, for a fuzzer to start from.
//
//     seeds DIRECTORY
#include "images.h"

#include <stdio.h>
#include <stdlib.h>

static int save(const char *directory, const char *name, const void *image, size_t size) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", directory, name);
    FILE *file = fopen(path, "wb");
    int failed = !file || fwrite(image, 1, size, file) != size;
    if (file && fclose(file) != 0) failed = 1;
    if (failed) perror(path);
    return failed;
}

static int save_both(const char *directory, unsigned models, unsigned variant) {
    char name[64];
    images_seed(variant);
    size_t size;
    uint8_t *image = images_catalog(models, &size);
    snprintf(name, sizeof name, "catalog-%u-%u", models, variant);
    int failed = save(directory, name, image, size);
    // The same rows as an image of the other kind.
    const uint16_t kind = IMAGE_UPSTREAM;
    memcpy(image + offsetof(image_header, kind), &kind, sizeof kind);
    images_seal(image, size);
    snprintf(name, sizeof name, "upstream-%u-%u", models, variant);
    failed |= save(directory, name, image, size);
    free(image);
    return failed;
}

static int save_tools(const char *directory, unsigned tools, unsigned variant) {
    char name[64];
    images_seed(variant);
    size_t size;
    uint8_t *image = images_tools(tools, &size);
    snprintf(name, sizeof name, "tools-%u-%u", tools, variant);
    int failed = save(directory, name, image, size);
    free(image);
    return failed;
}

int main(int count, char **arguments) {
    static const unsigned rows[] = {0, 1, 3, 12};
    if (count != 2) return 64;
    for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
        for (unsigned variant = 1; variant <= 3; variant++)
            if (save_both(arguments[1], rows[i], variant) ||
                save_tools(arguments[1], rows[i], variant))
                return 74;
    return 0;
}
