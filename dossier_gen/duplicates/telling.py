"""What an event tells: its words, names, numbers, sources and days, in a form that can be compared."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dossier_gen.duplicates.lexicon import EMPTY, NUMBERS, STEM
from dossier_gen.model import Event, Library

NAMES = ("people", "organisations", "places")

#: The words of a text that are compared in their order: a title and the sentences that begin it.
_MOST_SAID = 120

_WORD = re.compile(r"[^\W_]+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d{1,12}", re.ASCII)
_HEAD = re.compile(r"^https?://(?:www\.|m\.)?|#.*$|/+$")

#: A collection and an id.
Name = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Telling:
    """What an event tells.

    `words` are stems (the first letters of a word, without case and accents); `names` are collections and ids;
    `said` are its first words in order; `sources` are their addresses, or their ids where they have none; `first` and
    `last` are the days, counted from 1 January of the year 1, between which it may lie, its date's marks counted in.
    """

    event: Event
    said: tuple[str, ...]
    words: frozenset[str]
    names: frozenset[Name]
    numbers: frozenset[int]
    sources: frozenset[str]
    first: int
    last: int

    @property
    def places(self) -> frozenset[str]:
        """The ids of the places that it names."""
        return frozenset(self.event.places)

    @property
    def is_dated(self) -> bool:
        """Whether its days lie within a week."""
        return self.last - self.first < 7


def telling(event: Event, library: Library) -> Telling:
    """What an event tells."""
    words = list(spelt(f"{event.title} {event.text or ''}"))
    names = frozenset((name, key) for name in NAMES for key in getattr(event, name))
    first, last = event.date.earliest_padded, event.date.latest_padded
    return Telling(
        event=event,
        said=tuple(words[:_MOST_SAID]),
        words=frozenset(words_of(words)),
        names=names,
        numbers=frozenset(_numbers(words)),
        sources=frozenset(_address(key, library) for key in event.sources),
        first=(first or date.min).toordinal(),
        last=(last or date.max).toordinal(),
    )


def spelt(text: str) -> Iterator[str]:
    """The words of a text without case and accents, in order."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    letters = (
        plain.casefold() if text.isascii() else "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    )
    return iter(_WORD.findall(_THOUSANDS.sub("", letters)))


def words_of(words: list[str]) -> Mapping[str, str]:
    """Stems with the first word that each is of: no numbers, and no words that say nothing."""
    stems: dict[str, str] = {}
    for word in words:
        stem = word[:STEM]
        if stem not in EMPTY and word not in NUMBERS and not word[0].isdigit():
            stems.setdefault(stem, word)
    return stems


def _numbers(words: list[str]) -> Iterator[int]:
    """The numbers that are told, in figures (23, 894th) or in English words (twenty-three); no years."""
    tens = 0
    for word in words:
        told = NUMBERS.get(word, 0)
        if tens and not 0 < told < 10:
            yield tens
            tens = 0
        if told >= 20:
            tens = told
        elif told:
            yield tens + told
            tens = 0
        elif figure := _NUMBER.match(word):
            number = int(figure[0])
            if not 1900 <= number <= 2100:
                yield number
    if tens:
        yield tens


def _address(key: str, library: Library) -> str:
    source = library.sources.get(key)
    return _HEAD.sub("", source.url) if source and source.url else key
