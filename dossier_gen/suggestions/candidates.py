"""Which articles may stand beside an article, and which no longer."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier_gen.index import Index, newest_first
from dossier_gen.matching import Match
from dossier_gen.model import Article

#: These stay true when the news has passed.
BACKGROUND_KINDS = ("explainer", "profile")

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


def newer_about_events(article: Article, index: Index) -> Iterator[Article]:
    """The first newer articles about each of an article's events."""
    for key in article.events:
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
