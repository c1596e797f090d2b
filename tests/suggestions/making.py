"""Libraries and matches made in code, for tests of what is suggested."""

from collections.abc import Mapping
from dataclasses import dataclass

from dossier_gen.index import Index, index
from dossier_gen.matching import Match, Shared
from dossier_gen.model import Article, Author, Location, Organisation, Person, Record, Section
from dossier_gen.suggestions import Lists, suggester
from tests.factory import dossier, event, library, named

NAMES: tuple[Record, ...] = (
    *(named(Person, key) for key in ("p", "q")),
    named(Organisation, "g"),
    named(Location, "l"),
    named(Author, "v"),
    named(Section, "s"),
    *(event(key) for key in ("e", "f")),
    *(dossier(key) for key in ("d", "x")),
)


def indexed(*articles: Article) -> Index:
    """The index of articles and of all that they may name."""
    return index(library(*NAMES, *articles))


@dataclass(frozen=True)
class Ranked:
    """Matches that were thought up; any two articles share three words."""

    matches: Mapping[str, tuple[Match, ...]]

    def related(self, key: str, most: int) -> tuple[Match, ...]:
        return self.matches.get(key, ())[:most]

    def shared_words(self, one: str, other: str, most: int) -> Mapping[str, float]:
        return dict.fromkeys(("one", "two", "three"), 0.1)


def match(key: str, *shared: tuple[str, str, float], score: float = 1.0, **shares: float) -> Match:
    """A match; where nothing is shared it was found by its words."""
    return Match(key, score, shares or {"text": 0.0 if shared else 1.0}, tuple(Shared(*one) for one in shared))


def lists(article: Article, *others: Article, matches: tuple[Match, ...] | None = None) -> Lists:
    """The lists beside an article; where nothing else is said all others match, in their order."""
    found = tuple(match(other.id) for other in others) if matches is None else matches
    return suggester(indexed(article, *others), Ranked({article.id: found})).lists(article)
