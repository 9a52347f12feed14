#!/bin/sh
# Writes the symbol graphs of a tree's library products to a directory: graphs.sh TREE DIRECTORY.
set -eu
tree=$1
directory=$2
modules=$(sed -n 's/^ *\.library(name: "\([A-Za-z]*\)".*/\1/p' "$tree/Package.swift")

# Those targets alone, and what they need: neither the command line nor the tests are of interest.
ONLY_TESTS=$(echo $modules | tr ' ' ,)
export ONLY_TESTS
found=$("${SWIFT:-swift}" package --package-path "$tree" dump-symbol-graph \
    --minimum-access-level public --skip-synthesized-members --skip-inherited-docs |
    sed -n 's/^Files written to //p')
rm -rf "$directory.part"
mkdir -p "$directory.part"
for module in $modules; do
    # Beside a module's own graph there is one for each module that it extends.
    for graph in "$found/$module.symbols.json" "$found/$module@"*.symbols.json; do
        [ ! -e "$graph" ] || cp "$graph" "$directory.part/"
    done
done
# What is there is whole.
rm -rf "$directory"
mv "$directory.part" "$directory"
