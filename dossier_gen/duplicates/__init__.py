"""Duplicates: events that are probably the same, and names that are probably one. Nothing is merged here."""

from collections.abc import Iterable
from dataclasses import dataclass

from dossier_gen.duplicates.candidates import candidates, terms
from dossier_gen.duplicates.comparing import likeness
from dossier_gen.duplicates.holding import held_back
from dossier_gen.duplicates.merging import Mention, Merge, merge
from dossier_gen.duplicates.names import NameGroup, names_alike, title
from dossier_gen.duplicates.reasons import Reasons, reasons
from dossier_gen.duplicates.scoring import Likeness
from dossier_gen.duplicates.telling import telling
from dossier_gen.model import Event, Library

__all__ = [
    "LEAST",
    "Mention",
    "Merge",
    "NameGroup",
    "Reasons",
    "Suggestion",
    "duplicates",
    "held_back",
    "merge",
    "names_alike",
    "reasons",
    "title",
]

#: Pairs that are less likely than this are not suggested.
LEAST = 0.3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two events that are probably the same, the earlier one first, and how alike they are."""

    events: tuple[Event, Event]
    likeness: Likeness

    @property
    def score(self) -> float:
        """How likely they are the same, from 0 to 1."""
        return self.likeness.score


def duplicates(library: Library) -> tuple[Suggestion, ...]:
    """Events that are probably the same, the likeliest first; those as likely by their ids.

    Of several that are all alike, as many pairs are named as it takes to join them all.
    """
    told = terms(telling(event, library) for event in library.events.values())
    compared = ((pair, likeness(pair, told)) for pair in candidates(told))
    found = [
        Suggestion((told.tellings[one].event, told.tellings[other].event), alike)
        for (one, other), alike in compared
        if alike and alike.score >= LEAST
    ]
    return tuple(_joining(sorted(found, key=_rank)))


def _rank(suggestion: Suggestion) -> tuple[float, str, str]:
    one, other = suggestion.events
    return -suggestion.score, one.id, other.id


def _joining(ranked: Iterable[Suggestion]) -> Iterable[Suggestion]:
    """Those that join what none before them has joined (J. B. Kruskal, 1956, https://doi.org/10.2307/2033241)."""
    groups: dict[str, str] = {}
    for suggestion in ranked:
        one, other = (_head(event.id, groups) for event in suggestion.events)
        if one != other:
            groups[max(one, other)] = min(one, other)
            yield suggestion


def _head(key: str, groups: dict[str, str]) -> str:
    while key in groups:
        key = groups[key]
    return key
