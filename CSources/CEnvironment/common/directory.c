#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include "store_base.h"
#include "store_directory.h"
#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// A copy of the account's home directory; NULL where the account has none.
static char *account_home(void) {
    struct passwd entry, *found = NULL;
    for (size_t size = 1024; size <= (size_t)1 << 20; size *= 4) {
        char *room = malloc(size);
        int code = room ? getpwuid_r(getuid(), &entry, room, size, &found) : ENOMEM;
        char *home = !code && found && found->pw_dir ? strdup(found->pw_dir) : NULL;
        free(room);
        if (code != ERANGE) return home;
    }
    return NULL;
}

/// A variable's value; NULL where it is empty or not set.
static const char *stated(store_variable variable, const char *name) {
    const char *value = variable(name);
    return value && *value ? value : NULL;
}

char *store_directory_of(store_variable variable) {
    const char *directory = stated(variable, "MODELCATALOG_HOME");
    if (directory) return strdup(directory);
    const char *data = stated(variable, "XDG_DATA_HOME");
    // The XDG specification says to ignore a path that is not absolute.
    if (data && *data == '/') return store_path(data, "/modelcatalog");
    const char *home = stated(variable, "HOME");
    char *account = home ? NULL : account_home();
    char *standard = store_path(home ? home : account ? account : "", "/.local/share/modelcatalog");
    free(account);
    return standard;
}

static const char *variable_of_process(const char *name) { return getenv(name); }

char *store_directory_standard(void) { return store_directory_of(variable_of_process); }
