"""Why an article is suggested, in words a reader understands. A reason names only what really raised the score."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from dossier_gen.index import TAGS
from dossier_gen.matching import Match, Shared
from dossier_gen.model import Article, Library
from dossier_gen.suggestions.candidates import reported
from dossier_gen.suggestions.intervals import interval_words
from dossier_gen.suggestions.terms import Text
from dossier_gen.wording import listed

#: A name that raised the score by less than this part of what raised it most is not told.
_LEAST = 1 / 3

#: Words that make less of a score, of which two equal texts have 1, are shared by chance: of the links that editors
#: made themselves (digital.gov, see the benchmark of related articles) nineteen in twenty have more.
_SIMILAR = 0.08

#: What made a smaller part of the score is no reason: of events and dossiers each part counts, of the weak a large one.
_LEAST_SHARE = 0.015
_LEAST_SHARES = {"events": 0.0, "dossiers": 0.0, "section": 0.1, "authors": 0.1}

#: A name in the titles or summaries of both is more of what they are about.
_IN_HEADS = 3

#: Where words made so many times as much of the score as all names that are told, that comes first.
_MOSTLY = 8
_MOST_NAMES = 2
_MOST_TERMS = 3

#: These say the most: an event, or whom and what an article is about.
_CONCRETE = ("events", *TAGS)

#: A longer title would be most of the reason.
_LONGEST_TITLE = 60


def _no_words(_: str) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class Teller:
    """Tells the readers of one article why others are suggested to them.

    `words` gives the rare words, in lower case, that the article shares with another, the most telling first.
    """

    article: Article
    library: Library
    words: Callable[[str], Iterable[str]] = _no_words

    def reason(self, match: Match) -> str:
        """Why the match is suggested; "" where nothing can be told."""
        other = self.library.articles[match.id]
        telling = self._telling(match, other)
        concrete = [shared for shared in telling if shared.facet in _CONCRETE]
        similarity = sum(match.shares.get(signal, 0.0) for signal in ("text", "title"))
        is_most = similarity >= _MOSTLY * sum(shared.share for shared in telling)
        if is_most and match.score * similarity >= _SIMILAR:
            return _joined(self._similar(other), self._part((concrete or telling)[:1], other))
        if telling and telling[0].facet == "dossiers":  # says little by itself
            return _joined(self._part(telling, other), self._part(concrete[:1], other))
        return self._part(telling, other)

    def sequel(self, other: Article) -> str:
        """How a newer article goes on with this one: it covers an event that this one reports, or else its dossier.

        "" where it does neither.
        """
        when = interval_words(self.article.date.day, other.date.day)
        for key in reported(self.article, self.library):
            if key in other.events:
                title = self.library.events[key].title
                return f"Covers the same event, {when}{f': {title}' if len(title) <= _LONGEST_TITLE else ''}"
        return self.same_dossier(other)

    def same_dossier(self, other: Article) -> str:
        """That both belong to a dossier; "" where they do not."""
        shared = (key for key in self.article.dossiers if key in other.dossiers and key in self.library.dossiers)
        return next((_same_dossier([Shared("dossiers", key, 1.0)], self, other) for key in shared), "")

    def _telling(self, match: Match, other: Article) -> list[Shared]:
        """The names that raised the score most, as they come, but what only a third article says of both at the end."""
        can_be_told = [one for one in match.shared if self._can_tell(one, other)]
        weights = {one: one.share * (_IN_HEADS if self._in_heads(one, other) else 1) for one in can_be_told}
        can_be_told.sort(key=lambda one: -weights[one])
        told = [one for one in can_be_told if weights[one] >= _LEAST * weights[can_be_told[0]]]
        return sorted(told, key=lambda one: one.facet == "links" and one.value not in (self.article.id, other.id))

    def _can_tell(self, shared: Shared, other: Article) -> bool:
        """Whether there is a word for it, and it is true."""
        if shared.facet not in _PARTS or shared.share < _LEAST_SHARES.get(shared.facet, _LEAST_SHARE):
            return False
        if shared.facet == "links":
            return shared.value in self.library.articles
        if shared.facet == "section":
            return shared.value in self.library.sections
        both = all(shared.value in getattr(article, shared.facet) for article in (self.article, other))
        if not both or shared.value not in self.library.collection(shared.facet):
            return False
        is_quoted = shared.facet == "organisations" and shared.value in self.library.outlets
        return not is_quoted or self._in_heads(shared, other)  # an agency is quoted more often than written about

    def _in_heads(self, shared: Shared, other: Article) -> bool:
        """Whether a name, or the last word of it, stands in the title or summary of both articles."""
        if shared.facet not in TAGS:
            return False
        record = self.library.collection(shared.facet)[shared.value]
        last = str(getattr(record, "name", "")).rpartition(" ")[2]
        word = re.compile(rf"(?<!\w){re.escape(last)}(?!\w)")
        return len(last) > 2 and all(word.search(f"{one.title} {one.summary}") for one in (self.article, other))

    def _part(self, telling: Sequence[Shared], other: Article) -> str:
        """What the first of them says, together with others of its kind; "" where there is none."""
        if not telling:
            return ""
        first = telling[0].facet
        kinds = TAGS if first in TAGS else (first,)
        return _PARTS[first]([shared for shared in telling if shared.facet in kinds], self, other)

    def _similar(self, other: Article) -> str:
        """That the words of the two are alike, with the rare ones that both have in their titles or summaries."""
        heads = [Text(f"{one.title}\n{one.summary}") for one in (self.article, other)]
        terms = (heads[0].term(word) for word in self.words(other.id) if heads[1].term(word))
        quoted = ", ".join(f"“{term}”" for term in islice(filter(None, terms), _MOST_TERMS))
        return f"On a similar subject: {quoted}" if quoted else "On a similar subject"


def _joined(first: str, second: str) -> str:
    return f"{first}; {second[0].lower()}{second[1:]}" if second else first


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


#: What is said of a facet; what is not here, such as the kind of an article, is no reason to read it.
_PARTS: Mapping[str, Callable[[Sequence[Shared], Teller, Article], str]] = MappingProxyType(
    {
        "events": _same_event,
        **dict.fromkeys(TAGS, _also_about),
        "dossiers": _same_dossier,
        "links": _linked,
        "section": _same_section,
        "authors": _same_author,
    }
)
