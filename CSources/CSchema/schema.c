#include "schema.h"

// #embed is C23; clang takes it in every mode, with a warning that is switched off here.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char catalog[] = {
#embed "../../schema/catalog.sql" suffix(, 0)
};

static const char words[] = {
#embed "../../schema/words.sql" suffix(, 0)
};

static const char views[] = {
#embed "../../schema/views.sql" suffix(, )
#embed "../../schema/made_views.sql" suffix(, 0)
};

static const char crosswalk[] = {
#embed "../../schema/crosswalk.sql" suffix(, 0)
};

static const char fixture[] = {
#embed "../../schema/fixture.sql" suffix(, 0)
};

static const char features[] = {
#embed "../../schema/made_features.sql" suffix(, )
#embed "../../schema/features.sql" suffix(, 0)
};

const char *schema_catalog(void) { return catalog; }

const char *schema_words(void) { return words; }

const char *schema_views(void) { return views; }

const char *schema_crosswalk(void) { return crosswalk; }

const char *schema_fixture(void) { return fixture; }

const char *schema_features(void) { return features; }
