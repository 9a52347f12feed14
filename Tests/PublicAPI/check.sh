#!/bin/sh
# Compares the public API of the libraries with that of a commit: check.sh COMMIT. Builds the commit's
# libraries once, below .build/api, and keeps what it found there.
set -eu
cd "$(dirname "$0")/../.."
base=${1:-}
if [ -z "$base" ]; then
    echo "say which commit to compare with: make check-api BASE=commit" >&2
    exit 64
fi
if ! commit=$(git rev-parse --verify --quiet "$base^{commit}"); then
    echo "the history that is here has no commit '$base' (a shallow clone: git fetch --unshallow)" >&2
    exit 66
fi
kept=.build/api/$commit
if [ ! -d "$kept/graphs" ]; then
    rm -rf "$kept"
    mkdir -p "$kept/tree"
    git archive "$commit" | tar -x -C "$kept/tree"
    echo "building the libraries of $commit" >&2
    Tests/PublicAPI/graphs.sh "$kept/tree" "$kept/graphs"
    rm -rf "$kept/tree"
fi
Tests/PublicAPI/graphs.sh . .build/api/present
python3 -B Tests/PublicAPI/compare.py "$kept/graphs" .build/api/present
