"""Which events are worth comparing: those near in time that share rare words, names or a source.

An inverted index (https://nlp.stanford.edu/IR-book/html/htmledition/a-first-take-at-building-an-inverted-index-1.html)
over the rarest keys of each event. Every event is paired with few others for each of few keys, so the number of pairs
grows as the number of events.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log, sqrt

from dossier_gen.duplicates.telling import Name, Telling

#: Events further apart than this many days are not compared.
WINDOW = 7

#: How many of an event's rarest keys lead to others, and to how many others each of them leads.
MOST_KEYS = 16
MOST_NEIGHBOURS = 12

_FEWEST_SHARED = 2

#: A small ledger is taken for a part of so many events, so that its common words do not count as rare ones.
_AS_IF = 1000

#: A stem of a word, a name, or the source with this address.
Key = str | Name | tuple[str, str, str]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Terms:
    """All that is told. An event is known by its place among the tellings.

    By event: `keys`, its words and names; `masses`, the sum of their weights; `lengths`, the root of the sum of its
    squares. By key: `places`, who tells it; `days`, the first days of those; `weights`, how rare it is, from 0 (told by
    all) to 1 (told by one or two): the inverse document frequency. By source: `cited`, how many events cite it.
    """

    tellings: tuple[Telling, ...]
    keys: tuple[frozenset[Key], ...]
    masses: tuple[float, ...]
    lengths: tuple[float, ...]
    places: Mapping[Key, Sequence[int]]
    days: Mapping[Key, Sequence[int]]
    weights: Mapping[Key, float]
    cited: Mapping[str, int]


def terms(tellings: Iterable[Telling]) -> Terms:
    """Everything that events tell, the events in the order of their first days, then of their ids."""
    ordered = tuple(sorted(tellings, key=lambda told: (told.first, told.event.id)))
    keys = tuple(frozenset[Key]((*told.words, *told.names)) for told in ordered)
    places: defaultdict[Key, list[int]] = defaultdict(list)
    for place, found in enumerate(keys):
        for key in found:
            places[key].append(place)
    days = {key: [ordered[place].first for place in found] for key, found in places.items()}
    weights = {key: _weight(len(found), len(ordered)) for key, found in places.items()}
    masses = tuple(fsum(weights[key] for key in found) for found in keys)
    lengths = tuple(sqrt(fsum(weights[key] ** 2 for key in found)) for found in keys)
    cited = Counter(source for told in ordered for source in told.sources)
    return Terms(ordered, keys, masses, lengths, places, days, weights, cited)


def candidates(told: Terms) -> tuple[Pair, ...]:
    """Pairs of events to compare, as places in `told.tellings`, in order."""
    leads: defaultdict[Key, list[int]] = defaultdict(list)
    for place, telling in enumerate(told.tellings):
        for source in telling.sources:
            leads["source", source, ""].append(place)
        for key in _rarest(told.keys[place], told):
            leads[key].append(place)
    shared: Counter[Pair] = Counter()
    for key, places in leads.items():
        worth = _FEWEST_SHARED if len(key) == 3 and not isinstance(key, str) else 1
        for pair in _near(places, told.tellings):
            shared[pair] += worth
    return tuple(sorted(pair for pair, count in shared.items() if count >= _FEWEST_SHARED))


def rarity(key: Key, told: Terms) -> tuple[int, str]:
    """The order of keys by how many events tell them, the rarest first."""
    return len(told.places[key]), str(key)


def _weight(tellers: int, events: int) -> float:
    most = max(events, _AS_IF)
    return min(log(1 + most / tellers) / log(1 + most / 2), 1.0)


def _rarest(keys: Iterable[Key], told: Terms) -> list[Key]:
    """An event's rarest keys among those that others tell as well."""
    return sorted((key for key in keys if len(told.places[key]) > 1), key=lambda key: rarity(key, told))[:MOST_KEYS]


def _near(places: Sequence[int], tellings: Sequence[Telling]) -> Iterable[Pair]:
    """Each event with the few that come next in time and are near to it."""
    for number, one in enumerate(places):
        reach = tellings[one].last + WINDOW
        for other in places[number + 1 : number + 1 + MOST_NEIGHBOURS]:
            if tellings[other].first > reach:
                break
            yield one, other
