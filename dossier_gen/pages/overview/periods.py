"""Periods of the calendar that a picture counts by: days, weeks, months and their multiples, as numbers of days.

A day is the number that `datetime.date.toordinal` gives it: the proleptic Gregorian calendar of ISO 8601, in which
day 1 is a Monday.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dossier_gen.wording import day_words, month_words

#: The first day of the calendar, and the day after its last.
FIRST, END = date.min.toordinal(), date.max.toordinal() + 1

_DAYS_IN_MONTH = 365.2425 / 12


@dataclass(frozen=True, slots=True)
class Unit:
    """A period that time is cut into: so many months, or so many days where `months` is 0."""

    name: str
    months: int
    days: int = 0

    @property
    def length(self) -> float:
        """Its mean length in days."""
        return self.months * _DAYS_IN_MONTH or self.days

    def start(self, day: int) -> int:
        """The first day of the period that holds a day."""
        if not self.months:
            return max(FIRST, day - (day - 1) % self.days)
        there = date.fromordinal(day)
        return _month_start((there.year * 12 + there.month - 1) // self.months * self.months)

    def after(self, start: int) -> int:
        """The first day of the next period, after the one that begins at `start` or, cut by the calendar, holds it."""
        if not self.months:
            return min(END, start + self.days)
        there = date.fromordinal(start)
        return _month_start(((there.year * 12 + there.month - 1) // self.months + 1) * self.months)

    def starts(self, first: int, end: int) -> Iterator[int]:
        """The first days of all periods that begin from `first` until before `end`."""
        day = self.start(first)
        if day < first:
            day = self.after(day)
        while day < end:
            yield day
            day = self.after(day)

    def words(self, start: int) -> str:
        """A period in words: 8 December 2024, October to December 2024, 1990 to 1999."""
        first, last = date.fromordinal(start), date.fromordinal(self.after(start) - 1)
        if not self.months:
            return day_words(first) if self.days == 1 else f"the {self.name} of {day_words(first)}"
        if self.months == 1:
            return month_words(first.year, first.month)
        if self.months < 12:
            year = f" {first.year}"
            return f"{month_words(first.year, first.month).removesuffix(year)} to {month_words(last.year, last.month)}"
        return str(first.year) if self.months == 12 else f"{first.year} to {last.year}"


def _month_start(number: int) -> int:
    """The first day of a month, counted from January of the year 0; the calendar's ends where it is beyond them."""
    year, month = divmod(number, 12)
    if year < 1:
        return FIRST
    return date(year, month + 1, 1).toordinal() if year <= 9999 else END


DAY, WEEK, MONTH, QUARTER = Unit("day", 0, 1), Unit("week", 0, 7), Unit("month", 1), Unit("quarter", 3)
YEAR, DECADE = Unit("year", 12), Unit("decade", 120)
#: From the finest to the coarsest.
UNITS = (DAY, WEEK, MONTH, QUARTER, YEAR, DECADE, Unit("century", 1200), Unit("millennium", 12000))


def unit_for(days: int, most: int) -> Unit:
    """The finest unit of which at most about `most` cover so many days."""
    return next((unit for unit in UNITS if days <= unit.length * most), UNITS[-1])


def cut(first: int, end: int, unit: Unit) -> tuple[tuple[int, int], ...]:
    """The whole periods that cover the days from `first` until before `end`, each with its first day and its end."""
    edges = [unit.start(first)]
    while edges[-1] < end:
        edges.append(unit.after(edges[-1]))
    return tuple(pairwise(edges))
