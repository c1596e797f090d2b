"""The axis of time: where a day stands on it, its lines and their labels."""

from dataclasses import dataclass
from datetime import date

from babel.dates import get_month_names

from dossier_gen.pages.overview.periods import DAY, MONTH, QUARTER, WEEK, YEAR, Unit, cut, unit_for
from dossier_gen.pages.picture_views import Line

#: More periods than this are too narrow to see on a telephone.
MOST_PERIODS = 60
#: How many labels of days, months and years fit on a telephone, and on a wider screen.
FEW, MANY = (7, 5, 6), (16, 12, 12)
#: A label takes so many times the share of a telephone's screen that it takes of a wide one.
NARROW = 1.9

#: What may be labelled, from the finest; a step of a later line holds each of an earlier one that it is a multiple of.
_STEPS = (
    *(DAY, Unit("", 0, 2), WEEK, Unit("", 0, 14)),
    *(MONTH, QUARTER, Unit("", 6)),
    *(Unit("", 12 * years) for years in (1, 2, 5, 10, 25, 50, 100, 200, 500, 1000, 2000, 5000)),
)
_MONTHS = get_month_names("abbreviated", locale="en_GB")


@dataclass(frozen=True, slots=True)
class Axis:
    """A stretch of time cut into whole periods, from its first day until before `end`."""

    first: int
    end: int
    unit: Unit
    periods: tuple[tuple[int, int], ...]

    def at(self, day: float) -> float:
        """Where the beginning of a day stands, in per cent from the left; the edge where it is outside."""
        return min(100.0, max(0.0, (day - self.first) / (self.end - self.first) * 100))


def axis(first: int, end: int) -> Axis:
    """The axis for the days from `first` until before `end`."""
    unit = unit_for(end - first, MOST_PERIODS)
    periods = cut(first, end, unit)
    return Axis(periods[0][0], periods[-1][1], unit, periods)


def percent(number: float) -> str:
    """A place or a length along the axis as SVG has it, to half a pixel or so."""
    return f"{number:.1f}".removesuffix(".0") + "%"


def lines(along: Axis) -> tuple[Line, ...]:
    """The lines across the picture and their labels; between those that every screen has room for, finer ones."""
    always, wide = _steps(along)
    starts = set(always.starts(along.first, along.end))
    found = sorted({*starts, *wide.starts(along.first, along.end)})
    return tuple(_line(day, _label(day, always), 6, along, is_wide=day not in starts) for day in found)


def larger(along: Axis) -> tuple[Line, ...]:
    """The labels below: months where days are labelled, years where months are; none where years are."""
    always, _ = _steps(along)
    if always.months >= YEAR.months:
        return ()
    unit, room = (YEAR, 6) if always.months else (MONTH, 9)
    starts = sorted({along.first, *unit.starts(along.first, along.end)})
    if len(starts) > 1 and along.at(starts[1]) < room * NARROW:
        del starts[0]
    return tuple(_line(day, _larger_label(day, unit), room, along, is_wide=False) for day in starts)


def _line(day: int, label: str, room: int, along: Axis, *, is_wide: bool) -> Line:
    """A line and its label, which is left out, or for wide screens only, where it has not its room at the right."""
    place = along.at(day)
    return Line(percent(place), label if place <= 100 - room else "", is_wide, is_wide or place > 100 - room * NARROW)


def _steps(along: Axis) -> tuple[Unit, Unit]:
    """The step that is always labelled, and the one labelled on wide screens."""
    days = along.end - along.first
    always = next((step for step in _STEPS if days <= step.length * _room(step, FEW)), _STEPS[-1])
    finer = (step for step in _STEPS if _divides(step, always))
    return always, next((step for step in finer if days <= step.length * _room(step, MANY)), always)


def _room(step: Unit, fitting: tuple[int, int, int]) -> int:
    days, months, years = fitting
    return years if step.months >= YEAR.months else months if step.months else days


def _divides(step: Unit, coarse: Unit) -> bool:
    """Whether every period of the coarse step is made of whole ones of the other, and labelled alike."""
    if (step.months >= YEAR.months) != (coarse.months >= YEAR.months):
        return False
    if step.months and coarse.months:
        return coarse.months % step.months == 0
    return not step.months and not coarse.months and coarse.days % step.days == 0


def _label(day: int, step: Unit) -> str:
    there = date.fromordinal(day)
    if not step.months:
        return str(there.day)
    return str(there.year) if step.months >= YEAR.months else _MONTHS[there.month]


def _larger_label(day: int, unit: Unit) -> str:
    there = date.fromordinal(day)
    return str(there.year) if unit.months >= YEAR.months else f"{_MONTHS[there.month]} {there.year}"
