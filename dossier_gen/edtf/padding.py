"""Wider bounds for dates marked as uncertain or approximate.

What "around" is worth is a convention, not a fact. This one is that of python-edtf
(https://github.com/ixc/python-edtf, README, "lower_fuzzy and upper_fuzzy"; edtf/appsettings.py): the bounds
move outwards by one unit of the scale on which the mark stands: a day, a month, 12 weeks for a season, a
year, 10 years for 202X, 100 for 20XX, 1000 for 2XXX; and by two units for %. So 2024-12-08~ is padded by a
day, 2024-12~ by a month, 2004?-06-11 by a year; several marks add up. (The code of its version 5 pads a
marked day by a year, a month and a day; its README and this module do not.) The last day of a month stays
the last day of a month.
"""

from dossier_gen.edtf.days import Ymd, shifted
from dossier_gen.edtf.forms import CalendarDate, DateSet, Edge, Form, LongYear, Part, Span

_SEASON_DAYS = 12 * 7


def padded_first(form: Form) -> Ymd | None:
    """The first day, earlier by the padding; None where there is none."""
    if isinstance(form, LongYear):
        return form.first
    if isinstance(form, Span):
        return None if isinstance(form.start, Edge) else padded_first(form.start)
    if isinstance(form, DateSet):
        days = [padded_first(member) for member in form.members]
        return None if None in days else min(day for day in days if day)
    months, days_more = _padding(form)
    return shifted(form.first, -months, -days_more) if form.first else None


def padded_last(form: Form) -> Ymd | None:
    """The last day, later by the padding; None where there is none."""
    if isinstance(form, LongYear):
        return form.last
    if isinstance(form, Span):
        return None if isinstance(form.end, Edge) else padded_last(form.end)
    if isinstance(form, DateSet):
        days = [padded_last(member) for member in form.members]
        return None if None in days else max(day for day in days if day)
    months, days_more = _padding(form)
    return shifted(form.last, months, days_more) if form.last else None


def _padding(date: CalendarDate) -> tuple[int, int]:
    """Months and days to pad by, on either side."""
    months = days = 0
    for index, part in enumerate(date.parts):
        weight = sum(2 if mark == "%" else 1 for mark in part.before + part.after)
        if not weight:
            continue
        unit_months, unit_days = _unit(date, index, part)
        months += weight * unit_months
        days += weight * unit_days
    return months, days


def _unit(date: CalendarDate, index: int, part: Part) -> tuple[int, int]:
    """The scale of a part: months and days."""
    if index == 2:
        return 0, 1
    if index == 1:
        return (0, _SEASON_DAYS) if date.season else (1, 0)
    digits = part.digits.lstrip("-")
    return (12 * 10 ** (4 - digits.index("X")) if part.has_x else 12), 0
