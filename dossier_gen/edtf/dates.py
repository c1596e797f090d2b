"""A single date, or a date with a time of day: its shape, and whether the calendar has it."""

import re

from dossier_gen.edtf.clocks import read_clock
from dossier_gen.edtf.days import days_in_month
from dossier_gen.edtf.digits import SEASON_MONTHS, first_day, fitting, last_day, season_days
from dossier_gen.edtf.faults import EdtfError, misread
from dossier_gen.edtf.forms import CalendarDate, Part

# For editors, in English; what readers see comes from dossier_gen.edtf.locales.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DATE = re.compile(r"([?~%]?)(-?[0-9X]{4})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?")


def date_of_time(text: str) -> str | None:
    """What stands before the T of a date with a time of day; None where the text is no such thing."""
    date, separator, _ = text.partition("T")
    return date if separator and _DATE.fullmatch(date) else None


def read_moment(text: str) -> CalendarDate:
    """Read a date, or a date with a time of day; raises EdtfError."""
    date = date_of_time(text)
    if date is None:
        return read_date(text)
    found = read_date(date)
    if len(found.parts) < 3 or not found.is_plain:
        cure = "write the full date, as in 2024-12-08T10:30:00Z"
        raise EdtfError(text, "has a time of day without a full date", cure)
    clock = read_clock(text, text[len(date) + 1 :], found.last)
    return CalendarDate(text, found.parts, found.first, found.last, clock)


def read_date(text: str) -> CalendarDate:
    """Read a year, a year and month or season, or a day; with marks and X; raises EdtfError."""
    match = _DATE.fullmatch(text)
    if not match:
        raise misread(text)
    if match[2] == "-0000":
        raise EdtfError(text, "there is no year -0000", "the year before 0001 is 0000")
    groups = match.groups()
    parts = tuple(
        Part(groups[i + 1], groups[i], groups[i + 2]) for i in range(0, len(groups), 3) if groups[i + 1] is not None
    )
    return _dated(text, parts)


def _dated(text: str, parts: tuple[Part, ...]) -> CalendarDate:
    """The date with its bounds; raises EdtfError where the calendar has no such day."""
    year, month, day = [*(part.digits for part in parts), "XX", "XX"][:3]
    if month.isdigit() and int(month) in SEASON_MONTHS:
        return _seasonal(text, parts)
    first, last = first_day(year, month, day), last_day(year, month, day)
    if first is None or last is None:
        raise _no_such_day(text, year, month, day)
    if year.lstrip("-") == "XXXX":
        first = last = None
    return CalendarDate(text, parts, first, last)


def _seasonal(text: str, parts: tuple[Part, ...]) -> CalendarDate:
    year, season = parts[0], parts[1].digits
    if len(parts) > 2:
        raise EdtfError(text, f"{season} is a season, which has no days", "write the month, from 01 to 12")
    if year.has_x:
        raise EdtfError(text, "is a season of an unknown year", "write the year in full, or the years alone")
    return CalendarDate(text, parts, *season_days(int(year.digits), int(season)))


def _no_such_day(text: str, year: str, month: str, day: str) -> EdtfError:
    if not fitting(month, 12):
        return EdtfError(text, f"there is no month {month}", "months go from 01 to 12 (seasons from 21 to 41)")
    if not fitting(day, 31):
        return EdtfError(text, f"there is no day {day}", "days go from 01 to 31")
    if "X" in month:
        return EdtfError(text, f"no month {month} has a day {day}", "write XX for the day if it is unknown")
    name = _MONTHS[int(month) - 1]
    cure = f"write another day, or {year}-{month} if the day is unknown"
    if "X" in year:
        return EdtfError(text, f"{name} of a year {year} has no day {day}", cure)
    return EdtfError(text, f"{name} {year} has {days_in_month(int(year), int(month))} days", cure)
