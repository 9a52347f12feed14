"""Compares the public API of two trees, as their symbol graphs state it: compare.py BEFORE AFTER.

Prints what code that uses the libraries would notice, and ends with 1 where something was removed or
changed. What is added is told, and harms nobody, but for two things: a case of an enum that users switch
over, and a requirement of a protocol that users conform to.
"""

import re
import sys
from collections import defaultdict

import graphs

# A case or a requirement is as good as a change of what it belongs to.
BREAKS_WHEN_ADDED = {"enum.case"}
# What follows from a declaration that is told anyway.
IMPLIED = {"Copyable", "Escapable", "SendableMetatype", "BitwiseCopyable"}


class Interface:
    """What is public in the graphs of a directory."""

    def __init__(self, directory):
        self.symbols = defaultdict(set)
        self.requirements = set()
        names = {}
        relationships = []
        for graph in graphs.read(directory).values():
            # What another module hands on is that one's, wherever it is declared.
            name = graph["module"]["name"]
            module = graphs.HANDED_ON.get(name, name)
            for symbol in graph["symbols"]:
                place = (module, ".".join(symbol["pathComponents"]))
                names[symbol["identifier"]["precise"]] = place
                self.symbols[place].add((symbol["kind"]["identifier"], declaration(symbol)))
            relationships += [(module, one) for one in graph["relationships"]]
        for module, one in relationships:
            source = names.get(one["source"])
            if source is None:
                continue
            if one["kind"] == "conformsTo":
                target = names.get(one["target"])
                protocol = one.get("targetFallback") or (target and ".".join(target)) or one["target"]
                protocol = protocol.removeprefix("Swift.")
                if protocol in IMPLIED:
                    continue
                place = (source[0], f"{source[1]}: {protocol}")
                self.symbols[place].add(("conformance", f"extension {source[1]}: {protocol}"))
            elif one["kind"] == "requirementOf":
                self.requirements.add(source)

    def breaks_when_added(self, place):
        kinds = {kind.removeprefix("swift.") for kind, _ in self.symbols[place]}
        return place in self.requirements or bool(kinds & BREAKS_WHEN_ADDED)


def declaration(symbol):
    text = "".join(part["spelling"] for part in symbol.get("declarationFragments", []))
    rules = [
        f"{one['lhs']}: {one['rhs']}"
        for one in symbol.get("swiftExtension", {}).get("constraints", [])
        if one["kind"] in ("conformance", "superclass")
    ]
    # Who reads a property cannot tell a constant from one that is read alone.
    text = re.sub(r"^(static )?let (.*)$", r"\1var \2 { get }", " ".join(text.split()))
    return text + (f" [where {', '.join(sorted(rules))}]" if rules else "")


def told(sign, symbols):
    lines = []
    for kind, text in sorted(symbols):
        lines.append(f"  {sign} {kind.removeprefix('swift.')}: {text}")
    return lines


def report(title, places, lines):
    if not places:
        return
    print(f"{title} ({len(places)}):")
    for module, name in places:
        print(f"{module}: {name}")
        for line in lines((module, name)):
            print(line)
    print()


def main():
    before, after = Interface(sys.argv[1]), Interface(sys.argv[2])
    old, new = before.symbols, after.symbols
    removed = sorted(set(old) - set(new))
    added = sorted(set(new) - set(old))
    # An overload more is an addition to what has that name already.
    changed = sorted(place for place in set(old) & set(new) if old[place] - new[place])
    more = [place for place in set(old) & set(new) if old[place] < new[place]]
    # What was in something that was removed goes with it, and need not be told one by one.
    gone = set(removed)
    heads = [(module, name) for module, name in removed if not parents(module, name) & gone]
    felt = [place for place in added if after.breaks_when_added(place)]
    harmless = sorted([place for place in added if place not in set(felt)] + more)

    report("removed, with all that was in it", heads, lambda one: told("-", old[one]))
    report(
        "changed",
        changed,
        lambda one: told("-", old[one] - new[one]) + told("+", new[one] - old[one]),
    )
    report(
        "added to what users switch over or conform to", sorted(felt), lambda one: told("+", new[one])
    )
    report("added", harmless, lambda one: told("+", new[one] - old.get(one, set())))
    print(
        f"{len(removed)} removed, {len(changed)} changed, {len(added) + len(more)} added; before, there "
        f"were {len(old)} public names"
    )
    sys.exit(1 if removed or changed or felt else 0)


def parents(module, name):
    """The names of what a symbol is in, as far as they can be told from its own."""
    head, colon, _ = name.partition(": ")
    parts = head.split("(")[0].split(".")
    own = {(module, head)} if colon else set()
    return own | {(module, ".".join(parts[:count])) for count in range(1, len(parts))}


main()
