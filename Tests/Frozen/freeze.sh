#!/bin/sh
# Keeps what the present version stores and answers, for ever: freeze.sh VERSION MODELCATALOG SNAPSHOTTOOL.
# What it is asked is kept with the answers.
set -eu
version=$1 cli=$2 tool=$3
cd "$(dirname "$0")"
case $version in
'' | *[!0-9]* | 0*) echo "say which version: make frozen VERSION=1" >&2; exit 64 ;;
esac
if [ -e "$version" ]; then
    echo "version $version is frozen already: what it holds is for ever" >&2
    exit 73
fi
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
./record.sh "$cli" "$made"
"$tool" images "$made/store" "$made"
# Reading leaves lock files; what is kept has none.
find "$made/store" -type f ! -name data.mdb -exec rm -f {} +
git rev-parse HEAD > "$made/COMMIT"
chmod -R u+rwX,go+rX "$made"
cp -R "$made" "$version"
echo "Tests/Frozen/$version holds what $(cat "$version/COMMIT") stores and answers:"
echo "$(find "$version" -type f | wc -l) files, $(find "$version" -type f -exec cat {} + | wc -c) bytes. Now commit it."
