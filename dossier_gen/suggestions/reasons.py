"""Why an article is suggested, in words a reader understands. A reason names only what really raised the score."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from dossier_gen.documents import plain
from dossier_gen.index import TAGS
from dossier_gen.matching import Match, Shared
from dossier_gen.model import Article, Library
from dossier_gen.suggestions.intervals import interval_words
from dossier_gen.suggestions.terms import Text
from dossier_gen.wording import listed

#: What raised the score by less than this part of what raised it most is not named; nor are words of a lesser share.
_LEAST = 1 / 3
_MOST_NAMES = 2
_MOST_TERMS = 3

#: A longer title would be most of the reason.
_LONGEST_TITLE = 60

#: What says little by itself: a name or an event that raised the score as well is told with it.
_VAGUE = ("dossiers", "words")


@dataclass(frozen=True)
class Teller:
    """Tells the readers of one article why others are suggested to them."""

    article: Article
    library: Library

    def reason(self, match: Match) -> str:
        """Why the match is suggested; "" where nothing can be told."""
        other = self.library.articles[match.id]
        telling = self._telling(match, other)
        if not telling:
            return "On a similar subject" if match.shares.get("words", 0.0) >= _LEAST else ""
        first = self._part(telling, other)
        concrete = [shared for shared in telling if shared.facet in (*TAGS, "events")]
        if telling[0].facet not in _VAGUE or not concrete:
            return first
        second = self._part(concrete[:1], other)
        return f"{first}; {second[0].lower()}{second[1:]}"

    def sequel(self, other: Article) -> str:
        """How a newer article goes on with this one: it covers the same event or dossier; "" where it does not."""
        if any(key in other.events and key in self.library.events for key in self.article.events):
            return f"Covers the same event, {interval_words(self.article.date.day, other.date.day)}"
        return self.same_dossier(other)

    def same_dossier(self, other: Article) -> str:
        """That both belong to a dossier; "" where they do not."""
        shared = (key for key in self.article.dossiers if key in other.dossiers and key in self.library.dossiers)
        return next((_same_dossier([Shared("dossiers", key, 1.0)], self, other) for key in shared), "")

    @cached_property
    def text(self) -> Text:
        """All that is read in the article."""
        return Text("\n".join((self.article.title, self.article.summary, plain(self.article.body))))

    def _telling(self, match: Match, other: Article) -> list[Shared]:
        """What can be told of what raised the score most, as it comes; else the first lesser thing that can be."""
        most = match.why[0].weight if match.why else 0.0
        told = [shared for shared in match.why if shared.weight >= most * _LEAST and self._can_tell(shared, other)]
        if told or match.shares.get("words", 0.0) >= _LEAST:
            return told
        return next(([shared] for shared in match.why if self._can_tell(shared, other)), [])

    def _can_tell(self, shared: Shared, other: Article) -> bool:
        """Whether there is a word for it, and it is true."""
        if shared.facet not in _PARTS:
            return False
        if shared.facet == "words":
            return bool(self.text.term(shared.value))
        if shared.facet == "links":
            return shared.value in self.library.articles
        if shared.facet == "section":
            return shared.value in self.library.sections
        both = all(shared.value in getattr(article, shared.facet) for article in (self.article, other))
        return both and shared.value in self.library.collection(shared.facet)

    def _part(self, telling: Sequence[Shared], other: Article) -> str:
        """What the first of them says, together with others of its kind."""
        first = telling[0].facet
        kinds = TAGS if first in TAGS else (first,)
        return _PARTS[first]([shared for shared in telling if shared.facet in kinds], self, other)


def _same_event(shared: Sequence[Shared], teller: Teller, _: Article) -> str:
    title = teller.library.events[shared[0].value].title
    return f"Covers the same event: {title}" if len(title) <= _LONGEST_TITLE else "Covers the same event"


def _same_dossier(shared: Sequence[Shared], teller: Teller, other: Article) -> str:
    when = interval_words(teller.article.date.day, other.date.day)
    if len(teller.article.dossiers) == 1:
        return f"The same dossier, {when}"
    return f"Also in the dossier “{teller.library.dossiers[shared[0].value].title}”, {when}"


def _also_about(shared: Sequence[Shared], teller: Teller, _: Article) -> str:
    return f"Also about {_names(shared, teller)}"


def _same_author(shared: Sequence[Shared], teller: Teller, _: Article) -> str:
    return f"Also by {_names(shared, teller)}"


def _names(shared: Sequence[Shared], teller: Teller) -> str:
    records = (teller.library.collection(one.facet)[one.value] for one in shared[:_MOST_NAMES])
    return listed([str(getattr(record, "name", record.id)) for record in records])


def _same_section(shared: Sequence[Shared], teller: Teller, _: Article) -> str:
    return f"Also in {teller.library.sections[shared[0].value].name}"


def _linked(shared: Sequence[Shared], teller: Teller, other: Article) -> str:
    keys = [one.value for one in shared]
    if other.id in keys:
        return "Linked in this article"
    if teller.article.id in keys:
        return "Links to this article"
    title = teller.library.articles[keys[0]].title
    return f"Links, like this article, to “{title}”" if len(title) <= _LONGEST_TITLE else "Links to the same article"


def _similar(shared: Sequence[Shared], teller: Teller, _: Article) -> str:
    terms = (teller.text.term(one.value) for one in shared[:_MOST_TERMS])
    return f"On a similar subject: {', '.join(f'“{term}”' for term in terms)}"


#: What is said of a facet; what is not here, such as the kind of an article, is no reason to read it.
_PARTS: Mapping[str, Callable[[Sequence[Shared], Teller, Article], str]] = MappingProxyType(
    {
        "events": _same_event,
        **dict.fromkeys(TAGS, _also_about),
        "dossiers": _same_dossier,
        "links": _linked,
        "words": _similar,
        "section": _same_section,
        "authors": _same_author,
    }
)
