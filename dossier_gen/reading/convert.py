"""From YAML nodes to records, by the fields' own definitions; every mistake becomes a problem, none stops the rest."""

from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from dossier_gen import rules
from dossier_gen.fields import Kind, Many, Nested, OneOrMany, Ref, RefOrNew, Spec, Text, specs
from dossier_gen.model import Record
from dossier_gen.problems import Marks, Place, Problem, Rule
from dossier_gen.reading.keys import unknown_key
from dossier_gen.reading.nodes import Mapping, Node, Scalar, Sequence, guessed_type
from dossier_gen.reading.values import READERS, TEXTUAL, Refusal, with_blank_lines
from dossier_gen.reading.words import TYPES, field_words, short

R = TypeVar("R", bound=Record)

Spots = dict[str, tuple[int, int, int]]


class _Absent:
    """What stands for a value that could not be read."""


ABSENT = _Absent()


@dataclass(slots=True)
class Converter:
    """Reads the records of one file and collects what is wrong with them.

    `new` are the records written out inside others, each with its collection; `broken` are (collection, id) of those
    that could not be read, or only in part. Records written out inside the article `owner` (its id) belong to it.
    """

    path: str
    owner: str | None = None
    problems: list[Problem] = field(default_factory=list)
    new: list[tuple[str, Record]] = field(default_factory=list)
    broken: list[tuple[str, str]] = field(default_factory=list)

    def record(self, cls: type[R], node: Node, called: str, **given: Any) -> R | None:
        """Read one record, named `called` in messages; `given` are values that no key holds. None if it is broken."""
        if not isinstance(node, Mapping):
            message = f"{called} is written as keys and values; {_found(node)}"
            hint = f"Write its keys one a line, below each other: {_example(cls)}."
            self._problem(rules.WRONG_TYPE, node.place, message, hint)
            return None
        spots: Spots = {"": _spot(node.place)}
        values = self._values(cls, node, called, "", spots)
        return None if values is None else cls(**given, **values, marks=Marks(self.path, spots))

    def _values(self, cls: type, node: Mapping, called: str, prefix: str, spots: Spots) -> dict[str, Any] | None:
        """The values of a record's keys; None where one that must be there is missing or cannot be read."""
        known, required = _keys(cls)
        values: dict[str, Any] = {}
        meant: set[str | None] = set()
        for key, value in node.items:
            name = prefix + key.value
            spec = known.get(key.value)
            if spec is None:
                meant.add(self._unknown(key, cls, node, called, prefix))
                continue
            meant.add(key.value)
            empty = _is_empty(value) or (spec.required and isinstance(value, Sequence) and not value.items)
            spots[name] = _spot(key.place if empty else value.place)
            if not empty:
                found = self._value(spec.kind, value, name, spots)
                if found is not ABSENT:
                    values[key.value] = found
            elif spec.required:
                self._missing(key.place, name, called, spec, _how_empty(value))
        for name in required:
            if name not in meant:
                self._missing(node.place, prefix + name, called, known[name], "is missing")
        return values if all(name in values for name in required) else None

    def _value(self, kind: Kind, node: Node, name: str, spots: Spots) -> Any:
        """One value of a kind, or ABSENT where it cannot be read."""
        if isinstance(kind, OneOrMany) and not isinstance(node, Sequence):
            one = self._value(kind.of, node, name, spots)
            return one if one is ABSENT else (one,)
        if isinstance(kind, Many):
            return self._many(kind, node, name, spots)
        if isinstance(kind, Nested):
            return self._nested(kind, node, name, spots)
        if isinstance(kind, RefOrNew):
            if isinstance(node, Mapping):
                return self._written_out(kind, node, name)
            kind = Ref(kind.to)
        if isinstance(node, Scalar):
            return self._scalar(kind, node, name)
        message = f"{field_words(name)} is a single value; {_found(node)}"
        self._problem(rules.WRONG_TYPE, node.place, message, "Write one value after the colon.", name)
        return ABSENT

    def _scalar(self, kind: Kind, node: Scalar, name: str) -> Any:
        guess = guessed_type(node) if isinstance(kind, TEXTUAL) else None
        if guess:
            shown = short(node.value)
            taken = "a number in sixties" if ":" in node.value and guess in ("int", "float") else TYPES[guess]
            message = f"`{shown}` without quotes is {taken} to YAML, not text"
            self._problem(rules.YAML_TRAP, node.place, message, f'Put it in quotes: `"{shown}"`.', name)
            return ABSENT
        folded = isinstance(kind, Text) and kind.paragraphs and not node.literal
        try:
            return READERS[type(kind)](with_blank_lines(node.value) if folded else node.value, kind)
        except Refusal as refusal:
            subject = "" if refusal.message.startswith("`") else f"{field_words(name)} "
            self._problem(refusal.rule, node.place, subject + refusal.message, refusal.hint, name)
            return ABSENT

    def _many(self, kind: Many, node: Node, name: str, spots: Spots) -> Any:
        """The values of a list, without those that cannot be read; the spots of the others move up."""
        if not isinstance(node, Sequence):
            message = f"{field_words(name)} is a list; {_found(node)}"
            self._problem(rules.WRONG_TYPE, node.place, message, _as_list(kind, node, name), name)
            return ABSENT
        found: dict[Any, int] = {}
        for number, item in enumerate(node.items):
            written, kept = f"{name}[{number}]", f"{name}[{len(found)}]"
            inner: Spots = {written: _spot(item.place)}
            value = self._item(kind.of, item, written, inner)
            if value in found:
                self._repeated(item, node.items[found[value]], f"{name}[{found[value]}]", written)
            elif value is not ABSENT:
                found[value] = number
                spots |= _renamed(inner, written, kept)
        return tuple(found)

    def _repeated(self, item: Node, first: Node, there: str, here: str) -> None:
        if isinstance(item, Mapping) and isinstance(first, Mapping) and _written_id(item):
            return  # two records of one id, which is a problem of theirs
        subject = f"`{short(item.value)}`" if isinstance(item, Scalar) else "this"
        message = f"{subject} is here already, as {field_words(there)}"
        self._problem(rules.REPEATED_VALUE, item.place, message, "Remove one of the two.", here)

    def _item(self, kind: Kind, node: Node, name: str, spots: Spots) -> Any:
        if not _is_empty(node):
            return self._value(kind, node, name, spots)
        hint = "Write it, or remove its `-` or comma."
        self._problem(rules.MISSING_KEY, node.place, f"{field_words(name)} {_how_empty(node)}", hint, name)
        return ABSENT

    def _nested(self, kind: Nested, node: Node, name: str, spots: Spots) -> Any:
        called = field_words(name)
        if not isinstance(node, Mapping):
            hint = f"Write its keys one a line, indented: {_example(kind.record)}."
            self._problem(rules.WRONG_TYPE, node.place, f"{called} holds keys and values; {_found(node)}", hint, name)
            return ABSENT
        values = self._values(kind.record, node, called, name + ".", spots)
        return ABSENT if values is None else kind.record(**values)

    def _written_out(self, kind: RefOrNew, node: Mapping, name: str) -> Any:
        """The id of a record that is written out where its id could stand, be it broken or not."""
        before = len(self.problems)
        record: Record | None = self.record(kind.record, node, field_words(name), article=self.owner)
        if record is not None:
            self.new.append((kind.to, record))
        key = record.id if record is not None else _written_id(node)
        if key and len(self.problems) > before:
            self.broken.append((kind.to, key))
        return key or ABSENT

    def _unknown(self, key: Scalar, cls: type, node: Mapping, called: str, prefix: str) -> str | None:
        """Note an unknown key; returns the one that is most likely meant."""
        meant, hint = unknown_key(key.value, cls, {written.value for written, _ in node.items})
        shown = short(key.value)
        self._problem(rules.UNKNOWN_KEY, key.place, f"there is no key `{shown}` in {called}", hint, prefix + shown)
        return meant

    def _missing(self, place: Place, name: str, called: str, spec: Spec, how: str) -> None:
        key = name.rpartition(".")[2]
        example = f" Example: `{key}: {spec.example}`." if spec.example else ""
        hint = f"Write `{key}: …`. {spec.doc}{example}"
        self._problem(rules.MISSING_KEY, place, f"`{key}` {how} in {called}; it must be there", hint, name)

    def _problem(self, rule: Rule, place: Place, message: str, hint: str, name: str = "") -> None:
        self.problems.append(Problem(rule, place, message, hint, name))


