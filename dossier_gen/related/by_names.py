"""Related articles: which belong beside an article, and in words why.

A first engine: what two articles share (events, dossiers, people, organisations, places) counts by how rare it is in
the archive, as the inverse document frequency of Spärck Jones (1972), and by how near in time they are.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import log

from dossier_gen.index import TAGS, Index
from dossier_gen.model import Article
from dossier_gen.wording import count, listed

MOST_RELATED = 5

#: How much a shared thing counts, beside its rarity.
_WEIGHTS = {"events": 2.0, "dossiers": 1.0, "people": 1.0, "organisations": 0.8, "places": 0.6}

#: What more articles than this share says little about any two of them.
_MOST_SHARING = 400

#: After this many days nearness in time counts half.
_HALF_LIFE = 30

Thing = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A related article, its score, and what raised the score, the most telling first."""

    article: Article
    score: float
    shared: tuple[Thing, ...]


def related(index: Index) -> Mapping[str, tuple[Suggestion, ...]]:
    """For each article's id the most related ones, at most MOST_RELATED; none that it names, no translation of it."""
    sharing = _sharing(index)
    weights = {
        thing: _WEIGHTS[thing[0]] * log(1 + len(index.articles) / len(places)) for thing, places in sharing.items()
    }
    days = [article.date.day.toordinal() for article in index.articles]
    return {
        article.id: _suggestions(index, place, _ranked(index, place, sharing, weights, days), weights)
        for place, article in enumerate(index.articles)
    }


def reason(suggestion: Suggestion, article: Article, index: Index) -> str:
    """Why an article is suggested, in words a reader understands: names only what raised the score."""
    shared = suggestion.shared
    if any(collection == "events" for collection, _ in shared):
        return "Covers the same event"
    names = [_name(thing, index) for thing in shared if thing[0] in TAGS][:2]
    if names:
        return f"Also about {listed(names)}"
    dossier = next(key for collection, key in shared if collection == "dossiers")
    days = (suggestion.article.date.day - article.date.day).days
    gap = "the same day" if days == 0 else f"{count(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"
    return f"Also in “{index.library.dossiers[dossier].title}”, {gap}"


def _things(article: Article, index: Index) -> Iterable[Thing]:
    for collection in _WEIGHTS:
        known = index.library.collection(collection)
        for key in getattr(article, collection):
            if key in known:
                yield collection, key


def _sharing(index: Index) -> Mapping[Thing, list[int]]:
    """For each thing that a few articles share, their places in `index.articles`."""
    sharing: defaultdict[Thing, list[int]] = defaultdict(list)
    for place, article in enumerate(index.articles):
        for thing in _things(article, index):
            sharing[thing].append(place)
    return {thing: places for thing, places in sharing.items() if 1 < len(places) <= _MOST_SHARING}


def _ranked(
    index: Index,
    place: int,
    sharing: Mapping[Thing, list[int]],
    weights: Mapping[Thing, float],
    days: Sequence[int],
) -> Iterable[tuple[float, int]]:
    """The score, negative, and the place of each article that shares something with the one at `place`."""
    scores: defaultdict[int, float] = defaultdict(float)
    for thing in _things(index.articles[place], index):
        if thing in sharing:
            weight = weights[thing]
            for other in sharing[thing]:
                scores[other] += weight
    day = days[place]
    for other, shared in scores.items():
        nearness = 1 / (1 + abs(day - days[other]) / _HALF_LIFE)
        yield -round(shared * (1 + nearness), 9), other


def _suggestions(
    index: Index, place: int, ranked: Iterable[tuple[float, int]], weights: Mapping[Thing, float]
) -> tuple[Suggestion, ...]:
    """The best, equal ones newest first, which is the order of their places."""
    article = index.articles[place]
    left_out = {article.id, *article.read_also, *(version.id for version in index.versions_of.get(article.id, ()))}
    best = nsmallest(MOST_RELATED + len(left_out), ranked)
    own = set(_things(article, index))
    found = [(index.articles[other], -score) for score, other in best if index.articles[other].id not in left_out]
    return tuple(Suggestion(other, score, _shared(own, other, weights, index)) for other, score in found[:MOST_RELATED])


def _shared(own: set[Thing], other: Article, weights: Mapping[Thing, float], index: Index) -> tuple[Thing, ...]:
    things = [thing for thing in _things(other, index) if thing in own and thing in weights]
    return tuple(sorted(things, key=lambda thing: (-weights[thing], thing)))


def _name(thing: Thing, index: Index) -> str:
    record = index.library.collection(thing[0])[thing[1]]
    return str(getattr(record, "name", thing[1]))
