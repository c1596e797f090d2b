"""What happened after a day: the turning points of a timeline before the rest, and of each the earliest."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from dossier_gen.index import timeline_order
from dossier_gen.model import Event
from dossier_gen.timeline import WITHDRAWN, Timeline


@dataclass(frozen=True, slots=True)
class _Row:
    """Events in order, and the first day of each."""

    days: list[date]
    events: list[Event]


@dataclass(frozen=True, slots=True)
class Sequel:
    """A dossier's turning points and its other events, so arranged that those after a day are found at once."""

    turning: _Row
    other: _Row

    def after(self, day: date, left_out: Container[str], most: int) -> list[Event]:
        """At most `most` events that surely began after the day, in order; turning points are preferred."""
        chosen = list(islice(_after(self.turning, day, left_out), most))
        chosen += islice(_after(self.other, day, left_out), most - len(chosen))
        return sorted(chosen, key=timeline_order)


def sequels(timelines: Mapping[str, Timeline]) -> Mapping[str, Sequel]:
    """The sequel of each dossier: all that happened there and is not withdrawn."""
    return {key: _sequel(found) for key, found in timelines.items()}


def _sequel(found: Timeline) -> Sequel:
    standing = sorted((event for event in found.happened if event.status not in WITHDRAWN), key=timeline_order)
    return Sequel(_row(event for event in standing if event.key), _row(event for event in standing if not event.key))


def _row(events: Iterable[Event]) -> _Row:
    dated = [(event.date.earliest, event) for event in events]
    known = [(day, event) for day, event in dated if day]
    return _Row([day for day, _ in known], [event for _, event in known])


def _after(row: _Row, day: date, left_out: Container[str]) -> Iterable[Event]:
    later = (row.events[place] for place in range(bisect_right(row.days, day), len(row.events)))
    return (event for event in later if event.id not in left_out)