@cache
def _keys(record: type) -> tuple[MappingType[str, Spec], tuple[str, ...]]:
    """The keys of a record, and those of them that must be there."""
    known = specs(record)
    return known, tuple(key for key, spec in known.items() if spec.required)


def _written_id(node: Node) -> str:
    """The id that a record's mapping holds, sound or not; "" where there is none."""
    pairs = node.items if isinstance(node, Mapping) else ()
    return next((value.value for key, value in pairs if key.value == "id" and isinstance(value, Scalar)), "")


def _spot(place: Place) -> tuple[int, int, int]:
    return place.line, place.column, place.width


def _renamed(spots: Spots, written: str, kept: str) -> Spots:
    """The spots of a list's entry, under the number that it has after those that cannot be read are gone."""
    if written == kept:
        return spots
    return {kept + name.removeprefix(written): spot for name, spot in spots.items()}


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and (not node.value.strip() or guessed_type(node) == "null")


def _how_empty(node: Node) -> str:
    written = node.value.strip() if isinstance(node, Scalar) else ""
    return f"is empty (`{written}` is nothing to YAML)" if written else "is empty"


def _as_list(kind: Many, node: Node, name: str) -> str:
    """How to write as a list what is none."""
    key = name.rpartition(".")[2]
    if isinstance(kind.of, Nested) or (isinstance(kind.of, RefOrNew) and isinstance(node, Mapping)):
        return f"Begin each entry with `- `, and write its keys below each other: {_example(kind.of.record)}."
    if isinstance(node, Scalar) and node.plain and short(node.value) == node.value:
        return f"Write it in brackets: `{key}: [{node.value}]`."
    return f"Write it in brackets, as in `{key}: [one, two]`, or each entry on a line of its own after `- `."


def _example(record: type) -> str:
    return ", ".join(f"`{key}: …`" for key in _keys(record)[1])


def _found(node: Node) -> str:
    if isinstance(node, Scalar):
        return f"here is the text `{short(node.value)}`" if node.value.strip() else "here is nothing"
    return "here is a list" if isinstance(node, Sequence) else "here are keys and values"
