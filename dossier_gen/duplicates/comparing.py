"""What two events share, and what they do not, measured."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from difflib import SequenceMatcher
from math import fsum

from dossier_gen.duplicates.candidates import WINDOW, Key, Pair, Terms, rarity
from dossier_gen.duplicates.lexicon import STEP, TOLL, UPDATE
from dossier_gen.duplicates.scoring import Likeness
from dossier_gen.duplicates.telling import Telling

#: So many of the rarest things that two events share make a pattern, if others at other times share them too.
_PATTERN = 5

#: Less alike than this, two events are only the same if they share a source, or names, at one time.
_LEAST_ALIKE = 0.3

#: A source that more events cite than this is one that tells of many, such as a live blog.
_FEW_CITE = 2

#: More events that tell the same are no reports on one, but a series.
_MOST_REPORTS = 3

#: So many stems must be shared before it is worth looking for words in a row.
_FEWEST_STEMS = 4


def likeness(pair: Pair, told: Terms) -> Likeness | None:
    """Compare two events; None where they are too little alike to look closer."""
    left, right = pair
    one, other = told.tellings[left], told.tellings[right]
    shared = told.keys[left] & told.keys[right]
    sources = one.sources & other.sources
    gap = max(other.first - one.last, one.first - other.last, 0)
    alike = _cosine(shared, pair, told)
    if alike < _LEAST_ALIKE and not (gap == 0 and (sources or _shares_names(one, other))):
        return None
    ordered = tuple(sorted(shared, key=lambda key: rarity(key, told)))
    numbers, own = one.numbers & other.numbers, _own(ordered, one, other, told)
    tells_tolls = bool(one.words & TOLL and other.words & TOLL)
    is_update = tells_tolls and bool((one.words | other.words) & UPDATE)
    tellers = _tellers(ordered, told)
    # Tolls that differ are of one event where no other tells the same: strikes of every day have tolls of their own.
    is_series = own < 1 or len(tellers) > _MOST_REPORTS
    is_higher = tells_tolls and not is_series and not numbers and _tells_more(one, other)
    return Likeness(
        shared=ordered,
        alike=alike,
        covered=fsum(told.weights[key] for key in shared) / min(told.masses[left], told.masses[right]) if shared else 0,
        own=own,
        flat=len(one.words & other.words) / max(min(len(one.words), len(other.words)), 1),
        named=fsum(told.weights[key] for key in one.names & other.names),
        run=_run(one, other) if gap == 0 else 0,
        patterned=_patterned(tellers, one, other, is_update, told),
        steps=tuple(sorted((one.words ^ other.words) & STEP)),
        gap=gap,
        sources=len(sources),
        has_own_source=any(told.cited[source] <= _FEW_CITE for source in sources),
        numbers=numbers,
        tells_tolls=tells_tolls,
        is_update=is_update,
        is_higher=is_higher,
        disagrees=bool(one.numbers and other.numbers and not numbers and not is_update and not is_higher),
        is_elsewhere=bool(one.places and other.places and not one.places & other.places),
        is_same_time=gap == 0 and one.is_dated and other.is_dated,
    )


def _shares_names(one: Telling, other: Telling) -> bool:
    """Whether both name a person or a place, and one name more."""
    shared = one.names & other.names
    return len(shared) > 1 and any(collection in {"people", "places"} for collection, _ in shared)


def _tells_more(one: Telling, other: Telling) -> bool:
    """Whether the later of two events tells the higher number; of one day, either may be the later."""
    if not one.numbers or not other.numbers:
        return False
    return one.first == other.first or max(other.numbers) > max(one.numbers)


def _run(one: Telling, other: Telling) -> int:
    """The most words in a row that both have."""
    if len(one.words & other.words) < _FEWEST_STEMS:
        return 0
    return SequenceMatcher(None, one.said, other.said, autojunk=False).find_longest_match().size


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


def _tellers(shared: Sequence[Key], told: Terms) -> tuple[int, ...]:
    """The places of the events that tell the rarest of what two share, those two among them."""
    rarest = shared[:_PATTERN]
    if not rarest:
        return ()
    return tuple(place for place in told.places[rarest[0]] if all(key in told.keys[place] for key in rarest))


def _patterned(tellers: Sequence[int], one: Telling, other: Telling, is_update: bool, told: Terms) -> int:
    """How many of the events that tell the same lie at other times; a toll that grows is told for days."""
    since, until = _around(one, other, WINDOW if is_update else 0)
    return sum(not since <= told.tellings[place].first <= until for place in tellers)


def _around(one: Telling, other: Telling, margin: int) -> tuple[int, int]:
    """The days of two events, and a margin of days before and after."""
    last = min(max(one.last, other.last), max(one.first, other.first))
    return min(one.first, other.first) - margin, last + margin
