"""Makes the sources of a version after this one: those of this package with more of each kind of thing.

    make.py PACKAGE TREE [--count]

TREE becomes a copy of what the command line tool is built from, with the additions and with what is made of
them. Files that are as they should be stay untouched, so that what was built of them before is built. With
--count it makes nothing, and says how many files each addition touches.
"""

import os
import pathlib
import subprocess
import sys

import additions
import edits

PARTS = [".swift-format", "Package.swift", "Package.resolved", "Sources", "CSources", "schema"]


def read(package):
    files = {}
    for part in PARTS:
        place = package / part
        for path in [place] if place.is_file() else sorted(place.rglob("*")):
            # What is made is made anew.
            if path.is_file() and "Made" not in path.parts and not path.name.startswith("made_"):
                files[str(path.relative_to(package))] = path.read_bytes()
    return files


def main():
    package, tree = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    stored = read(package)
    texts = {}
    for path, content in stored.items():
        try:
            texts[path] = content.decode()
        except UnicodeDecodeError:
            pass
    sources = edits.Sources(texts)
    for name, add in additions.ADDITIONS.items():
        with sources.adding(name):
            add(sources)
    if "--count" in sys.argv:
        for name, touched in sources.touched.items():
            print(f"{len(touched):3}  {name}: {', '.join(sorted(touched))}")
        return
    for path, text in sources.files.items():
        stored[path] = text.encode()
    there = read(tree)
    for path in there.keys() - stored.keys():
        (tree / path).unlink()
    for path, content in stored.items():
        if there.get(path) == content:
            continue
        (tree / path).parent.mkdir(parents=True, exist_ok=True)
        (tree / path).write_bytes(content)
    swift = os.environ.get("SWIFT", "swift")
    subprocess.run([swift, "schema/generate.swift"], cwd=tree, check=True)


main()
