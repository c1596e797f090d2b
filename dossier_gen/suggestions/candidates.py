"""Which articles may stand beside an article, and which no longer."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from dossier_gen.index import Index, newest_first
from dossier_gen.matching import Match
from dossier_gen.model import Article, Library

#: These stay true when the news has passed.
BACKGROUND_KINDS = ("explainer", "profile")

#: An article reports an event that is not over for longer than so many days; an older one it looks back at.
_REPORTED_DAYS = 30

#: So many articles of one day are enough for a list.
MOST_OF_A_DAY = 2

#: So many newer articles about an event, and so many explainers and profiles of a dossier, are looked at.
_MOST_LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may be suggested, with its match if it has one; `family` is the same for all its versions."""

    article: Article
    match: Match | None
    is_foreign: bool
    family: str


class Pool:
    """The candidates beside one article, from which each list takes its own: no article twice, in no two languages."""

    def __init__(self, article: Article, matches: Sequence[Match], index: Index) -> None:
        articles = index.library.articles
        self.article = article
        self.index = index
        self.refused: dict[str, str] = {}
        self._taken = _barred(article, index)
        self._texts = {_text(articles[key]) for key in (*article.read_also, article.id) if key in articles}
        self.ranked = self.candidates((articles[match.id], match) for match in matches if match.id in articles)

    def candidates(self, found: Iterable[tuple[Article, Match | None]]) -> list[Candidate]:
        """Articles as candidates in their order, but those in another language last."""
        made = [
            Candidate(other, match, other.language != self.article.language, _family(other, self.index))
            for other, match in found
        ]
        return sorted(made, key=lambda one: one.is_foreign)

    def with_others(self, others: Iterable[Article]) -> list[Candidate]:
        """The ranked candidates and after them others; those in another language last."""
        known = {one.article.id for one in self.ranked}
        more = {other.id: other for other in others if other.id not in known}
        made = [*self.ranked, *self.candidates((other, None) for other in more.values())]
        return sorted(made, key=lambda one: one.is_foreign)

    def free(self, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
        """Those that no list has taken, each in one version only."""
        seen: set[str] = set()
        for one in candidates:
            if one.family not in self._taken and one.family not in seen:
                seen.add(one.family)
                yield one

    def choose(
        self, candidates: Iterable[Candidate], most: int, reason: Callable[[Candidate], str]
    ) -> list[tuple[Candidate, str]]:
        """The first that may stand in a list, each with its reason: few of one day, and none that reads the same.

        Why others may not, says `refused` until the next list is made.
        """
        chosen: list[tuple[Candidate, str]] = []
        days: Counter[object] = Counter()
        self.refused.clear()
        for one in self.free(candidates):
            if len(chosen) == most:
                break
            day, text = one.article.date.day, _text(one.article)
            if text in self._texts:
                self.refused[one.article.id] = "one with that title and summary stands there already"
            elif days[day] == MOST_OF_A_DAY:
                self.refused[one.article.id] = "two of that day stand there already"
            elif why := reason(one):
                chosen.append((one, why))
                days[day] += 1
                self._texts.add(text)
            else:
                self.refused[one.article.id] = "nothing to tell a reader why"
        return chosen

    def take(self, chosen: Iterable[Candidate], title: str) -> None:
        """Keep candidates from every other list than that of the title."""
        self._taken.update((one.family, f"in “{title}” already") for one in chosen)

    def left_out(self, listed: Iterable[str]) -> Mapping[str, str]:
        """Why each of the ranked that is not listed stands in no list."""
        rest = {one.article.id: one.family for one in self.ranked}
        for key in listed:
            rest.pop(key, None)
        further = "further down than the lists reach"
        return {key: self._taken.get(family) or self.refused.get(key, further) for key, family in rest.items()}


def reported(article: Article, library: Library) -> tuple[str, ...]:
    """The events that an article reports, not those that it looks back at: these ended long before its day."""
    events = (library.events[key] for key in article.events if key in library.events)
    first = article.date.day - timedelta(_REPORTED_DAYS)
    return tuple(event.id for event in events if event.date.latest is None or event.date.latest >= first)


def newer_about_events(article: Article, index: Index) -> Iterator[Article]:
    """The first newer articles about each of the events that an article reports."""
    for key in reported(article, index.library):
        covering = index.articles_of["events"].get(key, ())
        newer = bisect_left(covering, -article.date.day.toordinal(), key=lambda other: newest_first(other)[0])
        yield from covering[max(newer - _MOST_LOOKED_AT, 0) : newer][::-1]


def backgrounds(index: Index) -> Mapping[str, tuple[Article, ...]]:
    """The newest explainers and profiles of each dossier."""
    lists = index.articles_of["dossiers"].items()
    return {
        dossier: tuple(one for one in articles if one.kind in BACKGROUND_KINDS)[:_MOST_LOOKED_AT]
        for dossier, articles in lists
    }


def _text(article: Article) -> tuple[str, str]:
    return article.title, article.summary


def _family(article: Article, index: Index) -> str:
    return min((article.id, *(version.id for version in index.versions_of.get(article.id, ()))))


def _barred(article: Article, index: Index) -> dict[str, str]:
    """By family why an article never stands in a computed list beside this one."""
    reasons = (
        (article.exclude_related, "left out by `exclude_related`"),
        (article.read_also, "in “Read also” already"),
        ((article.id,), "this article in another language"),
    )
    articles = index.library.articles
    return {_family(articles[key], index): why for keys, why in reasons for key in keys if key in articles}
