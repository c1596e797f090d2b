"""The line of a dossier's timeline on cards: along the axis of the overview picture, so that both say the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dossier_gen.cards.card import Labels, Mark, TimeLine
from dossier_gen.edition import Edition
from dossier_gen.model import Dossier
from dossier_gen.pages.overview.axis import Axis, axis, larger, lines
from dossier_gen.pages.overview.spots import Spot, shown, spots
from dossier_gen.pages.picture_views import Line
from dossier_gen.timeline import WITHDRAWN

#: Fewer dated events than this make no line.
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Ground:
    """What all cards of a dossier share: its line, and the mark of each event along it."""

    line: TimeLine
    marks: Mapping[str, Mark]


def ground(dossier: Dossier, edition: Edition) -> Ground | None:
    """The ground of a dossier's line: what happened and is not withdrawn; None where that is too little."""
    happened = edition.timelines[dossier.id].happened
    found = tuple(spots(event for event in happened if event.status not in WITHDRAWN))
    if len(found) < FEWEST:
        return None
    along = axis(*shown(found, ()))
    inside = (spot for spot in found if spot.lies_within(along.first, along.end))
    turning = dossier.key_events or tuple(event.id for event in happened if event.key)
    marks = {spot.event.id: _mark(spot, along, is_key=spot.event.id in turning) for spot in inside}
    labels = _labels(larger(along) or lines(along))
    return Ground(TimeLine(tuple(sorted(set(marks.values()), key=_weight)), (), labels), marks)


def line_of(shared: Ground | None, own: Iterable[str] = ()) -> TimeLine | None:
    """The line with the marks of all events; those with the ids `own` are the card's own."""
    if not shared:
        return None
    marks = {shared.marks[key] for key in own if key in shared.marks}
    return replace(shared.line, own=tuple(sorted(marks, key=_weight)))


def _labels(found: Iterable[Line]) -> Labels:
    """The coarser labels, and of these the ones that even a telephone has room for: cards are shown small."""
    return tuple(
        (float(line.x.removesuffix("%")), line.label) for line in found if line.label and not line.label_is_wide
    )


def _mark(spot: Spot, along: Axis, *, is_key: bool) -> Mark:
    if spot.is_day:
        return Mark(round(along.at(spot.middle + 0.5), 1), None, is_key)
    start = 0.0 if spot.wide_first is None else along.at(spot.wide_first)
    end = 100.0 if spot.wide_last is None else along.at(spot.wide_last + 1)
    return Mark(round(start, 1), round(end, 1), is_key)


def _weight(mark: Mark) -> tuple[bool, float, float]:
    """The order in which marks are drawn: turning points later, over the rest."""
    return mark.is_key, mark.start, mark.end or 0.0
