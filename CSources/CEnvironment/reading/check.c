#include "../common/common.h"
#include "../format/edition.h"
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

/// Audits the newest edition of an open data file. EAGAIN: commits reused its pages meanwhile.
static int audit(int descriptor) {
    store_edition edition;
    int code = store_edition_read(descriptor, STORE_NEWEST, &edition);
    if (code) return code;
    code = store_edition_audit(&edition);
    if (!code) return 0;
    size_t newest = store_edition_newest(descriptor, edition.page_size);
    return newest == edition.txnid ? code : EAGAIN;
}

store_problem store_check(const char *path) {
    if (store_seal_forbids(path, path, store_file_names, store_is_permitted())) {
        return store_problem_with(STORE_SEALED, 0);
    }
    if (!*path) return store_problem_of(ENOENT);
    int descriptor;
    store_identity identity;
    char *data = store_path(path, "/data.mdb");
    if (!data) return store_problem_of(ENOMEM);
    int code = store_data_open(data, &descriptor, &identity);
    free(data);
    if (code) return store_problem_of(code);
    code = EAGAIN;
    for (int tries = 0; tries < 64 && code == EAGAIN; tries++) code = audit(descriptor);
    close(descriptor);
    return store_problem_of(code);
}
