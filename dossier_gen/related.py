"""Related articles: which belong beside an article, and why.

A first engine: what two articles share (events, dossiers, people, organisations, places) counts by how rare it is in
the archive, as the inverse document frequency of Spärck Jones (1972), and by how near in time they are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from math import log

from dossier_gen.matching import Document, Match, Shared

MOST_MATCHES = 30

#: How much a shared thing counts, beside its rarity.
_WEIGHTS = {"events": 2.0, "dossiers": 1.0, "people": 1.0, "organisations": 0.8, "places": 0.6}

#: What more articles than this share says little about any two of them.
_MOST_SHARING = 400

#: After this many days nearness in time counts half.
_HALF_LIFE = 30

Thing = tuple[str, str]


def related(documents: Iterable[Document]) -> Mapping[str, tuple[Match, ...]]:
    """For each document's id the best of the others that share something with it, at most MOST_MATCHES."""
    ordered = sorted(documents, key=lambda document: (-_day(document), document.id))
    sharing = _sharing(ordered)
    weights = {thing: _WEIGHTS[thing[0]] * log(1 + len(ordered) / len(places)) for thing, places in sharing.items()}
    return {document.id: _matches(document, ordered, sharing, weights) for document in ordered}


def _day(document: Document) -> int:
    return document.date.toordinal() if document.date else 0


def _things(document: Document) -> Iterator[Thing]:
    for facet in _WEIGHTS:
        for value in document.names.get(facet, ()):
            yield facet, value


def _sharing(documents: Sequence[Document]) -> Mapping[Thing, list[int]]:
    """For each thing that a few documents share, their places."""
    sharing: defaultdict[Thing, list[int]] = defaultdict(list)
    for place, document in enumerate(documents):
        for thing in _things(document):
            sharing[thing].append(place)
    return {thing: places for thing, places in sharing.items() if 1 < len(places) <= _MOST_SHARING}


def _matches(
    document: Document,
    documents: Sequence[Document],
    sharing: Mapping[Thing, list[int]],
    weights: Mapping[Thing, float],
) -> tuple[Match, ...]:
    """The best, equal ones in the order of their places."""
    things: defaultdict[int, list[Thing]] = defaultdict(list)
    for thing in sorted(_things(document)):
        for other in sharing.get(thing, ()):
            things[other].append(thing)
    ranked = (
        (-round(sum(weights[thing] for thing in shared) * (1 + _nearness(document, documents[other])), 9), other)
        for other, shared in things.items()
        if documents[other] is not document
    )
    best = nsmallest(MOST_MATCHES, ranked)
    return tuple(_match(document, documents[other], -score, things[other], weights) for score, other in best)


def _nearness(one: Document, other: Document) -> float:
    return 1 / (1 + abs(_day(one) - _day(other)) / _HALF_LIFE)


def _match(
    one: Document, other: Document, score: float, things: Sequence[Thing], weights: Mapping[Thing, float]
) -> Match:
    near = _nearness(one, other)
    total = sum(weights[thing] for thing in things) * (1 + near)
    shares = {"nearness": near / (1 + near)}
    for thing in things:
        shares[thing[0]] = shares.get(thing[0], 0.0) + weights[thing] / total
    why = (Shared(*thing, weights[thing]) for thing in sorted(things, key=lambda thing: (-weights[thing], thing)))
    return Match(other.id, score, shares, tuple(why))
