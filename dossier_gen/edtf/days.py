"""Days of the proleptic Gregorian calendar as (year, month, day), in any year, also before year 1."""

from datetime import date
from typing import TypeAlias

Ymd: TypeAlias = tuple[int, int, int]

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February; year 0 is 1 BC."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days in a month from 1 to 12."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def month_end(year: int, month: int) -> Ymd:
    """The last day of a month; a month past 12 runs on into the next years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return (year, month, days_in_month(year, month))


def shifted(day: Ymd, months: int, days: int) -> Ymd:
    """The day that many months and then days later; the end of a month stays the end of a month."""
    year, month, number = day
    last = month_end(year, month + months)
    number = last[2] if day == month_end(year, month) and months else min(number, last[2])
    return _days_later(last[0], last[1], number + days)


def _days_later(year: int, month: int, number: int) -> Ymd:
    while number < 1:
        year, month, length = month_end(year, month - 1)
        number += length
    while number > days_in_month(year, month):
        number -= days_in_month(year, month)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return (year, month, number)


def as_date(day: Ymd | None) -> date | None:
    """The day as a date; None where there is none or the year is not one of 1 to 9999."""
    return date(*day) if day and 1 <= day[0] <= 9999 else None
