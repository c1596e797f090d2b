"""How likely two events are the same, and what speaks for it and against it.

The likelihood is a logistic function of a few measures. Its weights were set by reading pairs and hold for ledgers of
any size: every measure lies between 0 and 1, or counts few things.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, fsum

from dossier_gen.duplicates.candidates import WINDOW, Key, Pair, Terms, rarity
from dossier_gen.duplicates.lexicon import STEP, TOLL, UPDATE
from dossier_gen.duplicates.telling import Telling

#: So many words or names that are told only in these days are enough.
_ENOUGH = 4.0

#: So many of the rarest things that two events share make a pattern, if others at other times share them too.
_PATTERN = 5

#: Less alike than this, no two events are the same.
_LEAST_ALIKE = 0.3


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two events share, and what they do not.

    `alike` is the cosine of their words and names, each weighed by its rarity; `covered` the part of the shorter that
    the longer has; `own` how much they share that is told only in these days; `flat` the part of the shorter's words,
    each counted once. `patterned` counts events at other times that share the same: a kind of news that comes again and
    again. `steps` are stems of steps that only one of them tells; `gap` is in days; `is_update` where one tells a new
    toll of what the other tells; `disagrees` where both tell numbers and none is the same; `is_elsewhere` where both
    name places and none is the same.
    """

    shared: tuple[Key, ...]
    alike: float
    covered: float
    own: float
    flat: float
    patterned: int
    steps: tuple[str, ...]
    gap: int
    sources: int
    numbers: frozenset[int]
    is_update: bool
    disagrees: bool
    is_elsewhere: bool
    is_same_time: bool

    @property
    def score(self) -> float:
        """How likely they are the same, from 0 to 1."""
        z = -5.4 + 3.2 * self.alike + 1.8 * self.covered + 2.2 * min(self.own / _ENOUGH, 1.0) + 1.0 * self.flat
        z += 1.0 * min(self.sources, 1) + 0.25 * min(len(self.numbers), 2) + 1.3 * self.is_update
        z -= 0.8 * min(self.patterned, 3) + (0.4 if self.is_update else 0.9) * min(len(self.steps), 3)
        z -= 1.4 * self.disagrees + 1.4 * self.is_elsewhere + 0.25 * min(self.gap, WINDOW)
        if self.gap == 0:
            z += 0.8 * self.is_same_time
        elif not self.is_update and not self.sources:
            z -= 0.8
        return round(1 / (1 + exp(-z)), 6)


def likeness(pair: Pair, told: Terms) -> Likeness | None:
    """Compare two events; None where they are too little alike to look closer."""
    left, right = pair
    shared = told.keys[left] & told.keys[right]
    alike = _cosine(shared, pair, told)
    if alike < _LEAST_ALIKE:
        return None
    one, other = told.tellings[left], told.tellings[right]
    ordered = tuple(sorted(shared, key=lambda key: rarity(key, told)))
    gap = max(other.first - one.last, one.first - other.last, 0)
    numbers = one.numbers & other.numbers
    is_update = _is_update(one, other)
    return Likeness(
        shared=ordered,
        alike=alike,
        covered=fsum(told.weights[key] for key in shared) / min(told.masses[left], told.masses[right]),
        own=_own(ordered, one, other, told),
        flat=len(one.words & other.words) / max(min(len(one.words), len(other.words)), 1),
        patterned=_patterned(ordered, one, other, is_update, told),
        steps=tuple(sorted((one.words ^ other.words) & STEP)),
        gap=gap,
        sources=len(one.sources & other.sources),
        numbers=numbers,
        is_update=is_update,
        disagrees=bool(one.numbers and other.numbers and not numbers and not is_update),
        is_elsewhere=bool(one.places and other.places and not one.places & other.places),
        is_same_time=gap == 0 and one.is_dated and other.is_dated,
    )


def _cosine(shared: frozenset[Key], pair: Pair, told: Terms) -> float:
    both = told.lengths[pair[0]] * told.lengths[pair[1]]
    return fsum(told.weights[key] ** 2 for key in shared) / both if both else 0.0


def _own(shared: Sequence[Key], one: Telling, other: Telling, told: Terms) -> float:
    """The weight of what they share, each thing divided by how often it is told at other times."""
    since, until = _around(one, other, WINDOW)
    total = 0.0
    for key in shared:
        days = told.days[key]
        elsewhere = len(days) - (bisect_right(days, until) - bisect_left(days, since))
        if elsewhere <= WINDOW:
            total += told.weights[key] / (1 + elsewhere)
    return total


def _patterned(shared: Sequence[Key], one: Telling, other: Telling, is_update: bool, told: Terms) -> int:
    """How many events at other times share the rarest that these two share; a toll that grows is told for days."""
    rarest = shared[:_PATTERN]
    if not rarest:
        return 0
    since, until = _around(one, other, WINDOW if is_update else 0)
    places = (place for place in told.places[rarest[0]] if not since <= told.tellings[place].first <= until)
    return sum(all(key in told.keys[place] for key in rarest) for place in places)


def _around(one: Telling, other: Telling, margin: int) -> tuple[int, int]:
    """The days of two events, and a margin of days before and after."""
    last = min(max(one.last, other.last), max(one.first, other.first))
    return min(one.first, other.first) - margin, last + margin


def _is_update(one: Telling, other: Telling) -> bool:
    both = bool(one.words & TOLL and other.words & TOLL)
    return both and bool((one.words | other.words) & UPDATE)
