"""Problems: what is wrong in the content, as values with a place and a cure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error stops a build, a warning is advice."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of problem: its code, how bad it is, what it means, and an example of it wrong and right."""

    code: str
    severity: Severity
    title: str
    explanation: str
    bad: str
    good: str


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a content file: path below the content folder; line and column from 1; width in characters."""

    path: str
    line: int = 1
    column: int = 1
    width: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a place. `message` says what was found and expected, `hint` how to mend it."""

    rule: Rule
    place: Place
    message: str
    hint: str
    field: str = ""

    @property
    def code(self) -> str:
        """The rule's code, a word such as `unknown-key`."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """The rule's severity."""
        return self.rule.severity


@dataclass(frozen=True, slots=True)
class Marks:
    """Where a record and each of its keys stand in a file.

    `spots` maps a field path ("title", "sources[1]", "image.alt") to (line, column, width); "" is the record.
    """

    path: str
    spots: Mapping[str, tuple[int, int, int]] = field(default_factory=dict)

    def at(self, name: str = "") -> Place:
        """The place of a field; of the nearest field around it that was written, where it was not."""
        while name and name not in self.spots:
            name = name[: max(name.rfind("."), name.rfind("["), 0)]
        return Place(self.path, *self.spots.get(name, (1, 1, 1)))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems once each, by path, line, column, code, field and message."""
    return tuple(sorted(set(problems), key=_rank))


def _rank(problem: Problem) -> tuple[str, int, int, str, str, str]:
    place = problem.place
    return place.path, place.line, place.column, problem.code, problem.field, problem.message


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops a build."""
    return any(problem.severity is Severity.ERROR for problem in problems)
