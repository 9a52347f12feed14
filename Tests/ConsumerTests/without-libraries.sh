#!/bin/sh
# Runs a command where neither LMDB nor SQLite can be built against, and pkg-config is missing. Only this
# process and its children see it so. 77: it cannot be done here.
#   without-libraries.sh SCRATCH COMMAND ARGUMENT...
set -u
if [ "${HIDDEN:-}" != 1 ]; then
    [ "$(id -u)" = 0 ] && user="" || user=--map-root-user
    HIDDEN=1 exec unshare --mount $user --propagation private "$0" "$@" || exit 77
fi
scratch=$1
shift
for place in include lib bin; do
    layer="$scratch/layers/$place"
    mkdir -p "$layer/upper" "$layer/work" || exit 77
    mount -t overlay overlay \
        -o "lowerdir=/usr/$place,upperdir=$layer/upper,workdir=$layer/work" "/usr/$place" || exit 77
done
# SwiftPM itself is linked to libsqlite3.so.0, which stays.
find /usr/include /usr/lib /usr/bin \
    \( -name 'lmdb*' -o -name 'liblmdb*' -o -name 'sqlite3*.h' -o -name 'libsqlite3.so' \
    -o -name 'libsqlite3.a' -o -name 'sqlite3.pc' -o -name 'pkg-config' -o -name 'pkgconf' \) \
    -exec rm -rf {} + || exit 77
exec "$@"
