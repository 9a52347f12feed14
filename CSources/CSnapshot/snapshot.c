#include "snapshot.h"

// #embed is C23; the compiler takes it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char sql[] = {
#embed "snapshot.sql" suffix(, 0)
};

const char *snapshot_sql(void) { return sql; }
