"""An event as an entry of a ledger, in YAML."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from textwrap import wrap
from typing import Any

from dossier_gen.cli.new.text import scalar
from dossier_gen.fields import Flag, Kind, Many, Nested, Spec, Text, specs
from dossier_gen.model import Event

_WIDTH = 100
_SIMPLE = re.compile(r"[\w.+/-]+")


def entry(event: Event, indent: int = 0) -> list[str]:
    """The lines of an event's entry, its dash `indent` columns to the right; keys that say nothing are left out."""
    lines = [line for name, spec, value in _written(event) for line in _lines(name, spec, value)]
    return [" " * indent + line for line in (f"- {lines[0]}", *(f"  {line}" for line in lines[1:]))]


def inline(event: Event) -> str:
    """An event's entry within brackets: in a list that is written on one line."""
    return _mapping(event)


def _written(record: Any) -> Iterator[tuple[str, Spec, Any]]:
    """The keys of a record whose values are not what they would be if they were not written."""
    defaults = {field.name: field.default for field in fields(record)}
    for name, spec in specs(type(record)).items():
        value = getattr(record, name)
        if value != defaults[name]:
            yield name, spec, value


def _lines(name: str, spec: Spec, value: Any) -> list[str]:
    kind = spec.kind
    if isinstance(kind, Many) and isinstance(kind.of, Nested):
        return [f"{name}:", *(f"  - {_mapping(item)}" for item in value)]
    if isinstance(kind, Many | Nested | Flag):
        return [f"{name}: {_inline(kind, value)}"]
    text = str(getattr(value, "text", value))
    if isinstance(kind, Text) and len(text) > _WIDTH and text == " ".join(text.split()):
        return [f"{name}: >-", *(f"  {line}" for line in _folded(text))]
    return [f"{name}: {scalar(text, kind)}"]


def _folded(text: str) -> list[str]:
    return wrap(text, _WIDTH - 4, break_long_words=False, break_on_hyphens=False)


def _mapping(record: Any) -> str:
    return "{" + ", ".join(f"{name}: {_inline(spec.kind, value)}" for name, spec, value in _written(record)) + "}"


def _inline(kind: Kind, value: Any) -> str:
    """A value within a line, where a comma or a bracket would end it."""
    if isinstance(kind, Many):
        return "[" + ", ".join(_inline(kind.of, item) for item in value) + "]"
    if isinstance(kind, Nested):
        return _mapping(value)
    if isinstance(kind, Flag):
        return "true" if value else "false"
    text = str(getattr(value, "text", value))
    return scalar(text, kind) if _SIMPLE.fullmatch(text) else json.dumps(text, ensure_ascii=False)
