"""What the engine for related articles is asked and what it answers: documents in, matches out."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field


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
    """What two articles share, and how much it raised the score; of the facet `words` the value is a term."""

    facet: str
    value: str
    weight: float


@dataclass(frozen=True, slots=True)
class Match:
    """An article beside another: the score, each signal's share of it (together 1), and why, the most telling first."""

    id: str
    score: float
    shares: Mapping[str, float]
    why: tuple[Shared, ...]
