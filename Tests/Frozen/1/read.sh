#!/bin/sh
# What a program answers of a sample: read.sh MODELCATALOG SAMPLE OUT writes OUT/json/NAME.json for each
# question. SAMPLE holds store/, fixture.sqlite, export.sqlite and inputs/; stores that are read come
# to have lock files.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$3/json"
out=$(cd "$3" && pwd)
cli=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$2"
. "$here/ask.sh"

ask show 0 show acme:large --catalog store
ask show-alias 0 show lab:route --catalog store
ask show-of-provider 0 show m@lab --provider acme --catalog store
ask list 0 list --catalog store
ask list-provider 0 list --provider lab --sort name --catalog store
ask discover 0 discover --capability tool_call --min-context 30000 --sort price --catalog store
ask discover-nothing 0 discover --min-context 100m --catalog store
ask providers 0 providers --catalog store
ask stats 0 stats --catalog store
ask verify 0 verify --catalog store
ask export-json 0 export - --format json --catalog store
ask export-models-dev 0 export - --format models.dev --catalog store

ask tools-list 0 tools list --catalog store
ask tools-get 0 tools get get_weather --catalog store
ask tools-count 0 tools count --catalog store
ask tools-describe 0 tools describe --catalog store
ask tools-check 65 tools check get_weather inputs/arguments.json --catalog store
ask tools-verify 0 tools verify --catalog store
for dialect in openai openai-responses anthropic gemini bedrock mcp ollama mistral cohere; do
    ask "tools-export-$dialect" 0 tools export --dialect $dialect --catalog store
done
for dialect in openai openai-responses anthropic; do
    ask "tools-export-$dialect-strict" 0 \
        tools export --dialect $dialect --strict --only add --catalog store
done

ask fixture-verify 0 fixture verify fixture.sqlite
ask fixture-diff-export 1 fixture diff fixture.sqlite export.sqlite
rm -rf built
ask build-export 0 build export.sqlite --catalog built
ask list-of-export 0 list --catalog built
rm -rf built
