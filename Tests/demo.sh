#!/bin/sh
# Shows the main job on the built-in catalog, in a directory of its own.
set -eu
modelcatalog=$1
MODELCATALOG_HOME=$(mktemp -d)
export MODELCATALOG_HOME
trap 'rm -rf "$MODELCATALOG_HOME"' EXIT

run() {
    printf '\n$ modelcatalog %s\n' "$*"
    "$modelcatalog" "$@"
}

run stats
run show claude-sonnet-4-5@anthropic
run discover --capability tool_call --min-context 1m --max-input-price 0.50 --known-price \
    --sort context --limit 8
run show anthropic:claude-sonet-4-5 || echo "(exit code $?)"

tools=$MODELCATALOG_HOME/tools.json
cat > "$tools" <<'JSON'
[{"name": "get_weather", "description": "The weather in a city, now.",
  "inputSchema": {"properties": {
    "city": {"type": "string", "description": "The city, such as Paris."},
    "unit": {"type": "string", "enum": ["c", "f"], "default": "c"}}, "required": ["city"]}}]
JSON
echo '{"town": "Paris", "unit": "k"}' > "$MODELCATALOG_HOME/arguments.json"
cd "$MODELCATALOG_HOME"
run tools sync tools.json
run tools export --dialect anthropic
run tools export --dialect openai --strict
run tools describe
run tools check get_weather arguments.json || echo "(exit code $?)"
run fixture make chat.sqlite openai:gpt-5 gemini-2.5-flash@google
run fixture verify chat.sqlite --against .
