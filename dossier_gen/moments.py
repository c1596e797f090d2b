"""Moments: a day, or a time of day with its offset, as an editor wrote it."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?) ?(Z|[+-]\d\d:?\d\d)?", re.ASCII)
_CLOCK = re.compile(r"(?:[01]\d|2[0-3])(?::[0-5]\d){1,2}", re.ASCII)
_OFFSET = re.compile(r"Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d", re.ASCII)

#: A day begins somewhere on Earth this long before it begins in UTC, and ends this long after it ends in UTC.
_FIRST_MIDNIGHT = timedelta(hours=14)
_LAST_MIDNIGHT = timedelta(hours=12)


class MomentError(ValueError):
    """A text that is no moment: the message, which goes on from the text, and the `cure`."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(message)
        self.cure = cure


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or an instant within it. `instant` is None where only the day was written."""

    text: str
    day: date
    instant: datetime | None = None

    @property
    def start(self) -> datetime:
        """The instant in UTC at which the moment begins; a bare day begins at midnight UTC."""
        return self.instant or datetime(self.day.year, self.day.month, self.day.day, tzinfo=UTC)


def day_begins(day: date) -> datetime:
    """When a day begins (UTC), where on Earth it begins first."""
    begin = datetime.combine(day, time(), UTC)
    return begin - _FIRST_MIDNIGHT if day.year > 1 else begin


def day_ends(day: date) -> datetime:
    """When a day ends (UTC), where on Earth it ends last."""
    end = datetime.combine(day, time.max, UTC)
    return end + _LAST_MIDNIGHT if day < date.max else end


def rfc3339(moment: datetime) -> str:
    """A moment in UTC as RFC 3339 writes it: 2024-12-16T08:30:00Z (https://www.rfc-editor.org/rfc/rfc3339)."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def parse_moment(text: str) -> Moment:
    """Read `2024-12-16` or `2024-12-16T09:30+01:00`; raises MomentError where it is neither."""
    if _DAY.fullmatch(text):
        return Moment(text, _day(text))
    match = _TIME.fullmatch(text)
    if not match:
        raise _misread(text)
    day, clock, offset = match.groups()
    _day(day)
    if not offset:
        cure = f"Add the offset from UTC: `{day}T{clock}Z` for UTC, `{day}T{clock}+01:00` for central Europe in winter."
        raise MomentError("has a time without its offset from UTC", cure)
    if not _CLOCK.fullmatch(clock):
        raise MomentError(f"has a time that no clock shows, {clock}", "Hours go from 00 to 23, minutes from 00 to 59.")
    if not _OFFSET.fullmatch(offset):
        raise MomentError(f"has an offset from UTC that no place has, {offset}", "Write it as +01:00, or as Z for UTC.")
    return Moment(text, date.fromisoformat(day), _instant(day, clock, offset))


def _instant(day: str, clock: str, offset: str) -> datetime:
    instant = datetime.fromisoformat(f"{day}T{clock}{offset}")
    try:
        instant.astimezone(UTC)
    except OverflowError:
        raise MomentError("lies outside the years 1 to 9999 in UTC", "Check the year.") from None
    return instant


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        year, month, number = (int(part) for part in text.split("-"))
    if year == 0:
        raise MomentError("has a year 0", "Years begin at 0001.")
    if not 1 <= month <= 12:
        hint = "Months go from 01 to 12; the year comes first, then the month, then the day."
        raise MomentError(f"has a month {month:02}", hint)
    raise MomentError(f"has a day {number:02} that {_MONTHS[month - 1]} {year} does not have", "Check the day.")


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH_WORDS = "|".join((*_MONTHS, *(month[:3] for month in _MONTHS), "Sept"))
_FORMS = "Write a day as 2024-12-16, or a time with its offset from UTC as 2024-12-16T09:30+01:00."

# What editors write instead: (pattern of the whole text, message, cure); the first that fits is told.
_HABITS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern, re.ASCII), message, cure)
    for pattern, message, cure in (
        (r"(\d{4})(\d\d)(\d\d)", "has no hyphens", r"Write `\1-\2-\3`."),
        (r"(\d{4})[./](\d\d)[./](\d\d)", "has no hyphens", r"Write `\1-\2-\3`."),
        (r"(\d{4})-(\d)-(\d)", "has a month and a day of one digit", r"Write `\1-0\2-0\3`."),
        (r"(\d{4})-(\d)-(\d\d)", "has a month of one digit", r"Write `\1-0\2-\3`."),
        (r"(\d{4})-(\d\d)-(\d)", "has a day of one digit", r"Write `\1-\2-0\3`."),
        (r"\d{4}(-\d\d)?[?~%]?", "is not a day", "Write the day too, as in 2024-12-16."),
        (
            r"(\d{4}-\d\d-\d\d)[T ](\d:\d\d(?::\d\d)?) ?(Z|[+-]\d\d:?\d\d)",
            "has an hour of one digit",
            r"Write `\1T0\2\3`.",
        ),
        (r"\d{4}-\d\d-\d\d[T ]\d{1,2}:\d\d.*\b[A-Z]{2,5}", "has a time zone in letters", _FORMS),
        (rf"(?i:.*\b({_MONTH_WORDS})\b.*)", "has the month in words", _FORMS),
        (r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}", "does not begin with the year", _FORMS),
    )
)


def _misread(text: str) -> MomentError:
    """The error for a text that has not the shape of a moment, with the cure for a known habit."""
    for pattern, message, cure in _HABITS:
        match = pattern.fullmatch(text)
        if match:
            return MomentError(message, match.expand(cure))
    return MomentError("is not a date", _FORMS)
