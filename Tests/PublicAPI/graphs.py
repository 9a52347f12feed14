"""The symbol graphs of a tree's libraries, as graphs.sh writes them."""

import json
import pathlib
import sys

# Modules whose symbols another one hands on: there, users look for them.
HANDED_ON = {"CatalogReading": "ModelCatalog", "ToolReading": "AgentTools"}


def read(directory):
    """The graphs of a directory by their files' names; a module's own comes before those of what it extends."""
    files = sorted(pathlib.Path(directory).glob("*.symbols.json"))
    if not files:
        sys.exit(f"no symbol graphs are in '{directory}'")
    return {file.name: json.loads(file.read_text()) for file in files}
