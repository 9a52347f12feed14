"""Names the public symbols without a documentation comment: undocumented.py GRAPHS. Ends with 1 where there is one.

What the compiler derives is not written anywhere, and needs none.
"""

import sys

import graphs


def main():
    found = set()
    count = 0
    for graph in graphs.read(sys.argv[1]).values():
        for symbol in graph["symbols"]:
            count += 1
            if "docComment" in symbol or "location" not in symbol:
                continue
            place = symbol["location"]
            file = place["uri"].removeprefix("file://")
            line = place["position"]["line"] + 1
            name = ".".join([graph["module"]["name"]] + symbol["pathComponents"])
            found.add(f"{file}:{line}: {name} has no documentation comment")
    for line in sorted(found):
        print(line, file=sys.stderr)
    if found:
        sys.exit(1)
    print(f"all of {count} public symbols are documented")


main()
