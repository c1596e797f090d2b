"""Timelines: a dossier's events, what is expected apart, and cut into pages where there are many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier_gen.edtf.days import Ymd
from dossier_gen.edtf.forms import DateSet, Edge, Form, Span
from dossier_gen.model import Event

#: More events than this do not stand on one page.
MOST_EVENTS = 60

#: The part of a page's address for events that begin in no single year.
OTHER_DATES = "other-dates"

#: Statuses of what is no longer said to have happened.
WITHDRAWN = ("denied", "retracted")


@dataclass(frozen=True, slots=True)
class Month:
    """The events that begin in a month; those of a year where `month` is None, as no single month is known."""

    month: int | None
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The events that begin in a year, those of no known month first; `year` is None where no single year is known."""

    year: int | None
    months: tuple[Month, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """All events of the year, in order."""
        return tuple(event for month in self.months for event in month.events)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A page's worth of a timeline: `slug` is its part of the address, `2024` or `2024/12`; "" for the whole."""

    slug: str
    years: tuple[Year, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """All events of the page, in order."""
        return tuple(event for year in self.years for event in year.events)


@dataclass(frozen=True, slots=True)
class Timeline:
    """A dossier's events: what happened, in one stretch or several, and what is expected.

    `happened` are all events of the stretches, in their order.
    """

    stretches: tuple[Stretch, ...]
    happened: tuple[Event, ...]
    expected: tuple[Event, ...]

    @property
    def is_split(self) -> bool:
        """Whether the timeline has pages of its own."""
        return bool(self.stretches) and self.stretches[0].slug != ""

    @property
    def latest(self) -> Event | None:
        """The last event that is not withdrawn."""
        return next((event for event in reversed(self.happened) if event.status not in WITHDRAWN), None)


def timeline(events: Sequence[Event], most: int = MOST_EVENTS) -> Timeline:
    """Arrange events, which come in timeline order; more than `most` are cut by year, a fuller year by month.

    The address of a page depends on the dates of its own events and on how many the timeline and the year hold; an
    event's permalink depends on neither.
    """
    happened = [event for event in events if event.status != "expected"]
    expected = tuple(event for event in events if event.status == "expected")
    years = _years(happened)
    if len(happened) > most:
        stretches = tuple(stretch for year in years for stretch in _cut(year, most))
    else:
        stretches = (Stretch("", years),) if years else ()
    return Timeline(stretches, tuple(event for stretch in stretches for event in stretch.events), expected)


def _cut(year: Year, most: int) -> Iterable[Stretch]:
    name = OTHER_DATES if year.year is None else f"{year.year:04}"
    if len(year.events) <= most:
        yield Stretch(name, (year,))
        return
    for month in year.months:
        slug = name if month.month is None else f"{name}/{month.month:02}"
        yield Stretch(slug, (Year(year.year, (month,)),))


def _years(events: Iterable[Event]) -> tuple[Year, ...]:
    placed = sorted(((*_place(event), i, event) for i, event in enumerate(events)), key=_order)
    years = []
    for year, in_year in groupby(placed, key=lambda place: place[0]):
        months = groupby(in_year, key=lambda place: place[1])
        years.append(Year(year, tuple(Month(month, tuple(p[3] for p in found)) for month, found in months)))
    return tuple(years)


def _order(place: tuple[int | None, int | None, int, Event]) -> tuple[int, int, int]:
    year, month, position, _ = place
    return year or -1, month or -1, position


def _place(event: Event) -> tuple[int | None, int | None]:
    """The year and the month in which an event surely begins, its date's marks aside; None where it is not one alone.

    A date is never made more exact: what may have begun in several years stands under none of them.
    """
    first, last = _beginning(event.date.form)
    if not (first and last) or first[0] != last[0] or not 1 <= first[0] <= 9999:
        return None, None
    return first[0], first[1] if first[1] == last[1] else None


def _beginning(form: Form) -> tuple[Ymd | None, Ymd | None]:
    """The days between which a date begins; None where there is no such bound."""
    if isinstance(form, Span):
        return (None, None) if isinstance(form.start, Edge) else _beginning(form.start)
    if isinstance(form, DateSet) and form.all_of:
        ends = [last for _, last in map(_beginning, form.members) if last]
        return form.first, min(ends, default=None)
    return form.first, form.last
