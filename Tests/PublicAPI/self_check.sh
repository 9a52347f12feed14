#!/bin/sh
# Checks that the checks of the public API notice what was removed, changed and added, and what is not
# documented, with two small modules of which that is known.
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
    /// It is documented.
    public func added() {}
}
public enum Open { case one, two }
END

status=0
python3 -B compare.py "$place/before" "$place/after" >"$place/found" || status=$?
fail() {
    cat "$place/found"
    echo "the check of the public API $1" >&2
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
python3 -B compare.py "$place/after" "$place/after" >"$place/found" || fail "finds one API unlike itself"

status=0
python3 -B undocumented.py "$place/before" 2>"$place/found" || status=$?
[ "$status" = 1 ] || fail "ended with $status, and not with 1, where nothing is documented"
for name in Catalog "Catalog.same()" Catalog.alsoSame Open.one; do
    grep -qF ": API.$name has no documentation comment" "$place/found" ||
        fail "does not tell that $name is not documented"
done
# What is hashable has a hash that nobody wrote.
if grep -qE "ownAffair|hash|==" "$place/found"; then fail "asks for a text of what is not written"; fi
python3 -B undocumented.py "$place/after" 2>"$place/found" || true
if grep -qF "added()" "$place/found"; then fail "does not see a documentation comment"; fi
echo "the checks of the public API notice what was removed, changed, added and not documented"
