#include "common.h"
#include <errno.h>
#ifdef __linux__
#include <sys/vfs.h>
#else
#include <sys/mount.h>
#include <sys/param.h>
#endif

_Bool store_is_remote(const char *directory) {
    struct statfs system;
    if (statfs(directory, &system) != 0) return 0;
#ifdef __linux__
    switch ((unsigned long)system.f_type & 0xFFFFFFFF) {
    case 0x6969:     // NFS
    case 0x517B:     // SMB
    case 0xFE534D42: // SMB 2
    case 0xFF534D42: // CIFS
    case 0x01021997: // 9p
    case 0x65735546: // FUSE: sshfs, virtiofs, shares of virtual machines
    case 0x786F4256: // vboxsf
    case 0x00C36400: // Ceph
    case 0x5346414F: // AFS
    case 0x73757245: // Coda
    case 0x7461636F: // OCFS2
    case 0x01161970: // GFS2
    case 0x0BD00BD0: // Lustre
    case 0x47504653: // GPFS
        return 1;
    default:
        return 0;
    }
#else
    return (system.f_flags & MNT_LOCAL) == 0;
#endif
}
