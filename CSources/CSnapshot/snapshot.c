#include "snapshot.h"

// #embed is C23; clang takes it in every mode, with a warning that is switched off here.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char sql[] = {
#embed "snapshot.sql" suffix(, 0)
};

const char *snapshot_sql(void) { return sql; }
