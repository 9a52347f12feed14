#!/bin/sh
# Builds the documentation of the library products with the DocC of the toolchain: docs.sh DIRECTORY. All of it is
# then in DIRECTORY/ModelCatalog.doccarchive. A public symbol without a text and a link that leads nowhere are errors.
set -eu
cd "$(dirname "$0")/../.."
directory=$1
docc=$(dirname "$(realpath "$(command -v "${SWIFT:-swift}")")")/docc

rm -rf "$directory"
mkdir -p "$directory"
Tests/PublicAPI/graphs.sh . "$directory/graphs"
python3 -B Tests/PublicAPI/undocumented.py "$directory/graphs"
python3 -B Tests/PublicAPI/hand_on.py "$directory/graphs" "$directory/modules"

# In the order of the manifest: what a module knows of others comes before it.
archives=""
known=""
for module in $(sed -n 's/^ *\.library(name: "\([A-Za-z]*\)".*/\1/p' Package.swift); do
    archive=$directory/modules/$module.doccarchive
    # shellcheck disable=SC2086
    "$docc" convert "Sources/$module/$module.docc" \
        --additional-symbol-graph-dir "$directory/modules/$module" \
        --fallback-display-name "$module" --fallback-bundle-identifier "$module" \
        --enable-experimental-external-link-support $known \
        --warnings-as-errors --output-path "$archive"
    archives="$archives $archive"
    known="$known --dependency $archive"
done
# shellcheck disable=SC2086
"$docc" merge $archives --synthesized-landing-page-name "Model Catalog" \
    --output-path "$directory/ModelCatalog.doccarchive"
