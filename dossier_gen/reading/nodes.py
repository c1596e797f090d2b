"""YAML as nodes that know their place, read strictly.

PyYAML's C parser gives the events (YAML 1.1, https://yaml.org/spec/1.1/); the nodes are built here, so that no alias
is ever followed, no nesting is ever too deep, no key is ever dropped and no value is ever guessed.
"""

import re
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from dossier_gen import rules
from dossier_gen.problems import Place, Problem, Rule
from dossier_gen.reading.syntax import syntax_problem
from dossier_gen.reading.words import TYPES, short

MAX_DEPTH = 20
MAX_KEYS = 200
MAX_NODES = 100_000

Event = Any  # PyYAML's events and marks carry no types; lines and columns count from 0
Mark = Any

# To YAML 1.1 these three end a line, to editors and to us they do not. A space keeps every column where it is.
_NO_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")

# What looks like a comment and most likely is none: `#1`, `#MeToo`.
_CUT = re.compile(r"[ \t]#[^\s#]")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as it was written; `plain` where it had no quotes and was no block, `literal` in one of |."""

    value: str
    plain: bool
    place: Place
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order they were written, each key once."""

    items: tuple[tuple[Scalar, "Node"], ...]
    place: Place


Node = Scalar | Sequence | Mapping


class _Broken(Exception):
    """Ends the reading of one document; never leaves this module."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def parse(text: str, path: str, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """Read one YAML document that begins at `first_line` of the file `path`. None where it is empty or unreadable.

    Where it is unreadable, the last of the problems says why.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_NO_LINE_ENDS)
    builder = _Builder(yaml.CSafeLoader(text).get_event, path, first_line, _cut_lines(text), _end(text))
    try:
        return builder.document(), builder.problems
    except _Broken as broken:
        problem = broken.problem
    except yaml.YAMLError as error:
        problem = syntax_problem(error, text, path, first_line)
    return None, [*builder.problems, problem]


def guessed_type(scalar: Scalar) -> str | None:
    """What YAML 1.1 takes an unquoted value for when it is not text: "bool", "int", "float", "null" … or None."""
    return _guess(scalar.value) if scalar.plain else None


def _end(text: str) -> tuple[int, int]:
    """Line and column, from 0, at which a text ends."""
    return text.count("\n"), len(text) - text.rfind("\n") - 1


def _cut_lines(text: str) -> dict[int, str]:
    """The lines that hold a `#` as in ` #1`, by their numbers from 0: most files have none."""
    if not _CUT.search(text):
        return {}
    return {number: line for number, line in enumerate(text.split("\n")) if _CUT.search(line)}


@lru_cache(maxsize=10_000)
def _guess(value: str) -> str | None:
    for tag, pattern in yaml.SafeLoader.yaml_implicit_resolvers.get(value[:1], ()):
        if pattern.match(value):
            return str(tag).rpartition(":")[2]
    return None


