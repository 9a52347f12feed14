#!/bin/sh
# Builds the command line tool of the next version (make.py) and says where it is. What did not change
# since the last time is not built again.
set -eu
cd "$(dirname "$0")/../.."
next="$PWD/.build/next"
mkdir -p "$next"
exec 9>"$next/lock"
flock 9
python3 Tests/NextVersion/make.py . "$next/tree" >&2
cd "$next/tree"
# The targets that the tool needs, and no tests, which are not in the tree.
ONLY_TESTS=ModelCatalogCLI
export ONLY_TESTS
"${SWIFT:-swift}" build ${SWIFT_OPTIONS:-} --disable-index-store -Xswiftc -gnone --scratch-path "$next/build" --product ModelCatalogCLI >&2
echo "$("${SWIFT:-swift}" build ${SWIFT_OPTIONS:-} --scratch-path "$next/build" --show-bin-path)/ModelCatalogCLI"
