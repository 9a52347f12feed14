"""Writes the symbol graphs that each module's documentation is made of: hand_on.py GRAPHS DIRECTORY.

Each module gets a folder. What it hands on of another module becomes its own there, together with what it adds to
it: a user who imports ModelCatalog finds Catalog in it, with all that a catalog can do.
"""

import json
import pathlib
import sys

import graphs


def main():
    found = graphs.read(sys.argv[1])
    directory = pathlib.Path(sys.argv[2])
    handed_on = {by: module for module, by in graphs.HANDED_ON.items()}
    for name, graph in found.items():
        module = graph["module"]["name"]
        other = handed_on.get(module)
        if name == f"{module}@{other}.symbols.json":
            continue
        if name == f"{module}.symbols.json" and other:
            for more in (f"{other}.symbols.json", f"{module}@{other}.symbols.json"):
                graph["symbols"] += found[more]["symbols"]
                graph["relationships"] += found[more]["relationships"]
        folder = directory / module
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(json.dumps(graph))


main()
