#include "shown.h"
#include <stdlib.h>
#include <unistd.h>

int store_shown_check(const store_shown *shown, store_sight newest) {
    if (!shown->is_set) return 0;
    if (!store_identity_equal(shown->sight.data, newest.data)) return STORE_BEHIND;
    // A damaged file shows no value, and no writer commits in it.
    _Bool is_known = shown->sight.txnid != STORE_NEWEST;
    return is_known && shown->sight.txnid != newest.txnid ? STORE_BEHIND : 0;
}

void store_shown_look(store_shown *shown, const char *directory) {
    store_shown_forget(shown);
    shown->is_set = 1;
    char *path = store_path(directory, "/data.mdb");
    if (path) (void)store_data_open(path, &shown->descriptor, &shown->sight.data);
    free(path);
}

void store_shown_forget(store_shown *shown) {
    if (shown->descriptor >= 0) close(shown->descriptor);
    *shown = (store_shown){.descriptor = -1, .sight.txnid = STORE_NEWEST};
}
