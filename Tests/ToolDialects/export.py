#!/usr/bin/env python3
"""Export the golden tools in every dialect, through the command line tool.

    export.py MODELCATALOG GOLDEN DIRECTORY

For each dialect that GOLDEN's `refused.json` names, DIRECTORY gets a file `<dialect>.json` with all
tools of `tools.json` that the dialect can carry.
"""

import json
import subprocess
import sys
from pathlib import Path


def main(program: str, golden: Path, directory: Path) -> None:
    """Register all tools, then export those of each dialect."""
    registry = ["--catalog", str(directory / "catalog"), "--registry", "golden"]

    def tools(*arguments: str) -> bytes:
        command = [program, "tools", *arguments, *registry]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout

    tools("sync", str(golden / "tools.json"), "--wide-names")
    names = [tool["name"] for tool in json.loads((golden / "tools.json").read_text("utf-8"))]
    for dialect, refused in json.loads((golden / "refused.json").read_text("utf-8")).items():
        strict = ["--strict"] if dialect.endswith("-strict") else []
        only = [name for name in names if name not in refused]
        value = tools(
            "export", "--dialect", dialect.removesuffix("-strict"), *strict, "--only", *only
        )
        (directory / f"{dialect}.json").write_bytes(value)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
