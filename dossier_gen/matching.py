"""What the engine for related articles is asked and what it answers: documents in, matches out."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article for the engine: its texts, the ids in it by facet (people, dossiers …) and the ids it links to."""

    id: str
    title: str = ""
    summary: str = ""
    text: str = field(default="", repr=False)
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    section: str = ""
    kind: str = ""
    date: dt.date | None = None
    links: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shared:
    """A value of a facet that two articles share, and the part of their score that it makes."""

    facet: str
    value: str
    share: float


@dataclass(frozen=True, slots=True)
class Match:
    """A related article: its score, the share of each signal in it, and the names that both articles have.

    Two articles of the same words score about 1. The shares, of the text, the title, nearness in time and each facet,
    sum to 1; the shared names come with the weightiest first.
    """

    id: str
    score: float
    shares: Mapping[str, float]
    shared: tuple[Shared, ...]


class Ranking(Protocol):
    """The engine's answers about the articles of one library."""

    def related(self, key: str, most: int) -> tuple[Match, ...]:
        """The articles that are most related to one, best first."""

    def shared_words(self, one: str, other: str, most: int) -> Mapping[str, float]:
        """The words that two articles share and at most so many have, with their shares, the greatest first."""
