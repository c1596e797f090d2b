"""Walks through a record's fields by their definitions: its references to other records, and its picture files."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from dossier_gen.fields import Kind, Many, Media, Nested, OneOrMany, Ref, RefOrNew, Voice, single, specs


class Value(NamedTuple):
    """A value in a record: the path of its field, such as `so_far[0].sources[1]`, and what it holds."""

    field: str
    value: str


class Reference(NamedTuple):
    """A reference in a record: the path of its field, the collection it points into, and the id."""

    field: str
    to: str
    id: str


class _Step(NamedTuple):
    """A field to look into: its kind, without the list around it; whether there is a list, even of a single value."""

    name: str
    kind: Kind
    many: bool
    even_of_one: bool


def references(record: object) -> Iterator[Reference]:
    """All references of a record, those in its nested records too."""
    for field, kind, value in _values(record, (Ref, RefOrNew)):
        if isinstance(kind, Ref | RefOrNew):
            yield Reference(field, kind.to, value)


def voices(record: object) -> Iterator[Value]:
    """Who speaks in a record: ids or plain words."""
    return (Value(field, value) for field, _, value in _values(record, (Voice,)))


def media(record: object) -> Iterator[Value]:
    """The picture files of a record, as paths below the content folder."""
    return (Value(field, value) for field, _, value in _values(record, (Media,)))


def _values(record: Any, kinds: tuple[type[Kind], ...], prefix: str = "") -> Iterator[tuple[str, Kind, str]]:
    for name, kind, many, even_of_one in _steps(record.__class__, kinds):
        value = getattr(record, name)
        if not value:
            continue
        at = prefix + name
        entries = list(_entries(at, value, numbered=even_of_one or len(value) > 1)) if many else [(at, value)]
        for field, entry in entries:
            if isinstance(kind, Nested):
                yield from _values(entry, kinds, field + ".")
            else:
                yield field, kind, entry


def _entries(at: str, values: tuple[Any, ...], *, numbered: bool) -> Iterator[tuple[str, Any]]:
    """The values of a list with the paths of their fields; that of a single one may be that of the list."""
    return ((f"{at}[{number}]" if numbered else at, value) for number, value in enumerate(values))


@cache
def _steps(record: Any, kinds: tuple[type[Kind], ...]) -> tuple[_Step, ...]:
    """The fields of a record that hold values of these kinds, or nested records that do."""
    steps = []
    for name, spec in specs(record).items():
        kind = single(spec.kind)
        if isinstance(kind, kinds) or (isinstance(kind, Nested) and _steps(kind.record, kinds)):
            many = isinstance(spec.kind, Many)
            steps.append(_Step(name, kind, many, many and not isinstance(spec.kind, OneOrMany)))
    return tuple(steps)
