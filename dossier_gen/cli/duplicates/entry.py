"""An event as an entry of a ledger, in YAML."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from sys import maxsize
from textwrap import wrap
from typing import Any

from dossier_gen.cli.new.text import scalar
from dossier_gen.fields import Flag, Kind, Many, Nested, OneOrMany, Spec, Text, specs
from dossier_gen.model import Event

_WIDTH = 100

#: The place of a key that was not written: after all others.
_LAST = (maxsize, 0, 0)
_SIMPLE = re.compile(r"[\w.+/-]+")


def entry(event: Event, indent: int = 0) -> list[str]:
    """The lines of an event's entry, its dash `indent` columns to the right; keys that say nothing are left out.

    The keys come in the order in which the editor wrote them; those that are new come last.
    """
    spots = event.marks.spots
    written = sorted(_written(event), key=lambda key: spots.get(key[0], _LAST))
    lines = [line for name, spec, value in written for line in _lines(name, spec, value)]
    return [(" " * indent + line).rstrip() for line in (f"- {lines[0]}", *(f"  {line}" for line in lines[1:]))]


def inline(event: Event) -> str:
    """An event's entry within brackets: in a list that is written on one line."""
    return _mapping(event)


def _written(record: Any) -> Iterator[tuple[str, Spec, Any]]:
    """The keys of a record that say more than what holds without them, or that its editor wrote all the same."""
    defaults = {field.name: field.default for field in fields(record)}
    spots = record.marks.spots if isinstance(record, Event) else {}
    for name, spec in specs(type(record)).items():
        value = getattr(record, name)
        if value != defaults[name] or (value and name in spots):
            yield name, spec, value


def _lines(name: str, spec: Spec, value: Any) -> list[str]:
    kind, value = _bare(spec.kind, value)
    if isinstance(kind, Many) and isinstance(kind.of, Nested):
        return [f"{name}:", *(f"  - {_mapping(item)}" for item in value)]
    if isinstance(kind, Many | Nested | Flag):
        return [f"{name}: {_inline(kind, value)}"]
    text = str(getattr(value, "text", value))
    if isinstance(kind, Text) and (len(text) > _WIDTH or "\n" in text) and text == _as_read(text):
        return [f"{name}: >-", *(f"  {line}" for line in _folded(text))]
    return [f"{name}: {scalar(text, kind)}"]


def _bare(kind: Kind, value: Any) -> tuple[Kind, Any]:
    """A value with its kind, out of its list where it may stand without."""
    return (kind.of, value[0]) if isinstance(kind, OneOrMany) and len(value) == 1 else (kind, value)


def _as_read(text: str) -> str:
    """A text as the reader makes it of a block: a space between its words, a blank line between its paragraphs."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def _folded(text: str) -> list[str]:
    """The lines of a text, with a blank line between its paragraphs."""
    paragraphs = (wrap(part, _WIDTH - 4, break_long_words=False, break_on_hyphens=False) for part in text.split("\n\n"))
    return [line for number, lines in enumerate(paragraphs) for line in (*([""] if number else []), *lines)]


def _mapping(record: Any) -> str:
    return "{" + ", ".join(f"{name}: {_inline(spec.kind, value)}" for name, spec, value in _written(record)) + "}"


def _inline(kind: Kind, value: Any) -> str:
    """A value within a line, where a comma or a bracket would end it."""
    kind, value = _bare(kind, value)
    if isinstance(kind, Many):
        return "[" + ", ".join(_inline(kind.of, item) for item in value) + "]"
    if isinstance(kind, Nested):
        return _mapping(value)
    if isinstance(kind, Flag):
        return "true" if value else "false"
    text = str(getattr(value, "text", value))
    return scalar(text, kind) if _SIMPLE.fullmatch(text) else json.dumps(text, ensure_ascii=False)
