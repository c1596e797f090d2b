"""Problems as text: for people, for programs (JSON, SARIF) and for GitHub's annotations. Pure functions."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

import click

from dossier_gen.cli.excerpt import excerpt, visible
from dossier_gen.cli.shown import Shown
from dossier_gen.problems import Rule, Severity

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def as_text(found: Sequence[Shown], *, colour: bool) -> str:
    """The problems for people, each with its line, a caret and a cure, in the manner of rustc."""
    text = "".join(_block(item) + "\n" for item in found)
    return text if colour else click.unstyle(text)


def as_json(found: Sequence[Shown]) -> str:
    """The problems as a JSON list of flat objects, in ASCII."""
    return json.dumps([_flat(item) for item in found], indent=2) + "\n"


def as_github(found: Sequence[Shown]) -> str:
    """The problems as workflow commands, which GitHub Actions turns into annotations of the changed lines.

    The format and its escapes: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
    """
    return "".join(_annotation(item) + "\n" for item in found)


def as_sarif(found: Sequence[Shown]) -> str:
    """The problems in SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), in ASCII."""
    rules = sorted({item.problem.rule for item in found}, key=lambda rule: rule.code)
    run = {
        "tool": {"driver": {"name": "dossier", "rules": [_sarif_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(item, rules) for item in found],
    }
    return json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


#: The formats for programs by their names; `text` alone knows colours.
FORMATS: Mapping[str, Callable[[Sequence[Shown]], str]] = MappingProxyType(
    {"json": as_json, "github": as_github, "sarif": as_sarif}
)


def _block(item: Shown) -> str:
    problem, place = item.problem, item.problem.place
    colour = _COLOURS[problem.severity]
    gutter = " " * len(str(place.line))
    frame = click.style(f"{gutter} |", fg="blue", bold=True)
    head = click.style(f"{problem.severity}[{problem.code}]", fg=colour, bold=True)
    where = f"{visible(item.path)}:{place.line}:{place.column}"
    field = f"  (field {visible(problem.field)})" if problem.field else ""
    lines = [
        f"{head}{click.style(': ' + visible(problem.message), bold=True)}",
        f"{gutter}{click.style('-->', fg='blue', bold=True)} {where}{field}",
    ]
    if item.line.strip():
        source, caret = excerpt(item.line, place.column, place.width)
        number = click.style(f"{place.line} |", fg="blue", bold=True)
        lines += [frame, f"{number} {source}", f"{frame} {click.style(caret, fg=colour, bold=True)}"]
    if problem.hint:
        lines.append(f"{gutter} {click.style('=', fg='blue', bold=True)} help: {visible(problem.hint)}")
    return "\n".join(lines) + "\n"


def _flat(item: Shown) -> dict[str, str | int]:
    problem, place = item.problem, item.problem.place
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "path": item.path,
        "line": place.line,
        "column": place.column,
        "field": problem.field,
        "message": problem.message,
        "hint": problem.hint,
    }


def _annotation(item: Shown) -> str:
    problem, place = item.problem, item.problem.place
    properties = {
        "file": item.path,
        "line": place.line,
        "col": place.column,
        "endColumn": place.column + place.width,
        "title": problem.code,
    }
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{problem.severity} {written}::{_data(_sentences(item))}"


def _sentences(item: Shown) -> str:
    return "\n".join(part for part in (item.problem.message, item.problem.hint) if part)


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return visible(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _sarif_rule(rule: Rule) -> dict[str, Any]:
    example = f"Wrong:\n\n{rule.bad}\n\nRight:\n\n{rule.good}"
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.explanation},
        "help": {"text": f"{rule.explanation}\n\n{example}"},
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _sarif_result(item: Shown, rules: Sequence[Rule]) -> dict[str, Any]:
    place = item.problem.place
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.width}
    return {
        "ruleId": item.problem.code,
        "ruleIndex": rules.index(item.problem.rule),
        "level": str(item.problem.severity),
        "message": {"text": _sentences(item)},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": _uri(item.path)}, "region": region}},
        ],
    }


def _uri(path: str) -> str:
    """The path as a relative reference, or as a file's address where it is absolute."""
    written = quote(path.encode("utf-8", "surrogateescape"))
    return f"file://{written}" if PurePosixPath(path).is_absolute() else written
