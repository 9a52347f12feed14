#!/bin/sh
# What a program writes and answers: record.sh MODELCATALOG OUT runs each command that has --json on the
# inputs beside this script, and leaves in OUT
#   json/NAME.json            the answer of each
#   store/                    a catalog and a registry of tools, without what is made anew beside them
#   fixture.sqlite, export.sqlite
#   inputs/, record.sh, ...   what it was made from, so that a later version is asked the same
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$2/json"
out=$(cd "$2" && pwd)
cli=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$here/inputs" "$work/inputs"
cd "$work"
. "$here/ask.sh"

ask import 0 import inputs/api.json --retrieved-on 2026-01-31 --catalog store
ask import-two 0 import inputs/api.json inputs/litellm.json --retrieved-on 2026-02-01 --catalog store
ask import-same 0 import inputs/api.json inputs/litellm.json --retrieved-on 2026-02-01 --catalog store
ask export 0 export edited.sqlite --catalog store

# What no source states: aliases. And what no version knows: words, a column, a table.
sqlite3 -bail edited.sqlite "PRAGMA foreign_keys = ON;
    INSERT INTO aliases (provider_id, id, model_id) VALUES ('lab', 'route', 'router');
    UPDATE models SET status = 'dreaming' WHERE id = 'odd';
    INSERT INTO meters (name, unit, description) VALUES ('per_wish', 'wish', 'Wishes');
    INSERT INTO prices (provider_id, model_id, meter, nano_usd_per_million_units)
        VALUES ('acme', 'medium', 'per_wish', 2500000000000000);
    DELETE FROM models WHERE id = 'tiny';
    ALTER TABLE models ADD COLUMN colour_of_the_box TEXT;
    CREATE TABLE boxes (colour TEXT)"
ask build 0 build edited.sqlite --catalog store
ask export-again 0 export export.sqlite --catalog store
ask export-csv 0 export export.csv --catalog store

ask fixture-list 0 fixture list
ask fixture-make 0 fixture make fixture.sqlite acme:large acme:medium lab:odd lab:router \
    --name frozen --purpose "Shows what this version wrote." --catalog store
sqlite3 -bail fixture.sqlite "UPDATE fixture SET content_hash = NULL;
    UPDATE fixture_models SET frozen = 1 WHERE model_id = 'router'"
ask fixture-stamp 0 fixture stamp fixture.sqlite
ask fixture-random 0 fixture random --seed 7 --models 3 random.sqlite

# A catalog that has gone on since.
cp export.sqlite later.sqlite
sqlite3 -bail later.sqlite "PRAGMA foreign_keys = ON;
    UPDATE models SET context_tokens = 500000, web_search = 1 WHERE id = 'large';
    DELETE FROM models WHERE id = 'odd';
    UPDATE prices SET nano_usd_per_million_units = 1 WHERE model_id = 'medium' AND meter = 'input'"
ask build-later 0 build later.sqlite --catalog later
ask fixture-verify-against 1 fixture verify fixture.sqlite --against later
cp fixture.sqlite renewed.sqlite
ask fixture-update 0 fixture update renewed.sqlite --catalog later
ask fixture-diff 1 fixture diff fixture.sqlite renewed.sqlite

ask tools-sync 0 tools sync inputs/tools.json --catalog store
ask tools-register 0 tools register inputs/tools.json --registry other --catalog store
ask tools-unregister 0 tools unregister ping --registry other --catalog store
ask tools-sync-other 0 tools sync inputs/other-tools.json --registry other --catalog store
ask tools-clear 0 tools clear --yes --registry other --catalog store

"$here/read.sh" "$cli" . "$out"

for directory in catalog tools/default; do
    mkdir -p "$out/store/$directory"
    cp "store/$directory/data.mdb" "$out/store/$directory/data.mdb"
done
cp fixture.sqlite export.sqlite "$out"
cp -R "$here/inputs" "$here/ask.sh" "$here/read.sh" "$here/record.sh" "$out"
