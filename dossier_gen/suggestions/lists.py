"""The lists at the foot of an article's page, none repeating another.

What tells more than "You may also like" is taken first: newer coverage of what the article is about into "What happened
next", explainers and profiles into "Background".
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dossier_gen.index import Index
from dossier_gen.matching import Match, Ranking
from dossier_gen.model import Article
from dossier_gen.suggestions.candidates import (
    BACKGROUND_KINDS,
    MOST_OF_A_DAY,
    Candidate,
    Pool,
    backgrounds,
    newer_about_events,
    reported,
)
from dossier_gen.suggestions.reasons import Teller

READ_ALSO = "Read also"
ALSO_LIKE = "You may also like"
NEXT = "What happened next"
BACKGROUND = "Background"

MOST_ALSO_LIKE = 5
MOST_NEXT = 5
MOST_BACKGROUND = 3

#: So many of the best matches are looked at.
_MOST_MATCHES = 30

#: A word is rare if at most one of so many articles has it.
_RARE = 20

#: An article of another dossier takes the last place if its score is at least this part of the last one's.
_GOOD = 0.5


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in a computed list, and why it stands there."""

    article: Article
    reason: str


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists beside an article, in their order; `left_out` says why a match of the engine stands in none."""

    read_also: tuple[Article, ...] = ()
    also_like: tuple[Listed, ...] = ()
    next: tuple[Listed, ...] = ()
    background: tuple[Listed, ...] = ()
    left_out: Mapping[str, str] = field(default_factory=dict)

    def computed(self) -> Mapping[str, tuple[Listed, ...]]:
        """The computed lists by their titles, in their order."""
        return {ALSO_LIKE: self.also_like, NEXT: self.next, BACKGROUND: self.background}


@dataclass(frozen=True, slots=True)
class Suggester:
    """Makes the lists of each article from the engine's matches; `backgrounds` are by dossier."""

    index: Index
    ranking: Ranking
    backgrounds: Mapping[str, tuple[Article, ...]]

    def matches(self, article: Article) -> tuple[Match, ...]:
        """The articles that are most related to one, the best first."""
        return self.ranking.related(article.id, _MOST_MATCHES)

    def teller(self, article: Article) -> Teller:
        """What tells the readers of an article why others are suggested to them."""
        most = len(self.index.articles) // _RARE
        return Teller(article, self.index.library, lambda other: self.ranking.shared_words(article.id, other, most))

    def lists(self, article: Article) -> Lists:
        """The lists of one article of the index."""
        articles = self.index.library.articles
        read_also = tuple(articles[key] for key in article.read_also if key in articles)
        matches = self.matches(article)
        if not article.related:
            return Lists(read_also, left_out={match.id: "`related: false`" for match in matches})
        pool, teller = Pool(article, matches, self.index), self.teller(article)
        following = _next(pool, teller)
        background = self._background(pool, teller)
        also_like = _also_like(pool, teller)
        listed = [one.article.id for one in (*following, *background, *also_like)]
        return Lists(read_also, also_like, following, background, pool.left_out(listed))

    def _background(self, pool: Pool, teller: Teller) -> tuple[Listed, ...]:
        """Explainers and profiles, but not beside another one: there they are related like any article."""
        if pool.article.kind in BACKGROUND_KINDS:
            return ()
        more = (other for key in pool.article.dossiers[:1] for other in self.backgrounds.get(key, ()))
        candidates = [one for one in pool.with_others(more) if one.article.kind in BACKGROUND_KINDS]
        chosen = pool.choose(candidates, MOST_BACKGROUND, lambda one: _reason(one, teller))
        return _listed(chosen, pool, BACKGROUND)


def suggester(index: Index, ranking: Ranking) -> Suggester:
    """What makes the lists for the articles of an index."""
    return Suggester(index, ranking, backgrounds(index))


def _next(pool: Pool, teller: Teller) -> tuple[Listed, ...]:
    """Newer coverage, of what the article reports before that of its dossiers; what was chosen in order of time."""
    day, events = pool.article.date.day, set(reported(pool.article, pool.index.library))
    newer = [
        one
        for one in pool.with_others(newer_about_events(pool.article, pool.index))
        if one.article.date.day > day and one.article.kind not in BACKGROUND_KINDS
    ]
    newer.sort(key=lambda one: (one.is_foreign, events.isdisjoint(one.article.events)))
    chosen = pool.choose(newer, MOST_NEXT, lambda one: teller.sequel(one.article))
    chosen.sort(
        key=lambda pair: (pair[0].is_foreign, pair[0].article.date.day, pair[0].article.date.start, pair[0].family)
    )
    return _listed(chosen, pool, NEXT)


def _also_like(pool: Pool, teller: Teller) -> tuple[Listed, ...]:
    """The best matches, but not all of one dossier where another has good ones."""
    chosen = pool.choose(pool.ranked, MOST_ALSO_LIKE, lambda one: _reason(one, teller))
    seen = {*pool.refused, *(one.article.id for one, _ in chosen)}
    spare = [one for one in pool.free(pool.ranked) if one.article.id not in seen]
    return _listed(_varied(chosen, spare, teller), pool, ALSO_LIKE)


def _varied(
    chosen: list[tuple[Candidate, str]], spare: Sequence[Candidate], teller: Teller
) -> list[tuple[Candidate, str]]:
    """The chosen; where all are of one dossier, the last gives way to a good one that is not of it."""
    if len(chosen) < MOST_ALSO_LIKE:
        return chosen
    common = set.intersection(*(set(one.article.dossiers) for one, _ in chosen))
    *kept, (last, _) = chosen
    days = Counter(one.article.date.day for one, _ in kept)
    for one in spare if common else ():
        is_good = one.is_foreign == last.is_foreign and _score(one) >= _GOOD * _score(last)
        is_other = common.isdisjoint(one.article.dossiers) and days[one.article.date.day] < MOST_OF_A_DAY
        if is_good and is_other and (reason := _reason(one, teller)):
            return [*kept, (one, reason)]
    return chosen


def _reason(one: Candidate, teller: Teller) -> str:
    return teller.reason(one.match) if one.match else teller.same_dossier(one.article)


def _score(one: Candidate) -> float:
    return one.match.score if one.match else 0.0


def _listed(chosen: Sequence[tuple[Candidate, str]], pool: Pool, title: str) -> tuple[Listed, ...]:
    pool.take((one for one, _ in chosen), title)
    return tuple(Listed(one.article, reason) for one, reason in chosen)
