"""Digits that may be unspecified (X): which numbers fit them, between which days a date with them lies."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from dossier_gen.edtf.days import Ymd, days_in_month, month_end

_LEAP_YEAR = 2000

# First and last month of the parts of a year, by their codes in ISO 8601-2; a month past 12 is in the next
# year. The standard does not say in which months a season lies. Here they are the meteorological ones, in the
# northern hemisphere where the code names none (21 to 24), as in python-edtf
# (https://github.com/ixc/python-edtf, edtf/appsettings.py); but winter runs on from the December of its year
# to the end of February.
_NORTH = ((3, 5), (6, 8), (9, 11), (12, 14))
_SOUTH = ((9, 11), (12, 14), (3, 5), (6, 8))
_QUARTERS = ((1, 3), (4, 6), (7, 9), (10, 12))
_THIRDS = ((1, 4), (5, 8), (9, 12))
_HALVES = ((1, 6), (7, 12))
SEASON_MONTHS: dict[int, tuple[int, int]] = dict(
    enumerate((*_NORTH, *_NORTH, *_SOUTH, *_QUARTERS, *_THIRDS, *_HALVES), start=21)
)


@lru_cache(maxsize=512)
def fitting(pattern: str, highest: int) -> tuple[int, ...]:
    """The numbers from 1 to `highest` (99 at most) that fit two digits or X, ascending."""
    return tuple(
        number
        for number in range(1, highest + 1)
        if all(want in ("X", digit) for want, digit in zip(pattern, f"{number:02}", strict=True))
    )


def first_day(year: str, month: str, day: str) -> Ymd | None:
    """The first day that fits a year, month and day in digits or X; None where no day does."""
    return next(_days(_years(year, forward=True), fitting(month, 12), fitting(day, 31)), None)


def last_day(year: str, month: str, day: str) -> Ymd | None:
    """The last day that fits a year, month and day in digits or X; None where no day does."""
    return next(_days(_years(year, forward=False), fitting(month, 12)[::-1], fitting(day, 31)[::-1]), None)


def season_days(year: int, season: int) -> tuple[Ymd, Ymd]:
    """The first and the last day of a part of a year, by its code from 21 to 41."""
    begin, end = SEASON_MONTHS[season]
    return (year, begin, 1), month_end(year, end)


def _days(years: Iterator[int], months: tuple[int, ...], days: tuple[int, ...]) -> Iterator[Ymd]:
    """The days of the calendar in these years, months and days, in their order."""
    if not days or all(min(days) > days_in_month(_LEAP_YEAR, month) for month in months):
        return
    for year in years:
        for month in months:
            length = days_in_month(year, month)
            yield from ((year, month, day) for day in days if day <= length)


def _years(pattern: str, *, forward: bool) -> Iterator[int]:
    """The years that fit the digits or X, in the order of time or against it."""
    if "X" not in pattern:
        return iter((int(pattern),))
    negative = pattern.startswith("-")
    choices = "0123456789" if forward != negative else "9876543210"
    sizes = map(int, map("".join, product(*(choices if c == "X" else c for c in pattern.lstrip("-")))))
    return (-size for size in sizes if size) if negative else sizes
