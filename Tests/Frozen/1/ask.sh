# For the scripts beside it. What they run is $cli, and what it answers goes to $out/json.

# Where the standard directories are, and what makes answers differ from one machine to the other.
HOME=$(pwd)/home LC_ALL=C TZ=UTC
export HOME LC_ALL TZ
unset MODELCATALOG_HOME XDG_DATA_HOME

# ask NAME CODE ARGUMENT...: keeps the answer of a command, which must end with that exit code.
ask() {
    name=$1 expected=$2
    shift 2
    code=0
    "$cli" "$@" --json > "$out/json/$name.json" 2> "$out/error" || code=$?
    if [ "$code" != "$expected" ]; then
        echo "modelcatalog $*: it ended with $code in place of $expected" >&2
        cat "$out/error" >&2
        exit 1
    fi
    rm "$out/error"
}
