#include "probe_internal.h"
#include <sys/stat.h>
#ifdef __linux__
#include <sched.h>
#include <sys/mount.h>
#endif

#ifdef __linux__
_Bool mount_alone(const char *type, const char *path, const char *options) {
    return unshare(CLONE_NEWNS) == 0 && mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
           && (mkdir(path, 0755) == 0 || 1) && mount(type, path, type, 0, options) == 0;
}
#else
_Bool mount_alone(const char *type, const char *path, const char *options) {
    return !type && !path && !options;
}
#endif
