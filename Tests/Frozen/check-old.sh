#!/bin/sh
# Two versions of the program share one store, one registry and files, in turns and at once:
# check-old.sh OLD NEW. It says what goes wrong and ends with 1.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
old=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
new=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/inputs/*.json "$work"
cd "$work"
HOME=$work/home
export HOME
unset MODELCATALOG_HOME XDG_DATA_HOME

wrong() {
    echo "check-old: $*" >&2
    exit 1
}

# run PROGRAM ARGUMENT...: what has to succeed.
run() {
    "$@" > out 2> error || wrong "$* ended with $?: $(cat error)"
}

# contains NEW OLD: what OLD says, NEW says as well: each key with the same type and value. What OLD does
# not know of a file, NEW may know.
contains() {
    lost=$(sqlite3 :memory: "SELECT fullkey, type, atom FROM json_tree(CAST(readfile('$2') AS TEXT))
        WHERE fullkey NOT LIKE '$.unknown%'
        EXCEPT SELECT fullkey, type, atom FROM json_tree(CAST(readfile('$1') AS TEXT))")
    [ -z "$lost" ]
}

# both ARGUMENT...: the present program answers all that the older one answers.
both() {
    run "$old" "$@" --json
    mv out old.json
    run "$new" "$@" --json
    mv out new.json
    contains new.json old.json || wrong "the two answer differently to $*: $lost"
}

# grows KIND COMMAND...: the generation that the command tells is not below the last one of that kind.
grows() {
    kind=$1
    shift
    both "$@"
    now=$(sqlite3 :memory: "SELECT json_extract(CAST(readfile('new.json') AS TEXT), '\$.generation')")
    before=$(cat "generation-$kind" 2>/dev/null || echo 0)
    [ "$now" -gt "$before" ] || wrong "generation $now of the $kind follows $before"
    echo "$now" > "generation-$kind"
}

catalog() {
    grows catalog verify --catalog store
    both list --catalog store
    both stats --catalog store
    both export - --format models.dev --catalog store
}

registry() {
    grows registry tools verify --catalog store
    both tools list --catalog store
    both tools export --dialect anthropic --catalog store
}

# Publications in turns, each of another catalog than the one before.
for turn in 1 2; do
    run "$old" import api.json --retrieved-on 2026-01-0$turn --catalog store
    catalog
    run "$new" import api.json litellm.json --retrieved-on 2026-02-0$turn --catalog store
    catalog
    run "$old" import litellm.json api.json --retrieved-on 2026-03-0$turn --catalog store
    catalog
    run "$new" import api.json --retrieved-on 2026-04-0$turn --catalog store
    catalog
done
both providers --catalog store
both show acme:large --catalog store
both discover --capability tool_call --sort price --catalog store

# Tools: each changes what the other has written.
tool() { echo "{\"name\": \"$1\", \"description\": \"$2\"}" > "$1.json"; }
tool of_old "An older program's."
tool of_new "A newer program's."
run "$new" tools sync tools.json --catalog store
registry
run "$old" tools register of_old.json --catalog store
registry
run "$new" tools register of_new.json --catalog store
registry
run "$old" tools unregister add --catalog store
registry
run "$new" tools unregister of_old --catalog store
registry
run "$old" tools sync tools.json --catalog store
registry

# At once: what either was told is registered is there.
programs="old new"
for name in $programs; do
    eval "program=\$$name"
    (
        for number in 1 2 3 4 5 6 7 8; do
            tool "${name}_$number" "Number $number."
            "$program" tools register "${name}_$number.json" --catalog store > /dev/null || exit 1
        done
    ) &
    eval "writer_$name=$!"
done
wait "$writer_old" || wrong "the older program could not register its tools while the newer one did"
wait "$writer_new" || wrong "the newer program could not register its tools while the older one did"
registry
both tools describe --catalog store
for dialect in openai openai-responses anthropic gemini bedrock mcp ollama mistral cohere; do
    both tools export --dialect $dialect --catalog store
done
for name in $programs; do
    for number in 1 2 3 4 5 6 7 8; do both tools get "${name}_$number" --catalog store; done
done

# Files: of either, for both.
run "$new" import api.json litellm.json --retrieved-on 2026-05-01 --catalog store
catalog
run "$new" list --json --catalog store
mv out list.json
for name in $programs; do
    eval "program=\$$name"
    run "$program" fixture make "$name.sqlite" acme:large acme:medium lab:router lab:odd --catalog store
    both fixture verify "$name.sqlite" --against store
    run "$program" fixture random --seed 7 --models 9 "random-$name.sqlite"
    both fixture verify "random-$name.sqlite"
    run "$program" export "export-$name.sqlite" --catalog store
    for reader in $programs; do
        eval "reading=\$$reader"
        run "$reading" fixture stamp "$name.sqlite"
        run "$reading" build "random-$name.sqlite" --catalog "random-$name-$reader"
        run "$reading" build "export-$name.sqlite" --catalog "built-$name-$reader"
        run "$new" list --json --catalog "built-$name-$reader"
        # What only the newer one knows may be lost on the way through the older one.
        if [ "$name$reader" = newnew ]; then
            contains out list.json || wrong "an export comes back otherwise: $lost"
        else
            run "$old" list --json --catalog store
            mv out known.json
            run "$old" list --json --catalog "built-$name-$reader"
            contains out known.json || wrong "an export of the $name program comes back otherwise: $lost"
        fi
    done
    both fixture verify "$name.sqlite" --against store
done
