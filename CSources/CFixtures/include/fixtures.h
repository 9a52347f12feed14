/// The fixtures that are built in, as SQLite files. Each is made from the SQL beside it by
/// `make fixtures`.
#ifndef FIXTURES_H
#define FIXTURES_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifdef __clang__
#pragma clang assume_nonnull begin
#endif

/// The content of a file, in static memory.
typedef struct fixture_file {
    const void *bytes;
    size_t size;
} fixture_file;

fixture_file fixture_minimal(void);
fixture_file fixture_standard(void);
fixture_file fixture_comprehensive(void);
fixture_file fixture_acme(void);

#ifdef __clang__
#pragma clang assume_nonnull end
#endif

#ifdef __cplusplus
}
#endif

#endif
