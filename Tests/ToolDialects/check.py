#!/usr/bin/env python3
"""Check tool definitions against the providers' published Python packages.

    check.py DIRECTORY

DIRECTORY holds a file `<dialect>.json` for each of `DIALECTS`: the whole value that a request
takes. The client models of the provider's package must accept it, and the metaschema of JSON
Schema (draft 2020-12) every schema in it. Then copies of it are broken on purpose, to show that
the packages look at all; what a package lets through is printed and not counted.

It prints a line for each dialect. It succeeds if every value passes, each package rejects a broken
copy, and at least `LEAST_REJECTED` ways of breaking are rejected by one package or another.
"""

from __future__ import annotations

import copy
import json
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import botocore.session
import cohere
import ollama
from anthropic.types import ToolParam
from botocore.validate import ParamValidator
from google.genai import types as google
from jsonschema import Draft202012Validator
from mcp.shared.tool_name_validation import validate_tool_name
from mcp.types import methods as mcp_methods
from mistralai.client import models as mistral
from openai.types.chat import ChatCompletionFunctionToolParam
from openai.types.responses import FunctionToolParam
from pydantic import TypeAdapter

LEAST_REJECTED = 10
MCP_VERSIONS = ("2025-11-25", "2026-07-28")

Json = Any
Way = tuple[str | int, ...]


def list_of(element: Any) -> Callable[[Json], None]:
    """A validator of a list of pydantic models or TypedDicts, to which warnings are errors."""
    adapter: TypeAdapter[Any] = TypeAdapter(list[element])

    def validate(value: Json) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error", UserWarning)
            adapter.validate_python(value)

    return validate


def validate_bedrock(value: Json) -> None:
    """Check a `toolConfig` as botocore does before it sends a request."""
    service = botocore.session.get_session().get_service_model("bedrock-runtime")
    shape = service.operation_model("Converse").input_shape
    report = ParamValidator().validate({"modelId": "any", "toolConfig": value}, shape)
    if report.has_errors():
        raise ValueError(report.generate_report())


def validate_mcp(value: Json) -> None:
    """Check a result of `tools/list` by two versions of the protocol, and the names of tools."""
    for version in MCP_VERSIONS:
        page = {"ttlMs": 0, "cacheScope": "private", "resultType": "complete", **value}
        mcp_methods.parse_server_result("tools/list", version, page)
    for tool in value["tools"]:
        found = validate_tool_name(tool["name"])
        if not found.is_valid:
            raise ValueError("; ".join(found.warnings))


@dataclass(frozen=True)
class Dialect:
    """Who judges a dialect, and the ways to what is in it."""

    package: str
    validate: Callable[[Json], None]
    tools: Way = ()
    """From the value to the array of tools."""
    body: Way = ("function",)
    """From a tool to the object that has its name."""
    schema: Way = ("parameters",)
    """From that object to the input schema."""
    others: tuple[Way, ...] = ()
    """From that object to other schemas."""
    is_json_schema: bool = True
    """Whether the input schema is JSON Schema."""


CHAT = Dialect("openai", list_of(ChatCompletionFunctionToolParam))
RESPONSES = Dialect("openai", list_of(FunctionToolParam), body=())
ANTHROPIC = Dialect("anthropic", list_of(ToolParam), body=(), schema=("input_schema",))
DIALECTS = {
    "openai": CHAT,
    "openai-strict": CHAT,
    "openai-responses": RESPONSES,
    "openai-responses-strict": RESPONSES,
    "anthropic": ANTHROPIC,
    "anthropic-strict": ANTHROPIC,
    "gemini": Dialect(
        "google-genai",
        list_of(google.Tool),
        (0, "functionDeclarations"),
        (),
        others=(("parametersJsonSchema",),),
        is_json_schema=False,
    ),
    "bedrock": Dialect(
        "botocore", validate_bedrock, ("tools",), ("toolSpec",), ("inputSchema", "json")
    ),
    "mcp": Dialect(
        "mcp", validate_mcp, ("tools",), (), ("inputSchema",), others=(("outputSchema",),)
    ),
    "ollama": Dialect("ollama", list_of(ollama.Tool)),
    "mistral": Dialect("mistralai", list_of(mistral.Tool)),
    "cohere": Dialect("cohere", list_of(cohere.ToolV2)),
}


def at(value: Json, way: Way) -> Json:
    """What lies at the end of a way; None where it breaks off."""
    for step in way:
        try:
            value = value[step]
        except LookupError:
            return None
    return value


def schemas(value: Json, dialect: Dialect) -> Iterator[Json]:
    """All JSON Schemas in a value."""
    for tool in at(value, dialect.tools):
        for way in (*[dialect.schema] * dialect.is_json_schema, *dialect.others):
            schema = at(tool, (*dialect.body, *way))
            if schema is not None:
                yield schema


def check_schemas(value: Json, dialect: Dialect) -> None:
    """Check all JSON Schemas against the metaschema."""
    for schema in schemas(value, dialect):
        Draft202012Validator.check_schema(schema)


