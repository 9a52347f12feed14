// Says whether a program may read an image.
#include "catalog_verify.h"

#include "catalog_schema.h"

image_fault catalog_accept(const void *image, size_t size, image_kind kind, _Bool header_only) {
    image_fault fault = image_header_check(image, size, kind);
    if (!fault && !header_only) fault = image_content_check(image, size);
    return fault ? fault : image_schema_check(image, size, catalog_schema(kind));
}

int32_t catalog_accept_whole(const void *image, size_t size) {
    return catalog_accept(image, size, IMAGE_CATALOG, 0);
}

int32_t catalog_accept_header(const void *image, size_t size) {
    return catalog_accept(image, size, IMAGE_CATALOG, 1);
}
