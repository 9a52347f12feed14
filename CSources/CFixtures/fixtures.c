#include "fixtures.h"

// #embed is C23; clang takes it in every mode, with a warning that is switched off here.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char minimal[] = {
#embed "minimal.sqlite"
};

static const unsigned char standard[] = {
#embed "standard.sqlite"
};

static const unsigned char comprehensive[] = {
#embed "comprehensive.sqlite"
};

static const unsigned char acme[] = {
#embed "acme.sqlite"
};

fixture_file fixture_minimal(void) { return (fixture_file){minimal, sizeof minimal}; }

fixture_file fixture_standard(void) { return (fixture_file){standard, sizeof standard}; }

fixture_file fixture_comprehensive(void) {
    return (fixture_file){comprehensive, sizeof comprehensive};
}

fixture_file fixture_acme(void) { return (fixture_file){acme, sizeof acme}; }
