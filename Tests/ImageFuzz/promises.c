#include "promises.h"

#include "catalog_verify.h"
#include "tools_verify.h"

_Bool promises_check(const void *image, size_t size) {
    _Bool is_catalog = catalog_verify(image, size, IMAGE_CATALOG).fault == IMAGE_INTACT;
    _Bool is_tools = tools_verify(image, size).fault == IMAGE_INTACT;
    PROMISE(!is_catalog || !is_tools);
    if (is_catalog) promises_of_catalog(image, size);
    if (is_tools) promises_of_tools(image, size);
    return is_catalog || is_tools;
}
