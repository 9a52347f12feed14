#!/bin/sh
# Checks that the comparison of public APIs notices what was removed, changed and added, with two small
# modules of which that is known.
set -eu
cd "$(dirname "$0")"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

compile() {
    mkdir "$place/$1"
    cat >"$place/$1/API.swift"
    "${SWIFT:-swift}c" -swift-version 6 -parse-as-library -module-name API \
        -emit-module -emit-module-path "$place/$1/API.swiftmodule" \
        -emit-symbol-graph -emit-symbol-graph-dir "$place/$1" "$place/$1/API.swift"
}

compile before <<'END'
public struct Catalog: Hashable {
    public func removed() {}
    public func changed(_ number: Int) -> Int { number }
    public func overloaded(_ number: Int) {}
    public func same() {}
    public let alsoSame: Int
    func ownAffair() {}
}
public enum Open { case one }
END
compile after <<'END'
public struct Catalog {
    public func changed(_ number: Int) -> Int? { number }
    public func overloaded(_ number: Int) {}
    public func overloaded(_ number: String) {}
    public func same() {}
    public var alsoSame: Int { 0 }
    public func added() {}
}
public enum Open { case one, two }
END

status=0
python3 compare.py "$place/before" "$place/after" >"$place/found" || status=$?
fail() {
    cat "$place/found"
    echo "the comparison of APIs $1" >&2
    exit 1
}
[ "$status" = 1 ] || fail "ended with $status, and not with 1"
for line in \
    "- method: func removed()" \
    "- conformance: extension Catalog: Hashable" \
    "- method: func changed(_ number: Int) -> Int" \
    "+ method: func changed(_ number: Int) -> Int?" \
    "+ method: func overloaded(_ number: String)" \
    "+ method: func added()" \
    "+ enum.case: case two"
do
    grep -qxF "  $line" "$place/found" || fail "does not tell: $line"
done
if grep -qE "[sS]ame|ownAffair|case one" "$place/found"; then fail "tells what stayed the same"; fi
python3 compare.py "$place/after" "$place/after" >"$place/found" || fail "finds one API unlike itself"
echo "the comparison of APIs notices what was removed, changed and added"
