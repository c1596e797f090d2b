"""The value of an EDTF text: its bounds, its place in the order, its exactness, its form in HTML."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from dossier_gen.edtf.days import Ymd, as_date
from dossier_gen.edtf.forms import CalendarDate, DateSet, Edge, Form, LongYear, Span
from dossier_gen.edtf.long_years import FAR
from dossier_gen.edtf.padding import padded_first, padded_last
from dossier_gen.edtf.parsing import read_form

Precision: TypeAlias = Literal[
    "second",
    "day",
    "month",
    "season",
    "year",
    "decade",
    "century",
    "millennium",
    "unknown",
    "interval",
    "set",
]
SortKey: TypeAlias = tuple[Ymd, Ymd, int, str]

_BEFORE_ALL: Ymd = (-FAR - 1, 0, 0)
_NO_CLOCK = -(10**6)
_WIDTHS: dict[int, Precision] = {1: "year", 10: "decade", 100: "century", 1000: "millennium"}


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as an editor wrote it, and what follows from it; two are equal where their texts are.

    `earliest` and `latest` are the days between which it surely lies, its marks (?, ~, %) aside; None where
    that end is open, unknown or not in the years 1 to 9999. `earliest_padded` and `latest_padded` are the
    same, moved outwards for every mark (how far: `dossier_gen.edtf.padding`). A time of day counts for the
    day that was written, in its own offset. `precision` is the smallest of the named units in which the date
    surely lies ("month" for 2024-12-XX, "season" for every part of a year), or "unknown". `sort_key` is a
    total order. `html_datetime` is the value for <time datetime>, None where HTML cannot say as much and no
    more. `uncertain` and `approximate` tell whether any part is marked so (? or %, ~ or %).
    """

    text: str
    form: Form = field(compare=False, repr=False)
    earliest: date | None = field(compare=False)
    latest: date | None = field(compare=False)
    earliest_padded: date | None = field(compare=False, repr=False)
    latest_padded: date | None = field(compare=False, repr=False)
    precision: Precision = field(compare=False)
    sort_key: SortKey = field(compare=False, repr=False)
    html_datetime: str | None = field(compare=False, repr=False)
    uncertain: bool = field(compare=False, repr=False)
    approximate: bool = field(compare=False, repr=False)

    def __str__(self) -> str:
        return self.text

    @property
    def is_interval(self) -> bool:
        """Whether it is a span, from a start to an end."""
        return isinstance(self.form, Span)

    @property
    def is_set(self) -> bool:
        """Whether it is a set: one of several dates, or all of them."""
        return isinstance(self.form, DateSet)

    @property
    def open_start(self) -> bool:
        """Whether it has no start: `../2011`, `[..2011]`."""
        first = self.form.members[0] if isinstance(self.form, DateSet) else self.form
        return isinstance(first, Span) and first.start is Edge.OPEN

    @property
    def open_end(self) -> bool:
        """Whether it has no end: `2024-12-08/..`, `[2024-12-08..]`."""
        last = self.form.members[-1] if isinstance(self.form, DateSet) else self.form
        return isinstance(last, Span) and last.end is Edge.OPEN


def parse(text: str) -> Edtf:
    """Read an EDTF text of level 0, 1 or 2; raises EdtfError, which says what is wrong and how to mend it."""
    form = read_form(text)
    marked = any(mark in text for mark in "?~%")
    earliest, latest = as_date(form.first), as_date(form.last)
    return Edtf(
        text=text,
        form=form,
        earliest=earliest,
        latest=latest,
        earliest_padded=as_date(padded_first(form)) if marked else earliest,
        latest_padded=as_date(padded_last(form)) if marked else latest,
        precision=_precision(form),
        sort_key=_sort_key(text, form),
        html_datetime=_html_datetime(form),
        uncertain="?" in text or "%" in text,
        approximate="~" in text or "%" in text,
    )


def _sort_key(text: str, form: Form) -> SortKey:
    """By first day, none before all; by last day, the later (less exact) first; a day before its times; by text.

    Open, unknown and unspecified starts have no first day. Times of one day as written go by the clock in UTC.
    """
    last = (-form.last[0], -form.last[1], -form.last[2]) if form.last else _BEFORE_ALL
    clock = form.clock if isinstance(form, CalendarDate) else None
    return (form.first or _BEFORE_ALL, last, clock.seconds if clock else _NO_CLOCK, text)


def _precision(form: Form) -> Precision:
    if isinstance(form, Span):
        return "interval"
    if isinstance(form, DateSet):
        return "set"
    if isinstance(form, LongYear):
        return "unknown" if form.estimate is None else _WIDTHS.get(form.last[0] - form.first[0] + 1, "unknown")
    if form.clock:
        return "second"
    return _date_precision(form)


def _date_precision(date_form: CalendarDate) -> Precision:
    """The unit before the first X, or of the last part."""
    year, *rest = date_form.parts
    if year.has_x:
        return _WIDTHS.get(10 ** (4 - year.digits.lstrip("-").index("X")), "unknown")
    if not rest or rest[0].has_x:
        return "year"
    if date_form.season:
        return "season"
    return "day" if len(rest) == 2 and not rest[1].has_x else "month"


def _html_datetime(form: Form) -> str | None:
    """The value of <time datetime> where HTML can say the same, no more and no less.

    HTML (https://html.spec.whatwg.org/, "Dates and times") knows years from 0001, months, days, and times
    with an offset of hours and minutes. A time without an offset is left out: readers' machines would add
    their own.
    """
    if not isinstance(form, CalendarDate) or not form.first or form.first[0] < 1 or form.season:
        return None
    if form.clock is None:
        return form.text if form.is_plain else None
    if not form.clock.offset:
        return None
    return form.text + ":00" if len(form.clock.offset) == 3 else form.text
