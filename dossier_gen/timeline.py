"""Timelines: a dossier's events, what is expected apart, and cut into pages where there are many."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier_gen.edtf.days import Ymd
from dossier_gen.edtf.forms import DateSet, Edge, Form, Span
from dossier_gen.model import Event

#: With more events than this a timeline is cut by year, and a year by month.
MOST_EVENTS = 64

#: More events than this never stand on one page.
MOST_ON_PAGE = 150

#: The part of a page's address for events that begin in no single year, and for those that are expected.
OTHER_DATES = "other-dates"
EXPECTED = "expected"

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
    """A page's worth of a timeline: `slug` is its part of the address, "" for the whole.

    It is `2024`, `2024/12`, `2024/12/01-10` or `2024/12/08`, and ends in `/page/2` where even that is too full.
    """

    slug: str
    years: tuple[Year, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """All events of the page, in order."""
        return tuple(event for year in self.years for event in year.events)


@dataclass(frozen=True, slots=True)
class Timeline:
    """A dossier's events: what happened, in one stretch or several, and what is expected.

    `happened` are all events of the stretches, in their order; `ahead` are the pages of what is expected where there
    is too much of it for the dossier's own.
    """

    stretches: tuple[Stretch, ...]
    happened: tuple[Event, ...]
    expected: tuple[Event, ...]
    ahead: tuple[Stretch, ...] = ()

    @property
    def is_split(self) -> bool:
        """Whether the timeline has pages of its own."""
        return bool(self.stretches) and self.stretches[0].slug != ""

    @property
    def latest(self) -> Event | None:
        """The last event that is not withdrawn."""
        return next((event for event in reversed(self.happened) if event.status not in WITHDRAWN), None)


def timeline(events: Sequence[Event], most: int = MOST_EVENTS, fullest: int = MOST_ON_PAGE) -> Timeline:
    """Arrange events, which come in timeline order; more than `most` are cut by year, a fuller year by month.

    A month of more than `fullest` events is cut into thirds, and a fuller third into days. The address of a page
    depends on the dates of its own events and on how many the timeline, the year, the month and the third hold; an
    event's permalink depends on none of these.
    """
    happened = [event for event in events if event.status != "expected"]
    expected = tuple(event for event in events if event.status == "expected")
    years = _years(happened)
    if len(happened) > most:
        stretches = tuple(stretch for year in years for stretch in _cut(year, most, fullest))
    else:
        stretches = (Stretch("", years),) if years else ()
    ahead = tuple(_numbered(EXPECTED, None, None, expected, fullest)) if len(expected) > most else ()
    return Timeline(stretches, tuple(event for stretch in stretches for event in stretch.events), expected, ahead)


def _cut(year: Year, most: int, fullest: int) -> Iterable[Stretch]:
    name = OTHER_DATES if year.year is None else f"{year.year:04}"
    if len(year.events) <= most:
        yield Stretch(name, (year,))
        return
    for month in year.months:
        if month.month is None:
            yield from _numbered(name, year.year, None, month.events, fullest)
        else:
            for slug, events in _cut_month(f"{name}/{month.month:02}", "", month.events, fullest, (_third, _day)):
                yield from _numbered(slug, year.year, month.month, events, fullest)


def _cut_month(
    month: str, days: str, events: Sequence[Event], fullest: int, units: tuple[Callable[[Event], str], ...]
) -> Iterable[tuple[str, Sequence[Event]]]:
    """The events of a month, or of those `days` of it, by the first unit that is needed; first those of no single one.

    Units are never moved, so that a new event does not change the addresses of those before it.
    """
    if len(events) <= fullest or not units:
        yield f"{month}/{days}".removesuffix("/"), events
        return
    placed = sorted(((units[0](event), i, event) for i, event in enumerate(events)), key=lambda place: place[:2])
    for unit, found in groupby(placed, key=lambda place: place[0]):
        some = tuple(event for _, _, event in found)
        yield from _cut_month(month, unit or days, some, fullest, units[1:] if unit else ())


def _numbered(
    slug: str, year: int | None, month: int | None, events: Sequence[Event], fullest: int
) -> Iterable[Stretch]:
    """Events of one address in pages of `fullest`, where nothing better is known to cut them by."""
    for number, start in enumerate(range(0, len(events), fullest), 1):
        some = Year(year, (Month(month, tuple(events[start : start + fullest])),))
        yield Stretch(slug if number == 1 else f"{slug}/page/{number}", (some,))


def _third(event: Event) -> str:
    """The third of a month in which an event surely begins; "" where it is not one alone."""
    first, last = (min((day - 1) // 10, 2) for day in _days(event))
    return ("01-10", "11-20", "21-31")[first] if first == last else ""


def _day(event: Event) -> str:
    """The day of a month on which an event surely begins; "" where it is not one alone."""
    first, last = _days(event)
    return f"{first:02}" if first == last else ""


def _days(event: Event) -> tuple[int, int]:
    """The days between which an event begins, which is in one month."""
    first, last = _beginning(event.date.form)
    return (first[2], last[2]) if first and last else (1, 31)


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