@dataclass(slots=True)
class _Builder:
    """Builds the nodes of one document from the parser's events."""

    next_event: Callable[[], Event]
    path: str
    first_line: int
    cut: MappingType[int, str]
    end: tuple[int, int]
    problems: list[Problem] = field(default_factory=list)
    nodes: int = 0

    def document(self) -> Node | None:
        root: Node | None = None
        documents = 0
        while (event := self.next_event()) is not None:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                self.refuse_document(event, documents)
            elif isinstance(event, yaml.NodeEvent):
                root = self.node(event, 0)
        return None if isinstance(root, Scalar) and root.plain and not root.value else root

    def node(self, event: Event, depth: int) -> Node:
        self.refuse(event, depth)
        place = self.place(event)
        if isinstance(event, yaml.ScalarEvent):
            plain = event.implicit[0]
            cut = self.cut_off(event.end_mark, place) if plain and self.cut else ""
            return Scalar(event.value or cut, plain, place, event.style == "|")
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping(self.pairs(depth + 1), place)
        items = []
        while not isinstance(item := self.next_event(), yaml.SequenceEndEvent):
            items.append(self.node(item, depth + 1))
        return Sequence(tuple(items), place)

    def pairs(self, depth: int) -> tuple[tuple[Scalar, Node], ...]:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        count = 0
        while not isinstance(event := self.next_event(), yaml.MappingEndEvent):
            count += 1
            if count > MAX_KEYS:
                hint = "No record has that many keys. A ledger is a list; each entry begins with `- `."
                raise self.broken(rules.YAML_TOO_LARGE, event, f"more than {MAX_KEYS} keys in one record", hint)
            key = self.node(event, depth)
            value = self.node(self.next_event(), depth)
            if self.is_key(key) and isinstance(key, Scalar):
                if key.value in pairs:
                    self.repeated(key, pairs[key.value][0])
                else:
                    pairs[key.value] = key, value
        return tuple(pairs.values())

    def is_key(self, key: Node) -> bool:
        if not isinstance(key, Scalar):
            hint = "Write one of the known keys before the colon; put a text that begins with a bracket in quotes."
            self.problem(rules.YAML_KEY, key.place, "a list or a mapping cannot be a key", hint)
            return False
        guess = guessed_type(key)
        if guess == "merge":
            self.problems.append(self.no_anchor(key.place, "a merge key, `<<`,"))
        elif guess == "null" and not key.value:
            hint = "Write the key before the colon, or put the text in quotes if it begins with a colon."
            self.problem(rules.YAML_KEY, key.place, "there is no key before this colon", hint)
        elif guess:
            message = f"`{short(key.value)}`, which YAML takes for {TYPES[guess]}, cannot be a key"
            hint = "Write one of the known keys before the colon; put a text that holds a colon in quotes."
            self.problem(rules.YAML_KEY, key.place, message, hint)
        return guess is None

    def cut_off(self, end: Mark, place: Place) -> str:
        """What YAML drops of a text after ` #`, reported where the editor most likely meant no comment."""
        rest = self.cut.get(end.line, "")[end.column : end.column + 200].lstrip(" \t")
        if _CUT.match(" " + rest):
            message = f"YAML drops `{short(rest)}`, as it drops all after a space and `#`"
            hint = "Put the whole text in quotes. If it is a comment, write a space after the `#`."
            self.problem(rules.YAML_TRAP, place, message, hint)
            return rest
        return ""

    def repeated(self, key: Scalar, first: Scalar) -> None:
        shown = short(key.value)
        message = f"the key `{shown}` is already on line {first.place.line}; only one of the two would count"
        self.problem(rules.YAML_DUPLICATE_KEY, key.place, message, "Keep one of them, or join their values.", shown)

    def refuse_document(self, event: Event, number: int) -> None:
        """End the reading at a second document, and at words to the parser."""
        if number > 1:
            hint = "Remove this line, or move what follows to a file of its own."
            raise self.broken(rules.YAML_MANY_DOCUMENTS, event, "a second document begins here", hint)
        if event.version or event.tags:
            hint = "Remove the line. If it is a text, put it in quotes."
            raise self.broken(rules.YAML_SYNTAX, event, "a line that begins with % is no content", hint)

    def refuse(self, event: Event, depth: int) -> None:
        """End the reading at whatever a content file has no use for."""
        self.nodes += 1
        if event.anchor is not None:
            is_alias = isinstance(event, yaml.AliasEvent)
            found = f"an alias, `*{short(event.anchor)}`," if is_alias else f"an anchor, `&{short(event.anchor)}`,"
            raise _Broken(self.no_anchor(self.place(event), found))
        if event.tag is not None:
            tag = short(str(event.tag).replace("tag:yaml.org,2002:", "!!"))
            hint = "Remove the tag. If the text itself begins with `!`, put it in quotes."
            raise self.broken(rules.YAML_TAG, event, f"a YAML tag, `{tag}`, has no place in content", hint)
        if depth > MAX_DEPTH:
            hint = "Nothing here nests that deep: look for brackets that are never closed."
            raise self.broken(rules.YAML_TOO_DEEP, event, f"more than {MAX_DEPTH} levels inside each other", hint)
        if self.nodes > MAX_NODES:
            hint = "Split the file: one dossier's ledger has room for some five thousand events."
            raise self.broken(rules.YAML_TOO_LARGE, event, f"more than {MAX_NODES:,} values in one file", hint)

    def no_anchor(self, place: Place, found: str) -> Problem:
        message = f"{found} stands for text written elsewhere; content is written out in full"
        hint = "Write the value out here. If a text begins with `*` or `&`, put it in quotes."
        return Problem(rules.YAML_ANCHOR, place, message, hint)

    def broken(self, rule: Rule, event: Event, message: str, hint: str) -> _Broken:
        return _Broken(Problem(rule, self.place(event), message, hint))

    def problem(self, rule: Rule, place: Place, message: str, hint: str, field: str = "") -> None:
        self.problems.append(Problem(rule, place, message, hint, field))

    def place(self, event: Event) -> Place:
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        width = end.column - column if end.line == line else 1
        if line > self.end[0]:  # where nothing is left, libyaml goes on to the next line
            line, column = self.end
        return Place(self.path, line + self.first_line, column + 1, max(width, 1))
