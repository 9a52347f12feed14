// Writes small images into a directory, for a fuzzer to start from.
//
//     seeds DIRECTORY
#include "images.h"

#include <stdio.h>

static int save(const char *directory, unsigned models, unsigned variant) {
    images_seed(variant);
    catalog_builder *builder = images_build(models);
    size_t size;
    const void *image = catalog_builder_image(builder, &size);
    char path[4096];
    snprintf(path, sizeof path, "%s/%u-models-%u", directory, models, variant);
    FILE *file = fopen(path, "wb");
    int failed = !file || fwrite(image, 1, size, file) != size;
    if (file && fclose(file) != 0) failed = 1;
    catalog_builder_free(builder);
    if (failed) perror(path);
    return failed;
}

int main(int count, char **arguments) {
    static const unsigned models[] = {0, 1, 3, 30};
    if (count != 2) return 64;
    for (unsigned i = 0; i < sizeof models / sizeof *models; i++)
        for (unsigned variant = 1; variant <= 3; variant++)
            if (save(arguments[1], models[i], variant)) return 74;
    return 0;
}