GONE = object()
"""What stands for nothing at all."""

BREAKS: dict[str, tuple[str, Way, Json]] = {
    "no name": ("body", ("name",), GONE),
    "name a number": ("body", ("name",), 7),
    "name empty": ("body", ("name",), ""),
    "name of 200 letters": ("body", ("name",), "n" * 200),
    "description a number": ("body", ("description",), 7),
    "unknown key": ("body", ("no_such_key",), 7),
    "no schema": ("field", (), GONE),
    "schema a string": ("schema", (), "{}"),
    "schema an array": ("schema", (), []),
    "no root type": ("schema", ("type",), GONE),
    "unknown type word": ("schema", ("type",), "objekt"),
    "properties an array": ("schema", ("properties",), ["city"]),
    "required a string": ("schema", ("required",), "city"),
    "property's type a number": ("schema", ("properties",), {"city": {"type": 7}}),
    "no function type": ("tool", ("type",), GONE),
    "a tool that is a string": ("tool", (), "get_weather"),
    "a tool that is null": ("tool", (), None),
    "tools an object": ("tools", (), {}),
}
"""Each way of breaking: below which part, the way to what is replaced, and what replaces it."""


def broken_copies(value: Json, dialect: Dialect) -> Iterator[tuple[str, Json]]:
    """Copies of a value, each broken in one way, at the first tool that has properties."""
    schema = (*dialect.body, *dialect.schema)
    tools = at(value, dialect.tools)
    number = next(i for i, tool in enumerate(tools) if at(tool, (*schema, "properties")))
    tool = (*dialect.tools, number)
    parts: dict[str, Way] = {
        "tools": dialect.tools,
        "tool": tool,
        "body": (*tool, *dialect.body),
        "field": (*tool, *dialect.body, dialect.schema[0]),
        "schema": (*tool, *schema),
    }
    for name, (part, rest, new) in BREAKS.items():
        # Around the value, so that all of it can be replaced.
        broken = [copy.deepcopy(value)]
        *way, last = (0, *parts[part], *rest)
        holder = at(broken, tuple(way))
        if new is not GONE:
            holder[last] = new
        elif last in holder:
            del holder[last]
        else:
            continue
        yield name, broken[0]


def rejects(judge: Callable[..., None], *arguments: Json) -> bool:
    """Whether a judge objects."""
    try:
        judge(*arguments)
    except Exception:  # Each package has errors of its own.
        return True
    return False


def read(path: Path) -> Json:
    """Read a file as JSON, without repeated keys and without NaN."""

    def distinct(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        if len(dict(pairs)) < len(pairs):
            raise ValueError("a repeated key")
        return dict(pairs)

    def refuse(word: str) -> Json:
        raise ValueError(f"{word} is not JSON")

    text = path.read_bytes().decode("utf-8")
    return json.loads(text, object_pairs_hook=distinct, parse_constant=refuse)


def check(path: Path, dialect: Dialect) -> tuple[str, set[str]]:
    """Check one file: what there is to say, and the ways of breaking that the package rejects."""
    value = read(path)
    tools = at(value, dialect.tools)
    if not isinstance(tools, list) or not tools:
        raise ValueError("no tools")
    dialect.validate(value)
    check_schemas(value, dialect)
    if any(schema.get("type") != "object" for schema in schemas(value, dialect)):
        raise ValueError("the root of a schema must be an object")
    verdicts: dict[str, list[str]] = {dialect.package: [], "jsonschema alone": [], "nobody": []}
    for name, broken in broken_copies(value, dialect):
        if rejects(dialect.validate, broken):
            verdicts[dialect.package].append(name)
        elif rejects(check_schemas, broken, dialect):
            verdicts["jsonschema alone"].append(name)
        else:
            verdicts["nobody"].append(name)
    if not verdicts[dialect.package]:
        raise ValueError(f"{dialect.package} accepts everything")
    told = [f"{len(tools)} tools pass"]
    told += [
        f"{who} rejects {len(ways)}: {', '.join(ways)}" for who, ways in verdicts.items() if ways
    ]
    return "; ".join(told), set(verdicts[dialect.package])


def main(directory: Path) -> bool:
    """Check a directory."""
    passed, rejected = 0, set[str]()
    for name, dialect in DIALECTS.items():
        try:
            told, names = check(directory / f"{name}.json", dialect)
        except Exception as error:  # Whatever goes wrong is this dialect's failure.
            told, names = f"FAILED: {type(error).__name__}: {' '.join(str(error).split())}", set()
        else:
            passed += 1
        rejected |= names
        print(f"{name}: {told}")
    print(f"{passed} of {len(DIALECTS)} dialects pass")
    print(f"{len(rejected)} of {len(BREAKS)} ways of breaking are rejected by a package")
    return passed == len(DIALECTS) and len(rejected) >= LEAST_REJECTED


if __name__ == "__main__":
    sys.exit(0 if main(Path(sys.argv[1])) else 1)
