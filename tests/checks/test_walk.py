"""The walk through records: no field that refers to something is passed over."""

from dataclasses import fields
from typing import Any

import pytest

from dossier_gen.checks.walk import Reference, Value, media, references, voices
from dossier_gen.fields import Many, Media, Nested, Ref, RefOrNew, Voice, specs
from dossier_gen.model import COLLECTIONS, Person
from tests.factory import article, change, claim, dossier, event, image, named, source, statement


def filled(record: type) -> Any:
    """A record, nested ones too, whose references, voices and files are all `x`."""
    values: dict[str, Any] = {field.name: None for field in fields(record)}
    for name, spec in specs(record).items():
        kind = spec.kind.of if isinstance(spec.kind, Many) else spec.kind
        value = filled(kind.record) if isinstance(kind, Nested) else "x"
        values[name] = (value,) if isinstance(spec.kind, Many) else value
    return record(**values)


def counted(record: type, *kinds: type) -> int:
    total = 0
    for spec in specs(record).values():
        kind = spec.kind.of if isinstance(spec.kind, Many) else spec.kind
        total += counted(kind.record, *kinds) if isinstance(kind, Nested) else isinstance(kind, kinds)
    return total


@pytest.mark.parametrize("record", COLLECTIONS.values())
def test_every_field_is_visited(record: type) -> None:
    made = filled(record)
    assert len(list(references(made))) == counted(record, Ref, RefOrNew)
    assert len(list(voices(made))) == counted(record, Voice)
    assert len(list(media(made))) == counted(record, Media)


def test_fields_have_their_paths() -> None:
    assert list(references(article("a", section="s", people=("p", "q")))) == [
        Reference("section", "sections", "s"),
        Reference("people[0]", "people", "p"),
        Reference("people[1]", "people", "q"),
    ]
    nested = dossier("d", so_far=(statement("x"), statement("y", None, "s", "t")))
    assert list(references(nested)) == [
        Reference("so_far[1].sources[0]", "sources", "s"),
        Reference("so_far[1].sources[1]", "sources", "t"),
    ]
    assert list(references(claim("c", history=(change("2024", "denied", None, "s"),)))) == [
        Reference("history[0].sources[0]", "sources", "s")
    ]
    assert list(references(source("s"))) == [Reference("outlet", "outlets", "o")]
    assert list(media(event("e", image=image("x.svg")))) == [Value("image.file", "x.svg")]
    assert list(voices(event("e", attributed_to="Locals"))) == [Value("attributed_to", "Locals")]
    assert list(voices(claim("c", said_by=("Locals", "ann")))) == [
        Value("said_by[0]", "Locals"),
        Value("said_by[1]", "ann"),
    ]


def test_nothing_written_is_nothing_found() -> None:
    assert list(references(named(Person, "p"))) == []
    assert list(voices(event("e"))) == []
    assert list(media(article("a"))) == []
