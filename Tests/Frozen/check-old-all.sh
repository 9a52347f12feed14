#!/bin/sh
# Runs the program of each frozen version against the present one: check-old-all.sh [--short] MODELCATALOG.
# Old programs are built once from the git history, outside of this tree, and kept there: below $OLD, else
# $XDG_CACHE_HOME/modelcatalog-old, else ~/.cache/modelcatalog-old. With --short a version whose sources
# are the present ones is stood for by the present program.
set -eu
short=no
if [ "$1" = --short ]; then
    short=yes
    shift
fi
new=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
kept=${OLD:-${XDG_CACHE_HOME:-$HOME/.cache}/modelcatalog-old}

# build COMMIT: makes $kept/COMMIT/modelcatalog.
build() {
    place=$kept/$1
    rm -rf "$place/tree"
    mkdir -p "$place/tree"
    git archive "$1" | tar -x -C "$place/tree"
    # The same versions of what it depends on, from the copies that are here.
    if [ -f Package.resolved ]; then cp Package.resolved "$place/tree"; fi
    echo "building the modelcatalog of $1, once, in $place: a few minutes" >&2
    "${SWIFT:-swift}" build --package-path "$place/tree" --scratch-path "$place/build" \
        --product modelcatalog >&2
    built=$("${SWIFT:-swift}" build --package-path "$place/tree" --scratch-path "$place/build" \
        --product modelcatalog --show-bin-path)
    cp "$built/modelcatalog" "$place/modelcatalog.new"
    mv "$place/modelcatalog.new" "$place/modelcatalog"
    rm -rf "$place/tree" "$place/build"
}

found=no
for file in "$here"/*/COMMIT; do
    [ -f "$file" ] || continue
    found=yes
    commit=$(cat "$file")
    version=$(basename "$(dirname "$file")")
    if ! git cat-file -e "$commit^{commit}" 2>/dev/null; then
        echo "version $version: the history that is here lacks its commit $commit; it is not checked" \
            "(a shallow clone: git fetch --unshallow)"
        continue
    fi
    old=$kept/$commit/modelcatalog
    if [ ! -x "$old" ] && [ "$short" = yes ] &&
        git diff --quiet "$commit" -- Sources CSources schema Package.swift; then
        echo "version $version: its sources are the present ones; the present program stands for it"
        old=$new
    fi
    [ -x "$old" ] || build "$commit"
    "$here/check-old.sh" "$old" "$new"
    echo "version $version: its program and the present one read, write and bear what the other wrote"
done
[ "$found" = yes ] || echo "no version is frozen yet: there is no older program to check"
